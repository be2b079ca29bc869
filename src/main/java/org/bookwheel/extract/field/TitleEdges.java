package org.bookwheel.extract.field;

import java.util.Set;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Token;

/// Sets right where a title begins and ends: brackets and quotation marks go with their partners, a
/// name before a colon goes with the title, a venue with its year behind it does not.
final class TitleEdges {

    /// What stands further away is no partner.
    private static final int FARTHEST_PARTNER = 16;

    private static final Set<String> TITLE_LABELS =
            Set.of("title", "paper", "papers", "论文", "标题", "題目", "논문");

    private static final int MOST_NAME_TOKENS = 16;

    /// A bracket with so many words belongs to the title.
    private static final int LEAST_SAID = 3;

    private final Labelled labelled;
    private final Candidate candidate;
    private final Role[] roles;
    private int first;
    private int last;

    private TitleEdges(Labelled labelled, Labelled.Run run) {
        this.labelled = labelled;
        this.candidate = labelled.candidate();
        this.roles = labelled.roles();
        this.first = run.first();
        this.last = run.last();
    }

    /// Changes the roles of the tokens around the title; gives the title as it is then.
    static Labelled.Run repair(Labelled labelled, Labelled.Run run) {
        TitleEdges edges = new TitleEdges(labelled, run);
        edges.end(TitleRemark.before(labelled, edges.first, edges.last));
        edges.link();
        edges.end(TitleRemark.beforeBracket(labelled, edges.first, edges.last));
        edges.label();
        edges.name();
        edges.partner('(', ')');
        edges.partner('[', ']');
        edges.partner('（', '）');
        edges.quote();
        edges.apostrophe();
        edges.venue();
        edges.bounds();
        edges.ending();
        return new Labelled.Run(edges.first, edges.last);
    }

    private void end(int end) {
        drop(end + 1, last, Role.OTHER);
        last = end;
    }

    /// A link is not torn where the rest of it says nothing else.
    private void link() {
        int link = labelled.token(first).link();
        int end = last;
        while (link > 0 && end + 1 < roles.length && labelled.token(end + 1).link() == link) {
            end++;
        }
        boolean says = labelled.token(last).link() != link;
        for (int i = last + 1; i <= end && !says; i++) {
            says = roles[i] != Role.OTHER && roles[i] != Role.TITLE || labelled.token(i).isBorder();
        }
        if (!says && end > last) {
            drop(last + 1, end, Role.TITLE);
            last = end;
        }
    }

    /// `Title: ...`, `4. ...`
    private void label() {
        first = TitleRemark.behindOtherScript(labelled, first, last);
        int at = TitleBounds.beginBehindTask(labelled, first, last);
        drop(first, at - 1, Role.OTHER);
        first = at;
        Token begin = labelled.token(at);
        boolean label = TITLE_LABELS.contains(begin.key()) && isColon(at + 1);
        boolean number =
                begin.kind() == Token.Kind.NUMBER
                        && begin.text().length() <= 3
                        && at + 2 <= last
                        && labelled.token(at + 1).isOneOf(".)")
                        && labelled.token(at + 2).spaced()
                        && !labelled.token(at + 1).spaced()
                        && labelled.token(at + 2).kind() == Token.Kind.WORD;
        if (label || number) {
            drop(at, at + 1, Role.OTHER);
            first = at + 2;
        }
    }

    private boolean isColon(int i) {
        return i < last && (labelled.token(i).isSign(':') || labelled.token(i).isSign('：'));
    }

    private void drop(int from, int to, Role role) {
        for (int i = from; i <= to; i++) {
            roles[i] = role;
        }
    }

    /// `Name: Title` is the title, but where the title is a link or a quotation of its own.
    private void name() {
        int colon = first - 1;
        if (colon < 1
                || !(labelled.token(colon).isSign(':') || labelled.token(colon).isSign('：'))) {
            return;
        }
        int from = colon;
        while (from > 0 && colon - from < MOST_NAME_TOKENS && roles[from - 1] == Role.NAME) {
            from--;
        }
        int link = labelled.token(first).link();
        boolean ownLink = link > 0 && labelled.token(Math.max(from, 0)).link() != link;
        if (from < colon && !ownLink) {
            begin(from);
        }
    }

    /// Whether a sign stands directly before the title.
    private boolean isBehind(char sign) {
        return first > 0 && labelled.token(first - 1).isSign(sign);
    }

    private void begin(int from) {
        drop(from, first - 1, Role.TITLE);
        first = from;
    }

    private void partner(char open, char close) {
        int unclosed = -1;
        boolean unopened = false;
        for (int i = first; i <= last; i++) {
            if (labelled.token(i).isSign(open)) {
                unclosed = i;
            } else if (labelled.token(i).isSign(close)) {
                unopened |= unclosed < 0 && i < last;
                unclosed = -1;
            }
        }
        if (unopened && isBehind(open)) {
            begin(first - 1);
        }
        if (unclosed <= first) {
            return;
        }
        int end = last + 1;
        while (end < roles.length
                && end - unclosed < FARTHEST_PARTNER * 2
                && !labelled.token(end).isSign(close)
                && !labelled.token(end).isBorder()) {
            end++;
        }
        int words = 0;
        for (int i = unclosed; i < Math.min(end, roles.length); i++) {
            words += labelled.token(i).isWord() ? 1 : 0;
        }
        boolean closed = end < roles.length && labelled.token(end).isSign(close);
        if (closed && words >= LEAST_SAID && end - last <= FARTHEST_PARTNER) {
            drop(last + 1, end, Role.TITLE);
            last = end;
        } else {
            drop(unclosed, last, words == 1 ? Role.NAME : Role.OTHER);
            last = unclosed - 1;
        }
    }

    private void quote() {
        int marks = 0;
        for (int i = first; i <= last; i++) {
            marks += labelled.token(i).isSign('"') ? 1 : 0;
        }
        if (marks % 2 == 1 && isBehind('"') && !labelled.token(last).isSign('"')) {
            begin(first - 1);
            return;
        }
        boolean open =
                marks % 2 == 1
                        && !labelled.token(first).isSign('"')
                        && !labelled.token(last).isSign('"');
        int end = last + 1;
        while (open
                && end < roles.length
                && end - last < FARTHEST_PARTNER
                && !labelled.token(end).isSign('"')
                && !labelled.token(end).isBorder()) {
            end++;
        }
        if (open && end < roles.length && labelled.token(end).isSign('"')) {
            drop(last + 1, end, Role.TITLE);
            last = end;
        }
    }

    /// `‘Lighter’ Can Still Be Dark`, but `'Lighter Can Still Be Dark'` is quoted as a whole.
    private void apostrophe() {
        boolean quoted = isBehind('\'') && labelled.token(last).isSign('\'');
        if (quoted && last > first) {
            drop(last, last, Role.OTHER);
            last--;
        }
        boolean opens = isBehind('‘');
        for (int i = first; opens && i < last && !labelled.token(i).isSign('‘'); i++) {
            if (labelled.token(i).isSign('’') && labelled.token(i + 1).spaced()) {
                begin(first - 1);
                return;
            }
        }
    }

    private void bounds() {
        end(TitleBounds.end(labelled, first, last));
        last = TitleRemark.beforeDate(labelled, first, last);
        last = TitleBounds.endBeforePerson(labelled, first, last);
        begin(TitleBounds.begin(labelled, first));
        venue(TitleBounds.venueBeforeYear(labelled, first, last));
    }

    /// `... with Attention and` is not over.
    private void ending() {
        int end = UnfinishedTitle.end(labelled, last);
        drop(last + 1, end, Role.TITLE);
        last = end;
    }

    /// `... Cross-Transformer EMNLP2019`
    private void venue() {
        int from = VenueInTitle.begin(labelled, first, last);
        if (from > 0) {
            drop(last, last, Role.YEAR);
            last--;
            venue(from);
        }
    }

    private void venue(int from) {
        if (from > 0) {
            drop(from, last, Role.VENUE);
            last = from - 1;
        }
    }
}

package org.bookwheel.extract.field;

import java.util.Arrays;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;

/// Who is named before `et al.` has written the work; what stands in print of its own before the
/// first author is no part of the name.
final class NamedBeside {

    /// Words and full stops.
    private static final int MOST_WORDS = 5;

    private static final int LEAST_WORDS_OF_TITLE = 3;

    private final Labelled labelled;
    private final Role[] roles;
    private final int own;

    private NamedBeside(Labelled labelled) {
        this.labelled = labelled;
        this.roles = labelled.roles();
        this.own = labelled.candidate().own;
    }

    /// Changes the roles accordingly.
    static void settle(Labelled labelled) {
        NamedBeside named = new NamedBeside(labelled);
        named.alias();
        named.label();
        named.code();
        if (labelled.runs(Role.AUTHORS).stream()
                .noneMatch(run ->
                        labelled.isOwn(run) && !AuthorRuns.isSpeaker(labelled, run.first()))) {
            for (int i = 1; i + 1 < named.own; i++) {
                if (named.isEtAl(i) || labelled.token(i).text().equals("等")) {
                    named.before(i);
                }
            }
        }
    }

    /// `[**DeepSeek-V3**] DeepSeek-V3 Technical Report`: in strong print and in a bracket of its
    /// own right before the title.
    private void alias() {
        for (int i = 3; i < own; i++) {
            int close = i - 1;
            if (roles[i] != Role.TITLE || roles[close] == Role.TITLE) {
                continue;
            }
            int open = close;
            while (open > 0 && close - open <= MOST_WORDS && !labelled.token(open).isSign('[')) {
                open--;
            }
            boolean strong =
                    labelled.token(close).isSign(']')
                            && labelled.token(open).isSign('[')
                            && close - open > 2
                            && (open == 0
                                    || labelled.token(open - 1).isBorder()
                                    || !labelled.token(open - 1).isWord());
            boolean joined = strong;
            for (int j = open + 1; j < close; j++) {
                strong &= labelled.token(j).has(Token.STRONG) && roles[j] != Role.AUTHORS;
                joined &= j == open + 1 || !labelled.token(j).spaced();
            }
            if (strong && joined && CoinedName.isCoined(labelled.text(open + 1, close - 1))) {
                Arrays.fill(roles, open + 1, close, Role.NAME);
            }
            return;
        }
    }

    /// `**CQL**<br>Conservative ...`, `**Omnivision**: Guo et al., ...`, `**COPA** [Roemmele et
    /// al., 2011](..)`
    private void label() {
        int begin = own > 0 && labelled.token(0).isBorder() ? 1 : 0;
        int end = begin;
        while (end < own
                && (roles[end] == Role.AUTHORS || roles[end] == Role.OTHER)
                && labelled.token(end).has(Token.STRONG)
                && !labelled.token(end).isOneOf(":：")) {
            Token token = labelled.token(end);
            boolean small = token.isWord() && token.text().equals(token.key());
            if (token.isOneOf(",;&") || small && end > begin) {
                return;
            }
            end++;
        }
        int next = end;
        if (next < own && labelled.token(next).isOneOf(":：")) {
            next++;
        }
        boolean brief = end > begin && end - begin <= MOST_WORDS;
        if (!brief || next >= own || Labels.isKnown(labelled.text(begin, end - 1))) {
            return;
        }
        boolean above =
                labelled.token(end).kind() == Token.Kind.BREAK
                        && end + 1 < own
                        && roles[end + 1] == Role.TITLE
                        && end - begin <= 2;
        boolean before =
                roles[next] == Role.AUTHORS
                        && labelled.token(next).isWord()
                        && !labelled.token(next).has(Token.STRONG)
                        && (next > end
                                || labelled.token(next).link() != labelled.token(begin).link());
        if (above || before) {
            Arrays.fill(roles, begin, end, Role.NAME);
        }
    }

    /// `` `Compiler` Romano, Alan, et al. ``: words in the print of code are tags.
    private void code() {
        int end = 0;
        while (end < own && labelled.token(end).has(Token.CODE)) {
            if (roles[end] != Role.AUTHORS
                    && roles[end] != Role.TAGS
                    && roles[end] != Role.OTHER
                    && roles[end] != Role.NAME) {
                return;
            }
            end++;
        }
        if (end > 0 && end < own && roles[end] == Role.AUTHORS) {
            Arrays.fill(roles, 0, end, Role.TAGS);
        }
    }

    private boolean isEtAl(int i) {
        return labelled.token(i).key().equals("et") && labelled.token(i + 1).key().equals("al");
    }

    private void before(int et) {
        int last = et - 1;
        if (labelled.token(last).isSign(',')) {
            last--;
        }
        int first = last + 1;
        while (first > 0 && last - first + 1 < MOST_WORDS && isOfName(first - 1, et)) {
            first--;
        }
        boolean begins =
                first <= last
                        && (first == 0
                                || labelled.token(first - 1).isBorder()
                                || labelled.token(first - 1).isOneOf("([（:：;-–—|,，、")
                                || labelled.token(first - 1).key().equals("by")
                                || labelled.token(first - 1).year() > 0);
        if (!begins) {
            return;
        }
        if (roles[first] == Role.TITLE) {
            if (first > 0 && roles[first - 1] == Role.TITLE
                    || wordsBehind(et + 2) < LEAST_WORDS_OF_TITLE) {
                return;
            }
            for (int i = last + 1; i <= et + 1 || i < own && !labelled.token(i).isWord(); i++) {
                roles[i] = Role.OTHER;
            }
        }
        Arrays.fill(roles, first, last + 1, Role.AUTHORS);
    }

    /// How many words of the title go on from here.
    private int wordsBehind(int from) {
        int words = 0;
        for (int i = from;
                i < own && (roles[i] == Role.TITLE || !labelled.token(i).isWord());
                i++) {
            words += labelled.token(i).isWord() ? 1 : 0;
        }
        return words;
    }

    private boolean isOfName(int i, int et) {
        Token token = labelled.token(i);
        boolean initial =
                i > 0
                        && token.isSign('.')
                        && roles[i] == roles[et - 1]
                        && labelled.token(i - 1).text().length() == 1;
        return initial
                || token.kind() == Token.Kind.WORD
                        && Character.isUpperCase(token.text().charAt(0))
                        && token.link() == labelled.token(et).link()
                        && (roles[i] == Role.OTHER
                                || roles[i] == Role.NAME
                                || roles[i] == Role.TITLE)
                        && roles[i] == roles[et - 1]
                        && labelled.candidate().venues[i] == 0
                        && labelled.candidate().institutions[i] == 0;
    }
}

package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Token;

/// Leaves names whole: what a hyphen joins has one role, and initials, given names and a name in
/// brackets go with the surname of an author.
final class NameEdges {

    private static final int MOST_LOST_WORDS = 2;

    /// Words of institutions' names that are written with a full stop.
    private static final Set<String> SHORTENED =
            Set.of("univ", "inst", "dept", "natl", "nat", "tech", "acad", "coll", "lab", "st");

    private static final String BEFORE_A_NAME = ".?!:;,([—–-&";

    private final Labelled labelled;
    private final Role[] roles;

    private NameEdges(Labelled labelled) {
        this.labelled = labelled;
        this.roles = labelled.roles();
    }

    /// Changes the roles accordingly.
    static void settle(Labelled labelled) {
        NameEdges edges = new NameEdges(labelled);
        edges.hyphens();
        edges.stops();
        edges.numbers();
        for (int i = 1; i < labelled.size(); i++) {
            if (edges.roles[i] == Role.AUTHORS && edges.roles[i - 1] != Role.AUTHORS) {
                edges.initials(i);
                edges.givenNames(i);
                edges.bracket(i);
            }
            if (edges.roles[i - 1] == Role.AUTHORS) {
                edges.nickname(i - 1);
            }
        }
    }

    /// `Tse-Hsun`, `Eighteenth-Century Studies`
    private void hyphens() {
        for (int i = 1; i + 1 < roles.length; i++) {
            if (isHyphen(i) && isWord(i - 1) && isWord(i + 1)) {
                Role before = roles[i - 1];
                Role behind = roles[i + 1];
                Role role = before == Role.OTHER ? behind : before;
                if (before == Role.OTHER != (behind == Role.OTHER) && mayJoin(role)) {
                    roles[i - 1] = role;
                    roles[i] = role;
                    roles[i + 1] = role;
                    nickname(i + 1);
                }
            }
        }
    }

    /// `TD-MPC2`, `GPT-3`: a coined name goes on to the next blank.
    private void numbers() {
        for (Labelled.Run run : labelled.runs(Role.NAME)) {
            int end = run.last() + 1;
            while (end < roles.length
                    && roles[end] == Role.OTHER
                    && !labelled.token(end).spaced()
                    && (labelled.token(end).isWord()
                            || isHyphen(end) && labelled.token(end + 1).isWord())) {
                roles[end] = Role.NAME;
                end++;
            }
        }
    }

    /// `(Dennis, Kitaev, Landahl, Preskill)`: names up to the end of the bracket, where nothing
    /// else stands.
    private void bracket(int first) {
        if (!labelled.token(first - 1).isOneOf("(（")) {
            return;
        }
        int end = first;
        while (end < roles.length && !labelled.token(end).isOneOf(")）")) {
            boolean name =
                    roles[end] == Role.AUTHORS
                            || isLost(end)
                            || roles[end] == Role.OTHER
                                    && (labelled.token(end).isOneOf(",.&")
                                            || labelled.token(end).key().equals("and"));
            if (!name) {
                return;
            }
            end++;
        }
        if (end < roles.length) {
            Arrays.fill(roles, first, end, Role.AUTHORS);
        }
    }

    /// `Univ. Rennes`
    private void stops() {
        for (int i = 1; i + 1 < roles.length; i++) {
            if (labelled.token(i).isSign('.')
                    && roles[i] == Role.OTHER
                    && roles[i - 1] == Role.AFFILIATIONS
                    && roles[i + 1] == Role.AFFILIATIONS
                    && SHORTENED.contains(labelled.token(i - 1).key())) {
                roles[i] = Role.AFFILIATIONS;
            }
        }
    }

    private static boolean mayJoin(Role role) {
        return role == Role.AUTHORS || role == Role.VENUE;
    }

    private boolean isHyphen(int i) {
        return i + 1 < roles.length
                && labelled.token(i).isOneOf("-‐‑")
                && !labelled.token(i).spaced()
                && !labelled.token(i + 1).spaced()
                && labelled.token(i - 1).link() == labelled.token(i + 1).link();
    }

    private boolean isWord(int i) {
        Token token = labelled.token(i);
        return token.kind() == Token.Kind.WORD && Character.isUpperCase(token.text().charAt(0));
    }

    /// `Tse-Hsun (Peter) Chen`
    private void nickname(int i) {
        if (i + 4 < roles.length
                && isWord(i)
                && labelled.token(i + 1).isSign('(')
                && isWord(i + 2)
                && labelled.candidate().institutions[i + 2] == 0
                && labelled.token(i + 3).isSign(')')
                && roles[i + 4] == Role.AUTHORS) {
            Arrays.fill(roles, i + 1, i + 4, Role.AUTHORS);
        }
    }

    /// `... in primary care? K. A. McKibbon`: the first initial is no part of what stands before.
    private void initials(int first) {
        int i = labelled.token(first).isSign('.') ? first + 1 : first;
        while (i >= 2 && labelled.token(i - 1).isSign('.') && isInitial(i - 2)) {
            i -= 2;
        }
        boolean begins =
                i < first
                        && (i == 0
                                || labelled.token(i - 1).isBorder()
                                || labelled.token(i - 1).isOneOf(BEFORE_A_NAME));
        for (int j = i; begins && j < first; j++) {
            roles[j] = Role.AUTHORS;
        }
    }

    private boolean isInitial(int i) {
        return isWord(i) && labelled.token(i).text().length() == 1 && roles[i] != Role.VENUE;
    }

    /// `Nick Scope, Thamer Al Johani`: words without a role between two authors.
    private void givenNames(int first) {
        int i = first;
        while (i >= 1
                && first - i < MOST_LOST_WORDS
                && isLost(i - 1)
                && labelled.token(i).spaced()) {
            i--;
        }
        int comma = i - 1;
        boolean between =
                i < first
                        && comma > 0
                        && labelled.token(comma).isSign(',')
                        && (roles[comma] == Role.AUTHORS || roles[comma - 1] == Role.AUTHORS);
        for (int j = comma; between && j < first; j++) {
            roles[j] = Role.AUTHORS;
        }
    }

    private boolean isLost(int i) {
        return isWord(i)
                && roles[i] == Role.OTHER
                && i + 1 < roles.length
                && labelled.token(i).link() == labelled.token(i + 1).link()
                && labelled.candidate().institutions[i] == 0
                && labelled.candidate().venues[i] == 0;
    }
}

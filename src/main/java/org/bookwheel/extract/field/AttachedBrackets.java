package org.bookwheel.extract.field;

import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Token;

/// Leaves a title whole where a bracket stands directly behind a short word, as in `SE(3)`, `O(n
/// log n)` and `Gal(K/k)`, or holds the end of a plural, as in `Model(s)`: it belongs to the word,
/// and is nothing that is said of the title.
final class AttachedBrackets {

    /// `Gal`; a longer word has a bracket behind it where a blank was forgotten.
    private static final int LONGEST_WORD = 3;

    private static final Set<String> PLURALS = Set.of("s", "es");

    /// Tokens in brackets.
    private static final int MOST_INSIDE = 8;

    private AttachedBrackets() {}

    static void settle(Labelled labelled) {
        for (int i = 1; i + 2 < labelled.size(); i++) {
            if (labelled.token(i).isSign('(') && isFormula(labelled, i)) {
                int close = close(labelled, i);
                for (int j = i; j <= close; j++) {
                    labelled.roles()[j] = Role.TITLE;
                }
            }
        }
    }

    private static boolean isFormula(Labelled labelled, int open) {
        Token word = labelled.token(open - 1);
        return labelled.roles()[open - 1] == Role.TITLE
                && !labelled.token(open).spaced()
                && !labelled.token(open + 1).spaced()
                && word.kind() == Token.Kind.WORD
                && (word.text().length() <= LONGEST_WORD
                        || PLURALS.contains(labelled.token(open + 1).text()));
    }

    /// The bracket's end, if all between may be of a formula; else -1.
    private static int close(Labelled labelled, int open) {
        int link = labelled.token(open).link();
        int last = Math.min(labelled.size() - 1, open + MOST_INSIDE + 1);
        for (int i = open + 1; i <= last; i++) {
            Token token = labelled.token(i);
            Role role = labelled.roles()[i];
            boolean plain = role == Role.OTHER || role == Role.TITLE || role == Role.NAME;
            if (!plain || token.link() != link || token.isBorder() || token.year() > 0) {
                return -1;
            }
            if (token.isSign(')')) {
                return i;
            }
        }
        return -1;
    }
}

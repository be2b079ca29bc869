package org.bookwheel.extract.field;

import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Token;

/// A bracket in which one word is a tag and no word anything else holds tags only: `[Lean,
/// Isabelle]`.
final class TagBrackets {

    private static final String OPENING = "[(【";
    private static final String CLOSING = "])】";

    private static final int MOST_TOKENS = 24;

    private TagBrackets() {}

    static void fill(Labelled labelled) {
        for (int i = 0; i < labelled.size(); i++) {
            if (labelled.token(i).isOneOf(OPENING)) {
                int close = close(labelled, i);
                if (close > 0 && holdsTags(labelled, i, close)) {
                    for (int j = i + 1; j < close; j++) {
                        labelled.roles()[j] = Role.TAGS;
                    }
                }
            }
        }
    }

    private static int close(Labelled labelled, int open) {
        for (int j = open + 1; j < Math.min(labelled.size(), open + MOST_TOKENS); j++) {
            Token token = labelled.token(j);
            char mark = labelled.token(open).text().charAt(0);
            if (token.isSign(CLOSING.charAt(OPENING.indexOf(mark)))) {
                return j;
            } else if (token.isSign(mark) || token.isBorder()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean holdsTags(Labelled labelled, int open, int close) {
        boolean tags = false;
        boolean bars = false;
        boolean strong = true;
        for (int j = open + 1; j < close; j++) {
            Role role = labelled.roles()[j];
            tags |= role == Role.TAGS;
            bars |= labelled.token(j).isSign('|');
            strong &= !labelled.token(j).isWord() || labelled.token(j).has(Token.STRONG);
            if (role != Role.TAGS && role != Role.OTHER || labelled.token(j).link() > 0) {
                return false;
            }
        }
        // `[**Storage** | **Flash**]`
        return tags || bars && strong;
    }
}

package org.bookwheel.extract.field;

import java.util.Locale;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Token;

/// A word alone in brackets behind a title that is made of the first letters of the title's words:
/// `Graph Convolutional Network (GCN)`.
final class Acronym {

    private static final int LEAST_LETTERS = 3;

    private static final int MOST_LETTERS = 8;

    private Acronym() {}

    static boolean isOfTitle(Labelled labelled, int i) {
        Token token = labelled.token(i);
        boolean alone =
                i > 1
                        && i + 1 < labelled.size()
                        && labelled.token(i - 1).isOneOf("([")
                        && labelled.token(i + 1).isOneOf(")]")
                        && labelled.roles()[i - 2] == Role.TITLE
                        && labelled.roles()[i] != Role.TITLE
                        && token.kind() == Token.Kind.WORD;
        String letters = token.text();
        if (!alone
                || letters.length() < LEAST_LETTERS
                || letters.length() > MOST_LETTERS
                || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder capitals = new StringBuilder();
        for (int j = i - 2; j >= 0 && labelled.roles()[j] == Role.TITLE; j--) {
            Token word = labelled.token(j);
            if (word.kind() == Token.Kind.WORD) {
                char begin = word.text().charAt(0);
                all.append(Character.toUpperCase(begin));
                capitals.append(Character.isUpperCase(begin) ? begin : "");
            }
        }
        return all.reverse().indexOf(letters) >= 0 || capitals.reverse().indexOf(letters) >= 0;
    }
}

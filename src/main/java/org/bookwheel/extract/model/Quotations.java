package org.bookwheel.extract.model;

import java.util.List;
import org.bookwheel.extract.text.Token;

/// Which tokens stand in quotation marks.
final class Quotations {

    private Quotations() {}

    static boolean[] of(List<Token> tokens) {
        boolean[] quoted = new boolean[tokens.size()];
        boolean open = false;
        for (int i = 0; i < quoted.length; i++) {
            Token token = tokens.get(i);
            if (token.isBorder() && token.kind() != Token.Kind.BREAK) {
                open = false;
            } else if (token.isOneOf("“「『《«")) {
                open = true;
            } else if (token.isOneOf("”」』》»")) {
                open = false;
            } else if (token.isSign('"')) {
                open = !open;
            }
            quoted[i] = open;
        }
        return quoted;
    }
}

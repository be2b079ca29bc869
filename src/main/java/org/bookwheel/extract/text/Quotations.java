package org.bookwheel.extract.text;

import java.util.List;

/// Which tokens stand in quotation marks.
public final class Quotations {

    private Quotations() {}

    public static boolean[] of(List<Token> tokens) {
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

package org.bookwheel.extract.outline;

import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// What numbers a heading: `1.1`, `Topic 3:`.
final class Ordinal {

    private static final Set<String> NUMBERED = WordSet.of("numbered part");

    private Ordinal() {}

    /// The index behind an ordinal: `1.1`, `3)`, `A.`, `IV.`, `一、`, `Topic 3:`, `00_`.
    static int end(List<Token> tokens, int first, int last, boolean numbered) {
        int i = first;
        if (i <= last
                && NUMBERED.contains(tokens.get(i).key())
                && i + 1 <= last
                && tokens.get(i + 1).kind() == Token.Kind.NUMBER) {
            int end = i + 2;
            while (end <= last && tokens.get(end).isOneOf(":-–—.)：|,")) {
                end++;
            }
            return end > i + 2 || end > last ? end : first;
        }
        boolean open = i <= last && tokens.get(i).isOneOf("([（");
        int at = open ? i + 1 : i;
        int end = at;
        boolean any = false;
        int closedEnd = -1;
        while (end <= last && isOrdinal(tokens.get(end), any)) {
            any = true;
            end++;
            boolean stop =
                    end <= last
                            && tokens.get(end).isOneOf(".)、．）:_]-")
                            && !(tokens.get(end).isSign('-')
                                    && !tokens.get(end).spaced()
                                    && end + 1 <= last
                                    && tokens.get(end + 1).isWord()
                                    && !tokens.get(end + 1).spaced());
            if (!stop) {
                break;
            }
            end++;
            closedEnd = end;
        }
        boolean glued =
                any
                        && end <= last
                        && tokens.get(end - 1).kind() == Token.Kind.NUMBER
                        && !tokens.get(end).spaced();
        if (glued && closedEnd > 0) {
            // `4. 3D`: the second number belongs to the words
            end = closedEnd;
        }
        if (!any || end > last) {
            return first;
        }
        Token before = tokens.get(end - 1);
        boolean closed = before.kind() == Token.Kind.SIGN;
        boolean bare =
                (numbered || closedEnd > 0 || before.text().startsWith("0"))
                        && before.kind() == Token.Kind.NUMBER
                        && tokens.get(end).spaced()
                        && before.text().length() <= 2;
        boolean letters = before.kind() == Token.Kind.WORD;
        return (closed || bare) && !letters ? end : first;
    }

    /// Whether a heading begins with a number and a word.
    static boolean isNumbered(UnitFacts facts) {
        List<Token> tokens = facts.tokens;
        return tokens.size() > 1
                && tokens.get(0).kind() == Token.Kind.NUMBER
                && tokens.get(0).text().length() <= 2
                && tokens.get(1).kind() == Token.Kind.WORD
                && tokens.get(1).spaced();
    }

    private static boolean isOrdinal(Token token, boolean further) {
        if (token.kind() == Token.Kind.NUMBER) {
            return token.text().length() <= 2;
        }
        String text = token.text();
        boolean roman = text.matches("[IVX]{1,5}");
        boolean letter = text.length() == 1 && Character.isUpperCase(text.charAt(0)) && !further;
        boolean chinese = text.matches("[一二三四五六七八九十]{1,3}");
        return token.kind() == Token.Kind.WORD && (roman || letter || chinese);
    }
}

package org.bookwheel.extract.outline;

import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// What numbers a heading: `1.1`, `Topic 3:`.
final class Ordinal {

    private static final Set<String> NUMBERED = WordSet.of("numbered part");

    /// In tokens: `24.10.2017`.
    private static final int LONGEST_DATE = 8;

    private Ordinal() {}

    /// The index behind an ordinal: `1.1`, `3)`, `A.`, `IV.`, `一、`, `Topic 3:`, `00_`.
    static int end(List<Token> tokens, int first, int last, boolean numbered) {
        int part = part(tokens, first, last);
        if (part > first) {
            return part;
        }
        int i = first;
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

    /// The index behind `Topic 3:`, `Weeks 1–2.`, `Block A:` or `Session TUE-AM:`; the first if it
    /// begins otherwise.
    private static int part(List<Token> tokens, int first, int last) {
        if (first > last) {
            return first;
        }
        int number = first + 1;
        int counted = countedPart(tokens, first, last);
        if (counted < 0
                && (number > last
                        || !NUMBERED.contains(tokens.get(first).key())
                        || !isNumber(tokens.get(number)))) {
            return first;
        }
        int end = counted < 0 ? number + 1 : counted;
        while (end + 1 <= last
                && tokens.get(end).isOneOf("-–—/&+")
                && !tokens.get(end).spaced()
                && !tokens.get(end + 1).spaced()
                && isNumber(tokens.get(end + 1))) {
            end += 2;
        }
        end = behindDate(tokens, end, last);
        int behind = end;
        while (behind <= last && tokens.get(behind).isOneOf(":-–—.)：|,")) {
            behind++;
        }
        boolean digits = counted < 0 && tokens.get(number).kind() == Token.Kind.NUMBER;
        return behind > end || behind > last && digits ? behind : first;
    }

    /// The index behind `2. Sitzung` and `1º encontro`, or -1.
    private static int countedPart(List<Token> tokens, int first, int last) {
        if (tokens.get(first).kind() != Token.Kind.NUMBER) {
            return -1;
        }
        int word = first + 1;
        while (word <= last && tokens.get(word).isOneOf(".º°ª")) {
            word++;
        }
        boolean part = word <= last && NUMBERED.contains(tokens.get(word).key());
        return word > first + 1 && part ? word + 1 : -1;
    }

    /// Behind ` (24.10.)` and ` (Sept 6)`, if that stands here; with another word it is no date.
    private static int behindDate(List<Token> tokens, int at, int last) {
        if (at > last || !tokens.get(at).isSign('(')) {
            return at;
        }
        for (int i = at + 1; i <= Math.min(last, at + LONGEST_DATE); i++) {
            if (tokens.get(i).isSign(')')) {
                return i + 1;
            }
            if (tokens.get(i).kind() == Token.Kind.WORD
                    && !HeadingDate.isOfDay(tokens.get(i).key())) {
                return at;
            }
        }
        return at;
    }

    /// `3`, `A`, `IV`, `TUE`.
    private static boolean isNumber(Token token) {
        return token.kind() == Token.Kind.NUMBER || token.text().matches("\\p{Lu}{1,4}");
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

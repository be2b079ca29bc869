package org.bookwheel.extract.text;

/// What a token looks like, as a small number: the classes below, or the sign itself.
public final class Shape {

    /// The names of the classes; the place of a name is its number.
    private static final String[] CLASSES = {
        "none",
        "begin",
        "end",
        "address",
        "arxiv",
        "break",
        "cell",
        "below",
        "picture",
        "link",
        "digits-1",
        "digits-2",
        "digits-3",
        "digits-4",
        "digits-5",
        "year",
        "ideographs",
        "Letter",
        "letter",
        "CAPITALS",
        "Capital",
        "MiXed",
        "lower",
        "symbol"
    };

    public static final int NONE = 0;
    public static final int BEGIN = 1;
    public static final int END = 2;
    private static final int MARK = 3;
    private static final int DIGITS = 10;
    private static final int YEAR = 15;
    private static final int IDEOGRAPHS = 16;
    private static final int LETTER = 17;
    public static final int CAPITALS = 19;
    private static final int CAPITAL = 20;
    public static final int MIXED = 21;
    private static final int LOWER = 22;
    private static final int SYMBOL = 23;

    /// Signs follow the classes by their code points.
    private static final int SIGNS = 32;

    private static final String QUOTES_AND_DASHES = "‘’“”–—…·•";

    private Shape() {}

    public static int of(Token token) {
        return switch (token.kind()) {
            case ADDRESS -> MARK;
            case ARXIV -> MARK + 1;
            case BREAK -> MARK + 2;
            case CELL -> MARK + 3;
            case BELOW -> MARK + 4;
            case PICTURE -> MARK + 5;
            case LINK -> MARK + 6;
            case NUMBER ->
                    token.year() > 0 ? YEAR : DIGITS - 1 + Math.min(5, token.text().length());
            case SIGN -> sign(token.text());
            case WORD -> word(token.text());
        };
    }

    /// The shape of a punctuation mark.
    public static int sign(char sign) {
        return SIGNS + sign;
    }

    private static int sign(String text) {
        char sign = text.charAt(0);
        boolean plain = text.length() == 1 && (sign <= 0x2000 || isPunctuation(sign));
        return plain ? SIGNS + sign : SYMBOL;
    }

    private static boolean isPunctuation(char sign) {
        return QUOTES_AND_DASHES.indexOf(sign) >= 0
                || sign >= 0x3000 && sign <= 0x303F
                || sign >= 0xFF00;
    }

    private static int word(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        boolean first = Character.isUpperCase(text.charAt(0));
        if (text.charAt(0) >= 0x2E80) {
            return IDEOGRAPHS;
        } else if (text.length() == 1) {
            return first ? LETTER : LETTER + 1;
        } else if (capitals == text.length()) {
            return CAPITALS;
        } else if (first) {
            return capitals > 1 ? MIXED : CAPITAL;
        }
        return capitals > 0 ? MIXED : LOWER;
    }

    /// How tables of weights write a shape.
    public static String print(int shape) {
        return shape < SIGNS ? CLASSES[shape] : Character.toString(shape - SIGNS);
    }

    /// The shape that is written so.
    public static int parse(String printed) {
        for (int i = 0; i < CLASSES.length; i++) {
            if (CLASSES[i].equals(printed)) {
                return i;
            }
        }
        return SIGNS + printed.codePointAt(0);
    }
}

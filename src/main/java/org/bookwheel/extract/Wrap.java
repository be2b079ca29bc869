package org.bookwheel.extract;

/// What a piece is wrapped in.
enum Wrap {
    NONE,
    ROUND,
    SQUARE,
    CURLY,
    /// Typographic or straight quotation marks.
    QUOTE,
    /// `《Title》`.
    GUILLEMET;

    private static final String OPENING = "([{（【「“\"《«„『";
    private static final String CLOSING = ")]}）】」”\"》»“』";
    private static final Wrap[] WRAPS = {
        ROUND, SQUARE, CURLY, ROUND, SQUARE, SQUARE, QUOTE, QUOTE, GUILLEMET, QUOTE, QUOTE,
        GUILLEMET
    };

    static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean closes(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /// The wrap that an opening character begins.
    static Wrap of(char opening) {
        return WRAPS[OPENING.indexOf(opening)];
    }

    /// Whether a closing character ends what an opening one began; full-width and plain brackets
    /// may be mixed, as people do.
    static boolean match(char opening, char closing) {
        int close = CLOSING.indexOf(closing);
        return close >= 0 && WRAPS[OPENING.indexOf(opening)] == WRAPS[close];
    }
}

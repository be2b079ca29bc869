package org.bookwheel.search.text;

/// Which characters make words.
final class Scripts {

    /// Characters that join the parts of a compound.
    static final String JOINERS = "-‐‑‒'’._&";

    private Scripts() {}

    static boolean isWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    /// Characters of scripts that are written without spaces, each a word of its own.
    static boolean isIdeograph(int point) {
        if (point < 0x1100) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Character.isLetterOrDigit(point);
            default -> false;
        };
    }
}

package org.bookwheel.list;

/// White space in lists: tabs, no-break and other spaces, zero-width marks.
public final class Spaces {

    private Spaces() {}

    /// Every run of white space as one space, none at the ends; invisible characters removed.
    public static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                gap = false;
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Zero-width characters, direction marks and controls, which nobody meant to write.
    public static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFE0F'
                || Character.isISOControl(c);
    }
}

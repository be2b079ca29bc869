package org.bookwheel.extract.text;

/// Tells where a token ends and what it is, character by character.
final class Scanner {

    private static final String QUOTES = "\"<>“”‘’`|";

    private static final String PUNCTUATION = ".,;:!?*'’/";

    private Scanner() {}

    /// The index behind the token that begins at an index, which is no white space.
    static int end(String text, int start) {
        int point = text.codePointAt(start);
        if (beginsAddress(text, start)) {
            return addressEnd(text, start);
        }
        if (Character.isDigit(point)) {
            return numberEnd(text, start);
        }
        if (Character.isLetter(point)) {
            return wordEnd(text, start, Token.isIdeograph(point));
        }
        int shortcode = point == ':' ? shortcodeEnd(text, start) : start;
        return shortcode > start ? shortcode : start + Character.charCount(point);
    }

    /// What the token is that reaches from one index to another.
    static Token.Kind kind(String text, int start, int end) {
        char first = text.charAt(start);
        if (end - start > 6 && (beginsAddress(text, start) || isDoi(text, start, end))) {
            return Token.Kind.ADDRESS;
        } else if (Character.isDigit(text.codePointAt(start))) {
            return text.indexOf('.', start) >= 0 && text.indexOf('.', start) < end
                    ? Token.Kind.ARXIV
                    : Token.Kind.NUMBER;
        } else if (first == ':' && end - start > 1) {
            return Token.Kind.PICTURE;
        }
        return Character.isLetter(text.codePointAt(start)) ? Token.Kind.WORD : Token.Kind.SIGN;
    }

    private static boolean beginsAddress(String text, int start) {
        return text.startsWith("http", start)
                        && text.startsWith(
                                "://", text.startsWith("https", start) ? start + 5 : start + 4)
                || text.startsWith("www.", start);
    }

    private static boolean isDoi(String text, int start, int end) {
        return text.startsWith("10.", start)
                && text.indexOf('/', start) > 0
                && text.indexOf('/', start) < end;
    }

    private static int addressEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && text.charAt(end) > ' '
                && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /// Digits; with a full stop and four or five more an arXiv id, or a DOI.
    private static int numberEnd(String text, int start) {
        int end = digits(text, start);
        if (end - start == 2 && text.startsWith("10.", start)) {
            int prefix = digits(text, end + 1);
            if (prefix > end + 4 && prefix < text.length() && text.charAt(prefix) == '/') {
                return addressEnd(text, start);
            }
        }
        if (end - start == 4 && end < text.length() && text.charAt(end) == '.') {
            int number = digits(text, end + 1);
            int length = number - end - 1;
            if (length == 4 || length == 5) {
                return version(text, number);
            }
        }
        return end;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int version(String text, int from) {
        boolean follows = from + 1 < text.length() && text.charAt(from) == 'v';
        return follows ? Math.max(from, digits(text, from + 1)) : from;
    }

    private static int wordEnd(String text, int start, boolean ideographs) {
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (point < 0x80 && !ideographs && Character.isLetter(point)) {
                end++;
                continue;
            }
            boolean mark = isMark(point);
            if (!mark && (!Character.isLetter(point) || Token.isIdeograph(point) != ideographs)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// `:star:`, with at most forty letters.
    private static int shortcodeEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && end < start + 42 && isShortcode(text.charAt(end))) {
            end++;
        }
        boolean closed = end > start + 2 && end < text.length() && text.charAt(end) == ':';
        boolean word = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return closed && word ? end + 1 : start;
    }

    private static boolean isShortcode(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '+' || c == '-';
    }
}

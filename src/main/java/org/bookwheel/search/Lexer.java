package org.bookwheel.search;

import java.util.ArrayList;
import java.util.List;

/// Cuts a typed query into tokens. A quotation mark, bracket or minus that does not fit is passed
/// over.
final class Lexer {

    enum Type {
        WORD,
        PHRASE,
        /// `title:`, before its value.
        FIELD,
        OPEN,
        CLOSE,
        MINUS,
        OR
    }

    /// @param open whether it ends the text, so that it may go on
    record Token(Type type, String text, boolean open) {}

    private static final String QUOTES = "\"“”„«»";

    /// How that begins in which brackets mean nothing.
    private static final List<String> ADDRESSES =
            List.of("http://", "https://", "www.", "doi:", "id:", "10.");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int index;

    Lexer(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            i = read(i);
        }
    }

    private int read(int i) {
        char c = text.charAt(i);
        if (isSpace(c)) {
            return i + 1;
        }
        if (c == '(' || c == ')') {
            tokens.add(new Token(c == '(' ? Type.OPEN : Type.CLOSE, "", false));
            return i + 1;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return quote(i);
        }
        boolean first = i == 0 || isGap(text.charAt(i - 1));
        boolean minus = (c == '-' || c == '−') && first && i + 1 < text.length();
        if (minus && ")-".indexOf(text.charAt(i + 1)) < 0 && !isSpace(text.charAt(i + 1))) {
            tokens.add(new Token(Type.MINUS, "", false));
            return i + 1;
        }
        return word(i);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isGap(char c) {
        return isSpace(c) || c == '(' || c == ')';
    }

    /// An opened quotation that is never closed goes to the end of the text.
    private int quote(int start) {
        int end = start + 1;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        tokens.add(new Token(Type.PHRASE, text.substring(start + 1, end), false));
        return end + 1;
    }

    private int word(int start) {
        int end =
                ADDRESSES.stream().anyMatch(begin -> begins(begin, start)) ? address(start) : start;
        while (end < text.length()
                && !isGap(text.charAt(end))
                && QUOTES.indexOf(text.charAt(end)) < 0) {
            char c = text.charAt(end);
            if (c == ':' && end > start && isField(start, end)) {
                tokens.add(new Token(Type.FIELD, text.substring(start, end), false));
                return end + 1;
            }
            end++;
        }
        String word = text.substring(start, end);
        boolean or = word.equals("OR") && !tokens.isEmpty() && end < text.length();
        tokens.add(new Token(or ? Type.OR : Type.WORD, word, end == text.length()));
        return end;
    }

    private boolean begins(String beginning, int index) {
        return text.regionMatches(true, index, beginning, 0, beginning.length());
    }

    /// Where an address or id ends; brackets in it are its own if they close, as in
    /// `10.1016/S0140-6736(05)12345-6`.
    private int address(int start) {
        int depth = 0;
        int opened = start;
        int end = start;
        while (end < text.length()
                && depth >= 0
                && !isSpace(text.charAt(end))
                && QUOTES.indexOf(text.charAt(end)) < 0) {
            char c = text.charAt(end);
            if (c == '(') {
                opened = depth == 0 ? end : opened;
                depth++;
            } else if (c == ')') {
                depth--;
            }
            end++;
        }
        return depth > 0 ? opened : depth < 0 ? end - 1 : end;
    }

    /// Whether the word before a colon names a field, and is not the beginning of a link or title.
    private boolean isField(int start, int colon) {
        String name = text.substring(start, colon);
        boolean value =
                colon + 1 < text.length() && !Character.isWhitespace(text.charAt(colon + 1));
        return value && (SearchField.of(name).isPresent() || Particulars.is(name));
    }

    boolean hasNext() {
        return index < tokens.size();
    }

    Token next() {
        return tokens.get(index++);
    }

    boolean isOr() {
        return is(Type.OR);
    }

    boolean isClose() {
        return is(Type.CLOSE);
    }

    private boolean is(Type type) {
        return hasNext() && tokens.get(index).type() == type;
    }

    /// Whether a field's value follows.
    boolean hasValue() {
        return is(Type.WORD) || is(Type.PHRASE) || is(Type.OPEN);
    }

    /// The next token's text if it is a word or phrase, else empty.
    String peekWord() {
        return is(Type.WORD) || is(Type.PHRASE) ? tokens.get(index).text() : "";
    }
}

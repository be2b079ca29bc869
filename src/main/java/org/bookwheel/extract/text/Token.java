package org.bookwheel.extract.text;

import java.util.List;
import org.bookwheel.extract.name.Lexicon;

/// The smallest piece of a text that means something: a word, a number, a sign, an address.
///
/// @param text as written; empty for marks such as a break
/// @param word what is known of a word or number; null for all others
/// @param start index of its first character in the text of its passage
/// @param line its line in the file, from 1
/// @param link number of the link around it in its passage, from 1; 0 outside of links
/// @param styles bits of [Token#STRONG] and the like
/// @param spaced whether white space stands before it
/// @param column number of its column in a table, from 0; -1 outside of tables
public record Token(
        Kind kind,
        String text,
        Lexicon.Word word,
        int start,
        int line,
        int link,
        int styles,
        boolean spaced,
        int column) {

    public static final int STRONG = 1;
    public static final int EMPHASIS = 2;
    public static final int CODE = 4;
    public static final int INSERTED = 8;

    /// Words of a badge.
    public static final int BADGE = 16;

    /// The first of a stretch of code.
    public static final int BEGINS_CODE = 32;

    /// What a token is.
    public enum Kind {
        WORD,
        NUMBER,
        /// One character that is neither letter nor digit.
        SIGN,
        /// `https://...`, and a DOI.
        ADDRESS,
        /// `2403.05313`.
        ARXIV,
        /// The end of a line inside of the passage.
        BREAK,
        /// Here begins a cell of a table.
        CELL,
        /// Here begins another passage of the same entry.
        BELOW,
        /// A picture without words, `:star:`.
        PICTURE,
        /// A link without words.
        LINK
    }

    /// The same, with another number of its link.
    public Token inLink(int number) {
        return new Token(kind, text, word, start, line, number, styles, spaced, column);
    }

    public int end() {
        return start + text.length();
    }

    /// The folded word or number, see [org.bookwheel.work.Titles#key]; empty for all others.
    public String key() {
        return word == null ? "" : word.key();
    }

    /// The folded words from one token to another, without spaces.
    public static String keys(List<Token> tokens, int from, int to) {
        StringBuilder keys = new StringBuilder();
        for (int i = from; i < to; i++) {
            keys.append(tokens.get(i).key());
        }
        return keys.toString();
    }

    public boolean isWord() {
        return word != null;
    }

    /// A word in Chinese, Japanese or Korean.
    public boolean isIdeographic() {
        return isWord() && isIdeograph(text.codePointAt(0));
    }

    /// Whether it is of Chinese, Japanese or Korean.
    static boolean isIdeograph(int point) {
        return point >= 0x2E80
                && (point <= 0x9FFF
                        || point >= 0xAC00 && point <= 0xD7AF
                        || point >= 0xF900 && point <= 0xFAFF
                        || point >= 0x20000);
    }

    public boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    public boolean isOneOf(String signs) {
        return kind == Kind.SIGN && signs.indexOf(text.charAt(0)) >= 0;
    }

    /// Whether nothing joins what stands before it with what stands behind it.
    public boolean isBorder() {
        return switch (kind) {
            case BREAK, CELL, BELOW, PICTURE, LINK -> true;
            default -> false;
        };
    }

    public boolean has(int style) {
        return (styles & style) != 0;
    }

    /// The number of one to nine digits, else -1.
    public int number() {
        if (kind != Kind.NUMBER || key().length() >= 10) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < key().length(); i++) {
            int digit = Character.digit(key().charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /// The year of four digits from 1850 to 2049, else 0.
    public int year() {
        int number = text.length() == 4 ? number() : -1;
        return number >= 1850 && number < 2050 ? number : 0;
    }

    /// Whether it may be the end of a year: two digits.
    public boolean isTwoDigits() {
        return kind == Kind.NUMBER && text.length() == 2;
    }
}

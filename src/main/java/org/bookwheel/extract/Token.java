package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.work.Titles;

/// A word of a text, as venues and dates are written: `NSDI'24` and `NSDI24` are two words each,
/// `3DV` is one.
///
/// @param text the word as written
/// @param key without case and accents
/// @param start where it begins in the text
/// @param end index behind it
record Token(String text, String key, int start, int end) {

    /// No venue, date or name that means anything is longer.
    private static final int MOST = 60;

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length() && tokens.size() < MOST) {
            int start = i;
            while (i < text.length() && isWord(text, i)) {
                i++;
            }
            if (i > start) {
                split(text, start, i, tokens);
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static boolean isWord(String text, int index) {
        char c = text.charAt(index);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// Where letters meet a number that may be a year, a word ends.
    private static void split(String text, int start, int end, List<Token> tokens) {
        int from = start;
        for (int i = start + 1; i < end; i++) {
            boolean meets =
                    Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1));
            if (meets && isYear(text, from, i, start, end)) {
                add(text, from, i, tokens);
                from = i;
            }
        }
        add(text, from, end, tokens);
    }

    /// Whether the run of digits on either side of a place has two or four of them.
    private static boolean isYear(String text, int from, int index, int start, int end) {
        boolean before = Character.isDigit(text.charAt(index - 1));
        int digits = 0;
        if (before) {
            for (int i = index - 1; i >= start && Character.isDigit(text.charAt(i)); i--) {
                digits++;
            }
        } else {
            for (int i = index; i < end && Character.isDigit(text.charAt(i)); i++) {
                digits++;
            }
        }
        boolean letters = before ? end - index >= 2 : index - from >= 2;
        return (digits == 2 || digits == 4) && letters;
    }

    private static void add(String text, int start, int end, List<Token> tokens) {
        String word = text.substring(start, end);
        boolean plus = end < text.length() && text.charAt(end) == '+';
        tokens.add(new Token(word, plus ? Titles.key(word) + '+' : Titles.key(word), start, end));
    }

    boolean isNumber() {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The year that four digits say, else 0.
    int year() {
        if (text.length() != 4 || !isNumber()) {
            return 0;
        }
        int year = Integer.parseInt(text);
        return year >= Years.FIRST && year <= Years.LAST ? year : 0;
    }

    /// The year that two or four digits say: 00 to 49 are of this century; else 0.
    int shortYear() {
        return text.length() == 2 && isNumber() ? Years.of(Integer.parseInt(text)) : year();
    }
}

package org.bookwheel.search.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// A text as LaTeX prints it: `D\"{u}sseldorf` is Düsseldorf, `H$_2$O` is H2O. Only what sets
/// letters is read; anything else stays as it is. `web/engine/printed-text.js` does the same. For
/// one thread.
public final class PrintedText {

    /// Accents by the sign or letter behind the backslash, as combining marks.
    private static final Map<Character, Character> ACCENTS =
            Map.ofEntries(
                    Map.entry('"', '\u0308'),
                    Map.entry('\'', '\u0301'),
                    Map.entry('`', '\u0300'),
                    Map.entry('^', '\u0302'),
                    Map.entry('~', '\u0303'),
                    Map.entry('=', '\u0304'),
                    Map.entry('.', '\u0307'),
                    Map.entry('u', '\u0306'),
                    Map.entry('v', '\u030C'),
                    Map.entry('H', '\u030B'),
                    Map.entry('c', '\u0327'),
                    Map.entry('r', '\u030A'),
                    Map.entry('k', '\u0328'));

    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("ss", "ß"),
                    Map.entry("ae", "æ"),
                    Map.entry("AE", "Æ"),
                    Map.entry("oe", "œ"),
                    Map.entry("OE", "Œ"),
                    Map.entry("aa", "å"),
                    Map.entry("AA", "Å"),
                    Map.entry("o", "ø"),
                    Map.entry("O", "Ø"),
                    Map.entry("l", "ł"),
                    Map.entry("L", "Ł"),
                    Map.entry("i", "i"),
                    Map.entry("j", "j"));

    /// Commands that set what stands in their braces in another way.
    private static final Set<String> STYLES =
            Set.of(
                    "emph", "text", "textit", "textbf", "texttt", "textsc", "textrm", "textsf",
                    "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "mathbb");

    /// In characters; what is longer is no mathematics.
    private static final int LONGEST = 200;

    private final String source;
    private final StringBuilder text;

    /// Where each character of the text begins and ends in the source.
    private int[] starts;

    private int[] ends;

    /// Where the mathematics ends that is being read, or -1.
    private int mathematics = -1;

    /// How many braces of styles are open.
    private int open;

    private PrintedText(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length());
        this.starts = new int[source.length() + 1];
        this.ends = new int[source.length() + 1];
    }

    /// Whether a text may be another one when it is printed.
    static boolean isLatex(String text) {
        return text.indexOf('\\') >= 0 || text.indexOf('$') >= 0;
    }

    static PrintedText of(String source) {
        PrintedText printed = new PrintedText(source);
        int i = 0;
        while (i < source.length()) {
            i = printed.read(i);
        }
        return printed;
    }

    /// The words that are printed.
    public static String print(String source) {
        return isLatex(source) ? of(source).text() : source;
    }

    String text() {
        return text.toString();
    }

    /// A word of the text, where it stands in the source.
    Word inSource(Word word) {
        return new Word(
                starts[word.start()],
                ends[word.end() - 1],
                word.form(),
                word.parts(),
                word.others());
    }

    /// Reads what stands at a place, and gives the place behind it.
    private int read(int i) {
        char c = source.charAt(i);
        if (c == '$') {
            if (i == mathematics) {
                mathematics = -1;
                return i + 1;
            }
            int end = mathematics < 0 ? endOfMathematics(i) : -1;
            if (end > 0) {
                mathematics = end;
                return i + 1;
            }
        } else if (c == '\\' && i + 1 < source.length()) {
            return command(i);
        } else if (c == '{' && accent(i + 1, i)) {
            return ends[text.length() - 1];
        } else if (c == '}' && open > 0) {
            open--;
            return i + 1;
        } else if (mathematics >= 0 && "_^{}".indexOf(c) >= 0) {
            return i + 1;
        }
        put(String.valueOf(c), i, i + 1);
        return i + 1;
    }

    /// Neither dollar stands beside a blank, nor the last before a digit: prices are none.
    private int endOfMathematics(int start) {
        int end = source.indexOf('$', start + 1);
        boolean isOne =
                end > start + 1
                        && end - start <= LONGEST
                        && !Character.isWhitespace(source.charAt(start + 1))
                        && !Character.isWhitespace(source.charAt(end - 1))
                        && (end + 1 == source.length() || !isDigit(source.charAt(end + 1)));
        return isOne ? end : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private int command(int i) {
        if (accent(i, i)) {
            return ends[text.length() - 1];
        }
        int end = i + 1;
        while (end < source.length() && isLetter(source.charAt(end))) {
            end++;
        }
        String name = source.substring(i + 1, end);
        if (LETTERS.containsKey(name)) {
            boolean isClosed = source.startsWith("{}", end);
            int behind = isClosed ? end + 2 : source.startsWith(" ", end) ? end + 1 : end;
            put(LETTERS.get(name), i, behind);
            return behind;
        } else if (STYLES.contains(name) && source.startsWith("{", end)) {
            open += mathematics < 0 ? 1 : 0;
            return end + 1;
        } else if (mathematics >= 0) {
            return i + 1;
        }
        put("\\", i, i + 1);
        return i + 1;
    }

    /// Reads a letter with an accent, if there is one.
    ///
    /// @param from where it begins, before the brace around it if there is one
    private boolean accent(int i, int from) {
        if (i + 2 >= source.length() || source.charAt(i) != '\\') {
            return false;
        }
        char sign = source.charAt(i + 1);
        Character mark = ACCENTS.get(sign);
        boolean isBraced = source.charAt(i + 2) == '{';
        int at = isBraced || isLetter(sign) ? i + 3 : i + 2;
        boolean isSet = isBraced || !isLetter(sign) || source.charAt(i + 2) == ' ';
        if (mark == null || !isSet || at >= source.length() || !isLetter(source.charAt(at))) {
            return false;
        }
        int end = at + 1;
        for (int braces = (isBraced ? 1 : 0) + (from < i ? 1 : 0); braces > 0; braces--) {
            if (!source.startsWith("}", end)) {
                return false;
            }
            end++;
        }
        String letter = source.substring(at, at + 1) + mark;
        put(Normalizer.normalize(letter, Normalizer.Form.NFC), from, end);
        return true;
    }

    private void put(String printed, int start, int end) {
        for (char c : printed.toCharArray()) {
            int place = text.length();
            if (place == starts.length) {
                starts = Arrays.copyOf(starts, place * 2);
                ends = Arrays.copyOf(ends, place * 2);
            }
            starts[place] = start;
            ends[place] = end;
            text.append(c);
        }
    }
}

package org.bookwheel.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Cuts a text into words.
///
/// - Case and accents do not matter.
/// - Hyphens, dots, apostrophes, `&` and `_` between letters join parts to a compound, and so does
///   a capital inside a word: `KV-cache` and `KVCache` are both `kvcache` with the parts `kv`,
///   `cache`.
/// - Letters and digits stay together: `FP8`, `gpt3`, `3D`. Decimals do, too: `2.0`.
/// - Plus signs and `#` at the end belong to the word: `C++` is not `C`.
/// - What LaTeX sets is the word that it prints: `D\"{u}sseldorf`, `H$_2$O`.
/// - Chinese, Japanese and Korean text is cut into single characters, each a word.
public final class Words {

    /// Longer runs without a space are cut here.
    static final int LONGEST = 100;

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    public static List<Word> of(String text) {
        if (PrintedText.isLatex(text)) {
            PrintedText printed = PrintedText.of(text);
            return cut(printed.text()).stream().map(printed::inSource).toList();
        }
        return cut(text);
    }

    private static List<Word> cut(String text) {
        Words words = new Words(text);
        words.run();
        return words.words;
    }

    /// The spellings by whose beginnings a text is found: those of its words, and of their parts.
    public static Set<String> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        for (Word word : of(text)) {
            spellings.add(word.form());
            spellings.addAll(word.parts());
        }
        return spellings;
    }

    /// Whether of some spellings one at least begins with each prefix.
    public static boolean beginSo(Set<String> spellings, List<String> prefixes) {
        return prefixes.stream()
                .allMatch(prefix -> spellings.stream().anyMatch(one -> one.startsWith(prefix)));
    }

    /// Whether a word is a single character of a script that is written without spaces.
    public static boolean isSign(String form) {
        return !form.isEmpty()
                && Scripts.isIdeograph(form.codePointAt(0))
                && form.codePointCount(0, form.length()) == 1;
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (Scripts.isIdeograph(point)) {
                int end = i + Character.charCount(point);
                String form = Fold.of(text.substring(i, end));
                words.add(new Word(i, end, form, List.of(form), List.of()));
                i = end;
            } else if (Scripts.isWord(point)) {
                int end = plainEnd(i);
                if (end > i) {
                    String form = Fold.of(text.substring(i, end));
                    words.add(new Word(i, end, form, List.of(form), List.of()));
                } else {
                    end = endOf(i);
                    add(i, end);
                }
                i = end;
            } else {
                i += Character.charCount(point);
            }
        }
    }

    /// Where a word ends that is as most are: English letters and digits alone, none of the letters
    /// large but the first one or all, with a space or the like behind it. It has no parts and no
    /// other spelling. -1 for other words.
    private int plainEnd(int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        int i = start;
        int large = 0;
        while (i < limit && isPlain(text.charAt(i))) {
            large += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            i++;
        }
        boolean isOneWord = large == 0 || large == 1 && text.charAt(start) < 'a';
        boolean isPlain = isOneWord && !Character.isDigit(text.charAt(start)) || large == i - start;
        boolean ends = i == text.length() || i < limit && " ,:;()/\"".indexOf(text.charAt(i)) >= 0;
        return isPlain && ends ? i : -1;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /// Where the word that begins at an index ends: joiners between letters belong to it.
    private int endOf(int start) {
        int i = start;
        while (i < text.length() && i - start < LONGEST) {
            int point = text.codePointAt(i);
            if (Scripts.isIdeograph(point)) {
                break;
            }
            if (!Scripts.isWord(point) && !joins(i)) {
                break;
            }
            i += Character.charCount(point);
        }
        while (i < text.length() && i - start < LONGEST && isSuffix(start, i)) {
            i++;
        }
        return i;
    }

    /// Whether a joiner at an index stands between two characters of a word.
    private boolean joins(int index) {
        if (Scripts.JOINERS.indexOf(text.charAt(index)) < 0 || index + 1 >= text.length()) {
            return false;
        }
        int next = text.codePointAt(index + 1);
        return Scripts.isWord(next) && !Scripts.isIdeograph(next);
    }

    private boolean isSuffix(int start, int index) {
        char c = text.charAt(index);
        return c == '+' || c == '#' && index - start == 1 && Character.isLetter(text.charAt(start));
    }

    private void add(int start, int end) {
        List<String> parts = new ArrayList<>();
        int from = start;
        for (int i = start; i < end; i++) {
            if (Scripts.JOINERS.indexOf(text.charAt(i)) >= 0 && !isDecimal(i)) {
                part(from, i, parts);
                from = i + 1;
            }
        }
        part(from, end, parts);
        parts.removeIf(String::isEmpty);
        if (parts.isEmpty()) {
            return;
        }
        List<String> whole = possessive(start, end, parts);
        String form = String.join("", whole);
        words.add(new Word(start, end, form, whole, Spellings.of(text, start, whole)));
    }

    /// The full stop in `2.0` is no joiner.
    private boolean isDecimal(int index) {
        return text.charAt(index) == '.'
                && index > 0
                && index + 1 < text.length()
                && Character.isDigit(text.charAt(index - 1))
                && Character.isDigit(text.charAt(index + 1));
    }

    /// `model's` is `model`.
    private List<String> possessive(int start, int end, List<String> parts) {
        boolean possessive =
                parts.size() > 1
                        && parts.getLast().equals("s")
                        && end - start > 2
                        && "'’".indexOf(text.charAt(end - 2)) >= 0;
        return possessive ? parts.subList(0, parts.size() - 1) : parts;
    }

    /// A part may hold capitals that begin further parts.
    private void part(int from, int to, List<String> parts) {
        List<Integer> cuts = Capitals.cuts(text, from, to);
        int start = from;
        for (int cut : cuts) {
            parts.add(Fold.of(text.substring(start, cut)));
            start = cut;
        }
        parts.add(Fold.of(text.substring(start, to)));
    }
}

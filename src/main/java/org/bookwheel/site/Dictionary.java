package org.bookwheel.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many works have each term, in two tables. The first has all terms, a stem beside the word
/// that is spelt so. The second has only words, for finding those that are some errors away from
/// another: by their first letters, and among them by their lengths, so that few blocks hold all
/// that come into question.
final class Dictionary {

    /// The order of keys.
    static final Comparator<String> ORDER =
            Comparator.comparing(
                    key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /// Before a stem, and before a first letter: no word begins so.
    static final String STEM = "~";

    static final String INITIAL = "^";

    /// In letters; others are not near to any that may be misspelt.
    private static final int SHORTEST = 3;

    private static final int LONGEST = 200;

    /// What a length is told by in a key: the character so many behind this one.
    private static final int NO_LETTERS = 0x100;

    private static final int BLOCK = 3_000;

    /// By the text of a term without the mark of a stem: how many works have the word, and how many
    /// the stem.
    private final SortedMap<String, int[]> terms = new TreeMap<>(ORDER);

    /// The words that stand just where stems do, by the texts of these.
    private final Map<String, String> sameAs = new HashMap<>();

    private final SortedMap<String, Integer> words = new TreeMap<>(ORDER);

    /// Whether a term is neither a stem nor a first letter.
    static boolean isWord(String term) {
        return !term.startsWith(STEM) && !term.startsWith(INITIAL);
    }

    void add(String term, int works) {
        boolean isStem = term.startsWith(STEM);
        String text = isStem ? term.substring(STEM.length()) : term;
        terms.computeIfAbsent(text, key -> new int[2])[isStem ? 1 : 0] = works;
        int length = term.codePointCount(0, term.length());
        if (isWord(term) && length >= SHORTEST && length <= LONGEST) {
            int rest = term.offsetByCodePoints(0, 1);
            String size = Character.toString(NO_LETTERS + length);
            words.put(term.substring(0, rest) + size + term.substring(rest), works);
        }
    }

    /// Tells that a stem stands just where a word does: only the places of the word are kept.
    void same(String stem, String word) {
        sameAs.put(stem.substring(STEM.length()), word);
    }

    boolean has(String term) {
        boolean isStem = term.startsWith(STEM);
        int[] works = terms.get(isStem ? term.substring(STEM.length()) : term);
        return works != null && works[isStem ? 1 : 0] > 0;
    }

    List<KeyTable.Block> terms(SearchFiles files) throws IOException {
        return KeyTable.of(
                files,
                BLOCK,
                terms,
                (text, works) -> {
                    Bytes body = new Bytes().numbers(works);
                    String word = sameAs.get(text);
                    return word == null ? body : body.text(word);
                });
    }

    List<KeyTable.Block> words(SearchFiles files) throws IOException {
        return KeyTable.of(files, BLOCK, words, (word, works) -> new Bytes().number(works));
    }

    /// With which letters words begin, in their order.
    String letters() {
        StringBuilder letters = new StringBuilder();
        words.keySet().stream()
                .mapToInt(key -> key.codePointAt(0))
                .distinct()
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

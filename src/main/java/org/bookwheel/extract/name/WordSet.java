package org.bookwheel.extract.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Titles;

/// A set of words in the resources, known by its name: `presentation` holds `oral`, `poster`, ....
public final class WordSet {

    private static final Map<String, Set<String>> SETS = new HashMap<>();

    static {
        for (String[] row : WordTable.rows("word-sets.tsv")) {
            SETS.put(row[0], words(row[1]));
        }
    }

    private WordSet() {}

    /// Each as written and folded, since a folded word may be written with other characters: Korean
    /// syllables come apart.
    private static Set<String> words(String written) {
        Set<String> words = new HashSet<>();
        for (String word : written.split("; ")) {
            words.add(word);
            words.add(Titles.key(word));
        }
        return Set.copyOf(words);
    }

    public static Set<String> of(String name) {
        Set<String> words = SETS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no set of words is called " + name);
        }
        return words;
    }
}

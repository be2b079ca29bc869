package org.bookwheel.extract.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A set of words in the resources, known by its name: `presentation` holds `oral`, `poster`, ....
public final class WordSet {

    private static final Map<String, Set<String>> SETS = new HashMap<>();

    static {
        for (String[] row : WordTable.rows("word-sets.tsv")) {
            SETS.put(row[0], Set.of(row[1].split("; ")));
        }
    }

    private WordSet() {}

    public static Set<String> of(String name) {
        Set<String> words = SETS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no set of words is called " + name);
        }
        return words;
    }
}

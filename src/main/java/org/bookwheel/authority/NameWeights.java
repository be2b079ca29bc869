package org.bookwheel.authority;

import java.util.HashMap;
import java.util.Map;
import org.bookwheel.work.Titles;

/// What single words weigh as parts of people's names against parts of titles: natural logarithms
/// of how many times as often a word stands in authors' names. Safe for many threads.
public final class NameWeights {

    private static final Map<String, Double> WEIGHTS = load();

    private NameWeights() {}

    /// Above 0 for `tianqi`, below for `inference`; 0 for a word that is not known.
    public static double of(String word) {
        return WEIGHTS.getOrDefault(Titles.key(word), 0.0);
    }

    private static Map<String, Double> load() {
        Map<String, Double> weights = new HashMap<>();
        for (String[] row : AuthorityFile.rows("names.tsv")) {
            weights.put(row[0], Double.valueOf(row[1]));
        }
        return Map.copyOf(weights);
    }
}

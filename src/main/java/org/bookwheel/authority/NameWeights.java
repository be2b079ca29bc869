package org.bookwheel.authority;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Titles;

/// What single words weigh as parts of people's names against parts of titles: natural logarithms
/// of how many times as often a word stands in authors' names. Safe for many threads.
public final class NameWeights {

    private static final Set<String> COMMON = new HashSet<>();
    private static final Map<String, Double> WEIGHTS = load();

    private static final List<String> ENDINGS =
            List.of("s", "es", "ed", "ing", "er", "ers", "ly", "ness", "ity", "able", "ive");

    private NameWeights() {}

    /// Above 0 for `tianqi`, below for `inference`; 0 for a word that is not known.
    public static double of(String word) {
        return WEIGHTS.getOrDefault(Titles.key(word), 0.0);
    }

    /// As [#of]; an unknown word weighs what the word weighs of which it is a form, if that is one
    /// of titles: `sidecars` weighs as much as `sidecar`.
    ///
    /// @param key a folded word
    public static double ofForm(String key) {
        Double known = WEIGHTS.get(key);
        if (known != null || key.length() < 5) {
            return known == null ? 0 : known;
        }
        for (String ending : ENDINGS) {
            if (key.endsWith(ending)) {
                String base = key.substring(0, key.length() - ending.length());
                double weight =
                        Math.min(
                                WEIGHTS.getOrDefault(base, 0.0),
                                WEIGHTS.getOrDefault(base + "e", 0.0));
                if (weight < 0) {
                    return weight;
                }
            }
        }
        return 0;
    }

    /// Whether a word is among the most frequent ones of titles, as `fast` and `nature` are.
    public static boolean isCommon(String word) {
        return COMMON.contains(Titles.key(word));
    }

    private static Map<String, Double> load() {
        Map<String, Double> weights = new HashMap<>();
        for (String[] row : AuthorityFile.rows("names.tsv")) {
            weights.put(row[0], Double.valueOf(row[1]));
            if (row[2].equals("+")) {
                COMMON.add(row[0]);
            }
        }
        return weights;
    }
}

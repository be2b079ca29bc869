package org.bookwheel.extract.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Titles;

/// Which of the small sets of words a word is in, as bits. Safe for many threads.
public final class WordClasses {

    /// The sets, see `word-sets.tsv`; the place of a name is the number of its bit.
    private static final String[] SETS = {
        "function",
        "sentence",
        "venue in names",
        "spelt-out venue",
        "phrase opener",
        "institution",
        "institution or topic",
        "presentation",
        "beside a venue",
        "resource",
        "publisher",
        "name particle",
        "unstated",
        "abbreviation",
        "group",
        "binding",
        "any link",
        "resource heading"
    };

    /// As tables of weights write them: without spaces.
    private static final List<String> NAMES =
            Arrays.stream(SETS).map(set -> set.replace(' ', '-')).toList();

    private static final Map<String, Integer> BITS = bits();

    private static final Set<String> MONTHS =
            Set.of(
                    "jan",
                    "january",
                    "feb",
                    "february",
                    "mar",
                    "march",
                    "apr",
                    "april",
                    "may",
                    "jun",
                    "june",
                    "jul",
                    "july",
                    "aug",
                    "august",
                    "sep",
                    "sept",
                    "september",
                    "oct",
                    "october",
                    "nov",
                    "november",
                    "dec",
                    "december",
                    "spring",
                    "summer",
                    "autumn",
                    "fall",
                    "winter");

    private WordClasses() {}

    private static Map<String, Integer> bits() {
        Map<String, Integer> bits = new HashMap<>();
        for (int i = 0; i < SETS.length; i++) {
            int bit = 1 << i;
            WordSet.of(SETS[i]).forEach(word -> bits.merge(Titles.key(word), bit, (a, b) -> a | b));
        }
        return Map.copyOf(bits);
    }

    /// A bit for each set that a folded word is in.
    public static int of(String key) {
        return BITS.getOrDefault(key, 0);
    }

    public static boolean isMonth(String key) {
        return MONTHS.contains(key);
    }

    /// The number of a set's bit.
    public static int number(String set) {
        int number = NAMES.indexOf(set.replace(' ', '-'));
        if (number < 0) {
            throw new IllegalArgumentException("no set of words is called " + set);
        }
        return number;
    }

    public static int count() {
        return SETS.length;
    }

    /// The name of the set whose bit has a number.
    public static String name(int number) {
        return NAMES.get(number);
    }
}

package org.bookwheel.extract.name;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Names of months in the languages that lists are often written in, see `word-sets.tsv`. Safe for
/// many threads.
public final class Months {

    /// How many a year has.
    public static final int COUNT = 12;

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        IntStream.rangeClosed(1, COUNT)
                .forEach(month ->
                        WordSet.of("month " + month).forEach(name -> NUMBERS.put(name, month)));
    }

    private Months() {}

    /// The number of the month with a folded name, from 1; 0 for none.
    public static int number(String key) {
        return NUMBERS.getOrDefault(key, 0);
    }
}

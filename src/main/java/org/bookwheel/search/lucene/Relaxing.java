package org.bookwheel.search.lucene;

import java.util.List;
import org.bookwheel.search.Clause;

/// Which part of a query may be missing in a work: words and phrases that stand side by side.
/// Fields, years and exclusions always hold.
final class Relaxing {

    /// With fewer words, most of them is all of them.
    static final int FEWEST = 3;

    private Relaxing() {}

    static List<Clause> words(Clause clause) {
        return clause instanceof Clause.All(List<Clause> all)
                ? all.stream().filter(Relaxing::isWord).toList()
                : List.of();
    }

    static List<Clause> others(Clause clause) {
        return clause instanceof Clause.All(List<Clause> all)
                ? all.stream().filter(one -> !isWord(one)).toList()
                : List.of();
    }

    private static boolean isWord(Clause clause) {
        return clause instanceof Clause.Word
                || clause instanceof Clause.Phrase
                || clause instanceof Clause.Prefix;
    }

    /// More than half.
    static int most(int words) {
        return words / 2 + 1;
    }
}

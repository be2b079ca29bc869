package org.bookwheel.extract;

import java.util.Set;
import org.bookwheel.work.Titles;

/// Ways to say that there is nothing to say: `-`, `N/A`, `TBD`, `Unknown`, `暂无`.
final class Unstated {

    private static final Set<String> WORDS = WordSet.of("unstated");

    private Unstated() {}

    static boolean is(String text) {
        String key = Titles.key(text);
        return key.isEmpty() || WORDS.contains(key);
    }
}

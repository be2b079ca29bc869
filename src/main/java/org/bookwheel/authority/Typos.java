package org.bookwheel.authority;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds words that differ by one letter added, left out, changed, or swapped with its neighbour.
/// Every word is kept under each form with one letter left out ([symmetric
/// deletes](https://github.com/wolfgarbe/SymSpell)).
final class Typos {

    /// Shorter words are too close to each other.
    static final int SHORTEST = 6;

    /// Longer names are found by their words.
    private static final int LONGEST = 40;

    private static final String AMBIGUOUS = "";

    private final Map<String, String> byDeletion = new HashMap<>();

    void add(String word) {
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            put(word, word);
            for (int i = 0; i < word.length(); i++) {
                put(without(word, i), word);
            }
        }
    }

    private void put(String form, String word) {
        byDeletion.merge(form, word, (one, two) -> one.equals(two) ? one : AMBIGUOUS);
    }

    /// The one added word that is at most one error away.
    Optional<String> nearest(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String found = byDeletion.getOrDefault(typed, AMBIGUOUS);
        for (int i = 0; i < typed.length() && found.isEmpty(); i++) {
            found = byDeletion.getOrDefault(without(typed, i), AMBIGUOUS);
        }
        boolean near = !found.isEmpty() && isOneError(typed, found);
        return near ? Optional.of(found) : Optional.empty();
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }

    /// Two words that share a form with one letter left out may still be two errors apart.
    private static boolean isOneError(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int restA = a.length() - start - end;
        int restB = b.length() - start - end;
        boolean swapped =
                restA == 2
                        && restB == 2
                        && a.charAt(start) == b.charAt(start + 1)
                        && a.charAt(start + 1) == b.charAt(start);
        return swapped || Math.max(restA, restB) <= 1;
    }
}

package org.bookwheel.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds words that differ by one letter added, left out, changed, or swapped with its neighbour.
/// One error leaves the first or the last letter as it is, so only words are compared that have
/// either of them and are about as long: no table of errors takes memory and time at each start.
final class Typos {

    /// Shorter words are too close to each other.
    static final int SHORTEST = 6;

    /// Longer names are found by their words.
    private static final int LONGEST = 40;

    /// By length and first letter, and by length and last letter.
    private final Map<Integer, List<String>> byFirst = new HashMap<>();

    private final Map<Integer, List<String>> byLast = new HashMap<>();

    void add(String word) {
        int length = word.length();
        if (length >= SHORTEST && length <= LONGEST) {
            byFirst.computeIfAbsent(key(length, word.charAt(0)), key -> new ArrayList<>(2))
                    .add(word);
            byLast.computeIfAbsent(key(length, word.charAt(length - 1)), key -> new ArrayList<>(2))
                    .add(word);
        }
    }

    private static int key(int length, char letter) {
        return length << Character.SIZE | letter;
    }

    /// The word itself if it was added, else the one added word that is one error away.
    Optional<String> nearest(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return Optional.empty();
        }
        char first = typed.charAt(0);
        char last = typed.charAt(typed.length() - 1);
        if (words(byFirst, typed.length(), first).contains(typed)) {
            return Optional.of(typed);
        }
        Set<String> found = new HashSet<>();
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            for (String word : words(byFirst, length, first)) {
                if (isOneError(typed, word)) {
                    found.add(word);
                }
            }
            for (String word : words(byLast, length, last)) {
                if (isOneError(typed, word)) {
                    found.add(word);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static List<String> words(Map<Integer, List<String>> words, int length, char letter) {
        return words.getOrDefault(key(length, letter), List.of());
    }

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

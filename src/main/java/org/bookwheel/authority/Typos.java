package org.bookwheel.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds words that differ by one letter added, left out, changed, or swapped with its neighbour.
/// Every word is kept under each form with one letter left out ([symmetric
/// deletes](https://github.com/wolfgarbe/SymSpell)).
final class Typos {

    /// Shorter words are too close to each other.
    static final int SHORTEST = 6;

    /// Longer names are found by their words.
    private static final int LONGEST = 40;

    private static final int AMBIGUOUS = -1;
    private static final int NOTHING_LEFT_OUT = -1;

    /// In the order in which they were added; a place is counted from 1.
    private final List<String> words = new ArrayList<>();

    /// Forms as hashes of 64 bits, since there are some for each letter of each name and they would
    /// be most of what a server keeps; beside each the place of its word, 0 where there is none.
    private long[] forms = new long[1 << 10];

    private int[] places = new int[forms.length];
    private int size;

    void add(String word) {
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            words.add(word);
            for (int i = NOTHING_LEFT_OUT; i < word.length(); i++) {
                put(hash(word, i), words.size());
            }
        }
    }

    private void put(long form, int place) {
        int slot = slot(form);
        int known = places[slot];
        if (known == 0) {
            forms[slot] = form;
            places[slot] = place;
            size++;
            if (size > forms.length / 2) {
                grow();
            }
        } else if (known > 0 && !words.get(known - 1).equals(words.get(place - 1))) {
            places[slot] = AMBIGUOUS;
        }
    }

    private void grow() {
        long[] before = forms;
        int[] placesBefore = places;
        forms = new long[before.length * 2];
        places = new int[forms.length];
        for (int i = 0; i < before.length; i++) {
            if (placesBefore[i] != 0) {
                int slot = slot(before[i]);
                forms[slot] = before[i];
                places[slot] = placesBefore[i];
            }
        }
    }

    /// Where a form stands, or would.
    private int slot(long form) {
        int slot = Long.hashCode(form) & forms.length - 1;
        while (places[slot] != 0 && forms[slot] != form) {
            slot = slot + 1 & forms.length - 1;
        }
        return slot;
    }

    /// The one added word that is at most one error away.
    Optional<String> nearest(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return Optional.empty();
        }
        for (int i = NOTHING_LEFT_OUT; i < typed.length(); i++) {
            int place = places[slot(hash(typed, i))];
            if (place > 0 && isOneError(typed, words.get(place - 1))) {
                return Optional.of(words.get(place - 1));
            }
        }
        return Optional.empty();
    }

    /// Of a word with one letter left out, after Fowler, Noll and Vo (FNV-1a).
    private static long hash(String word, int leftOut) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            if (i != leftOut) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
        }
        return hash;
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

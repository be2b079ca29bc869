package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A sequence with its right labels, its features as numbers.
///
/// @param source which repository it is of; features of one source alone are not trusted
/// @param places by place, the features of that place alone
/// @param groups by group
/// @param groupsOf by place, its groups
/// @param weight how much it counts
record Sample(
        String source,
        int[][] places,
        int[][] groups,
        int[][] groupsOf,
        int[] borders,
        int[] labels,
        float weight) {

    /// Features by number, with their names.
    static final class Dictionary {
        final Map<Integer, Integer> numbers = new HashMap<>();
        final List<String> names = new ArrayList<>();
        final List<Integer> hashes = new ArrayList<>();

        synchronized int number(Template template, String word, int a, int b, int c) {
            int hash = template.hash(a, b, c);
            Integer known = numbers.get(hash);
            if (known != null) {
                return known;
            }
            int number = names.size();
            numbers.put(hash, number);
            names.add(template.print(word, a, b, c));
            hashes.add(hash);
            return number;
        }

        int size() {
            return names.size();
        }
    }

    static Sample of(
            String source, Sequence sequence, int[] labels, float weight, Dictionary dictionary) {
        int[][] places = new int[sequence.size()][];
        int[][] groupsOf = new int[sequence.size()][];
        int[] borders = new int[sequence.size()];
        for (int i = 0; i < places.length; i++) {
            Collected collected = new Collected(dictionary);
            sequence.place(i, collected);
            places[i] = collected.numbers();
            groupsOf[i] = sequence.groupsOf(i);
            borders[i] = sequence.border(i);
        }
        int[][] groups = new int[sequence.groups()][];
        for (int g = 0; g < groups.length; g++) {
            Collected collected = new Collected(dictionary);
            sequence.group(g, collected);
            groups[g] = collected.numbers();
        }
        return new Sample(source, places, groups, groupsOf, borders, labels, weight);
    }

    /// A stretch of it. Groups stay whole.
    Sample part(int from, int to) {
        return new Sample(
                source,
                java.util.Arrays.copyOfRange(places, from, to),
                groups,
                java.util.Arrays.copyOfRange(groupsOf, from, to),
                java.util.Arrays.copyOfRange(borders, from, to),
                java.util.Arrays.copyOfRange(labels, from, to),
                weight);
    }

    private static final class Collected implements Features {
        private final Dictionary dictionary;
        private int[] numbers = new int[64];
        private int size;

        Collected(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        @Override
        public void add(Template template, String word, int a, int b, int c) {
            if (size == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = dictionary.number(template, word, a, b, c);
        }

        int[] numbers() {
            return java.util.Arrays.copyOf(numbers, size);
        }
    }
}

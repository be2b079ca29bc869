package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sums verdicts over lists, and by repository.
final class Scores {

    private int entries;
    private int found;
    private int extra;
    private int perfect;
    private final Map<String, Integer> right = new TreeMap<>();
    private final Map<String, Integer> judged = new TreeMap<>();

    /// By repository: how many entries, how many of them perfect.
    private final Map<String, int[]> repositories = new TreeMap<>();

    void add(String list, Judge.Verdict verdict) {
        entries += verdict.entries();
        found += verdict.found();
        extra += verdict.extra();
        perfect += verdict.perfect();
        verdict.right().forEach((field, count) -> right.merge(field, count, Integer::sum));
        verdict.judged().forEach((field, count) -> judged.merge(field, count, Integer::sum));
        int[] sums = repositories.computeIfAbsent(Lists.repository(list), key -> new int[2]);
        sums[0] += verdict.entries();
        sums[1] += verdict.perfect();
    }

    void add(Scores other) {
        entries += other.entries;
        found += other.found;
        extra += other.extra;
        perfect += other.perfect;
        other.right.forEach((field, count) -> right.merge(field, count, Integer::sum));
        other.judged.forEach((field, count) -> judged.merge(field, count, Integer::sum));
        repositories.putAll(other.repositories);
    }

    String line() {
        double mean =
                repositories.values().stream()
                        .mapToDouble(sums -> share(sums[1], sums[0]))
                        .average()
                        .orElse(0);
        return String.format(
                Locale.ROOT,
                "perfect %.3f  mean over repositories %.3f  recall %.3f  precision %.3f  (%d entries of %d repositories)",
                share(perfect, entries),
                mean,
                share(found, entries),
                share(found, found + extra),
                entries,
                repositories.size());
    }

    /// The share of right values by field.
    List<String> fields() {
        List<String> lines = new ArrayList<>();
        judged.forEach((field, count) ->
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "  %-13s %.4f  (%d of %d)",
                                field,
                                share(right.get(field), count),
                                right.get(field),
                                count)));
        return lines;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

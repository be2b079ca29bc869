package org.bookwheel.diff;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.search.Meaning;
import org.bookwheel.work.Work;

/// How near a work is in meaning to the sections of one's lists: it, and what stands beside it
/// elsewhere, to their entries; the headings over it elsewhere to theirs. Entries are compared by
/// what sets them apart from the mean of all. For one thread.
///
/// The weights are worth as many votes of near works, which have 1 at most (see [Sections]). They
/// were tried on entries taken out of lists of 107 repositories and put back, and on proposals for
/// 24 pairs of lists that a person judged; see `decisions.md`.
final class SectionMeanings {

    /// What the mean of a section is worth by its product with a work, both less the mean of all
    /// entries, and by that with the mean of what stands beside the work elsewhere.
    private static final double SAME_MEANING = 4;

    private static final double SAME_COMPANY = 2;

    /// What headings are worth that mean the same as those over the work elsewhere.
    private static final double SAME_HEADINGS = 0.3;

    /// A section's mean counts by half if it has so many entries: of a few it tells little.
    private static final double FEW = 3;

    /// A sum of vectors, and of how many.
    private record Sum(float[] vector, int count) {

        /// Their mean less another one, the shorter the fewer they are; without one of them.
        float[] less(float[] mean, float[] without, int left) {
            int count = count() - left;
            float[] apart = new float[vector.length];
            for (int i = 0; i < apart.length && count > 0; i++) {
                double one = (vector[i] - left * without[i]) / count - mean[i];
                apart[i] = (float) (one * count / (count + FEW));
            }
            return apart;
        }
    }

    private final Map<HeadingPath, float[]> means = new LinkedHashMap<>();
    private final Map<HeadingPath, float[]> headings = new HashMap<>();

    /// The titles that stand in a place elsewhere.
    private final Map<HeadingPath, Set<String>> elsewhere = new HashMap<>();

    private final Map<HeadingPath, Sum> company = new HashMap<>();
    private final float[] mean;

    /// @param sections of one's lists, at least one
    /// @param works all works of all lists
    SectionMeanings(Collection<Section> sections, List<Work> works) {
        Map<HeadingPath, Sum> sums = new LinkedHashMap<>();
        for (Section section : sections) {
            HeadingPath path = HeadingPath.of(section);
            sums.put(
                    path,
                    sum(
                            section.entries().stream()
                                    .map(entry -> entry.reference().title())
                                    .toList()));
            headings.put(path, meaning(path));
        }
        mean = new float[Meaning.of("").length];
        int count = sums.values().stream().mapToInt(Sum::count).sum();
        sums.values().forEach(sum -> add(mean, sum.vector(), 1f / count));
        sums.forEach((path, sum) -> means.put(path, sum.less(mean, mean, 0)));
        for (Work work : works) {
            work.mentions()
                    .forEach(mention -> {
                        HeadingPath path = HeadingPath.of(mention);
                        if (!sums.containsKey(path)) {
                            elsewhere
                                    .computeIfAbsent(path, key -> new HashSet<>())
                                    .add(work.reference().title());
                        }
                    });
        }
    }

    /// What each section is worth for a work that stands in none of them.
    Map<HeadingPath, Double> of(Work work) {
        float[] own = Meaning.of(work.reference().title());
        float[] apart = new Sum(own, 1).less(mean, mean, 0);
        Map<HeadingPath, Double> worth = new LinkedHashMap<>();
        // a single one is not shortened as a section of one would be
        means.forEach(
                (path, other) -> worth.put(path, SAME_MEANING * (1 + FEW) * product(apart, other)));
        Set<HeadingPath> places = new HashSet<>();
        work.mentions().forEach(mention -> places.add(HeadingPath.of(mention)));
        for (HeadingPath place : places) {
            float[] over = meaning(place);
            float[] beside =
                    place.below().isEmpty()
                            ? new float[own.length]
                            : company.computeIfAbsent(place, key -> sum(elsewhere.get(key)))
                                    .less(mean, own, 1);
            means.forEach((path, other) -> {
                double one =
                        SAME_COMPANY * product(beside, other)
                                + SAME_HEADINGS * product(over, headings.get(path));
                worth.merge(path, one / places.size(), Double::sum);
            });
        }
        return worth;
    }

    private static Sum sum(Collection<String> titles) {
        float[] sum = new float[Meaning.of("").length];
        titles.forEach(title -> add(sum, Meaning.of(title), 1));
        return new Sum(sum, titles.size());
    }

    /// Of the headings below the list's title, each counting as much: of length 1, or 0.
    private static float[] meaning(HeadingPath path) {
        float[] sum = sum(path.below()).vector();
        double length = Math.sqrt(product(sum, sum));
        for (int i = 0; i < sum.length && length > 0; i++) {
            sum[i] /= (float) length;
        }
        return sum;
    }

    private static void add(float[] sum, float[] vector, float times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * vector[i];
        }
    }

    private static double product(float[] one, float[] other) {
        return Meaning.closeness(one, other);
    }
}

package org.bookwheel.extract.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.work.Reference;

/// Counts how often values are right that the models think as likely, and makes a rising table of
/// it (pool adjacent violators).
final class Calibration {

    /// Fewer values make no row of their own.
    private static final int LEAST = 40;

    private record Seen(double likely, boolean right) {}

    private record Pool(double from, double right, int count) {
        double share() {
            return right / count;
        }
    }

    private final Map<String, List<Seen>> seen = new TreeMap<>();

    void add(String list, AnswerFile answers, List<Extraction.Entry> entries) {
        Map<Integer, AnswerFile.Answer> byLine = new HashMap<>();
        answers.of(list).forEach(answer -> byLine.put(answer.line(), answer));
        for (Extraction.Entry entry : entries) {
            AnswerFile.Answer answer = byLine.get(entry.mention().line());
            if (answer == null || answer.isIgnored()) {
                continue;
            }
            Reference reference = entry.mention().reference();
            Map<String, Boolean> right = Judge.fields(answer, reference);
            Map<String, Double> least = new TreeMap<>();
            for (Finding finding : entry.findings()) {
                least.merge(finding.key(), finding.likely(), Math::min);
            }
            least.forEach((key, likely) -> {
                Boolean is = right.get(key.split(" ")[0]);
                if (is != null) {
                    seen.computeIfAbsent(key, k -> new ArrayList<>()).add(new Seen(likely, is));
                }
            });
        }
    }

    private static List<Pool> pools(List<Seen> values) {
        List<Seen> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparingDouble(Seen::likely));
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            double from = i == 0 ? 0 : sorted.get(i).likely();
            double right = 0;
            int count = 0;
            int least = Math.max(LEAST, sorted.size() / 12);
            while (i < sorted.size()
                    && (count < least || sorted.get(i).likely() == sorted.get(i - 1).likely())) {
                right += sorted.get(i++).right() ? 1 : 0;
                count++;
            }
            pools.add(new Pool(from, right, count));
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).share() >= pools.getLast().share()) {
                Pool last = pools.removeLast();
                Pool before = pools.removeLast();
                pools.add(
                        new Pool(
                                before.from(),
                                before.right() + last.right(),
                                before.count() + last.count()));
            }
        }
        return pools;
    }

    /// What share is right of the values of all fields with so much confidence.
    void print() {
        TreeMap<Double, int[]> shares = new TreeMap<>();
        seen.forEach((key, values) -> {
            List<Pool> pools = pools(values);
            for (Seen value : values) {
                double confidence = 0;
                for (Pool pool : pools) {
                    confidence = value.likely() >= pool.from() ? pool.share() : confidence;
                }
                int[] sums =
                        shares.computeIfAbsent(Math.floor(confidence * 20) / 20, k -> new int[2]);
                sums[0]++;
                sums[1] += value.right() ? 1 : 0;
            }
        });
        shares.forEach((from, sums) ->
                System.out.printf(
                        Locale.ROOT,
                        "  confidence %.2f to %.2f: %.3f right of %d%n",
                        from,
                        from + .05,
                        (double) sums[1] / sums[0],
                        sums[0]));
    }

    void write(Path file) throws IOException {
        StringBuilder table = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                table.append(line).append('\n');
            }
        }
        seen.forEach((key, values) -> {
            for (Pool pool : pools(values)) {
                table.append(
                        String.format(
                                Locale.ROOT, "%s\t%.3f\t%.3f%n", key, pool.from(), pool.share()));
            }
        });
        Files.writeString(file, table);
    }
}

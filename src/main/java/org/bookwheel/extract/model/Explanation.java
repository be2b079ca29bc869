package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bookwheel.extract.name.WordTable;

/// Says in words what spoke most for the role of some tokens: `in the table of venues +2.1`. For
/// one entry.
public final class Explanation {

    /// So much of the evidence is told.
    private static final int TOLD = 3;

    private static final double LEAST = .05;

    private static final Map<String, String> WORDS = words();

    private final Chain chain;
    private final TokenSequence sequence;

    Explanation(Chain chain, TokenSequence sequence) {
        this.chain = chain;
        this.sequence = sequence;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String[] row : WordTable.rows("evidence.tsv")) {
            words.put(row[0], row[1]);
        }
        return Map.copyOf(words);
    }

    /// What spoke for a role of the tokens from one to another, against the next likely role, the
    /// weightiest first; in natural logarithms of odds, the mean over the tokens.
    public String of(Role role, int first, int last) {
        int other = rival(role, first, last);
        Map<String, Double> sums = new HashMap<>();
        int count = last - first + 1;
        for (int i = first; i <= last; i++) {
            Features seen = into(sums, role.ordinal(), other, count);
            sequence.place(i, seen);
            for (int group : sequence.groupsOf(i)) {
                sequence.group(group, seen);
            }
        }
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(sums.entrySet());
        sorted.sort(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
        StringBuilder told = new StringBuilder();
        for (Map.Entry<String, Double> one : sorted.subList(0, Math.min(TOLD, sorted.size()))) {
            if (one.getValue() >= LEAST) {
                told.append(told.isEmpty() ? "" : "; ")
                        .append(one.getKey())
                        .append(String.format(Locale.ROOT, " %+.1f", one.getValue()));
            }
        }
        return told.isEmpty() ? "what stands beside it" : told.toString();
    }

    /// The role that is likeliest of all others over the tokens.
    private int rival(Role role, int first, int last) {
        double[] sums = new double[Role.ALL.length];
        float[][] emissions = chain.emissions(sequence);
        for (int i = first; i <= last; i++) {
            for (int r = 0; r < sums.length; r++) {
                sums[r] += emissions[i][r];
            }
        }
        int best = -1;
        for (int r = 0; r < sums.length; r++) {
            best = r != role.ordinal() && (best < 0 || sums[r] > sums[best]) ? r : best;
        }
        return best;
    }

    private Features into(Map<String, Double> sums, int role, int other, int count) {
        return (template, word, a, b, c) -> {
            int hash = template.hash(a, b, c);
            double weight = chain.table().weight(hash, role) - chain.table().weight(hash, other);
            if (weight != 0) {
                String words =
                        WORDS.getOrDefault(template.name(), template.name().replace('-', ' '));
                sums.merge(words.replace("{}", word), weight / count, Double::sum);
            }
        };
    }
}

package org.bookwheel.extract.model;

import java.util.Arrays;
import java.util.List;

/// Weights by feature number and label, transitions by border, label before and label.
record FittedChain(int labels, int borders, boolean[] used, float[] weights, float[] transitions) {

    /// As a table, see [WeightFile].
    void write(String name, List<String> labelNames, Sample.Dictionary dictionary, Appendable out)
            throws java.io.IOException {
        out.append("= ").append(name);
        for (String label : labelNames) {
            out.append('\t').append(label);
        }
        out.append('\n');
        for (int b = 0; b < borders; b++) {
            for (int p = 0; p <= labels; p++) {
                String before = p == labels ? "^" : labelNames.get(p);
                int from = (b * (labels + 1) + p) * labels;
                float[] row = Arrays.copyOfRange(transitions, from, from + labels);
                out.append("~ " + b + " " + before).append(WeightFile.print(row)).append('\n');
            }
        }
        List<String> rows = new java.util.ArrayList<>();
        for (int f = 0; f < used.length; f++) {
            float[] row = Arrays.copyOfRange(weights, f * labels, (f + 1) * labels);
            String printed = WeightFile.print(row);
            if (used[f] && !printed.isBlank()) {
                rows.add(dictionary.names.get(f) + printed.replaceAll("\\t+$", ""));
            }
        }
        rows.sort(null);
        for (String row : rows) {
            out.append(row.indexOf('\t') < 0 ? row + "\t" : row).append('\n');
        }
    }
}

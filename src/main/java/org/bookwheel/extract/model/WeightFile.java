package org.bookwheel.extract.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of weights that people can read: for each [Chain] a line `= name` with its labels, then
/// its transitions, `~ border label-before`, and its features, each with a weight for each label,
/// separated by tabs; no weight is 0. Lines that begin with `#` are comments. Every start that
/// reads a list waits for it, so its numbers are taken from its bytes.
final class WeightFile {

    private final byte[] text;

    /// Where the line begins, and where its name and the line itself end.
    private int from;

    private int nameEnd;
    private int end = -1;

    private WeightFile(byte[] text) {
        this.text = text;
        next();
    }

    /// The chains of a table in their order.
    ///
    /// @param text in UTF-8
    static List<Chain> read(byte[] text) {
        WeightFile file = new WeightFile(text);
        List<Chain> chains = new ArrayList<>();
        while (file.from < text.length) {
            chains.add(file.chain());
        }
        return chains;
    }

    private void next() {
        do {
            from = end + 1;
            end = end(from, '\n', text.length);
        } while (from < text.length && text[from] == '#');
        nameEnd = end(from, '\t', end);
    }

    /// Where a byte stands first, or the limit if it does not.
    private int end(int start, char stop, int limit) {
        int i = start;
        while (i < limit && text[i] != stop) {
            i++;
        }
        return Math.min(i, limit);
    }

    private boolean begins(char sign) {
        return from + 1 < end && text[from] == sign && text[from + 1] == ' ';
    }

    private Chain chain() {
        int labels = 0;
        for (int tab = nameEnd; tab < end; tab = end(tab + 1, '\t', end)) {
            labels++;
        }
        next();
        List<float[][]> transitions = new ArrayList<>();
        while (begins('~')) {
            float[][] border = new float[labels + 1][];
            for (int before = 0; before <= labels; before++) {
                border[before] = weights(labels);
                next();
            }
            transitions.add(border);
        }
        List<Integer> features = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        while (from < text.length && !begins('=')) {
            features.add(
                    Template.hash(new String(text, from, nameEnd - from, StandardCharsets.UTF_8)));
            weights.add(weights(labels));
            next();
        }
        FeatureTable table = new FeatureTable(labels, features.size());
        for (int i = 0; i < features.size(); i++) {
            table.put(features.get(i), weights.get(i));
        }
        return new Chain(labels, table, transitions.toArray(float[][][]::new));
    }

    private float[] weights(int labels) {
        float[] weights = new float[labels];
        int start = nameEnd + 1;
        for (int l = 0; l < labels && start <= end; l++) {
            int stop = end(start, '\t', end);
            weights[l] = stop == start ? 0 : hundredths(start, stop) / 100f;
            start = stop + 1;
        }
        return weights;
    }

    /// A number with at most two decimals, as hundredths.
    private int hundredths(int start, int stop) {
        int value = 0;
        int decimals = -1;
        boolean negative = text[start] == '-';
        for (int i = negative ? start + 1 : start; i < stop; i++) {
            byte c = text[i];
            if (c == '.') {
                decimals = 0;
            } else {
                value = value * 10 + c - '0';
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        for (int i = Math.max(0, decimals); i < 2; i++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    /// How a weight is written.
    static String print(float weight) {
        int hundredths = Math.round(weight * 100);
        if (hundredths == 0) {
            return "";
        }
        String digits = "%03d".formatted(Math.abs(hundredths));
        String whole = digits.substring(0, digits.length() - 2);
        String decimals = digits.substring(digits.length() - 2);
        String sign = hundredths < 0 ? "-" : "";
        return sign + (whole.equals("0") ? "" : whole) + "." + decimals;
    }

    static String print(float[] weights) {
        StringBuilder row = new StringBuilder();
        for (float weight : weights) {
            row.append('\t').append(print(weight));
        }
        return row.toString();
    }

    static boolean isNothing(float[] weights) {
        return Arrays.equals(weights, new float[weights.length]);
    }
}

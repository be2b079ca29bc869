package org.bookwheel.extract.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of weights that people can read: for each [Chain] a line `= name` with its labels, then
/// its transitions, `~ border label-before`, and its features, each with a weight for each label,
/// separated by tabs; no weight is 0. Lines that begin with `#` are comments.
final class WeightFile {

    private final BufferedReader lines;
    private String line;

    private WeightFile(BufferedReader lines) throws IOException {
        this.lines = lines;
        next();
    }

    /// The chains of a table in their order.
    static List<Chain> read(BufferedReader lines) throws IOException {
        WeightFile file = new WeightFile(lines);
        List<Chain> chains = new ArrayList<>();
        while (file.line != null) {
            chains.add(file.chain());
        }
        return chains;
    }

    private void next() throws IOException {
        do {
            line = lines.readLine();
        } while (line != null && line.startsWith("#"));
    }

    private Chain chain() throws IOException {
        int labels = line.split("\t").length - 1;
        next();
        List<float[][]> transitions = new ArrayList<>();
        while (line != null && line.startsWith("~ ")) {
            float[][] border = new float[labels + 1][];
            for (int before = 0; before <= labels; before++) {
                border[before] = weights(labels);
                next();
            }
            transitions.add(border);
        }
        List<String> features = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        while (line != null && !line.startsWith("= ")) {
            features.add(line.substring(0, line.indexOf('\t')));
            weights.add(weights(labels));
            next();
        }
        FeatureTable table = new FeatureTable(labels, features.size());
        for (int i = 0; i < features.size(); i++) {
            table.put(Template.hash(features.get(i)), weights.get(i));
        }
        return new Chain(labels, table, transitions.toArray(float[][][]::new));
    }

    private float[] weights(int labels) {
        float[] weights = new float[labels];
        int from = line.indexOf('\t') + 1;
        for (int l = 0; l < labels && from > 0; l++) {
            int end = line.indexOf('\t', from);
            int stop = end < 0 ? line.length() : end;
            weights[l] = stop == from ? 0 : hundredths(from, stop) / 100f;
            from = end + 1;
        }
        return weights;
    }

    /// A number with at most two decimals, as hundredths.
    private int hundredths(int from, int to) {
        int value = 0;
        int decimals = -1;
        boolean negative = line.charAt(from) == '-';
        for (int i = negative ? from + 1 : from; i < to; i++) {
            char c = line.charAt(i);
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

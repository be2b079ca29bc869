package org.bookwheel.extract.model;

/// The weights of features by label, found by the features' hashes: a feature that was never
/// weighed weighs nothing. Filled once; then safe for many threads.
final class FeatureTable {

    private static final int FREE = -1;

    private final int labels;
    private final int[] hashes;
    private final int[] rows;
    private final float[] weights;
    private int size;

    FeatureTable(int labels, int features) {
        this.labels = labels;
        int slots = Integer.highestOneBit(Math.max(8, features) * 3 - 1) << 1;
        hashes = new int[slots];
        rows = new int[slots];
        java.util.Arrays.fill(rows, FREE);
        weights = new float[features * labels];
    }

    void put(int hash, float[] values) {
        int slot = slot(hash);
        hashes[slot] = hash;
        rows[slot] = size;
        System.arraycopy(values, 0, weights, size * labels, labels);
        size++;
    }

    private int slot(int hash) {
        int slot = hash & hashes.length - 1;
        while (rows[slot] != FREE && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /// What a feature weighs for a label.
    float weight(int hash, int label) {
        int row = rows[slot(hash)];
        return row == FREE ? 0 : weights[row * labels + label];
    }

    /// Adds the weights of features to sums by label.
    Features into(float[] sums) {
        return (template, word, a, b, c) -> {
            int row = rows[slot(template.hash(a, b, c))];
            if (row != FREE) {
                int from = row * labels;
                for (int l = 0; l < sums.length; l++) {
                    sums[l] += weights[from + l];
                }
            }
        };
    }
}

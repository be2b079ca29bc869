package org.bookwheel.extract.model;

import java.util.Arrays;

/// The weights of features by label, found by the features' hashes: a feature that was never
/// weighed weighs nothing. Filled once; then safe for many threads.
final class FeatureTable {

    private static final int FREE = -1;

    /// Sixteen times as many bits as there are features, or more.
    private static final int MAYBE_BITS = 1 << 20;

    private final int labels;

    /// Pairs of a hash and where its weights begin.
    private final int[] slots;

    /// Whether any feature has a hash that ends so: most that are asked for were never weighed, and
    /// this is small enough to be at hand.
    private final long[] maybe = new long[MAYBE_BITS >>> 6];

    private final float[] weights;
    private int size;

    FeatureTable(int labels, int features) {
        this.labels = labels;
        slots = new int[Integer.highestOneBit(Math.max(8, features) * 3 - 1) << 2];
        Arrays.fill(slots, FREE);
        weights = new float[features * labels];
    }

    void put(int hash, float[] values) {
        int slot = slot(hash);
        int bit = hash & MAYBE_BITS - 1;
        maybe[bit >>> 6] |= 1L << bit;
        slots[slot] = hash;
        slots[slot + 1] = size;
        System.arraycopy(values, 0, weights, size, labels);
        size += labels;
    }

    int labels() {
        return labels;
    }

    private int slot(int hash) {
        int slot = hash << 1 & slots.length - 1;
        while (slots[slot + 1] != FREE && slots[slot] != hash) {
            slot = slot + 2 & slots.length - 1;
        }
        return slot;
    }

    /// What a feature weighs for a label.
    float weight(int hash, int label) {
        int from = slots[slot(hash) + 1];
        return from == FREE ? 0 : weights[from + label];
    }

    /// Adds the weights of a feature to sums by label.
    void add(int hash, float[] sums) {
        int bit = hash & MAYBE_BITS - 1;
        if ((maybe[bit >>> 6] & 1L << bit) == 0) {
            return;
        }
        int from = slots[slot(hash) + 1];
        if (from != FREE) {
            for (int l = 0; l < sums.length; l++) {
                sums[l] += weights[from + l];
            }
        }
    }
}

package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.Arrays;

/// Adds up how often each ordinal occurs. For one thread.
interface Counter {

    void add(int ordinal);

    /// How often the ordinal occurred.
    int get(int ordinal);

    /// Shows every ordinal that occurred, in no order.
    void each(Visitor visitor) throws IOException;

    /// Takes an ordinal and how often it occurred.
    interface Visitor {
        void see(int ordinal, int count) throws IOException;
    }

    /// For few occurrences, however many ordinals there are.
    static Counter ofFew() {
        return new Sparse();
    }

    /// For many occurrences of ordinals below a bound.
    static Counter ofMany(int bound) {
        return new Dense(bound);
    }

    /// A number for every ordinal.
    final class Dense implements Counter {
        private final int[] counts;

        private Dense(int size) {
            counts = new int[size];
        }

        @Override
        public void add(int ordinal) {
            counts[ordinal]++;
        }

        @Override
        public int get(int ordinal) {
            return counts[ordinal];
        }

        @Override
        public void each(Visitor visitor) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    visitor.see(i, counts[i]);
                }
            }
        }
    }

    /// A number for every ordinal that occurred: a hash table with open addresses, since a map
    /// would make an object of every number.
    final class Sparse implements Counter {
        private static final int FREE = -1;
        private static final int SPREAD = 0x9E37_79B9;

        private int[] ordinals = new int[64];
        private int[] counts = new int[64];
        private int size;

        private Sparse() {
            Arrays.fill(ordinals, FREE);
        }

        /// Where an ordinal is, or would be.
        private int slot(int ordinal) {
            int mask = ordinals.length - 1;
            int slot = ordinal * SPREAD >>> 7 & mask;
            while (ordinals[slot] != FREE && ordinals[slot] != ordinal) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        @Override
        public void add(int ordinal) {
            int slot = slot(ordinal);
            if (ordinals[slot] == FREE) {
                if (size * 2 >= ordinals.length) {
                    grow();
                    slot = slot(ordinal);
                }
                ordinals[slot] = ordinal;
                size++;
            }
            counts[slot]++;
        }

        private void grow() {
            int[] before = ordinals;
            int[] counted = counts;
            ordinals = new int[before.length * 4];
            counts = new int[ordinals.length];
            Arrays.fill(ordinals, FREE);
            for (int i = 0; i < before.length; i++) {
                if (before[i] != FREE) {
                    int slot = slot(before[i]);
                    ordinals[slot] = before[i];
                    counts[slot] = counted[i];
                }
            }
        }

        @Override
        public int get(int ordinal) {
            return counts[slot(ordinal)];
        }

        @Override
        public void each(Visitor visitor) throws IOException {
            for (int i = 0; i < ordinals.length; i++) {
                if (ordinals[i] != FREE) {
                    visitor.see(ordinals[i], counts[i]);
                }
            }
        }
    }
}

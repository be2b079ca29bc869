package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Adds up how often each ordinal occurs. For one thread.
interface Counter {

    void add(long ordinal);

    /// How often the ordinal occurred.
    long get(long ordinal);

    /// Shows every ordinal that occurred, in no order.
    void each(Visitor visitor) throws IOException;

    /// Takes an ordinal and how often it occurred.
    interface Visitor {
        void see(long ordinal, long count) throws IOException;
    }

    /// For few occurrences, however many ordinals there are.
    static Counter ofFew() {
        return new Sparse();
    }

    /// For many occurrences of ordinals below a bound.
    static Counter ofMany(long bound) {
        return bound > Integer.MAX_VALUE - 8 ? new Sparse() : new Dense((int) bound);
    }

    /// A number for every ordinal.
    final class Dense implements Counter {
        private final int[] counts;

        private Dense(int size) {
            counts = new int[size];
        }

        @Override
        public void add(long ordinal) {
            counts[(int) ordinal]++;
        }

        @Override
        public long get(long ordinal) {
            return counts[(int) ordinal];
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

    /// A number for every ordinal that occurred.
    final class Sparse implements Counter {
        private final Map<Long, int[]> counts = new HashMap<>();

        private Sparse() {}

        @Override
        public void add(long ordinal) {
            counts.computeIfAbsent(ordinal, key -> new int[1])[0]++;
        }

        @Override
        public long get(long ordinal) {
            int[] count = counts.get(ordinal);
            return count == null ? 0 : count[0];
        }

        @Override
        public void each(Visitor visitor) throws IOException {
            for (Map.Entry<Long, int[]> entry : counts.entrySet()) {
                visitor.see(entry.getKey(), entry.getValue()[0]);
            }
        }
    }
}

package org.bookwheel.extract.model;

import java.util.concurrent.atomic.AtomicReference;

/// Keeps what the sums of one list knew for the next one: some 3 MB for the words and bundles of
/// entries. Safe for many threads, of which one gets it.
final class IdleSums {

    private final FeatureTable table;
    private final AtomicReference<FeatureSums> idle = new AtomicReference<>();

    IdleSums(FeatureTable table) {
        this.table = table;
    }

    /// For the sequences of one list. To be given back.
    FeatureSums borrow() {
        FeatureSums sums = idle.getAndSet(null);
        if (sums == null) {
            return new FeatureSums(table);
        }
        sums.nextList();
        return sums;
    }

    void giveBack(FeatureSums sums) {
        idle.set(sums);
    }
}

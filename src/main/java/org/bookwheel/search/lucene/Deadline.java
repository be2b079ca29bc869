package org.bookwheel.search.lucene;

import org.apache.lucene.index.QueryTimeout;

/// The moment after which a search answers with what it has. Measured on the clock that never
/// jumps.
final class Deadline implements QueryTimeout {

    /// What `api.md` promises.
    static final long MILLIS = 2_000;

    private final long end = System.nanoTime() + MILLIS * 1_000_000;

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - end > 0;
    }
}

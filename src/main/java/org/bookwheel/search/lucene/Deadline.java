package org.bookwheel.search.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// The moment after which a search answers with what it has. Measured on the clock that never
/// jumps. For one thread.
final class Deadline implements QueryTimeout {

    private final long end;
    private boolean isPassed;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// An earlier one, half the way to this, so that time is left for what comes after.
    Deadline halfWay() {
        long now = System.nanoTime();
        return new Deadline(now + (end - now) / 2);
    }

    @Override
    public boolean shouldExit() {
        isPassed |= System.nanoTime() - end > 0;
        return isPassed;
    }

    /// Whether anything was left undone because of it.
    boolean isPassed() {
        return isPassed;
    }
}

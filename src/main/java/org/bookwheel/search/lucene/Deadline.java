package org.bookwheel.search.lucene;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.QueryTimeout;

/// The moment after which a search answers with what it has, or as soon as nobody waits for it.
/// Measured on the clock that never jumps. For one thread.
public final class Deadline implements QueryTimeout {

    private final long end;
    private final BooleanSupplier stopped;
    private boolean isPassed;

    private Deadline(long end, BooleanSupplier stopped) {
        this.end = end;
        this.stopped = stopped;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos(), () -> false);
    }

    /// One that hardly ever comes.
    public static Deadline never() {
        return in(Duration.ofDays(365));
    }

    /// The same, or an earlier one.
    ///
    /// @param nobodyWaits whether the answer is not wanted any more
    public Deadline or(BooleanSupplier nobodyWaits) {
        return new Deadline(end, nobodyWaits);
    }

    /// An earlier one, half the way to this, so that time is left for what comes after.
    Deadline halfWay() {
        long now = System.nanoTime();
        return new Deadline(now + (end - now) / 2, stopped);
    }

    @Override
    public boolean shouldExit() {
        isPassed |= System.nanoTime() - end > 0 || stopped.getAsBoolean();
        return isPassed;
    }

    /// How long it is until then; nothing if that is over.
    public Duration left() {
        long left = end - System.nanoTime();
        return left < 0 || stopped.getAsBoolean() ? Duration.ZERO : Duration.ofNanos(left);
    }

    /// Notes that something was left undone.
    public void cut() {
        isPassed = true;
    }

    /// Whether anything was left undone because of it.
    public boolean isPassed() {
        return isPassed;
    }
}

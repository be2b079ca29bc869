package org.bookwheel.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits until something holds, by looking at it again and again.
public final class Await {

    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private Await() {}

    /// Waits at most so long, and fails with words that say what did not come.
    public static void until(Supplier<String> what, Duration most, Callable<Boolean> holds) {
        long end = System.nanoTime() + most.toNanos();
        while (!holds(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within " + most.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// Waits for a latch in a thread that is interrupted when its server stops.
    public static void latch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean holds(Callable<Boolean> holds) {
        try {
            return holds.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}

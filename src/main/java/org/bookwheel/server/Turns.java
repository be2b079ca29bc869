package org.bookwheel.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets some requests work at once and some more wait for a moment. Who comes beyond that learns at
/// once that there is too much to do: an answer that comes late helps nobody and delays all others.
/// Safe for many threads.
final class Turns {

    private final int all;
    private final Semaphore free;
    private final int places;
    private final Duration longest;
    private final AtomicInteger waiting = new AtomicInteger();

    Turns(int atOnce, int places, Duration longest) {
        this.all = atOnce;
        this.free = new Semaphore(atOnce, true);
        this.places = places;
        this.longest = longest;
    }

    /// Whether the caller may work now; if so, it says with [#leave] when it is done.
    boolean enter() {
        try {
            if (free.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                return true;
            }
            try {
                return waiting.incrementAndGet() <= places
                        && free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                waiting.decrementAndGet();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        free.release();
    }

    int taken() {
        return all - free.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }
}

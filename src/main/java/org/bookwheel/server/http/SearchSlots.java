package org.bookwheel.server.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets some requests work at once and some more wait for a moment. Who comes beyond that learns at
/// once that there is too much to do: an answer that comes late helps nobody and delays all others.
///
/// A queue is good for a burst. Where nearly everybody has to wait and some are sent away, it only
/// makes all answers late: then nobody waits longer than a moment, so that who is let in is served
/// as quickly as ever. (The idea of controlled delay: K. Nichols and V. Jacobson, Controlling Queue
/// Delay, 2012.) Safe for many threads.
final class SearchSlots {

    /// The share of those who find no place free from which on there is no mere burst. Four fifths
    /// of what can be done make about seven in ten wait.
    private static final double NEARLY_ALL = 0.9;

    /// The share of those sent away from which on the queue is too long for all.
    private static final double SOME = 0.02;

    /// How much the last to come counts for these shares.
    private static final double LAST = 1 / 32.0;

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final int all;
    private final Semaphore free;
    private final int places;
    private final Duration longest;
    private final AtomicInteger waiting = new AtomicInteger();

    /// Of those who came last, the share that found no place free. Two threads may write it at
    /// once, and one of them in vain: it is an estimate.
    private volatile double delayed;

    /// Of those who came last, the share that was sent away; an estimate, too.
    private volatile double refused;

    SearchSlots(int atOnce, int places, Duration longest) {
        this.all = atOnce;
        this.free = new Semaphore(atOnce, true);
        this.places = places;
        this.longest = longest;
    }

    /// Whether the caller may work now; if so, it says with [#leave] when it is done.
    boolean enter() {
        try {
            boolean atOnce = free.tryAcquire(0, TimeUnit.MILLISECONDS);
            delayed += ((atOnce ? 0 : 1) - delayed) * LAST;
            boolean admitted = atOnce || queue();
            refused += ((admitted ? 0 : 1) - refused) * LAST;
            return admitted;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean queue() throws InterruptedException {
        Duration patience = delayed > NEARLY_ALL && refused > SOME ? MOMENT : longest;
        try {
            return waiting.incrementAndGet() <= places
                    && free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
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

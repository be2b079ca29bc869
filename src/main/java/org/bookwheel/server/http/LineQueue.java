package org.bookwheel.server.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bookwheel.work.Counted;

/// Takes lines for somebody who may not read them: who writes one never waits. What finds no place
/// is dropped and counted, and told of as soon as somebody reads again. Safe for many threads.
public final class LineQueue implements Log, AutoCloseable {

    /// Some seconds of a busy server, a quarter of a megabyte.
    private static final int PLACES = 1_000;

    /// How long the last lines may take in the end.
    private static final long LAST_MILLIS = 1_000;

    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(PLACES);
    private final AtomicLong dropped = new AtomicLong();
    private final Consumer<String> reader;
    private final Thread thread = new Thread(this::run, "lines");
    private long told;

    /// @param reader gets one line after the other, and may take as long as it likes
    public LineQueue(Consumer<String> reader) {
        this.reader = reader;
        // a reader that never comes back does not keep the program from its end
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void accept(String line) {
        if (!waiting.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    @Override
    public long dropped() {
        return dropped.get();
    }

    private void run() {
        try {
            while (true) {
                hand(waiting.take());
            }
        } catch (InterruptedException closed) {
            for (String line = waiting.poll(); line != null; line = waiting.poll()) {
                hand(line);
            }
        }
    }

    private void hand(String line) {
        reader.accept(line);
        long lost = dropped.get() - told;
        if (lost > 0) {
            told += lost;
            reader.accept(
                    "bookwheel: dropped here, since nobody read: " + Counted.of(lost, "line"));
        }
    }

    /// Hands over what waits, as far as the reader takes it soon.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LAST_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.bookwheel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Sends requests when they are due, whether those before them are answered or not, as people do
/// who know nothing of each other. Latency counts from when a request was due.
final class OpenLoop {

    /// More requests than this are hardly ever on their way at once; what is due then is late.
    private static final int CONNECTIONS = 120;

    private static final int MOST_WAITING = 100_000;

    /// What became of the requests of a while.
    ///
    /// @param admitted latencies of those that were answered, in microseconds
    /// @param refused latencies of those that were sent away for lack of time
    /// @param failed those without an answer, or with another
    record Outcome(Histogram admitted, Histogram refused, long failed, double seconds) {

        double perSecond() {
            return admitted.getTotalCount() / seconds;
        }
    }

    private record Due(String path, long at) {}

    private final int port;
    private final IntFunction<String> paths;
    private final Histogram admitted = new ConcurrentHistogram(3);
    private final Histogram refused = new ConcurrentHistogram(3);
    private final LongAdder failed = new LongAdder();

    /// @param paths what the n-th request asks for
    OpenLoop(int port, IntFunction<String> paths) {
        this.port = port;
        this.paths = paths;
    }

    /// Sends so many requests a second for a while.
    Outcome run(double perSecond, double seconds) throws InterruptedException {
        BlockingQueue<Due> queue = new ArrayBlockingQueue<>(MOST_WAITING);
        List<Thread> clients = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(Thread.startVirtualThread(() -> take(queue, over)));
        }
        long start = System.nanoTime();
        long count = Math.round(perSecond * seconds);
        for (int i = 0; i < count; i++) {
            long at = start + Math.round(i / perSecond * 1e9);
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (!queue.offer(new Due(paths.apply(i), at))) {
                failed.increment();
            }
        }
        over.set(true);
        for (Thread client : clients) {
            client.join();
        }
        return new Outcome(admitted, refused, failed.sum(), seconds);
    }

    private void take(BlockingQueue<Due> queue, AtomicBoolean over) {
        Exchange exchange = null;
        while (true) {
            try {
                Due due = queue.poll(10, TimeUnit.MILLISECONDS);
                if (due == null && over.get()) {
                    break;
                } else if (due != null) {
                    if (exchange == null || exchange.isOld()) {
                        close(exchange);
                        exchange = new Exchange(port);
                    }
                    note(exchange.get(due.path()), (System.nanoTime() - due.at()) / 1_000);
                }
            } catch (IOException broken) {
                System.err.println("failed: " + broken);
                failed.increment();
                close(exchange);
                exchange = null;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close(exchange);
    }

    private void note(int status, long micros) {
        if (status == 200) {
            admitted.recordValue(micros);
        } else if (status == 503) {
            refused.recordValue(micros);
        } else {
            System.err.println("failed: status " + status);
            failed.increment();
        }
    }

    /// Asks as fast as some clients can that each wait for their answers; how many are answered in
    /// a second is the most that the server can do.
    static double capacity(int port, int clients, double seconds, IntFunction<String> paths)
            throws InterruptedException {
        LongAdder answered = new LongAdder();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int first = i;
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try (Exchange exchange = new Exchange(port)) {
                            for (int n = first; System.nanoTime() < end; n += clients) {
                                if (exchange.get(paths.apply(n)) == 200) {
                                    answered.increment();
                                }
                            }
                        } catch (IOException broken) {
                            throw new java.io.UncheckedIOException(broken);
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answered.sum() / seconds;
    }

    private static void close(Exchange exchange) {
        try {
            if (exchange != null) {
                exchange.close();
            }
        } catch (IOException gone) {
            // it was to be closed
        }
    }
}

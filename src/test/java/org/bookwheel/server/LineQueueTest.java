package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.bookwheel.server.http.LineQueue;
import org.junit.jupiter.api.Test;

/// Lines for somebody who reads late, or never.
class LineQueueTest {

    private final List<String> read = new CopyOnWriteArrayList<>();

    @Test
    void linesComeInTheirOrderAndTheLastOnesBeforeTheEnd() {
        try (LineQueue queue = new LineQueue(read::add)) {
            for (int i = 0; i < 500; i++) {
                queue.accept("line " + i);
            }
        }
        assertThat(read).hasSize(500).startsWith("line 0", "line 1").endsWith("line 499");
    }

    @Test
    void whatFindsNoPlaceIsDroppedCountedAndTold() throws Exception {
        Semaphore begun = new Semaphore(0);
        CountDownLatch go = new CountDownLatch(1);
        LineQueue queue =
                new LineQueue(line -> {
                    begun.release();
                    await(go);
                    read.add(line);
                });
        queue.accept("first");
        begun.acquire();
        for (int i = 0; i < 1_234; i++) {
            queue.accept("line " + i);
        }
        assertThat(queue.dropped()).isEqualTo(234);
        go.countDown();
        queue.close();
        assertThat(read)
                .hasSize(1_002)
                .startsWith(
                        "first", "bookwheel: dropped here, since nobody read: 234 lines", "line 0")
                .endsWith("line 999");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoNeverReadsDoesNotKeepItFromItsEnd() throws Exception {
        Semaphore begun = new Semaphore(0);
        CountDownLatch never = new CountDownLatch(1);
        LineQueue queue =
                new LineQueue(line -> {
                    begun.release();
                    while (never.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                });
        queue.accept("first");
        begun.acquire();
        queue.close();
        never.countDown();
    }
}

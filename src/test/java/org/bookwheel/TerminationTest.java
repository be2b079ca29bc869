package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Served;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server of its own that is asked to stop while many requests are in flight, and what it logged.
class TerminationTest {

    private static final int CLIENTS = 24;

    /// Requests that are answered before the server is asked to stop.
    private static final int BEFORE = 400;

    private static final String SEARCH =
            "GET /api/v1/search?q=cache HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final CountDownLatch answered = new CountDownLatch(BEFORE);
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    /// When the server was asked to stop, or the end of time.
    private volatile long end = Long.MAX_VALUE;

    @Test
    void noRequestThatWasSentBeforeTheSignalFails(@TempDir Path folder) throws Exception {
        List<String> said;
        try (Served served = Served.with("--index", folder, "--log", "requests")) {
            int port = served.port();
            Wire.exchange(port, "GET /a%0d%0aERROR HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Wire.exchange(port, "G\u001b[31mT / HTTP/1.1\r\nHost: a\r\nX: b\nERROR\r\n\r\n");
            Wire.exchange(port, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: +1\r\n\r\n");
            List<Thread> clients =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(i -> Thread.startVirtualThread(() -> ask(port)))
                            .toList();
            answered.await();
            end = System.nanoTime();
            served.terminate();
            for (Thread client : clients) {
                client.join();
            }
            said = served.saidInAll();
        }
        assertThat(failed).isEmpty();
        assertThat(said)
                .hasSizeGreaterThan(BEFORE)
                .allMatch(line -> line.startsWith("bookwheel: ") || isRequest(line));
    }

    private static boolean isRequest(String line) {
        return line.startsWith("{")
                && Jackson.MAPPER.readTree(line).get("event").asString().equals("request");
    }

    /// On a busy machine a search may be refused before it begins, and is answered so.
    private static boolean isWhole(String answer) {
        boolean isFound = answer.startsWith("HTTP/1.1 200 ");
        boolean isRefused =
                answer.startsWith("HTTP/1.1 503 ") && answer.contains("more to do than can be");
        return (isFound || isRefused) && answer.endsWith("}");
    }

    private boolean isBeforeEnd() {
        return System.nanoTime() < end;
    }

    /// Asks again and again until nobody answers any more.
    private void ask(int port) {
        boolean open = true;
        while (open) {
            try (Wire wire = Wire.to(port)) {
                open = askOn(wire);
            } catch (IOException closed) {
                // whoever is at the door while it closes is reset, not refused
                if (isBeforeEnd()) {
                    failed.add(closed.toString());
                }
                open = false;
            }
        }
    }

    /// Whether there may be a server for the next connection. A connection on which nothing comes
    /// back was not taken any more, if nothing was asked on it before the end.
    private boolean askOn(Wire wire) {
        while (true) {
            boolean sent = false;
            boolean before = true;
            String answer;
            try {
                wire.send(SEARCH);
                sent = true;
                before = isBeforeEnd();
                answer = wire.answer();
            } catch (IOException reset) {
                before = sent ? before : isBeforeEnd();
                answer = before ? reset.toString() : "";
            }
            if (answer.isEmpty() && !before) {
                return false;
            }
            if (!isWhole(answer)) {
                failed.add(before + ": " + answer);
                return false;
            }
            answered.countDown();
            if (answer.contains("Connection: close")) {
                return true;
            }
        }
    }
}

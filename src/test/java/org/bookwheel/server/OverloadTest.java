package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.bookwheel.server.http.Limits;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;

/// More to do than can be done: the surplus learns so at once, and the rest is served.
class OverloadTest {

    private static final Site SITE = Site.ofSeeds();

    private static ServerOptions options(int connections, int perClient, Duration slow) {
        return ServerOptions.local(0)
                .within(
                        new Limits(
                                0,
                                2,
                                1,
                                Patience.LONG,
                                1,
                                connections,
                                112,
                                16,
                                perClient,
                                slow,
                                1_024));
    }

    private static final String HALF = "GET /livez HTTP/1.1\r\nHo";
    private static final String OTHER_HALF = "st: localhost\r\n\r\n";

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static String get(Wire wire, String path) throws IOException {
        wire.send(request(path));
        return wire.answer();
    }

    /// An index of which a method begins only when it may.
    private static Instead held(String method, Semaphore begun, CountDownLatch go) {
        return Instead.after(
                SITE.index(),
                method,
                () -> {
                    begun.release();
                    try {
                        go.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /// Asks on a connection of its own; the answer comes into the queue.
    private static void ask(
            String from, Server server, String path, BlockingQueue<String> answers) {
        Thread.startVirtualThread(() -> {
            try (Wire wire = Wire.from(from, server.port())) {
                answers.add(get(wire, path));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Test
    void searchesBeyondThoseThatRunAndWaitAreSentAwayAtOnce() throws Exception {
        Semaphore begun = new Semaphore(0);
        CountDownLatch go = new CountDownLatch(1);
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        try (Server server =
                Server.start(held("search", begun, go), options(100, 100, Patience.LONG))) {
            // two run; of two more one waits, and the other is the first to be answered
            for (int i = 1; i <= 4; i++) {
                ask("127.0.0." + i, server, "/api/v1/search?q=cache&size=0&facets=", answers);
            }
            begun.acquire(2);
            assertThat(answers.take())
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 1\r\n")
                    .contains("Content-Type: application/problem+json")
                    .contains("Access-Control-Allow-Origin: *");
            try (Wire wire = Wire.to(server.port())) {
                assertThat(get(wire, "/metrics"))
                        .contains("bookwheel_searches_running 2.0\n")
                        .contains("bookwheel_searches_waiting 1.0\n")
                        .contains("bookwheel_refused_total{reason=\"overload\"} 1.0\n");
                assertThat(get(wire, "/livez")).startsWith("HTTP/1.1 200 ");
            }
            go.countDown();
            for (int i = 0; i < 3; i++) {
                assertThat(answers.take()).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void exportsThatNobodyReadsToTheEndKeepNoSearchWaiting() throws Exception {
        Semaphore begun = new Semaphore(0);
        CountDownLatch go = new CountDownLatch(1);
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        try (Server server =
                Server.start(held("all", begun, go), options(100, 100, Patience.LONG))) {
            for (int i = 1; i <= 3; i++) {
                ask("127.0.0." + i, server, "/api/v1/export?q=cache", answers);
            }
            begun.acquire(1);
            assertThat(answers.take()).startsWith("HTTP/1.1 503 ");
            try (Wire wire = Wire.to(server.port())) {
                assertThat(get(wire, "/api/v1/search?q=cache")).startsWith("HTTP/1.1 200 ");
            }
            go.countDown();
            assertThat(answers.take()).startsWith("HTTP/1.1 200 ");
            assertThat(answers.take()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void oneClientCannotHoldAllConnections() throws IOException {
        try (Server server = SITE.serve(options(5, 3, Patience.LONG));
                Wire one = Wire.to(server.port());
                Wire two = Wire.to(server.port());
                Wire three = Wire.to(server.port());
                Wire other = Wire.from("127.0.0.2", server.port())) {
            for (Wire wire : new Wire[] {one, two, three}) {
                wire.send(HALF);
            }
            assertThat(get(other, "/livez")).startsWith("HTTP/1.1 200 ");
            awaitOpen(server, 4);
            refused(server, "127.0.0.1");
            one.hangUp();
            awaitConnections(server, 3);
            try (Wire again = Wire.to(server.port())) {
                assertThat(get(again, "/livez")).startsWith("HTTP/1.1 200 ");
                assertThat(get(other, "/metrics"))
                        .contains("bookwheel_connections 4.0\n")
                        .contains("bookwheel_refused_total{reason=\"connections\"} 1.0\n");
            }
        }
    }

    @Test
    void thereIsAnEndToConnections() throws IOException {
        try (Server server = SITE.serve(options(2, 2, Patience.LONG));
                Wire one = Wire.to(server.port());
                Wire other = Wire.from("127.0.0.2", server.port())) {
            one.send(HALF);
            other.send(HALF);
            awaitOpen(server, 2);
            refused(server, "127.0.0.3");
            one.send(OTHER_HALF);
            assertThat(one.answer()).as("those who are in").startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aNewConnectionHasThePlaceOfThatWhichWasIdleForLongest() throws IOException {
        try (Server server = SITE.serve(options(5, 2, Duration.ofSeconds(2)));
                Wire idle = Wire.to(server.port());
                Wire late = Wire.to(server.port());
                Wire other = Wire.from("127.0.0.2", server.port())) {
            for (Wire wire : new Wire[] {other, idle, late}) {
                assertThat(get(wire, "/livez")).startsWith("HTTP/1.1 200 ");
            }
            refused(server, "127.0.0.1");
            Await.until(
                    () -> "a place, since one has been idle for a while",
                    Patience.LONG,
                    () -> {
                        assertThat(get(late, "/livez")).startsWith("HTTP/1.1 200 ");
                        try (Wire again = Wire.to(server.port())) {
                            return get(again, "/livez").startsWith("HTTP/1.1 200 ");
                        } catch (IOException refused) {
                            return false;
                        }
                    });
            assertThat(idle.rest()).as("the one that was idle for longest").isEmpty();
            assertThat(get(late, "/livez")).startsWith("HTTP/1.1 200 ");
            assertThat(get(other, "/livez")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoHasItsShareTakesNobodyElsesPlace() throws IOException {
        try (Server server = SITE.serve(options(3, 2, Duration.ofMillis(8)));
                Wire one = Wire.to(server.port());
                Wire two = Wire.to(server.port());
                Wire other = Wire.from("127.0.0.2", server.port())) {
            assertThat(get(other, "/livez")).startsWith("HTTP/1.1 200 ");
            awaitOpen(server, 3);
            // soon the other has been idle for long enough to give way, and these have not been
            // used
            for (int i = 0; i < 100; i++) {
                refused(server, "127.0.0.1");
            }
            assertThat(get(other, "/livez")).startsWith("HTTP/1.1 200 ");
            assertThat(get(one, "/livez")).startsWith("HTTP/1.1 200 ");
            assertThat(get(two, "/livez")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static void refused(Server server, String address) throws IOException {
        int before = server.connections();
        try (Wire wire = Wire.from(address, server.port())) {
            assertThat(wire.rest())
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 1\r\n")
                    .endsWith("}");
        }
        awaitConnections(server, before);
    }

    private static void awaitOpen(Server server, int count) {
        while (server.connections() < count) {
            Thread.onSpinWait();
        }
    }

    private static void awaitConnections(Server server, int count) {
        while (server.connections() > count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoSendsTheHeadOfARequestInDribletsIsCutOff() throws IOException {
        try (Server server = SITE.serve(options(10, 10, Duration.ofSeconds(2)));
                Wire silent = Wire.to(server.port());
                Wire idle = Wire.to(server.port());
                Wire slow = Wire.to(server.port());
                Wire later = Wire.to(server.port())) {
            assertThat(get(idle, "/livez")).startsWith("HTTP/1.1 200 ");
            assertThat(get(later, "/livez")).startsWith("HTTP/1.1 200 ");
            slow.send("GET /livez HTTP/1.1\r\nHo");
            assertThat(slow.rest()).isEmpty();
            later.send("G");
            assertThat(later.rest()).isEmpty();
            assertThat(get(idle, "/metrics"))
                    .contains("bookwheel_refused_total{reason=\"slow\"} 2.0\n");
            assertThat(get(silent, "/livez")).startsWith("HTTP/1.1 200 ");
        }
    }
}

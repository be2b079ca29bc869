package org.bookwheel.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.server.Server;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One client does what it can to keep all others out, over real sockets: the others, and those who
/// watch the server, are answered all the same.
class OneClientTest {

    private static final Site SITE = Site.ofSeeds();

    /// Nobody is cut in a test that is about something else.
    private static final Duration LONG = Duration.ofHours(1);

    private static final int CONNECTIONS = 126;

    /// So many answers do not fit between two programs, however much the system takes.
    private static final int PIPELINED = 60;

    private static final String OTHER = "127.0.7.7";

    private final List<Wire> wires = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }

    private static ServerOptions options(Duration slow, int bytesPerSecond) {
        Limits usual = Limits.DEFAULT;
        return ServerOptions.local(0)
                .within(
                        new Limits(
                                0,
                                usual.searches(),
                                usual.waiting(),
                                usual.turn(),
                                usual.exports(),
                                usual.connections(),
                                usual.workers(),
                                usual.spare(),
                                usual.perClient(),
                                slow,
                                bytesPerSecond));
    }

    private static String request(String path, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    /// Opens connections from an address, sends the same on each, and reads nothing.
    private void hold(Server server, String address, int connections, String bytes)
            throws IOException {
        for (int i = 0; i < connections; i++) {
            Wire wire = Wire.narrow(address, server.port());
            wires.add(wire);
            try {
                wire.send(bytes);
            } catch (IOException oneTooMany) {
            }
        }
    }

    private static String get(Server server, String address, String path) throws IOException {
        try (Wire wire = Wire.from(address, server.port())) {
            wire.send(request(path, "Connection: close"));
            return wire.rest();
        }
    }

    /// A number out of the metrics; 0 for a counter that did not begin yet.
    private static long metric(Server server, String name) throws IOException {
        String metrics = get(server, OTHER, "/metrics");
        assertThat(metrics).startsWith("HTTP/1.1 200 ");
        Matcher value =
                Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\d+)\\.0$").matcher(metrics);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }

    private static void await(Server server, String name, long least) {
        Await.until(
                () -> name + " to be " + least, Patience.LONG, () -> metric(server, name) >= least);
    }

    /// A request is counted until the last byte of its answer is out.
    private static void awaitRunning(Server server, long most) {
        String name = "bookwheel_requests_running";
        Await.until(
                () -> name + " to be " + most, Patience.LONG, () -> metric(server, name) == most);
    }

    private static void assertThatOthersAreAnswered(Server server) throws IOException {
        for (String path : List.of("/livez", "/readyz", "/metrics")) {
            assertThat(get(server, OTHER, path)).as(path).startsWith("HTTP/1.1 200 ");
        }
        for (String path : List.of("/api/v1/search?q=cache", "/", "/app.js", "/feed.atom")) {
            assertThat(get(server, OTHER, path)).as(path).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aClientThatReadsNothingHoldsItsShareOfThreadsAndNobodyElse() throws IOException {
        Limits limits = Limits.DEFAULT;
        assertThat(limits.perClient()).as("well below").isLessThanOrEqualTo(limits.workers() / 3);
        try (Server server = SITE.serve(options(LONG, 1))) {
            hold(server, "127.0.0.1", CONNECTIONS, request("/openapi.json").repeat(PIPELINED));
            await(server, "bookwheel_connections_unread", limits.perClient());
            assertThatOthersAreAnswered(server);
            awaitRunning(server, limits.perClient());
            assertThat(metric(server, "bookwheel_refused_total{reason=\"connections\"}"))
                    .isEqualTo(CONNECTIONS - limits.perClient());
            hangUp();
        }
    }

    /// As many as can search at once.
    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom?size=100", "/api/v1/search?size=100", "/?q=a"})
    void searchesAndFeedsThatNobodyReadsHoldNobodyElse(String path) throws IOException {
        int most = Limits.DEFAULT.searches();
        try (Server server = SITE.serve(options(LONG, 1))) {
            hold(server, "127.0.0.1", most, request(path).repeat(PIPELINED));
            await(server, "bookwheel_connections_unread", most);
            assertThatOthersAreAnswered(server);
            hangUp();
        }
    }

    @Test
    void aClientBehindAProxyOfOursHoldsItsShareOfThreadsAndNobodyElse() throws IOException {
        Limits limits = Limits.DEFAULT;
        ServerOptions proxied = options(LONG, 1).behind(List.of("127.0.0.0/24"));
        String one = request("/openapi.json", "X-Forwarded-For: 203.0.113.5");
        String two = request("/livez", "X-Forwarded-For: 203.0.113.6");
        try (Server server = SITE.serve(proxied)) {
            hold(server, "127.0.0.1", CONNECTIONS, one.repeat(PIPELINED));
            await(server, "bookwheel_connections_unread", limits.perClient());
            await(
                    server,
                    "bookwheel_refused_total{reason=\"threads\"}",
                    CONNECTIONS - limits.perClient());
            assertThatOthersAreAnswered(server);
            try (Wire other = Wire.to(server.port())) {
                other.send(two);
                assertThat(other.answer()).startsWith("HTTP/1.1 200 ");
            }
            hangUp();
        }
    }

    @Test
    void whileAllThreadsAreHeldByManyClientsHealthIsAnsweredAndTheRestRefusedAtOnce()
            throws IOException {
        Limits few = new Limits(0, 4, 32, LONG, 4, 512, 12, 8, 4, LONG, 1);
        try (Server server = SITE.serve(ServerOptions.local(0).within(few))) {
            for (int client = 1; client <= 4; client++) {
                String address = "127.0.0." + client;
                hold(server, address, 4, request("/openapi.json").repeat(PIPELINED));
            }
            await(server, "bookwheel_connections_unread", few.workers());
            for (String path : List.of("/livez", "/readyz", "/metrics")) {
                assertThat(get(server, OTHER, path)).as(path).startsWith("HTTP/1.1 200 ");
            }
            assertThat(get(server, OTHER, "/api/v1/search?q=cache"))
                    .startsWith("HTTP/1.1 503 ")
                    .containsIgnoringCase("Retry-After: 1\r\n")
                    .contains("too many requests are being answered");
            hangUp();
        }
    }

    @Test
    void answersAboutHealthThatNobodyReadsHoldNoThread() throws IOException {
        int spare = 8;
        Limits few = new Limits(0, 4, 32, LONG, 4, 512, 8, spare, 2 * spare, LONG, 1);
        try (Server server = SITE.serve(ServerOptions.local(0).within(few))) {
            String many = request("/metrics").repeat(200);
            hold(server, "127.0.0.1", few.perClient(), many);
            await(server, "bookwheel_connections_unread", few.perClient());
            assertThatOthersAreAnswered(server);
            awaitRunning(server, 0);
            hangUp();
        }
    }

    /// One search at a time, and seven wait: three quarters of that are six.
    @Test
    void oneClientThatAsksAllTheTimeLeavesPlacesToSearchForOthers() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Instead held = Instead.after(SITE.index(), "suggest", () -> Await.latch(go));
        Limits few = new Limits(0, 1, 7, LONG, 1, 512, 112, 16, 32, LONG, 1);
        try (Server server = Server.start(held, ServerOptions.local(0).within(few))) {
            hold(server, "127.0.0.1", 10, request("/api/v1/suggest?q=a"));
            await(server, "bookwheel_refused_total{reason=\"overload\"}", 4);
            await(server, "bookwheel_searches_waiting", 5);
            try (Wire wire = Wire.from(OTHER, server.port())) {
                wire.send(request("/api/v1/search?q=cache"));
                await(server, "bookwheel_searches_waiting", 6);
                go.countDown();
                assertThat(wire.answer()).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void whoReadsNothingIsCut() throws IOException {
        try (Server server = SITE.serve(options(Duration.ofMillis(200), 1_024))) {
            hold(server, "127.0.0.1", 3, request("/openapi.json").repeat(PIPELINED));
            await(server, "bookwheel_refused_total{reason=\"slow\"}", 3);
            for (Wire wire : wires) {
                assertThat(answers(wire.rest())).isLessThan(PIPELINED);
            }
            awaitRunning(server, 0);
        }
    }

    private static int answers(String all) {
        return all.split("HTTP/1\\.1 200 ", -1).length - 1;
    }

    /// A byte for each question that is asked and answered meanwhile is never a megabyte a second.
    @Test
    void whoReadsBelowTheLeastRateIsCutThoughItNeverStopsReading() throws IOException {
        try (Server server = SITE.serve(options(Duration.ofMillis(200), 1_000_000));
                Wire slow = Wire.narrow("127.0.0.1", server.port())) {
            slow.send(request("/openapi.json").repeat(PIPELINED));
            await(server, "bookwheel_requests_running", 1);
            while (metric(server, "bookwheel_refused_total{reason=\"slow\"}") == 0) {
                assertThat(slow.read()).as("until it is cut").isNotNegative();
            }
            assertThat(answers(slow.rest())).isLessThan(PIPELINED);
        }
    }

    @Test
    void whoReadsSlowlyButNotTooSlowlyIsServedToTheEnd() throws IOException {
        try (Server server = SITE.serve(options(Duration.ofSeconds(2), 1));
                Wire patient = Wire.narrow("127.0.0.1", server.port())) {
            patient.send(request("/openapi.json").repeat(PIPELINED));
            for (int i = 0; i < PIPELINED; i++) {
                assertThat(get(server, OTHER, "/livez")).startsWith("HTTP/1.1 200 ");
                assertThat(patient.answer()).startsWith("HTTP/1.1 200 ");
            }
            assertThat(metric(server, "bookwheel_refused_total{reason=\"slow\"}")).isZero();
        }
    }

    @Test
    void eightExportsOfOneClientThatReadsNothingLeaveRoomForThoseOfOthers() throws IOException {
        String exports = request("/api/v1/export?format=jsonl").repeat(10);
        try (Server server = SITE.serve(options(LONG, 1))) {
            hold(server, "127.0.0.1", 8, exports);
            await(server, "bookwheel_requests_running", Limits.DEFAULT.exportsPerClient());
            await(server, "bookwheel_refused_total{reason=\"overload\"}", 6);
            assertThat(get(server, OTHER, "/api/v1/export?format=bibtex"))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("@inproceedings");
            assertThatOthersAreAnswered(server);
            hangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /app.js HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\na",
                "GET /style.css HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n384\r\na",
                "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\na",
                "POST /livez HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n384\r\na"
            })
    void aBodyThatDoesNotComeIsNotWaitedFor(String begun) throws IOException {
        try (Server server = SITE.serve(options(LONG, 1))) {
            hold(server, "127.0.0.1", Limits.DEFAULT.perClient(), begun);
            for (Wire wire : wires) {
                assertThat(wire.rest()).matches("(?s)HTTP/1\\.1 (200|405) .*");
            }
            assertThatOthersAreAnswered(server);
        }
    }
}

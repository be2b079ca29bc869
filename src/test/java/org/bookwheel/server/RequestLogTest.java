package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bookwheel.server.http.RequestLog;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an operator reads of requests.
class RequestLogTest {

    private static final Site SITE = Site.ofSeeds();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ServerOptions logging(RequestLog.Detail detail) {
        return ServerOptions.local(0).behind(List.of("127.0.0.1")).logging(detail, lines::add);
    }

    private static void get(Server server, String path, String headers) {
        Wire.exchange(
                server.port(),
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                        .formatted(path, headers));
    }

    private JsonNode only() {
        assertThat(lines).hasSize(1);
        return Jackson.MAPPER.readTree(lines.getFirst());
    }

    @Test
    void nothingIsSaidOfWhatIsQuickWhileAllIsWell() {
        try (Server server = SITE.serve(logging(RequestLog.Detail.FAILURES))) {
            get(server, "/api/v1/search?q=cache", "");
            get(server, "/api/v1/search?sort=best", "");
            get(server, "/nothing", "");
        }
        assertThat(lines)
                .as("but of what took long")
                .allMatch(line -> line.contains("\"warning\""));
    }

    @Test
    void aFailureIsOneLineWithItsTraceAndItsRequest() throws BindException {
        String message = "first line\nsecond line \u001b[31m";
        Instead broken =
                Instead.of(
                        SITE.index(),
                        "search",
                        () -> {
                            throw new IllegalArgumentException(message);
                        });
        try (Server server = Server.start(broken, logging(RequestLog.Detail.FAILURES))) {
            get(server, "/api/v1/search?q=cache", "");
        }
        JsonNode line = only();
        assertThat(line.get("level").asString()).isEqualTo("error");
        assertThat(line.get("status").asInt()).isEqualTo(500);
        assertThat(line.get("query").asString()).isEqualTo("q=cache");
        assertThat(line.get("failure").asString()).endsWith(message);
        assertThat(line.get("trace").size()).isPositive();
        assertThat(lines.getFirst()).doesNotContain("\n").doesNotContain("\u001b");
    }

    @Test
    void aRequestIsOneLineWithoutSecretsAndWithoutAddress() {
        try (Server server = SITE.serve(logging(RequestLog.Detail.REQUESTS))) {
            get(
                    server,
                    "/api/v1/search?q=cache",
                    "Cookie: s3cret\r\nAuthorization: Basic s3cret\r\nReferer: http://s3cret/\r\n"
                            + "X-Forwarded-For: 203.0.113.5\r\n");
        }
        JsonNode line = only();
        assertThat(line.propertyNames())
                .containsExactly(
                        "time", "level", "event", "method", "path", "query", "status", "millis");
        assertThat(line.get("path").asString()).isEqualTo("/api/v1/search");
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(lines.getFirst()).doesNotContain("s3cret").doesNotContain("203.0.113.5");
    }

    @Test
    void anAddressIsLoggedWhereThatIsWanted() {
        try (Server server = SITE.serve(logging(RequestLog.Detail.CLIENTS))) {
            get(server, "/livez", "X-Forwarded-For: evil\\\", 203.0.113.5\r\n");
        }
        assertThat(only().get("client").asString()).isEqualTo("203.0.113.5");
    }

    @Test
    void nobodyWritesALineOfTheirOwn() {
        try (Server server = SITE.serve(logging(RequestLog.Detail.REQUESTS))) {
            get(server, "/nothing%22%e2%80%ae?q=a%0d%0aERROR%20fake%1b\u202e", "");
        }
        String line = lines.getFirst();
        assertThat(line.codePoints())
                .allMatch(point -> Character.getType(point) != Character.FORMAT)
                .noneMatch(Character::isISOControl);
        assertThat(only().get("event").asString()).isEqualTo("request");
    }

    @Test
    void longQueriesAreCut() {
        try (Server server = SITE.serve(logging(RequestLog.Detail.REQUESTS))) {
            get(server, "/api/v1/search?q=" + "a".repeat(900), "");
        }
        assertThat(only().get("query").asString()).hasSize(201).endsWith("…");
    }
}

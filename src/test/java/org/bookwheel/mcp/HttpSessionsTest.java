package org.bookwheel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.server.AgentSessions;
import org.bookwheel.server.Server;
import org.bookwheel.server.http.Limits;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;

/// `/mcp` as it is asked for byte by byte: what agents get, and what everybody else gets.
class HttpSessionsTest {

    private static final SearchIndex SEEDS = Site.ofSeeds().index();

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"a","version":"1"}}}\
            """;
    private static final String SEARCH =
            """
            {"jsonrpc":"2.0","id":1,"method":"tools/call",\
            "params":{"name":"search_works","arguments":{"query":"cache"}}}\
            """;
    private static final String CANCEL =
            """
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}\
            """;

    private static final Pattern SESSION = Pattern.compile("(?i)\r\nMcp-Session-Id: (\\S+)\r\n");

    private static AgentSessions sessions(Library library) {
        return new HttpSessions(
                AgentServer.over(
                        () -> library,
                        failure -> {
                            throw new AssertionError(failure);
                        }));
    }

    private static Server serve(ServerOptions options, Library library) throws IOException {
        return Server.start(library, options, Optional.of(sessions(library)));
    }

    private static Server serve(ServerOptions options) throws IOException {
        return serve(options, new Instead(SEEDS));
    }

    private static String post(Server server, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(server, "POST", headers + "Content-Length: " + length + "\r\n", body);
    }

    private static String send(Server server, String method, String headers, String body) {
        return Wire.exchange(
                server.port(),
                method
                        + " /mcp HTTP/1.1\r\n"
                        + (headers.contains("Host:") ? "" : "Host: localhost\r\n")
                        + headers
                        + "Connection: close\r\n\r\n"
                        + body);
    }

    /// The header of a new session.
    private static String begin(Server server) {
        Matcher session = SESSION.matcher(post(server, JSON, INITIALIZE));
        assertThat(session.find()).isTrue();
        return "Mcp-Session-Id: " + session.group(1) + "\r\n";
    }

    private static void assertProblem(String answer, int status, String told) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains(told)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
                .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n")
                .doesNotContain("Exception", "modelcontextprotocol");
    }

    @Test
    void aSessionBeginsAnswersAndEnds() throws IOException {
        try (Server server = serve(ServerOptions.local(0))) {
            String session = begin(server);
            assertThat(post(server, JSON + session, SEARCH))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"structuredContent\":{\"total\":");
            assertThat(post(server, JSON + session, CANCEL)).startsWith("HTTP/1.1 202 ");
            assertThat(send(server, "DELETE", session, "")).startsWith("HTTP/1.1 204 ");
            assertProblem(
                    post(server, JSON + session, SEARCH),
                    404,
                    "there is no such session; begin another one with initialize");
        }
    }

    @Test
    void nobodyIsAnsweredWhoMayNotCall() throws IOException {
        try (Server server = serve(ServerOptions.local(0))) {
            assertProblem(
                    post(server, JSON + "Origin: https://evil.example\r\n", INITIALIZE),
                    403,
                    "Origin must be allowed with --allow-origin, got https://evil.example");
            assertProblem(post(server, JSON + "Origin: null\r\n", INITIALIZE), 403, "got null");
            assertProblem(
                    post(server, JSON + "Host: evil.example\r\n", INITIALIZE),
                    421,
                    "does not answer for that host");
            // what a page can send anywhere without asking
            assertProblem(
                    post(server, "Content-Type: text/plain\r\n", INITIALIZE),
                    415,
                    "Content-Type must be application/json, got text/plain");
            assertThat(
                            post(
                                    server,
                                    JSON + "Host: localhost:1\r\nOrigin: http://localhost:1\r\n",
                                    INITIALIZE))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(
                            send(
                                    server,
                                    "OPTIONS",
                                    "Origin: https://evil.example\r\n"
                                            + "Access-Control-Request-Method: POST\r\n",
                                    ""))
                    .startsWith("HTTP/1.1 403 ")
                    .doesNotContain("Access-Control-Allow-Origin");
        }
    }

    @Test
    void pagesOfAnAllowedOriginMayCall() throws IOException {
        String origin = "Origin: https://notes.example\r\n";
        try (Server server =
                serve(ServerOptions.local(0).openTo(List.of("https://notes.example")))) {
            assertThat(send(server, "OPTIONS", origin, ""))
                    .startsWith("HTTP/1.1 204 ")
                    .contains("Access-Control-Allow-Origin: https://notes.example\r\n")
                    .contains("Access-Control-Allow-Methods: POST, DELETE, OPTIONS\r\n")
                    .containsPattern("Access-Control-Allow-Headers: .*Mcp-Session-Id");
            assertThat(post(server, JSON + origin, INITIALIZE))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Access-Control-Allow-Origin: https://notes.example\r\n")
                    .containsPattern("Access-Control-Expose-Headers: .*Mcp-Session-Id");
            assertProblem(
                    post(server, JSON + "Origin: https://evil.example\r\n", INITIALIZE),
                    403,
                    "got https://evil.example");
        }
    }

    @Test
    void whatIsNoMessageGetsAnError() throws IOException {
        try (Server server = serve(ServerOptions.local(0))) {
            String session = begin(server);
            assertThat(post(server, JSON, "no json"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700");
            assertThat(post(server, JSON, SEARCH))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("a session must begin with initialize");
            assertThat(post(server, JSON + session, "[]")).contains("\"code\":-32600");
            assertProblem(
                    post(server, JSON + session + "MCP-Protocol-Version: 1999-01-01\r\n", SEARCH),
                    400,
                    "MCP-Protocol-Version must be a revision that is spoken, got 1999-01-01");
            assertProblem(
                    post(server, JSON + "Mcp-Session-Id: guessed\r\n", SEARCH), 404, "no such");
            assertProblem(
                    post(server, JSON + session, " ".repeat(70_000) + SEARCH),
                    413,
                    "a message must be of at most 65,536 bytes");
            for (String method : List.of("GET", "HEAD", "PUT")) {
                assertThat(send(server, method, JSON + session, ""))
                        .startsWith("HTTP/1.1 405 ")
                        .contains("\r\nAllow: ");
            }
        }
    }

    @Test
    void withoutTheOptionThereIsNoSuchRoute() {
        assertThat(post(Site.ofSeeds().server(), JSON, INITIALIZE)).startsWith("HTTP/1.1 40");
    }

    @Test
    void agentsAskAsOftenAsOthersMay() throws IOException {
        Limits once = Limits.DEFAULT.withRequestsPerMinute(1);
        String elsewhere = JSON + "X-Forwarded-For: 192.0.2.7\r\n";
        try (Server server = serve(ServerOptions.local(0).within(once))) {
            assertThat(post(server, elsewhere, INITIALIZE)).startsWith("HTTP/1.1 200 ");
            assertProblem(post(server, elsewhere, INITIALIZE), 429, "you ask too often");
        }
    }

    @Test
    void aCancelledCallStopsAndOnlyForWhoMadeIt() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore stopped = new Semaphore(0);
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        try (Server server =
                serve(
                        ServerOptions.local(0),
                        HeldIndex.library(SEEDS, begun, new CountDownLatch(1), stopped))) {
            String session = begin(server);
            String other = begin(server);
            Thread.startVirtualThread(() -> answers.add(post(server, JSON + session, SEARCH)));
            begun.acquire();
            assertThat(post(server, JSON + other, CANCEL)).startsWith("HTTP/1.1 202 ");
            assertThat(stopped.availablePermits()).isZero();
            assertThat(post(server, JSON + session, CANCEL)).startsWith("HTTP/1.1 202 ");
            stopped.acquire();
            assertThat(answers.take()).startsWith("HTTP/1.1 202 ").endsWith("\r\n\r\n");
        }
    }

    @Test
    void ofSessionsTheOnesUnusedForLongestEnd() {
        AgentSessions sessions = sessions(new Instead(SEEDS));
        String first = sessions.begin(INITIALIZE).session().orElseThrow();
        String second = sessions.begin(INITIALIZE).session().orElseThrow();
        for (int i = 2; i < HttpSessions.MOST; i++) {
            sessions.begin(INITIALIZE);
        }
        assertThat(sessions.answer(first, SEARCH)).isPresent();
        sessions.begin(INITIALIZE);
        assertThat(sessions.isKnown(first)).isTrue();
        assertThat(sessions.isKnown(second)).isFalse();
    }
}

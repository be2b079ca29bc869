package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes with an answer: entity tags, who may read it, how it is packed, and errors.
class HeadersTest {

    private static final Site SITE = Site.ofSeeds();

    private static final List<String> OPEN =
            List.of(
                    "/api/v1/search?q=cache",
                    "/api/v1/suggest?q=cache",
                    "/api/v1/works?id=arxiv:2403.05313",
                    "/api/v1/works/arxiv:2403.05313",
                    "/api/v1/works/arxiv:2403.05313/related",
                    "/api/v1/facets/venue",
                    "/api/v1/lists",
                    "/api/v1/export?q=cache");

    static List<String> open() {
        return OPEN;
    }

    @ParameterizedTest
    @MethodSource("open")
    void anAnswerThatTheClientHasIsNotSentAgain(String path) {
        Answer first = SITE.get(path);
        String etag = first.header("ETag");
        assertThat(etag).as("strong, from the generation on").matches("\"1-[0-9a-f]{24}\"");
        assertThat(first.header("Vary")).contains("Accept-Encoding");
        for (String known : List.of(etag, "\"x\", " + etag, "W/" + etag, "*")) {
            Answer again = SITE.get(path, "If-None-Match", known);
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(etag);
        }
        assertThat(SITE.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "?q=cache, ?q=cache&size=20, true",
        "?q=cache, ?page=1&q=cache&sort=relevance&explain=false, true",
        "?venue=OSDI&venue=SOSP, ?venue=SOSP&venue=OSDI, true",
        "'?facets=year,venue', '?facets=venue,year', true",
        "'?', '?facets=venue,year,month,affiliation,author,tag,list,kind', true",
        "?q=cache, ?q=caches, false",
        "?q=cache, ?q=cache&size=21, false",
        "?venue=OSDI, ?author=OSDI, false",
        "?has=code, ?has=paper, false",
        "?facets=, ?facets=venue, false"
    })
    void aTagIsOfWhatIsAskedHoweverItIsWritten(String one, String other, boolean same) {
        String tag = SITE.get("/api/v1/search" + one).header("ETag");
        String otherTag = SITE.get("/api/v1/search" + other).header("ETag");
        assertThat(tag.equals(otherTag)).isEqualTo(same);
    }

    @Test
    void anIndexBuiltAnewHasOtherTagsEvenInTheSameGeneration(@TempDir Path folder)
            throws IOException {
        Path list = folder.resolve("list.md");
        Files.writeString(list, "## Papers\n- [A Study](https://arxiv.org/abs/2101.00001)\n");
        String before;
        try (Site site = Site.of(folder.resolve("one"), list)) {
            before = site.search("q", "study").header("ETag");
        }
        try (Site site = Site.of(folder.resolve("two"), list)) {
            assertThat(site.search("q", "study").json().get("generation").asInt()).isEqualTo(1);
            assertThat(site.search("q", "study").header("ETag")).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed.js", "/embed.js?v=1"})
    void anySiteMayEmbedTheBox(String path) {
        Answer answer = SITE.get(path, "Origin", "https://elsewhere.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app.js",
                "/style.css",
                "/",
                "/livez",
                "/readyz",
                "/metrics",
                "/openapi.json",
                "/nothing"
            })
    void otherAnswersAreForOurOwnPagesOnly(String path) {
        Answer answer = SITE.get(path, "Origin", "https://elsewhere.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @MethodSource("open")
    void theHeadOfAnAnswerIsThatOfGet(String path) {
        Answer head = SITE.send("HEAD", path);
        Answer get = SITE.get(path);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Access-Control-Allow-Origin")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
        assertThat(SITE.send("HEAD", "/api/v1/search?sort=best").status()).isEqualTo(400);
        assertThat(SITE.send("HEAD", "/api/v1/works/nothing").status()).isEqualTo(404);
    }

    @Test
    void answersAreCompressedForWhoTakesIt() throws IOException {
        Answer zipped = SITE.get("/api/v1/search?q=cache", "Accept-Encoding", "gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(SITE.get("/api/v1/search?q=cache").text());
        }
        assertThat(SITE.get("/api/v1/search?q=cache").header("Content-Encoding")).isEmpty();
    }

    @Test
    void theTimeTakenIsInAHeader() {
        assertThat(SITE.search("q", "cache").header("Server-Timing")).matches("search;dur=[0-9.]+");
        assertThat(SITE.get("/api/v1/suggest?q=ca").header("Server-Timing")).startsWith("search;");
    }

    @Test
    void aMethodThatIsNotAllowedIsToldWithThoseThatAre() {
        Answer answer = SITE.send("DELETE", "/api/v1/works/arxiv:2403.05313");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.problem().get("detail").asString()).contains("DELETE").contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%", "venue=%u0041", "sort=newest&q=100%"})
    void whatIsNoPercentEncodingIsABadValueAndNotAnEmptyOne(String query) throws IOException {
        String answer = raw("GET /api/v1/search?" + query + " HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("percent-encoded");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /%00 HTTP/1.1, 400",
        "GET /..%2f..%2fetc%2fpasswd HTTP/1.1, 400",
        "GET /api//v1/search HTTP/1.1, 400",
        "GET / HTTP/9.9, 505",
        "G\u0001T / HTTP/1.1, 400",
        "LONG, 414",
        "HEADER, 431"
    })
    void whatTheHttpServerRefusesIsAProblemToo(String request, int status) throws IOException {
        String first =
                switch (request) {
                    case "LONG" -> "GET /?q=" + "a".repeat(40_000) + " HTTP/1.1";
                    case "HEADER" -> "GET / HTTP/1.1\r\nX-Long: " + "a".repeat(40_000);
                    default -> request;
                };
        String answer = raw(first + "\r\nHost: localhost\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"status\":" + status)
                .doesNotContain("Exception", "org.eclipse");
    }

    /// What is answered to bytes that no client would send.
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", SITE.port())) {
            byte[] bytes = (request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked, the answer is clear, and never a failure of ours.
class OddRequestsTest {

    private static final Site SITE = Site.ofSeeds();

    @ParameterizedTest
    @CsvSource({
        "size=-1, size, from 0 to 100",
        "size=101, size, from 0 to 100",
        "size=many, size, from 0 to 100",
        "page=0, page, 1 or more",
        "page=1000&size=100, page, up to 10",
        "sort=best, sort, relevance",
        "year=soon, year, 2022..2024",
        "kind=book, kind, paper",
        "has=fun, has, code",
        "facets=colour, facets, venue",
        "explain=perhaps, explain, true"
    })
    void aBadValueIsNamedWithWhatIsAllowed(String query, String parameter, String allowed) {
        Answer answer = SITE.get("/api/v1/search?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem().get("detail").asString()).contains(parameter).contains(allowed);
        assertThat(answer.problem().get("status").asInt()).isEqualTo(400);
    }

    @Test
    void anUnknownParameterIsNamedWithTheKnownOnes() {
        Answer answer = SITE.get("/api/v1/search?colour=red");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().get("detail").asString()).contains("colour").contains("venue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((((((((((((",
                "\"",
                "\"\"",
                "-",
                "--",
                "- -",
                "OR",
                "OR OR",
                "( )",
                ")(",
                "*",
                "a*",
                "venue:",
                ":",
                "title:title:title:",
                "year:..",
                "year:2024..",
                "in:",
                "has:",
                "\\",
                "+-&|!(){}[]^~?:",
                "<script>alert(1)</script>",
                "𝒜𝒷𝒸",
                "\u0000",
                "\uD800",
                "ａｂｃ",
                "שלום",
                "%",
                "' OR 1=1"
            })
    void whateverIsTypedIsAQuery(String typed) {
        Answer answer = SITE.search("q", typed);
        assertThat(answer.status()).as(typed + ": " + answer.text()).isEqualTo(200);
    }

    @Test
    void tenThousandParenthesesAreTooLongAndAThousandAreAQuery() {
        Answer tooLong = SITE.search("q", "(".repeat(10_000));
        assertThat(tooLong.status()).isIn(400, 414, 431);
        assertThat(tooLong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(SITE.search("q", "(".repeat(1_000)).status()).isEqualTo(200);
        assertThat(SITE.search("q", "(".repeat(500) + ")".repeat(500)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/nothing",
                "/api/v1/works/nothing",
                "/api/v1/facets/colour",
                "/..%2f..%2fetc/passwd",
                "/web/index.html",
                "/%00"
            })
    void whatIsNotThereIsAProblemInWords(String path) {
        Answer answer = SITE.get(path);
        assertThat(answer.status()).as(path).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @Test
    void nothingCanBeWritten() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            Answer answer = SITE.send(method, "/api/v1/search");
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void whatIsNoHttpAtAllIsRefusedInWords() throws IOException {
        try (Socket socket = new Socket("localhost", SITE.port())) {
            socket.getOutputStream()
                    .write("HELO there\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 505")
                    .contains("application/problem+json")
                    .contains("HTTP Version Not Supported")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aForeignHostNameIsRefused() throws IOException {
        try (Socket socket = new Socket("localhost", SITE.port())) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").contains("application/problem+json");
        }
    }

    @Test
    void everyAnswerForbidsForeignScripts() {
        for (String path : List.of("/", "/api/v1/search", "/nothing")) {
            Answer answer = SITE.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void htmlInATitleStaysText(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("list.md");
        Files.writeString(
                list,
                "## Papers\n- [A Study of &lt;img src=x onerror=alert(1)&gt; in Titles](https://arxiv.org/abs/2101.00001)\n");
        try (Site site = Site.of(folder.resolve("index"), list)) {
            Answer answer = site.search("q", "titles");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.titles())
                    .containsExactly("A Study of <img src=x onerror=alert(1)> in Titles");
        }
    }

    @Test
    void aPortInUseIsSaid() {
        assertThatThrownBy(() -> Server.start(new Nothing(), ServerOptions.local(SITE.port())))
                .isInstanceOf(BindException.class)
                .hasMessageContaining(String.valueOf(SITE.port()));
    }

    @Test
    void withoutAnIndexTheServerSaysThatItIsNotReady(@TempDir Path folder) throws IOException {
        try (LuceneIndex empty = LuceneIndex.in(folder);
                Server server = Server.start(new Nothing(empty), ServerOptions.local(0))) {
            Answer answer =
                    SITE.getFrom("http://localhost:" + server.port() + "/api/v1/search?q=x");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.problem().get("detail").asString()).contains("index");
            assertThat(SITE.getFrom("http://localhost:" + server.port() + "/readyz").status())
                    .isEqualTo(503);
            assertThat(SITE.getFrom("http://localhost:" + server.port() + "/livez").status())
                    .isEqualTo(200);
        }
    }

    /// A library without books.
    private record Nothing(SearchIndex index) implements Library {

        Nothing() {
            this(SITE.index());
        }

        @Override
        public List<ListSummary> lists() {
            return List.of();
        }

        @Override
        public Map<String, String> checks() {
            boolean ready = index instanceof LuceneIndex lucene && lucene.isReady();
            return Map.of("index", ready ? "ok" : "there is no index yet");
        }
    }
}

package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Site;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Entity tags and what they stand for: the same bytes, of the same state of the index.
class CodingsTest {

    private static final Site SITE = Site.ofSeeds();

    static Stream<String> tagged() {
        return CrossOriginTest.routes().stream()
                .filter(path -> !SITE.get(path).header("ETag").isEmpty());
    }

    @Test
    void nearlyAllAnswersHaveTags() {
        assertThat(tagged())
                .contains("/api/v1/search", "/api/v1/export", "/feed.atom", "/", "/app.js")
                .hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void theSameAnswerInAnotherCodingHasAnotherTag(String path) {
        Answer plain = SITE.get(path);
        Answer zipped = SITE.get(path, "Accept-Encoding", "gzip");
        for (Answer answer : List.of(plain, zipped)) {
            assertThat(answer.header("ETag")).as("strong").matches("\"[0-9a-f-]+(gzip)?\"");
            assertThat(answer.header("Vary")).contains("Accept-Encoding");
        }
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(SITE.get(path).header("ETag")).isEqualTo(plain.header("ETag"));
        String[] ofPlain = {"Accept-Encoding", "gzip", "If-None-Match", plain.header("ETag")};
        assertThat(SITE.get(path, ofPlain).status()).isEqualTo(200);
        String[] ofZipped = {"Accept-Encoding", "gzip", "If-None-Match", zipped.header("ETag")};
        assertThat(SITE.get(path, ofZipped).status()).isEqualTo(304);
        assertThat(SITE.get(path, "If-None-Match", zipped.header("ETag")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZip | true",
                "gzip;q=1.0 | true",
                "gzip ; q=0.001 | true",
                "x-gzip | true",
                "X-GZIP;q=0.5 | true",
                "br, zstd, gzip;q=0.3 | true",
                "gzip;q=0.5, identity;q=0.1 | true",
                "gzip, identity | true",
                "gzip;q=0 | false",
                "gzip;q=0.000, * | false",
                "x-gzip;q=0 | false",
                "identity, gzip;q=0.5 | false",
                "identity | false",
                "br, zstd, deflate | false",
                "gzipped | false",
                "* | false",
                "'' | false"
            })
    void anAnswerIsCompressedForWhoTakesIt(String accepted, boolean isZipped) {
        for (String path : List.of("/api/v1/search?q=cache", "/app.js", "/feed.atom", "/?q=a")) {
            Answer plain = SITE.get(path);
            Answer answer = SITE.get(path, "Accept-Encoding", accepted);
            assertThat(answer.header("Content-Encoding")).isEqualTo(isZipped ? "gzip" : "");
            assertThat(isZipped ? unzipped(answer) : answer.text()).isEqualTo(plain.text());
            assertThat(answer.header("ETag").equals(plain.header("ETag"))).isEqualTo(!isZipped);
        }
    }

    private static String unzipped(Answer answer) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void whatIsMissingHasTwoFormsAndSaysOnWhatTheyDepend() {
        Answer page = SITE.get("/nothing", "Accept", "text/html");
        Answer problem = SITE.get("/nothing", "Accept", "application/json");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
        for (Answer answer : List.of(page, problem)) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Vary").split(", ")).contains("Accept", "Accept-Encoding");
            assertThat(answer.header("ETag")).isEmpty();
        }
    }

    @Test
    void metricsHaveTwoFormsAndSayOnWhatTheyDepend() {
        assertThat(SITE.get("/metrics").header("Vary").split(", ")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=serving",
                "/api/v1/suggest?q=serv",
                "/api/v1/facets/venue?q=serving",
                "/api/v1/facets/author?prefix=a",
                "/api/v1/works/arxiv:2403.05313/related"
            })
    void whatTheDeadlineCutHasNoTag(String path) throws IOException {
        LuceneIndex hurried = ((LuceneIndex) SITE.index()).within(Duration.ZERO);
        try (Server server = Server.start(new Instead(hurried), ServerOptions.local(0))) {
            Answer cut = SITE.getFrom("http://localhost:" + server.port() + path);
            assertThat(cut.status()).isEqualTo(200);
            assertThat(cut.header("ETag")).isEmpty();
        }
        assertThat(SITE.get(path).header("ETag")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "search, /api/v1/search?q=serving",
        "suggest, /api/v1/suggest?q=serv",
        "values, /api/v1/facets/venue",
        "related, /api/v1/works/x:1/related",
        "find, /api/v1/works/x:1",
        "all, /api/v1/export"
    })
    void anAnswerOfAStateThatCameMeanwhileHasNotTheTagOfTheOneBefore(
            String method, String path, @TempDir Path folder) throws IOException {
        String works = "{\"id\":\"x:1\",\"title\":\"A Study of Serving\"}\n";
        try (Site site = Site.ofWorks(folder, works)) {
            SearchIndex index = site.index();
            Work work = WorkJson.readWork(index.find("x:1").orElseThrow());
            Iterator<String> once = List.of("").iterator();
            Instead changing =
                    Instead.after(
                            index,
                            method,
                            () ->
                                    once.forEachRemaining(
                                            now -> index.rebuild(all -> all.accept(work))));
            try (Server server = Server.start(changing, ServerOptions.local(0))) {
                String address = "http://localhost:" + server.port() + path;
                String before = site.get(path).header("ETag");
                assertThat(before).startsWith("\"1-");
                assertThat(site.getFrom(address).header("ETag")).isEmpty();
            }
        }
    }
}

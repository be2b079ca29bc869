package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bookwheel.export.Format;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.CsvReader;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.StrictBibTex;
import org.bookwheel.testing.Wire;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole result of a search as a file.
class ExportRouteTest {

    private static final Site SITE = Site.ofSeeds();

    @ParameterizedTest
    @EnumSource
    void aFileSaysWhatItIs(Format format) {
        Answer answer = SITE.get("/api/v1/export?format=" + format.text());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .isEqualTo(format.mediaType())
                .contains("charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"%s\"".formatted(format.fileName()));
        assertThat(answer.header("Access-Control-Allow-Origin")).as("for our own page").isEmpty();
        String etag = answer.header("ETag");
        Answer again = SITE.get("/api/v1/export?format=" + format.text(), "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void everyFormatHoldsEveryWork() {
        assertThat(SITE.get("/api/v1/export").text().lines()).hasSize(161);
        assertThat(StrictBibTex.read(SITE.get("/api/v1/export?format=bibtex").text()))
                .hasSize(161)
                .extracting(StrictBibTex.Entry::key)
                .doesNotHaveDuplicates();
        assertThat(CsvReader.read(SITE.get("/api/v1/export?format=csv").text())).hasSize(161);
        assertThat(SITE.get("/api/v1/export?format=csl-json").json()).hasSize(161);
        assertThat(SITE.get("/api/v1/export?format=ris").text().lines().filter("ER  - "::equals))
                .hasSize(161);
    }

    @ParameterizedTest
    @EnumSource
    void theWorksAreThoseOfTheSearchInItsOrder(SortOrder sort) {
        String parameters = "?q=model&venue=MLSys&venue=none&has=paper&sort=" + sort.text();
        List<String> exported =
                SITE.get("/api/v1/export" + parameters)
                        .text()
                        .lines()
                        .map(line -> WorkJson.readWork(line).id())
                        .toList();
        Answer search = SITE.get("/api/v1/search" + parameters + "&size=100");
        assertThat(search.total()).isBetween(2L, 100L);
        assertThat(exported).isEqualTo(search.ids());
    }

    @Test
    void aResultOfMoreWorksThanPagesReachIsWholeAndInOrder(@TempDir Path folder)
            throws IOException {
        int count = SearchQuery.DEEPEST + 100;
        StringBuilder works = new StringBuilder();
        for (int i = 0; i < count; i++) {
            works.append(
                    "{\"id\":\"w%06d\",\"title\":\"Work\",\"year\":%d}\n"
                            .formatted(i, 1990 + i % 30));
        }
        Path file = Files.writeString(folder.resolve("many.jsonl"), works);
        try (Site site = Site.of(folder.resolve("index"), file)) {
            List<Work> exported =
                    site.get("/api/v1/export?q=work&sort=oldest")
                            .text()
                            .lines()
                            .map(WorkJson::readWork)
                            .toList();
            assertThat(exported).hasSize(count).extracting(Work::id).doesNotHaveDuplicates();
            assertThat(exported).extracting(work -> work.reference().year()).isSorted();
        }
    }

    @Test
    void aFileIsSentCompressedToWhoTakesIt() throws IOException {
        Answer zipped = SITE.get("/api/v1/export?format=ris", "Accept-Encoding", "gzip");
        Answer plain = SITE.get("/api/v1/export?format=ris");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.text());
        }
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }

    @Test
    void anUnknownFormatIsNamedWithTheKnownOnes() {
        Answer answer = SITE.get("/api/v1/export?format=word");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().get("detail").asString())
                .isEqualTo("format must be one of jsonl, bibtex, ris, csl-json, csv, got word");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyResultIsAnEmptyFile(Format format) {
        Answer answer = SITE.get("/api/v1/export?q=id:nothing&format=" + format.text());
        assertThat(answer.status()).isEqualTo(200);
        switch (format) {
            case JSONL, BIBTEX, RIS -> assertThat(answer.text()).isEmpty();
            case CSL_JSON -> assertThat(answer.json()).isEmpty();
            case CSV -> assertThat(CsvReader.read(answer.text())).isEmpty();
        }
    }

    @Test
    void pagesDoNotGoWithAWholeResult() {
        assertThat(SITE.get("/api/v1/export?page=2").status()).isEqualTo(400);
        assertThat(SITE.get("/api/v1/export?size=2").status()).isEqualTo(400);
    }

    @Test
    void aFileHasAnEndOfItsOwnAlsoWhereTheConnectionIsClosed() {
        String answer =
                Wire.exchange(
                        SITE.port(),
                        "GET /api/v1/export?q=cache HTTP/1.1\r\nHost: localhost\r\n"
                                + "Connection: close\r\n\r\n");
        assertThat(answer).contains("Transfer-Encoding: chunked").endsWith("\r\n0\r\n\r\n");
        String old =
                Wire.exchange(
                        SITE.port(),
                        "GET /api/v1/export?q=cache HTTP/1.0\r\nHost: localhost\r\n\r\n");
        assertThat(old).contains(" 200 ").doesNotContain("chunked").endsWith("}\n");
    }

    @Test
    void theHeadOfAnExportSaysWhatItsFileIsAndNotHowLong() {
        Answer head = SITE.send("HEAD", "/api/v1/export?format=csv");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/csv");
        assertThat(head.header("Content-Length")).isEmpty();
        assertThat(head.header("ETag"))
                .isEqualTo(SITE.get("/api/v1/export?format=csv").header("ETag"));
    }
}

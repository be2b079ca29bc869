package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bookwheel.search.Syntax;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The table of the query language is one: the page's help shows it, and every example in it finds
/// in the seed lists, and some more works, what one finds who reads all of them.
class QueryTableTest {

    /// What the seed lists have no example of.
    private static final String MORE =
            """
            {"title":"Disaggregating Prefill and Decode","tags":["MoE"],"summary":"Two phases on two machines."}
            {"title":"Prefill or Decode","tags":["Routing"]}
            {"title":"Lately Added","added":"%s"}
            {"title":"Added in a November","added":"2026-11-15"}
            {"title":"Added Long Ago","added":"2019-03-01"}
            """
                    .formatted(LocalDate.now());

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @BeforeAll
    static void serve() throws IOException {
        Path more = Files.writeString(folder.resolve("more.jsonl"), MORE);
        site = Site.of(folder.resolve("index"), Path.of("seeds"), more);
    }

    /// For every example, which works it means.
    private static final Map<String, Predicate<JsonNode>> MEANT =
            Map.ofEntries(
                    Map.entry("kv cache", work -> in(work, "kv.?caches?")),
                    Map.entry(
                            "\"prefill and decode\"", work -> in(work, "prefill and decod(e|ing)")),
                    Map.entry("quant*", work -> in(work, "\\bquant")),
                    Map.entry("-survey", work -> !in(work, "\\bsurveys?\\b")),
                    Map.entry("osdi OR sosp", work -> in(work, "\\b(osdi|sosp)")),
                    Map.entry(
                            "title:cache",
                            work ->
                                    in(
                                            titles(work),
                                            "\\bcach(e|es|ed|ing|eblend|edattention)\\b|[a-z]{2}caches?\\b")),
                    Map.entry("author:stoica", work -> in(work.get("authors"), "stoica")),
                    Map.entry("at:pku", work -> in(work.get("affiliations"), "peking univ")),
                    Map.entry("venue:mlsys", work -> in(work.get("venue"), "mlsys")),
                    Map.entry("tag:moe", work -> in(work.get("tags"), "moe|mixture of expert")),
                    Map.entry(
                            "list:awesome",
                            work -> in(work.get("mentions"), "\"list\":\"[^\"]*awesome")),
                    Map.entry("name:vllm", work -> in(work.get("shortName"), "\"vllm\"")),
                    Map.entry("year:2024", work -> isIn(work, 2024, 2024)),
                    Map.entry("year:2022..2024", work -> isIn(work, 2022, 2024)),
                    Map.entry("year:>=2023", work -> isIn(work, 2023, 9999)),
                    Map.entry("added:7d", work -> isAdded(work, LocalDate.now().minusDays(7))),
                    Map.entry("added:2026-11", work -> in(work.get("added"), "\"2026-11-\\d\\d\"")),
                    Map.entry(
                            "added:>=2026-10-01", work -> isAdded(work, LocalDate.of(2026, 10, 1))),
                    Map.entry("has:code", work -> in(work.get("links"), "\"rel\":\"code\"")),
                    Map.entry("has:summary", work -> !work.get("summary").isNull()),
                    Map.entry("in:2", work -> work.get("listCount").asInt() >= 2),
                    Map.entry("2311.04934", work -> in(work.get("arxiv"), "2311.04934")));

    private static JsonNode titles(JsonNode work) {
        return ((ArrayNode) work.get("otherTitles").deepCopy()).add(work.get("title"));
    }

    private static boolean in(JsonNode part, String pattern) {
        return part.toString()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(?s).*(" + pattern + ").*");
    }

    private static boolean isIn(JsonNode work, int first, int last) {
        return work.get("year").asInt(0) >= first && work.get("year").asInt(0) <= last;
    }

    private static boolean isAdded(JsonNode work, LocalDate first) {
        JsonNode added = work.get("added");
        return added.isString() && !LocalDate.parse(added.asString()).isBefore(first);
    }

    static Stream<String> examples() {
        return Syntax.ROWS.stream().flatMap(row -> row.typed().stream());
    }

    @Test
    void everyRowHasExamplesThatAreTested() {
        assertThat(examples()).containsExactlyInAnyOrderElementsOf(MEANT.keySet());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleFindsExactlyWhatItsRowSays(String typed) {
        Answer answer = site.search("q", typed + " ", "size", "100", "facets", "");
        List<String> meant =
                site.get("/api/v1/export")
                        .text()
                        .lines()
                        .map(Jackson.MAPPER::readTree)
                        .filter(MEANT.get(typed))
                        .map(work -> work.get("id").asString())
                        .toList();
        assertThat(meant).isNotEmpty();
        assertThat(answer.json().get("corrected")).isEmpty();
        assertThat(answer.json().get("exact").asInt()).isEqualTo(meant.size());
        assertThat(meant).containsAll(answer.exactIds());
    }

    @Test
    void theHelpOfThePageIsTheTable() {
        List<String> shown =
                site.get("/help.json")
                        .json()
                        .valueStream()
                        .map(row ->
                                row.get("typed").asString() + ": " + row.get("meaning").asString())
                        .toList();
        assertThat(shown)
                .containsExactlyElementsOf(
                        Syntax.ROWS.stream()
                                .map(row -> String.join(" ", row.typed()) + ": " + row.meaning())
                                .toList());
    }
}

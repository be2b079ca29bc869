package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bookwheel.search.Presence;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer to a search, member by member.
class SearchAnswerTest {

    private static final Site SITE = Site.ofSeeds();

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    @Test
    void theAnswerHasTheMembersPromisedAlsoThoseOfNothingYet() {
        JsonNode answer = SITE.search("q", "kv cache", "venue", "MLSys").json();
        assertThat(names(answer))
                .containsExactly(
                        "query",
                        "total",
                        "hits",
                        "facets",
                        "exact",
                        "offers",
                        "ways",
                        "unknown",
                        "relaxed",
                        "corrected",
                        "didYouMean",
                        "partial",
                        "generation");
        assertThat(answer.get("query").toString())
                .isEqualTo(
                        "{\"text\":\"kv cache\",\"filters\":{\"venue\":[\"MLSys\"]},"
                                + "\"sort\":\"relevance\",\"page\":1,\"size\":20}");
        assertThat(names(answer.get("hits").get(0)))
                .containsExactly("work", "score", "highlights", "matched");
        assertThat(names(answer.get("facets").get("venue").get(0)))
                .containsExactly("value", "count", "selected");
        assertThat(answer.get("facets").get("year").get(0).get("value").isNumber()).isTrue();
        assertThat(answer.get("facets").get("venue").get(0).get("value").isString()).isTrue();
    }

    @Test
    void worksAreWrittenInTheFormOfRecords() {
        JsonNode work = SITE.search("q", "vllm").json().get("hits").get(0).get("work");
        List<String> record =
                List.of(
                        "kind",
                        "title",
                        "shortName",
                        "venue",
                        "year",
                        "venueFrom",
                        "yearFrom",
                        "authors",
                        "affiliations",
                        "tags",
                        "arxiv",
                        "doi",
                        "links",
                        "summary",
                        "note");
        assertThat(names(work)).containsAll(record).contains("id", "otherTitles", "listCount");
        JsonNode whole = SITE.get("/api/v1/works/" + work.get("id").asString()).json();
        assertThat(names(whole.get("mentions").get(0)))
                .containsAll(record)
                .contains("list", "line", "headings", "source");
        ((ObjectNode) work).remove("lists");
        ((ObjectNode) whole).remove("mentions");
        assertThat(work).as("the same everywhere").isEqualTo(whole);
    }

    @Test
    void aHitTellsWhichListsNameItAndWhatTheySayOnlyIfAsked() {
        JsonNode brief = works("").getFirst();
        assertThat(names(brief)).contains("lists", "listCount").doesNotContain("mentions");
        JsonNode whole = SITE.get("/api/v1/works/" + brief.get("id").asString()).json();
        assertThat(brief.get("lists").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        whole.get("mentions")
                                .valueStream()
                                .map(mention -> mention.get("list").asString())
                                .distinct()
                                .toList());
        JsonNode asked = works("mentions,id").getFirst();
        assertThat(names(asked)).containsExactly("id", "mentions");
        assertThat(asked.get("mentions")).isEqualTo(whole.get("mentions"));
    }

    @Test
    void aHitHasTheMembersAskedFor() {
        JsonNode all = works("").getFirst();
        JsonNode some = works("title, id,venue,lists,links").getFirst();
        assertThat(names(some)).containsExactly("id", "title", "venue", "links", "lists");
        names(some).forEach(name -> assertThat(some.get(name)).as(name).isEqualTo(all.get(name)));
        JsonNode problem = SITE.search("members", "id,author").problem();
        assertThat(problem.get("detail").asString())
                .startsWith("members must be names of a work's members, such as id, title")
                .endsWith("got author");
    }

    private static List<JsonNode> works(String members) {
        return SITE.search("q", "vllm", "members", members).works();
    }

    @Test
    void highlightsAreUtf16RangesInTheFieldsTextAndNeverHtml(@TempDir Path folder) {
        String title = "😀 <b>Tidal</b> & Ångström";
        try (Site site =
                Site.ofWorks(
                        folder,
                        "{\"title\":\"%s\",\"tags\":[\"A\",\"𝒜 Tidal\"]}".formatted(title))) {
            JsonNode hit = site.search("q", "tidal angstrom ").json().get("hits").get(0);
            assertThat(hit.get("work").get("title").asString()).isEqualTo(title);
            assertThat(hit.get("highlights").get("title").toString())
                    .isEqualTo("[{\"start\":6,\"end\":11},{\"start\":18,\"end\":26}]");
            assertThat(title.substring(6, 11) + title.substring(18, 26)).isEqualTo("TidalÅngström");
            assertThat(hit.get("highlights").get("tags").toString())
                    .isEqualTo("[{\"value\":\"𝒜 Tidal\",\"start\":3,\"end\":8}]");
            assertThat(hit.get("matched").toString()).isEqualTo("[\"title\",\"tags\"]");
        }
    }

    /// What a server answers that has no time for a search.
    private static Answer hurried(String path) throws IOException {
        LuceneIndex index = ((LuceneIndex) SITE.index()).within(Duration.ZERO);
        try (Server server = Server.start(new Instead(index), ServerOptions.local(0))) {
            return SITE.getFrom("http://localhost:" + server.port() + path);
        }
    }

    @Test
    void partialIsTrueIfTheDeadlineCutTheSearch() throws IOException {
        for (String query : List.of("", "?q=serving", "?q=serverles+infernce", "?venue=OSDI")) {
            assertThat(hurried("/api/v1/search" + query).json().get("partial").asBoolean())
                    .as(query)
                    .isTrue();
            assertThat(SITE.get("/api/v1/search" + query).json().get("partial").asBoolean())
                    .as(query)
                    .isFalse();
        }
    }

    @Test
    void aPartOfAnAnswerIsNotTaggedAsTheWhole() throws IOException {
        assertThat(hurried("/api/v1/search?q=serving").header("ETag")).isEmpty();
        assertThat(SITE.get("/api/v1/search?q=serving").header("ETag")).isNotEmpty();
    }

    @Test
    void anExportIsTheWholeResultHoweverLongItTakes() throws IOException {
        String path = "/api/v1/export?q=serverles+infernce";
        assertThat(SITE.get(path).text().lines()).isNotEmpty();
        assertThat(hurried(path).text()).isEqualTo(SITE.get(path).text());
    }

    @ParameterizedTest
    @EnumSource
    void hasKeepsTheWorksThatHaveSuchALinkOrField(Presence what) {
        Answer answer = SITE.search("has", what.text(), "size", "100", "facets", "");
        long all =
                SITE.get("/api/v1/export")
                        .text()
                        .lines()
                        .map(Jackson.MAPPER::readTree)
                        .filter(work -> has(work, what))
                        .count();
        assertThat(answer.total()).isEqualTo(all);
        assertThat(answer.works()).allMatch(work -> has(work, what));
        assertThat(SITE.search("q", "has:" + what.text(), "facets", "").total()).isEqualTo(all);
    }

    private static boolean has(JsonNode work, Presence what) {
        return switch (what) {
            case SUMMARY, NOTE, VENUE, YEAR, ARXIV, DOI -> !work.get(what.text()).isNull();
            case NAME -> !work.get("shortName").isNull();
            case AUTHOR, AFFILIATION, TAG -> !work.get(what.text() + "s").isEmpty();
            default ->
                    work.get("links")
                            .valueStream()
                            .anyMatch(link -> link.get("rel").asString().equals(what.text()));
        };
    }
}

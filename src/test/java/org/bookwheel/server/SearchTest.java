package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.search.Facet;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Searches over HTTP in the seed lists.
class SearchTest {

    private static final Site SITE = Site.ofSeeds();

    @Test
    void aCoinedNameFindsItsWorkFirst() {
        Answer answer = SITE.search("q", "vllm");
        assertThat(answer.titles().getFirst())
                .isEqualTo(
                        "Efficient Memory Management for Large Language Model Serving with"
                                + " PagedAttention");
        assertThat(answer.works().getFirst().get("shortName").asString()).isEqualTo("vLLM");
    }

    @Test
    void aPhraseFindsItsWordsSideBySideAndOthersBelow() {
        Answer phrase = SITE.search("q", "\"efficient memory management\"");
        assertThat(phrase.json().get("exact").asLong()).isEqualTo(1);
        assertThat(phrase.titles()).first().asString().startsWith("Efficient Memory Management");
        Answer other = SITE.search("q", "\"memory efficient management\"");
        assertThat(other.json().get("exact").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KVCache", "kv cache", "KV-Cache", "kvcache", "kv‑cache"})
    void theSpellingsOfACompoundFindTheSameWorks(String spelling) {
        Answer hyphen = SITE.search("q", "kv-cache ", "size", "100");
        assertThat(hyphen.total()).isGreaterThanOrEqualTo(5);
        assertThat(SITE.search("q", spelling + " ", "size", "100").ids())
                .as(spelling)
                .containsExactlyInAnyOrderElementsOf(hyphen.ids());
    }

    @Test
    void aVenueAndAYearNarrow() {
        Answer answer = SITE.search("venue", "MLSys", "year", "2024", "size", "100");
        assertThat(answer.total()).isEqualTo(22);
        assertThat(answer.works())
                .allSatisfy(work -> {
                    assertThat(work.get("venue").asString()).isEqualTo("MLSys");
                    assertThat(work.get("year").asInt()).isEqualTo(2024);
                });
    }

    @Test
    void twoVenuesWiden() {
        Answer sosp = SITE.search("q", "sosp", "venue", "SOSP");
        Answer both = SITE.search("q", "sosp", "venue", "SOSP", "venue", "OSDI");
        assertThat(both.total()).isGreaterThanOrEqualTo(sosp.total()).isPositive();
        List<String> selected =
                both.json()
                        .get("facets")
                        .get("venue")
                        .valueStream()
                        .filter(count -> count.get("selected").asBoolean())
                        .map(count -> count.get("value").asString())
                        .toList();
        assertThat(selected).containsExactlyInAnyOrder("SOSP", "OSDI");
    }

    @Test
    void anEmptyQueryFindsEverythingWithEveryFacet() {
        JsonNode answer = SITE.search().json();
        assertThat(answer.get("total").asInt()).isEqualTo(161);
        for (Facet facet : Facet.values()) {
            assertThat(answer.get("facets").get(facet.text())).as(facet.text()).isNotEmpty();
        }
        assertThat(SITE.search().counts("kind"))
                .containsEntry("paper", 147L)
                .containsEntry("resource", 14L);
    }

    @Test
    void theLastWordMatchesAsABeginningUnlessASpaceFollows() {
        assertThat(SITE.search("q", "disaggreg").total()).isPositive();
        assertThat(SITE.search("q", "prefil").titles())
                .anyMatch(title -> title.startsWith("DistServe"));
    }

    @Test
    void singularFindsPlural() {
        assertThat(SITE.search("q", "training large model ").ids())
                .containsAll(SITE.search("q", "training large models ").ids());
    }

    /// A date as text that sorts: a year alone counts as its middle, a month, too.
    private static String whole(String date) {
        return date.length() == 4 ? date + "-06-31" : date.length() == 7 ? date + "-16" : date;
    }

    @Test
    void newestFirstPutsUndatedWorksLast() {
        List<JsonNode> works = SITE.search("sort", "newest", "size", "100").works();
        List<JsonNode> more = SITE.search("sort", "newest", "size", "100", "page", "2").works();
        List<String> dates =
                java.util.stream.Stream.concat(works.stream(), more.stream())
                        .map(work -> whole(work.get("date").asString("")))
                        .toList();
        assertThat(dates).hasSize(161).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(dates).anyMatch(date -> date.endsWith("-16"));
        assertThat(dates.getLast()).isEmpty();
    }

    @Test
    void highlightsAreRangesInTheText() {
        JsonNode hit = SITE.search("q", "prompt cache").json().get("hits").get(0);
        String title = hit.get("work").get("title").asString();
        List<String> marked =
                hit.get("highlights")
                        .get("title")
                        .valueStream()
                        .map(range ->
                                title.substring(
                                        range.get("start").asInt(), range.get("end").asInt()))
                        .toList();
        assertThat(marked).contains("Prompt", "Cache");
        assertThat(hit.get("matched").valueStream().map(JsonNode::asString)).contains("title");
    }

    @Test
    void aWorkSaysWhichListsNameItAndWhere() {
        JsonNode hit = SITE.search("q", "rat retrieval augmented thoughts").works().getFirst();
        assertThat(hit.get("lists")).hasSize(2);
        JsonNode work = SITE.get("/api/v1/works/" + hit.get("id").asString()).json();
        assertThat(work.get("title").asString())
                .startsWith("RAT: Retrieval Augmented Thoughts Elicit");
        assertThat(work.get("mentions")).hasSize(2);
        JsonNode mention = work.get("mentions").get(0);
        assertThat(mention.get("list").asString()).endsWith(".md");
        assertThat(mention.get("line").asInt()).isPositive();
        assertThat(mention.get("source").asString()).contains("2403.05313");
    }

    @Test
    void suggestionsAreTitlesAndCoinedNames() {
        JsonNode suggestions = SITE.get("/api/v1/suggest?q=serverl").json().get("suggestions");
        assertThat(suggestions.valueStream().map(one -> one.get("text").asString()))
                .contains("ServerlessLLM");
        assertThat(suggestions.valueStream().map(one -> one.get("kind").asString()))
                .contains("name");
    }

    @Test
    void aWorkIsFoundByItsId() {
        JsonNode work = SITE.get("/api/v1/works/arxiv:2403.05313").json();
        assertThat(work.get("shortName").asString()).isEqualTo("RAT");
        assertThat(SITE.get("/api/v1/works?id=arxiv:2403.05313").json()).isEqualTo(work);
    }

    @Test
    void theListsSayWhatTheyHoldAndWhoseCopyTheyAre() {
        JsonNode lists = SITE.get("/api/v1/lists").json().get("lists");
        assertThat(lists.valueStream().mapToInt(list -> list.get("entries").asInt()).sum())
                .isEqualTo(188);
        assertThat(
                        lists.valueStream()
                                .filter(list ->
                                        list.get("name")
                                                .asString()
                                                .equals("mlsys-reading-list-2024.md"))
                                .map(list -> list.get("copyOf").asString()))
                .containsExactly("mlsys-reading-list.md");
    }

    @Test
    void theServerIsAliveAndReady() {
        assertThat(SITE.get("/livez").status()).isEqualTo(200);
        assertThat(SITE.get("/readyz").json().get("checks").get("index").asString())
                .isEqualTo("ok");
    }

    @Test
    void aCoinedNameIsNoTypingError() {
        Answer answer = SITE.search("q", "vllm");
        assertThat(answer.json().get("corrected")).isEmpty();
        assertThat(answer.titles()).first().asString().contains("PagedAttention");
    }

    @Test
    void aRareSpellingOfAFrequentWordIsFoundAndTheOtherOffered(@TempDir Path folder)
            throws IOException {
        StringBuilder list = new StringBuilder("## Papers\n");
        for (int i = 0; i < 70; i++) {
            list.append(
                    "- [Language Models in Step %d](https://example.org/%d.pdf)\n".formatted(i, i));
        }
        for (int i = 70; i < 73; i++) {
            list.append(
                    "- [Langauge Others in Step %d](https://example.org/%d.pdf)\n".formatted(i, i));
        }
        Path file = Files.writeString(folder.resolve("list.md"), list);
        try (Site site = Site.of(folder.resolve("index"), file)) {
            Answer answer = site.search("q", "langauge ");
            assertThat(answer.total()).isEqualTo(3);
            assertThat(answer.json().get("didYouMean").asString()).isEqualTo("language ");
            assertThat(site.search("q", "language ").json().get("didYouMean").isNull()).isTrue();
        }
    }

    @Test
    void acronymsFindTheirPhrasesAndTheOtherWayRound(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("list.md"),
                        """
                        ## Papers
                        - [Serving Mixture of Experts Models](https://example.org/1.pdf)
                        - [A MoE That Fits a Phone](https://example.org/2.pdf)
                        - [Tidal Shift Buffers (TSB) for Disks](https://example.org/3.pdf)
                        - [Why Tidal Shift Buffers Overflow](https://example.org/4.pdf)
                        - [Polar Ice Thickness (PIT) From Sound](https://example.org/5.pdf)
                        - [Measuring Polar Ice Thickness](https://example.org/6.pdf)
                        """);
        try (Site site = Site.of(folder.resolve("index"), file)) {
            assertThat(site.search("q", "moe ").total()).isEqualTo(2);
            assertThat(site.search("q", "mixture of experts ").total()).isEqualTo(2);
            assertThat(site.search("q", "tsb ").total()).isEqualTo(2);
            assertThat(site.search("q", "PIT ").total()).isEqualTo(2);
            assertThat(site.search("q", "pit ").total()).isEqualTo(1);
        }
    }
}

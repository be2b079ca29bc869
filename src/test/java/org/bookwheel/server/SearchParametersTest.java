package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SortOrder;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.SampleWorks;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Every parameter of a search, and the sentences about its answer.
class SearchParametersTest {

    private static final Site SEEDS = Site.ofSeeds();
    private static final Site SAMPLE = SampleWorks.site();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    venue=OSDI                          | split turned cache
                    venue=OSDI&venue=SOSP               | split turned cache paged
                    venue=OSDI&year=2024                | split turned
                    venue=OSDI&year=1999&year=2024      | split turned cache
                    year=2022..2023                     | paged deja quant fp8
                    year=2022..2023&year=1999           | paged deja quant fp8 cache
                    year=>=2025                         | offload
                    year=none                           | cpp clang kind-of
                    year=none&year=2025                 | cpp clang kind-of offload
                    kind=resource                       | cpp clang kind-of
                    affiliation=Peking%20University     | split moe
                    author=Tom%20Brown                  | gpt
                    tag=MoE                             | moe
                    tag=moes                            | moe
                    list=two.md                         | cache
                    has=code                            | paged
                    has=paper&has=code                  | paged
                    has=author&has=affiliation          | paged split
                    venue=none&kind=paper               | quantum cjk fp8 offload
                    author=none&year=2024               | turned mu moe cjk
                    venue=Nowhere                       |
                    """)
    void choicesOfOneFacetWidenAndFacetsNarrow(String parameters, String ids) {
        Answer answer = SAMPLE.get("/api/v1/search?size=100&" + parameters.replace(">", "%3E"));
        assertThat(answer.ids())
                .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
        assertThat(answer.total()).isEqualTo(answer.ids().size());
    }

    @Test
    void theAnswerRepeatsWhatWasAsked() {
        JsonNode query =
                SAMPLE.search(
                                "q", "Survey", "venue", "OSDI", "venue", "SOSP", "has", "tag",
                                "sort", "newest", "page", "2", "size", "5")
                        .json()
                        .get("query");
        assertThat(query.toString())
                .isEqualTo(
                        "{\"text\":\"Survey\",\"filters\":{\"venue\":[\"OSDI\",\"SOSP\"],"
                                + "\"has\":[\"tag\"]},\"sort\":\"newest\",\"page\":2,\"size\":5}");
    }

    @Test
    void onlyTheFacetsWantedAreCounted() {
        assertThat(SAMPLE.search("facets", "").json().get("facets")).isEmpty();
        assertThat(SAMPLE.search("facets", "year,venue").json().get("facets").propertyNames())
                .containsExactlyInAnyOrder("venue", "year");
        assertThat(SAMPLE.search().json().get("facets").propertyNames())
                .containsExactlyElementsOf(Stream.of(Facet.values()).map(Facet::text).toList());
    }

    @Test
    void worksWithoutAValueAreCountedLastAndSelectedValuesAlwaysShown() {
        JsonNode years = SAMPLE.search("year", "1066").json().get("facets").get("year");
        assertThat(years.get(years.size() - 1).get("value").isNull()).isTrue();
        assertThat(years.get(years.size() - 1).get("count").asInt()).isEqualTo(3);
        assertThat(years.valueStream().filter(one -> one.get("selected").asBoolean()))
                .singleElement()
                .satisfies(one -> assertThat(one.get("count").asInt()).isZero());
        JsonNode none = SAMPLE.search("venue", "none").json().get("facets").get("venue");
        assertThat(none.get(none.size() - 1).get("selected").asBoolean()).isTrue();
        List<Integer> counts =
                SEEDS.search()
                        .json()
                        .get("facets")
                        .get("tag")
                        .valueStream()
                        .filter(one -> !one.get("value").isNull())
                        .map(one -> one.get("count").asInt())
                        .toList();
        assertThat(counts)
                .hasSizeLessThanOrEqualTo(50)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @EnumSource
    void noOrderDropsAWorkAndPagesNeitherOverlapNorLeaveOut(SortOrder sort) {
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 24; page++) {
            Answer answer =
                    SEEDS.search(
                            "sort",
                            sort.text(),
                            "size",
                            "7",
                            "page",
                            String.valueOf(page),
                            "facets",
                            "");
            assertThat(answer.total()).isEqualTo(161);
            paged.addAll(answer.ids());
        }
        assertThat(paged).hasSize(161).doesNotHaveDuplicates();
        List<String> larger = new ArrayList<>();
        larger.addAll(SEEDS.search("sort", sort.text(), "size", "100").ids());
        larger.addAll(SEEDS.search("sort", sort.text(), "size", "100", "page", "2").ids());
        assertThat(paged).isEqualTo(larger);
        assertThat(SEEDS.search("sort", sort.text(), "page", "100").ids()).isEmpty();
    }

    @Test
    void ordersAreWhatTheyAreCalled() {
        assertThat(ids("newest")).startsWith("offload").endsWith("kind-of");
        assertThat(ids("oldest").subList(0, 3)).containsExactly("cache", "quantum", "gpt");
        assertThat(ids("oldest").subList(13, 16))
                .containsExactlyInAnyOrder("cpp", "clang", "kind-of");
        assertThat(ids("newest").subList(13, 16))
                .containsExactlyInAnyOrder("cpp", "clang", "kind-of");
        assertThat(ids("mentions")).startsWith("cache");
        assertThat(ids("title").subList(0, 3)).containsExactly("kind-of", "cache", "clang");
    }

    private static List<String> ids(String sort) {
        return SAMPLE.search("sort", sort, "size", "100").ids();
    }

    @Test
    void limitsAreAsPromised() {
        assertThat(SEEDS.search("q", "a".repeat(1_000)).status()).isEqualTo(200);
        assertThat(SEEDS.search("q", "a".repeat(1_001)).status()).isEqualTo(400);
        assertThat(SEEDS.search("size", "100", "page", "100").status()).isEqualTo(200);
        assertThat(SEEDS.search("size", "100", "page", "101").status()).isEqualTo(400);
        assertThat(SEEDS.search("size", "1", "page", "10000").status()).isEqualTo(200);
        assertThat(SEEDS.search("size", "1", "page", "10001").status()).isEqualTo(400);
        Answer countsOnly = SEEDS.search("size", "0");
        assertThat(countsOnly.ids()).isEmpty();
        assertThat(countsOnly.total()).isEqualTo(161);
        assertThat(SEEDS.search().ids()).hasSize(20);
    }

    @Test
    void aBadValueIsToldWithItsParameterAndWhatIsAllowed() {
        JsonNode problem = SEEDS.search("sort", "best").problem();
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo("sort");
        assertThat(problem.get("errors").get(0).get("value").asString()).isEqualTo("best");
        assertThat(problem.get("detail").asString())
                .isEqualTo(
                        "sort must be one of relevance, newest, oldest, added, mentions, title, got best");
        assertThat(SEEDS.get("/api/v1/search?q=a&q=b").status()).isEqualTo(400);
        assertThat(SEEDS.get("/api/v1/search?venue=").status()).isEqualTo(400);
        assertThat(SEEDS.get("/api/v1/search?" + "venue=x&".repeat(101)).status()).isEqualTo(200);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= 100; i++) {
            many.append("tag=t").append(i).append('&');
        }
        assertThat(SEEDS.get("/api/v1/search?" + many).status()).isEqualTo(400);
    }

    @Test
    void explainSaysWhyAWorkStandsWhereItStands() {
        JsonNode hit =
                SAMPLE.search("q", "cache design", "explain", "true").json().get("hits").get(0);
        List<String> why = hit.get("why").valueStream().map(JsonNode::asString).toList();
        assertThat(why)
                .anyMatch(one -> one.matches("cache: \\d+\\.\\d\\d, in title"))
                .anyMatch(one -> one.startsWith("all words in the title: "))
                .anyMatch(one -> one.startsWith("side by side in the title: "))
                .last()
                .isEqualTo("among equals, named by 2 lists, 1999, then by id");
        JsonNode whole = SAMPLE.search("q", "vllm", "explain", "true").json().get("hits").get(0);
        assertThat(whole.get("why").toString()).contains("the whole coined name");
        JsonNode corrected =
                SAMPLE.search("q", "annaeling ", "explain", "true").json().get("hits").get(0);
        assertThat(corrected.get("why").toString()).contains("was also read as");
        JsonNode relaxed =
                SAMPLE.search("q", "prefill decode zebra ", "explain", "true")
                        .json()
                        .get("hits")
                        .get(0);
        assertThat(relaxed.get("why").toString()).contains("has only some of the words");
        JsonNode newest =
                SAMPLE.search("sort", "newest", "explain", "true").json().get("hits").get(0);
        assertThat(newest.get("why").get(0).asString())
                .isEqualTo("newest first, 2025, named by 1 list, then by id");
        assertThat(SAMPLE.search("q", "cache").json().get("hits").get(0).has("why")).isFalse();
    }

    @Test
    void featuresToComeHaveTheirPlaceAlready() {
        JsonNode answer = SAMPLE.search("q", "cache").json();
        assertThat(answer.get("didYouMean").isNull()).isTrue();
        assertThat(answer.get("partial").asBoolean()).isFalse();
        assertThat(answer.get("relaxed").asBoolean()).isFalse();
        assertThat(answer.get("corrected")).isEmpty();
        assertThat(answer.get("generation").asInt()).isEqualTo(1);
    }

    @Test
    void aHighlightIsARangeInOneOfTheFieldsTexts() {
        for (String typed : List.of("stoica", "peking", "inference", "sosp", "vllm", "machines")) {
            JsonNode hit = SAMPLE.search("q", typed + " ").json().get("hits").get(0);
            assertThat(hit.get("matched")).as(typed).isNotEmpty();
            hit.get("highlights")
                    .propertyStream()
                    .forEach(field ->
                            field.getValue()
                                    .forEach(mark ->
                                            assertThat(marked(hit, field.getKey(), mark))
                                                    .isEqualToIgnoringCase(typed)));
        }
        assertThat(new HashSet<>(SAMPLE.search("q", "stoica").ids())).hasSize(1);
    }

    private static String marked(JsonNode hit, String field, JsonNode mark) {
        JsonNode value = mark.has("value") ? mark.get("value") : hit.get("work").get(field);
        return value.asString().substring(mark.get("start").asInt(), mark.get("end").asInt());
    }
}

package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.SampleWorks;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Suggestions, single works, related works, values of facets and lists.
class ReadingRoutesTest {

    private static final Site SEEDS = Site.ofSeeds();
    private static final Site SAMPLE = SampleWorks.site();

    private static List<JsonNode> suggestions(String query) {
        return SAMPLE.get("/api/v1/suggest?" + query)
                .json()
                .get("suggestions")
                .valueStream()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "disagg, title, Disaggregating Prefill and Decode",
        "decode pref, title, Disaggregating Prefill and Decode",
        "vll, name, vLLM",
        "stoi, author, Ion Stoica",
        "osd, venue, OSDI",
        "univ, affiliation, Peking University",
        "mo, tag, MoE",
        "dej, title, Déjà Vu: Contextual Sparsity",
        "disagr, title, Disaggregating Prefill and Decode",
        "anealing, title, Quantum Annealing in Practice",
        "stocia, author, Ion Stoica"
    })
    void whatIsBeingTypedIsCompleted(String typed, String kind, String text) {
        List<JsonNode> found = suggestions(Site.query("q", typed).substring(1));
        assertThat(found)
                .as(found.toString())
                .anySatisfy(one -> {
                    assertThat(one.get("kind").asString()).isEqualTo(kind);
                    assertThat(one.get("text").asString()).isEqualTo(text);
                    assertThat(one.get("count").asInt()).isPositive();
                    assertThat(one.get("id").isNull())
                            .isEqualTo(!List.of("title", "name").contains(kind));
                });
        for (JsonNode one : found) {
            for (JsonNode mark : one.get("highlights")) {
                assertThat(mark.get("start").asInt()).isLessThan(mark.get("end").asInt());
                assertThat(mark.get("end").asInt())
                        .isLessThanOrEqualTo(one.get("text").asString().length());
            }
        }
    }

    @Test
    void errorsAreNotForgivenInShortWordsOrDigits() {
        assertThat(suggestions("q=voo")).isEmpty();
        assertThat(suggestions("q=fp88")).isEmpty();
    }

    @Test
    void choicesNarrowWhatIsSuggested() {
        assertThat(suggestions("q=prefill")).hasSize(2);
        assertThat(suggestions("q=prefill&affiliation=Peking%20University")).hasSize(1);
        assertThat(suggestions("q=prefill&year=2023")).isEmpty();
        assertThat(suggestions("q=prefill&has=summary")).hasSize(1);
        assertThat(suggestions("q=osd&year=1999"))
                .anySatisfy(one -> {
                    assertThat(one.get("kind").asString()).isEqualTo("venue");
                    assertThat(one.get("count").asInt()).isEqualTo(1);
                });
    }

    @Test
    void thereAreNoMoreSuggestionsThanAskedFor() {
        for (int limit = 1; limit <= 5; limit++) {
            assertThat(suggestions("q=s&limit=" + limit)).hasSizeLessThanOrEqualTo(limit);
        }
        assertThat(suggestions("q=")).isEmpty();
        assertThat(suggestions("q=s")).hasSizeLessThanOrEqualTo(10);
        Answer many = SAMPLE.get("/api/v1/suggest?q=" + "a+".repeat(499));
        assertThat(many.status()).as(many.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paged",
                "PAGED",
                "arxiv:2309.06180",
                "pagedattention-kv-cache-memory-for-serving"
            })
    void aWorkIsFoundByAnyOfItsIds(String id) {
        assertThat(SAMPLE.get("/api/v1/works/" + id).json().get("id").asString())
                .isEqualTo("paged");
        assertThat(SAMPLE.get("/api/v1/works?id=" + id).json().get("id").asString())
                .isEqualTo("paged");
    }

    @Test
    void aWorkWithADoiIsFoundByIt() {
        assertThat(SAMPLE.get("/api/v1/works/doi:10.1000~formats.8").json().get("id").asString())
                .isEqualTo("fp8");
        assertThat(SAMPLE.get("/api/v1/works?id=doi:10.1000~FORMATS.8").status()).isEqualTo(200);
    }

    @Test
    void aWorkThatIsNotThereIsAProblem() {
        for (String path :
                List.of("/works/none", "/works/none/related", "/works?id=none", "/facets/none")) {
            Answer answer = SAMPLE.get("/api/v1" + path, "If-None-Match", "*");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.problem().get("detail").asString()).contains("none");
        }
        assertThat(SAMPLE.get("/api/v1/works").status()).isEqualTo(400);
        assertThat(SAMPLE.get("/api/v1/works?id=a&id=b").status()).isEqualTo(400);
    }

    @Test
    void relatedWorksShareWordsTagsOrPeople() {
        Answer related = SAMPLE.get("/api/v1/works/split/related");
        assertThat(related.ids()).contains("turned", "paged").doesNotContain("split");
        assertThat(SAMPLE.get("/api/v1/works/split/related?limit=1").ids()).hasSize(1);
        assertThat(SAMPLE.get("/api/v1/works/arxiv:2309.06180/related").ids())
                .doesNotContain("paged")
                .contains("offload");
        List<Double> scores =
                related.json()
                        .get("hits")
                        .valueStream()
                        .map(hit -> hit.get("score").asDouble())
                        .toList();
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(related.json().get("hits").get(0).get("why").toString())
                .as("why the first is related")
                .matches(".*(?:tag|author|word|under).*");
    }

    @ParameterizedTest
    @CsvSource({
        "affiliation, uni, Peking University",
        "affiliation, peking uni, Peking University",
        "author, bro, Tom Brown",
        "venue, os, OSDI",
        "tag, quan, Quantization",
        "list, two, two.md",
        "year, 202, 2024",
        "kind, res, resource"
    })
    void valuesOfAFacetAreFoundByTheBeginningsOfTheirWords(
            String facet, String prefix, String value) {
        JsonNode values =
                SAMPLE.get("/api/v1/facets/" + facet + Site.query("prefix", prefix))
                        .json()
                        .get("values");
        assertThat(values.valueStream().map(one -> one.get("value").asString())).contains(value);
        assertThat(values.valueStream().map(one -> one.get("value").isNull())).doesNotContain(true);
    }

    @Test
    void valuesOfAFacetRespectAllOtherChoices() {
        JsonNode values =
                SAMPLE.get("/api/v1/facets/venue?year=2024&venue=SOSP").json().get("values");
        assertThat(values.toString())
                .isEqualTo(
                        "[{\"value\":\"OSDI\",\"count\":2,\"selected\":false},"
                                + "{\"value\":\"MLSys\",\"count\":1,\"selected\":false},"
                                + "{\"value\":\"USENIX ATC\",\"count\":1,\"selected\":false},"
                                + "{\"value\":\"SOSP\",\"count\":0,\"selected\":true},"
                                + "{\"value\":null,\"count\":1,\"selected\":false}]");
        assertThat(SAMPLE.get("/api/v1/facets/author?has=code").json().get("values")).hasSize(2);
        assertThat(
                        SAMPLE.get("/api/v1/facets/author?limit=1")
                                .json()
                                .get("values")
                                .get(0)
                                .get("value")
                                .isNull())
                .isFalse();
    }

    @Test
    void valuesOfAFacetAreThoseOfTheSearchForTheSameWords() {
        JsonNode values =
                SEEDS.get("/api/v1/facets/venue?q=serving&year=2024").json().get("values");
        JsonNode facet = SEEDS.search("q", "serving", "year", "2024").json().get("facets");
        assertThat(values).isEqualTo(facet.get("venue"));
    }

    @Test
    void aListSaysWhatIsKnownOfIt() {
        JsonNode list = SAMPLE.get("/api/v1/lists").json().get("lists").get(0);
        assertThat(list.propertyNames())
                .containsExactly(
                        "name",
                        "title",
                        "path",
                        "entries",
                        "works",
                        "readAt",
                        "copyOf",
                        "warnings");
        assertThat(list.get("name").asString()).isEqualTo("sample.jsonl");
        assertThat(list.get("works").asInt()).isEqualTo(16);
        assertThat(SAMPLE.get("/api/v1/lists?q=x").status()).isEqualTo(400);
    }
}

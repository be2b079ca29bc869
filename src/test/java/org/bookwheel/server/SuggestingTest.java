package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bookwheel.search.Facet;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is being typed is completed.
class SuggestingTest {

    private static final String WORKS =
            """
            {"id":"one","title":"Gliding over Calm Lagoons","shortName":"Seagull","venue":"Harbour Symposium","year":2020,"authors":["Ada Waterman"],"affiliations":["Institute of Coasts"],"tags":["Sailing Ships"],"kind":"paper","links":[{"rel":"code","url":"https://example.org/one"}],"mentions":[{"list":"one.md","line":1,"title":"Gliding over Calm Lagoons","kind":"paper"}]}
            {"id":"two","title":"Gliding in Fog","venue":"Tide","year":2021,"authors":["Bo Stone"],"affiliations":["Inland College"],"tags":["Fog"],"kind":"resource","mentions":[{"list":"two.md","line":1,"title":"Gliding in Fog","kind":"resource"}]}
            """;

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @BeforeAll
    static void serve() {
        site = Site.ofWorks(folder, WORKS);
    }

    private static List<JsonNode> suggested(String... parameters) {
        JsonNode answer = site.get("/api/v1/suggest" + Site.query(parameters)).json();
        assertThat(answer.propertyNames()).containsExactly("suggestions");
        return answer.get("suggestions").valueStream().toList();
    }

    private static List<String> texts(String... parameters) {
        return suggested(parameters).stream().map(one -> one.get("text").asString()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "glid, title, Gliding over Calm Lagoons, one",
        "lago, title, Gliding over Calm Lagoons, one",
        "seag, name, Seagull, one",
        "ada, author, Ada Waterman, ",
        "waterm, author, Ada Waterman, ",
        "harb, venue, Harbour Symposium, ",
        "sympo, venue, Harbour Symposium, ",
        "instit, affiliation, Institute of Coasts, ",
        "coas, affiliation, Institute of Coasts, ",
        "sail, tag, Sailing Ships, ",
        "ship, tag, Sailing Ships, "
    })
    void wordsMayStartAnywhereInATextOfAnyKind(String typed, String kind, String text, String id) {
        JsonNode one =
                suggested("q", typed).stream()
                        .filter(found -> found.get("text").asString().equals(text))
                        .findFirst()
                        .orElseThrow();
        assertThat(one.propertyNames()).contains("text", "kind", "count", "highlights", "id");
        assertThat(one.get("kind").asString()).isEqualTo(kind);
        assertThat(one.get("count").asInt()).isEqualTo(1);
        assertThat(one.get("id").asString(null)).isEqualTo(id);
        JsonNode mark = one.get("highlights").get(0);
        assertThat(text.substring(mark.get("start").asInt(), mark.get("end").asInt()))
                .startsWithIgnoringCase(typed);
    }

    @Test
    void aWorkIsSuggestedWithItsVenueAndYear() {
        JsonNode work = suggested("q", "lago").getFirst();
        assertThat(work.get("venue").asString()).isEqualTo("Harbour Symposium");
        assertThat(work.get("year").asInt()).isEqualTo(2020);
        JsonNode person = suggested("q", "waterm").getFirst();
        assertThat(person.get("venue").isNull() && person.get("year").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "venue:ha, venue, Harbour Symposium",
        "VENUE:sympo, venue, Harbour Symposium",
        "author:water, author, Ada Waterman",
        "'author:\"ada wat', author, Ada Waterman",
        "tag:sail, tag, Sailing Ships",
        "at:coa, affiliation, Institute of Coasts",
        "list:on, list, one.md",
        "calm venue:ha, venue, Harbour Symposium",
        "venue:harbuor, venue, Harbour Symposium"
    })
    void theValueOfAFieldIsCompletedAndNothingElse(String typed, String kind, String text) {
        List<JsonNode> all = suggested("q", typed);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().get("text").asString()).isEqualTo(text);
        assertThat(all.getFirst().get("kind").asString()).isEqualTo(kind);
        assertThat(all.getFirst().get("count").asInt()).isEqualTo(1);
    }

    @Test
    void beforeItsFirstLetterAllValuesOfAFieldAreOffered() {
        assertThat(texts("q", "venue:")).containsExactlyInAnyOrder("Harbour Symposium", "Tide");
        assertThat(texts("q", "fog venue:")).containsExactly("Tide");
    }

    @Test
    void aCoinedNameIsSuggestedWithItsTitle() {
        JsonNode name = suggested("q", "seag").getFirst();
        assertThat(name.get("title").asString()).isEqualTo("Gliding over Calm Lagoons");
        assertThat(suggested("q", "lago").getFirst().get("title").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "lgao, Gliding over Calm Lagoons",
        "lagoonz, Gliding over Calm Lagoons",
        "xagoon, Gliding over Calm Lagoons",
        "algoon, Gliding over Calm Lagoons",
        "seegull, Seagull",
        "watreman, Ada Waterman",
        "simposium, Harbour Symposium",
        "institte, Institute of Coasts",
        "saliing, Sailing Ships",
        "gliding lagons, Gliding over Calm Lagoons"
    })
    void oneTypoIsForgivenFromFourLettersOn(String typed, String text) {
        assertThat(texts("q", typed)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fgo", "lax", "lxxoon", "waetrmna"})
    void moreTyposOrOneInFewerLettersAreNotForgiven(String typed) {
        assertThat(texts("q", typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "venue, Harbour Symposium",
        "year, 2020",
        "year, 2019..2020",
        "affiliation, Institute of Coasts",
        "author, Ada Waterman",
        "tag, Sailing Ships",
        "list, one.md",
        "kind, paper",
        "has, code"
    })
    void theFacetParametersOfSearchApply(String parameter, String value) {
        assertThat(texts("q", "glid")).hasSize(2);
        assertThat(texts("q", "glid", parameter, value))
                .containsExactly("Gliding over Calm Lagoons");
        if (!parameter.equals("tag")) {
            assertThat(texts("q", "fog", parameter, value)).isEmpty();
        }
        if (Facet.of(parameter).isPresent()) {
            String other =
                    parameter.equals("year") ? "1066" : parameter.equals("kind") ? "none" : "x";
            assertThat(texts("q", "glid", parameter, other)).isEmpty();
            assertThat(texts("q", "glid", parameter, value, parameter, other)).hasSize(1);
        }
    }

    @Test
    void thereAreAsManyAsTheLimitAsksFor() {
        assertThat(texts("q", "glid", "limit", "1")).hasSize(1);
        for (String limit : List.of("0", "51", "x")) {
            assertThat(site.get("/api/v1/suggest?q=glid&limit=" + limit).status()).isEqualTo(400);
        }
    }
}

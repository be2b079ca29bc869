package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Errors in words, tags that follow the index, and works under any id.
class ProblemsTest {

    private static final Site SITE = Site.ofSeeds();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search",
                "/api/v1/suggest",
                "/api/v1/works",
                "/api/v1/works/arxiv:2403.05313",
                "/api/v1/works/arxiv:2403.05313/related",
                "/api/v1/facets/venue",
                "/api/v1/lists",
                "/api/v1/export",
                "/feed.atom",
                "/feed.json",
                "/opensearch.xml",
                "/opensearch/suggest"
            })
    void anUnknownParameterIsNamedWithItsValueAndWhatIsAllowed(String path) {
        isBad(SITE.get(path + "?colour=red"), "colour", "red", "must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/search?year=soon             | year    | soon | 2022..2024
                    /api/v1/search?kind=book             | kind    | book | paper, resource or none
                    /api/v1/search?has=fun               | has     | fun  | code, paper, project
                    /api/v1/search?sort=best             | sort    | best | relevance, newest, oldest, added, mentions, title
                    /api/v1/search?page=0                | page    | 0    | 1 or more
                    /api/v1/search?page=-1               | page    | -1   | 1 or more
                    /api/v1/search?size=101              | size    | 101  | from 0 to 100
                    /api/v1/search?size=1.5              | size    | 1.5  | from 0 to 100
                    /api/v1/search?size=99999999999      | size    | 99999999999 | from 0 to 100
                    /api/v1/search?facets=year,hue       | facets  | hue  | venue, year
                    /api/v1/search?explain=1             | explain | 1    | true or false
                    /api/v1/search?sort=title&sort=best  | sort    | title, best | given once
                    /api/v1/suggest?limit=51             | limit   | 51   | from 1 to 50
                    /api/v1/suggest?year=soon            | year    | soon | 2022..2024
                    /api/v1/works/arxiv:2403.05313/related?limit=0 | limit | 0 | from 1 to 100
                    /api/v1/facets/venue?limit=1001      | limit   | 1001 | from 1 to 1000
                    /api/v1/facets/venue?kind=book       | kind    | book | paper, resource or none
                    /api/v1/export?format=word           | format  | word | jsonl, bibtex, ris, csl-json, csv
                    /api/v1/export?sort=best             | sort    | best | relevance
                    /feed.atom?size=101                  | size    | 101  | from 0 to 100
                    """)
    void aBadValueIsNamedWithItsParameterAndWhatIsAllowed(
            String path, String parameter, String value, String allowed) {
        isBad(SITE.get(path), parameter, value, allowed);
    }

    private static void isBad(Answer answer, String parameter, String value, String allowed) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.problem();
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).contains(parameter, value, allowed);
        JsonNode error = problem.get("errors").get(0);
        assertThat(error.get("parameter").asString()).isEqualTo(parameter);
        assertThat(error.get("value").asString()).isEqualTo(value);
    }

    @Test
    void aWorkIsReadByAnyIdAlsoOneWithOtherCharacters(@TempDir Path folder) {
        List<String> ids = List.of("a/b?c=d&e#f", "größe %2F;x", "..", "ünï code", "a+b");
        StringBuilder works = new StringBuilder();
        for (String id : ids) {
            works.append(
                    Jackson.MAPPER.writeValueAsString(
                                    java.util.Map.of("id", id, "title", "Work of " + id))
                            + "\n");
        }
        try (Site site = Site.ofWorks(folder, works.toString())) {
            for (String id : ids) {
                Answer answer = site.get("/api/v1/works" + Site.query("id", id));
                assertThat(answer.json().get("id").asString()).isEqualTo(id);
                assertThat(site.get("/works" + Site.query("id", id)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aTagChangesWithTheGenerationOfTheIndex(@TempDir Path folder) {
        try (Site site = Site.ofWorks(folder, "{\"title\":\"Tidal Sand\"}\n")) {
            Answer before = site.search("q", "tidal");
            assertThat(before.header("ETag")).startsWith("\"1-");
            assertThat(before.json().get("generation").asInt()).isEqualTo(1);
            site.index().rebuild(works -> {});
            Answer after =
                    site.get(
                            before.url().replaceFirst("^http://[^/]+", ""),
                            "If-None-Match",
                            before.header("ETag"));
            assertThat(after.status()).isEqualTo(200);
            assertThat(after.header("ETag")).startsWith("\"2-");
            assertThat(after.json().get("generation").asInt()).isEqualTo(2);
            assertThat(after.total()).isZero();
        }
    }

    @Test
    void relatedWorksAreAsManyAsTheLimitAsksFor() {
        String path = "/api/v1/works/arxiv:2403.05313/related";
        JsonNode related = SITE.get(path).json();
        assertThat(related.propertyNames()).containsExactly("hits");
        assertThat(SITE.get(path + "?limit=3").ids()).isEqualTo(SITE.get(path).ids().subList(0, 3));
        assertThat(SITE.get(path + "?limit=50").ids()).hasSizeGreaterThan(8);
    }

    @Test
    void aListSaysWhatCouldNotBeReadInIt(@TempDir Path folder) {
        try (Site site = Site.ofWorks(folder, "{\"title\":\"Tidal Sand\"}\nnothing\n")) {
            JsonNode list = site.get("/api/v1/lists").json().get("lists").get(0);
            assertThat(list.get("warnings").toString()).contains("2");
            assertThat(list.get("works").asInt()).isEqualTo(1);
            assertThat(list.get("copyOf").isNull()).isTrue();
            assertThat(java.time.Instant.parse(list.get("readAt").asString())).isNotNull();
        }
    }
}

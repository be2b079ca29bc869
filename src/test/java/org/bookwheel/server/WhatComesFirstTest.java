package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The order of works that a search finds.
class WhatComesFirstTest {

    @TempDir private Path folder;

    private List<String> found(String typed, String works) {
        try (Site site = Site.ofWorks(folder, works)) {
            return site.search("q", typed).ids();
        }
    }

    @Test
    void theExactTitleComesFirstThenAllWordsInTheTitleThenTheRest() {
        assertThat(
                        found(
                                "prompt cache",
                                """
                                {"id":"summary","title":"Of Tides","summary":"A prompt cache: the cache of a prompt is a prompt cache.","year":2025}
                                {"id":"tags","title":"Of Sand","tags":["Prompt","Cache"],"year":2025}
                                {"id":"longer","title":"Prompt Cache Prompt Cache: a Prompt Cache","year":2025,"tags":["Prompt Cache"]}
                                {"id":"exact","title":"Prompt Cache","year":1999}
                                """))
                .containsExactly("exact", "longer", "tags", "summary");
    }

    @Test
    void theCoinedNameComesBeforeTitlesThatHaveTheWord() {
        List<String> ids =
                found(
                        "lagoon",
                        """
                        {"id":"title","title":"Lagoon after Lagoon","year":2025,"tags":["Lagoon"]}
                        {"id":"named","title":"A Store for Ships","shortName":"Lagoon","year":1999}
                        {"id":"colon","title":"Lagoon: A Store for Boats","year":1998}
                        """);
        assertThat(ids).hasSize(3).endsWith("title");
    }

    @Test
    void allWordsInTheTitleCountMoreTheCloserTheyStand() {
        assertThat(
                        found(
                                "tidal shift ",
                                """
                                {"id":"apart","title":"Tidal Harbours and a Gradual Shift","year":2025}
                                {"id":"half","title":"Tidal Harbours and a Gradual Wind","tags":["Shift"],"year":2025}
                                {"id":"close","title":"Harbours and a Gradual Tidal Shift","year":1999}
                                """))
                .containsExactly("close", "apart", "half");
    }

    @Test
    void theTitleCountsMoreThanTagsVenueAuthorsAndAffiliationTogether() {
        assertThat(
                        found(
                                "tidal ",
                                """
                                {"id":"all","title":"Of Sand","tags":["Tidal"],"venue":"Tidal","authors":["A. Tidal"],"affiliations":["Tidal Labs"],"summary":"Tidal.","note":"tidal"}
                                {"id":"title","title":"A Long Title in Which the Word Tidal Stands in the Middle"}
                                """))
                .containsExactly("title", "all");
    }

    @Test
    void tagsVenueAuthorsAndAffiliationCountMoreThanSummaryAndNotes() {
        String summary =
                "Tidal waves, tidal sand, tidal shifts and tidal wind: a tidal study of tidal life.";
        for (String field :
                List.of(
                        "\"tags\":[\"Tidal\"]",
                        "\"venue\":\"Tidal\"",
                        "\"authors\":[\"A. Tidal\"]",
                        "\"affiliations\":[\"Tidal Labs\"]")) {
            assertThat(
                            found(
                                    "tidal ",
                                    """
                                    {"id":"below","title":"Of Sand","summary":"%s","note":"Tidal, tidal.","year":2025}
                                    {"id":"above","title":"Of Sand and the Harbours of the North",%s,"year":1999}
                                    """
                                            .formatted(summary, field)))
                    .as(field)
                    .containsExactly("above", "below");
        }
    }

    @Test
    void amongEqualsThoseNamedByMoreListsComeFirstThenNewer() {
        assertThat(
                        found(
                                "tidal ",
                                """
                                {"id":"a","title":"Tidal Sand","year":2019}
                                {"id":"b","title":"Tidal Sand","year":2024}
                                {"id":"c","title":"Tidal Sand"}
                                {"id":"d","title":"Tidal Sand","year":2001,"mentions":[{"list":"works.md","line":3,"title":"Tidal Sand"},{"list":"another-awesome-list.md","line":7,"title":"Tidal Sand"}],"listCount":2}
                                """))
                .containsExactly("d", "b", "a", "c");
    }

    @Test
    void theWordItselfRanksAboveItsBeginning() {
        assertThat(
                        found(
                                "cach",
                                """
                                {"id":"beginning","title":"Cache Cached Caching","year":2025}
                                {"id":"word","title":"What Cach Means to Most of Us on Sand","year":1999}
                                """))
                .containsExactly("word", "beginning");
    }
}

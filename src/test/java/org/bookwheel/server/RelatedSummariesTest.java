package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Works are related by the words of their summaries, too; and what is no institution is none.
class RelatedSummariesTest {

    @TempDir private Path folder;

    @Test
    void worksWhoseSummariesShareRareWordsAreRelatedAndSayWhich() {
        String works =
                """
                {"id":"one","title":"Of Tides","summary":"We measure estuaries with drifting buoys."}
                {"id":"two","title":"Harbour Notes","summary":"Buoys drift through estuaries at night."}
                {"id":"three","title":"Of Mountains","summary":"Snow and rock."}
                """;
        try (Site site = Site.ofWorks(folder, works)) {
            Answer related = site.get("/api/v1/works/one/related");
            assertThat(related.ids()).startsWith("two");
            assertThat(related.json().get("hits").get(0).get("why").toString())
                    .contains("estuaries");
        }
    }

    @Test
    void whatIsSharedIsSpeltAsTheWorkSpellsIt() {
        String works =
                """
                {"id":"one","title":"Mixture-of-Experts for Tides"}
                {"id":"two","title":"The Mixture-of-Experts of Harbours"}
                {"id":"three","title":"Of Cranes"}
                """;
        try (Site site = Site.ofWorks(folder, works)) {
            Answer related = site.get("/api/v1/works/one/related");
            assertThat(related.ids()).startsWith("two");
            assertThat(related.json().get("hits").get(0).get("why").toString())
                    .isEqualTo("[\"word Mixture-of-Experts\"]");
        }
    }

    @Test
    void aValueOfAThousandCharactersIsNoAffiliation() {
        String works =
                """
                {"id":"one","title":"Of Tides","affiliations":["%s","Harbour Institute"]}
                """
                        .formatted("x".repeat(1_000));
        try (Site site = Site.ofWorks(folder, works)) {
            assertThat(site.search("q", "").counts("affiliation"))
                    .containsOnlyKeys("Harbour Institute");
        }
    }
}

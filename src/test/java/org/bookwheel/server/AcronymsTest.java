package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Acronyms find their phrases and the other way round.
class AcronymsTest {

    private static final String WORKS =
            """
            {"id":"llm","title":"An LLM on a Phone"}
            {"id":"language","title":"Large Language Models in Ships"}
            {"id":"moe","title":"MoE for Sailors"}
            {"id":"experts","title":"Routing a Mixture of Experts"}
            {"id":"rag-1","title":"Retrieval-Augmented Generation (RAG) at Sea"}
            {"id":"rag-2","title":"RAG in Harbours"}
            {"id":"rag-3","title":"Retrieval Augmented Generation for Maps"}
            {"id":"tsb-1","title":"Tidal Shift Buffers (TSB) for Disks"}
            {"id":"tsb-2","title":"A TSB of Glass"}
            {"id":"tsb-3","title":"Why Tidal Shift Buffers Overflow"}
            {"id":"sc-1","title":"Sand Counting (SC) by Hand"}
            {"id":"sc-2","title":"Faster Sand Counting"}
            {"id":"sc-3","title":"The Proceedings of Sc"}
            {"id":"pit-1","title":"Polar Ice Thickness (PIT) From Sound"}
            {"id":"pit-2","title":"Measuring Polar Ice Thickness"}
            {"id":"pit-3","title":"A Peach Pit"}
            {"id":"bear-1","title":"Bounded Error Arithmetic Registers (BEAR)"}
            {"id":"bear-2","title":"Testing Bounded Error Arithmetic Registers"}
            {"id":"bear-3","title":"How to Meet a Bear"}
            """;

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @BeforeAll
    static void serve() {
        site = Site.ofWorks(folder, WORKS);
    }

    private static void assertFinds(String typed, String ids) {
        Answer answer = site.search("q", typed + " ");
        assertThat(answer.exactIds()).as(typed).containsExactlyInAnyOrder(ids.split(" "));
        assertThat(answer.json().get("corrected")).as(typed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LLM, llm language",
        "llm, llm language",
        "large language model, llm language",
        "large language models, llm language",
        "MoE, moe experts",
        "mixture of experts, moe experts",
        "RAG, rag-1 rag-2 rag-3",
        "retrieval augmented generation, rag-1 rag-2 rag-3"
    })
    void anAcronymOfTheTableFindsItsPhraseAndTheOtherWayRound(String typed, String ids) {
        assertFinds(typed, ids);
    }

    @ParameterizedTest
    @CsvSource({"TSB", "tsb", "tidal shift buffers", "Tidal Shift Buffer"})
    void anAcronymIsLearnedFromTheLists(String typed) {
        assertFinds(typed, "tsb-1 tsb-2 tsb-3");
    }

    @ParameterizedTest
    @CsvSource({
        "SC, sc-1 sc-2 sc-3",
        "PIT, pit-1 pit-2 pit-3",
        "BEAR, bear-1 bear-2 bear-3",
        "sc, sc-1 sc-3",
        "pit, pit-1 pit-3",
        "Pit, pit-1 pit-3",
        "bear, bear-1 bear-3"
    })
    void anAcronymThatIsACommonWordIsExpandedOnlyWhenTypedInCapitals(String typed, String ids) {
        assertFinds(typed, ids);
    }

    @Test
    void theWordItselfIsAlwaysFoundAsTyped() {
        for (String typed : new String[] {"SC", "sc", "PIT", "pit", "BEAR", "bear", "LLM", "tsb"}) {
            String word = "(?is).*\\b" + typed + "s?\\b.*";
            Answer answer = site.search("q", typed + " ");
            long asTyped =
                    site.search("size", "100").titles().stream()
                            .filter(title -> title.matches(word))
                            .count();
            assertThat(answer.titles().stream().filter(title -> title.matches(word)))
                    .as(typed)
                    .hasSize((int) asTyped);
        }
    }
}

package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.testing.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What counts as the same word, and what is forgiven.
public abstract class SearchWordsContract extends IndexContract {

    /// Works enough that a search which finds few of them is not taken for a mistake.
    @BeforeEach
    void fillWithSpellings() {
        fillWithTitles(
                "First sizes of a KV-cache",
                "Second sizes of a KVCache",
                "Third sizes of a KV cache",
                "Fourth sizes of a kvcache",
                "Cache without it",
                "First look into GPT-3",
                "Second look into gpt3",
                "Third look into GPT-4",
                "First words in C++",
                "Second words in C",
                "Third words in C#",
                "First steps of μ-Serve",
                "Second steps of µ-Serve",
                "Third steps of mu-serve",
                "Fourth steps of u-Serve",
                "Computing in FP8",
                "Counting in 8-bit",
                "Drawing in 3D",
                "One Approach to a Model, a Query and a Batch",
                "Several Approaches to Models, Queries and Batches",
                "Déjà Vu in İstanbul",
                "大模型检索增强生成综述",
                "한국어 검색");
    }

    private void assertFinds(String typed, String... endings) {
        assertThat(exactTitles(typed))
                .as(typed)
                .hasSameSizeAs(endings)
                .allSatisfy(title ->
                        assertThat(endings).anySatisfy(end -> assertThat(title).endsWith(end)));
    }

    @Test
    void hyphensAndCapitalsDoNotMatter() {
        for (String typed :
                List.of(
                        "KV-cache ",
                        "KVCache ",
                        "kv-cache ",
                        "kvcache ",
                        "kv cache ",
                        "KV CACHE ")) {
            assertFinds(typed, "KV-cache", "KVCache", "KV cache", "kvcache");
        }
    }

    @Test
    void digitsBelongToTheirWord() {
        for (String typed : List.of("GPT-3 ", "gpt3 ", "gpt-3 ", "GPT3 ")) {
            assertFinds(typed, "GPT-3", "gpt3");
        }
    }

    @Test
    void signsBehindALetterAreSaid() {
        assertFinds("C++ ", "C++");
        assertFinds("c# ", "C#");
        assertFinds("c ", "in C");
    }

    @Test
    void aGreekMuIsFoundHoweverTyped() {
        for (String typed :
                List.of("μ-Serve ", "µ-Serve ", "mu-serve ", "u-serve ", "MU-SERVE ", "μserve ")) {
            assertFinds(typed, "μ-Serve", "µ-Serve", "mu-serve", "u-Serve");
        }
    }

    @Test
    void numbersWithLettersStayWhole() {
        assertFinds("fp8 ", "FP8");
        assertFinds("8-bit ", "8-bit");
        assertFinds("8bit ", "8-bit");
        assertFinds("3d ", "3D");
    }

    @Test
    void singularAndPluralMeet() {
        for (String typed :
                List.of(
                        "approach ",
                        "approaches ",
                        "model ",
                        "models ",
                        "query ",
                        "queries ",
                        "batch ",
                        "batches ")) {
            assertFinds(typed, "Batch", "Batches");
        }
    }

    @Test
    void singularAndPluralDoNotMeetInNames() {
        fill(
                Entry.of("One").authors("Ada Model"),
                Entry.of("Two").authors("Ada Models"),
                Entry.of("Three").tags("Model"));
        assertThat(titles("author:models ")).containsExactly("Two");
        assertThat(titles("author:model ")).containsExactly("One");
        assertThat(titles("models ")).containsExactlyInAnyOrder("Two", "Three");
    }

    @Test
    void caseAndAccentsNeverMatter() {
        for (String typed :
                List.of("deja vu ", "DÉJÀ VU ", "déja ", "istanbul ", "İSTANBUL ", "ISTANBUL ")) {
            assertFinds(typed, "Déjà Vu in İstanbul");
        }
    }

    @Test
    void chineseIsFoundByItsParts() {
        for (String typed : List.of("检索", "检索增强", "综述", "检索 综述", "大模型")) {
            assertFinds(typed, "综述");
        }
    }

    @Test
    void koreanIsFoundByItsParts() {
        assertFinds("검색", "검색");
        assertFinds("국어", "검색");
    }

    @Test
    void typingErrorsAreForgivenAndSaid() {
        Map<String, String> mistakes =
                Map.of(
                        "kvcahce", "kvcache",
                        "aproaches", "approaches",
                        "istambul", "istanbul",
                        "computng", "computing",
                        "drwaing", "drawing");
        mistakes.forEach((typed, meant) -> {
            Results results = index().search(SearchQuery.of(typed + " "));
            assertThat(results.total()).isPositive();
            assertThat(results.corrected())
                    .extracting(Results.Correction::typed)
                    .containsExactly(typed);
            assertThat(results.corrected())
                    .extracting(Results.Correction::used)
                    .containsExactly(meant);
        });
    }

    @Test
    void digitsAndShortWordsAreTakenAsTyped() {
        for (String typed : List.of("gpt5 ", "fp7 ", "4d ", "vux ", "xx ")) {
            Results results = index().search(SearchQuery.of(typed));
            assertThat(results.corrected()).isEmpty();
            assertThat(results.total()).isZero();
        }
    }

    @Test
    void whatIsFoundOftenEnoughIsNotCorrected() {
        assertThat(index().search(SearchQuery.of("steps ")).corrected()).isEmpty();
        assertThat(index().search(SearchQuery.of("sizes cache ")).corrected()).isEmpty();
    }

    @Test
    void exactMatchesStandAboveForgivenOnes() {
        fillWithTitles("Routing A", "Routing B", "Routing C", "Rooting Plants");
        Results results = index().search(SearchQuery.of("rooting "));
        assertThat(results.total()).isEqualTo(4);
        assertThat(titles("rooting ")).startsWith("Rooting Plants");
    }

    @Test
    void aTypingErrorIsForgivenThoughItLooksLikeAFormOfAnotherWord() {
        fillWithTitles(
                "A Genre of Songs", "Genres of Films", "One Genre", "Generating Human Motion");
        Results results = index().search(SearchQuery.of("genrating human "));
        assertThat(results.corrected())
                .extracting(Results.Correction::used)
                .containsExactly("generating");
        assertThat(titles("genrating human ")).startsWith("Generating Human Motion");
    }

    @Test
    void wordsAsTypedComeBeforeTheirStems() {
        fillWithTitles(
                "Secure Mobile Agents", "Securing Mobiles against Theft, Loss and Other Harm");
        assertThat(titles("mobiles securing ")).first().asString().startsWith("Securing");
        assertThat(titles("mobile secure ")).first().asString().startsWith("Secure");
    }

    @Test
    void aWordThatWasReadOtherwiseIsNoWordAsTyped() {
        fillWithTitles(
                "Setup Times of Machines in Large Preemptive Plants of Several Kinds",
                "Preemptive Machines and Their Time");
        SearchQuery explained =
                new SearchQuery(
                        "preemptive machines timee ",
                        Map.of(),
                        Set.of(),
                        SortOrder.RELEVANCE,
                        1,
                        20,
                        Set.of(),
                        true);
        Results results = index().search(explained);
        assertThat(results.corrected()).hasSize(1);
        assertThat(results.hits())
                .hasSize(2)
                .allSatisfy(hit ->
                        assertThat(hit.why())
                                .as("both have the other words as typed")
                                .anyMatch(why -> why.startsWith("all as typed")));
    }

    @Test
    void whereFewHaveAllWordsThoseWithMostFollow() {
        Results results = index().search(SearchQuery.of("several approaches unheard "));
        assertThat(results.relaxed()).isTrue();
        assertThat(titles("several approaches unheard ")).first().asString().startsWith("Several");
        assertThat(index().search(SearchQuery.of("approaches models ")).relaxed()).isFalse();
    }

    @Test
    void filtersDecideNeitherCorrectingNorRelaxing() {
        SearchQuery typed = SearchQuery.of("several approaches unheard ");
        Results all = index().search(typed);
        Results some = index().search(typed.where(Facet.KIND, "paper"));
        Results none = index().search(typed.where(Facet.KIND, "resource"));
        assertThat(some.total()).isEqualTo(all.total());
        assertThat(none.total()).isZero();
        assertThat(none.relaxed()).isTrue();
    }
}

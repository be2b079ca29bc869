package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.bookwheel.testing.Answer;
import org.bookwheel.testing.SampleWorks;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of the table of the query language, and what counts as the same word.
class QueryLanguageTest {

    private static final Site SITE = SampleWorks.site();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    cache survey                | cache
                    survey cache                | cache
                    osdi prefill                | split turned
                    prefill zhong peking        | split
                    "prefill and decode"        | split
                    “prefill and decode”        | split
                    "decode and prefill"        | turned
                    quant*                      | quant quantum
                    quanti*                     | quant
                    survey -cache               | quant
                    survey -"cache design"      | quant
                    osdi OR sosp                | split turned cache paged
                    (osdi OR sosp) survey       | cache
                    (osdi OR (sosp OR mlsys)) peking | split moe
                    title:cache                 | paged cache offload
                    title:"cache design"        | cache
                    title:(prefill OR survey)   | split turned quant cache
                    author:stoica               | paged
                    at:pku                      | split moe
                    affiliation:pku             | split moe
                    affiliation:"Peking University" | split moe
                    at:berkeley                 | paged
                    venue:nips                  | gpt
                    venue:mlsys                 | moe
                    venue:"neural information processing systems" | gpt
                    tag:moe                     | moe
                    -tag:inference osdi         | turned cache
                    list:two                    | cache
                    name:vllm                   | paged
                    VENUE:OSDI TITLE:survey     | cache
                    year:2023                   | paged deja
                    year:2022..2023             | paged deja quant fp8
                    year:>=2025                 | offload
                    year:<2000                  | cache
                    year:..1999                 | cache
                    osdi -year:2024             | cache
                    has:code                    | paged
                    has:summary                 | split
                    has:doi                     | fp8
                    has:blog                    | kind-of
                    in:2                        | cache
                    2309.06180                  | paged
                    arxiv:2309.06180            | paged
                    arXiv:2309.06180v2          | paged
                    https://arxiv.org/pdf/2309.06180v1 | paged
                    doi:10.1000/formats.8       | fp8
                    https://doi.org/10.1000/FORMATS.8 | fp8
                    https://github.com/example/paged | paged
                    http://example.com/magic    | kind-of
                    """)
    void aRowOfTheTableFinds(String typed, String ids) {
        assertThat(SITE.search("q", typed + " ", "size", "100").exactIds())
                .as(typed)
                .containsExactlyInAnyOrder(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dÉJA vu      | deja
                    Déjà         | deja
                    kv-cache     | paged offload
                    KVCache      | paged offload
                    kv cache     | paged offload
                    gpt3         | gpt
                    GPT-3        | gpt
                    gpt 3        | gpt
                    few shot     | gpt
                    c++          | cpp
                    fp8          | fp8
                    8-bit        | fp8
                    8bit         | fp8
                    μ-Serve      | mu
                    µ-Serve      | mu
                    mu-serve     | mu
                    u-serve      | mu
                    userve       | mu
                    template     | cpp
                    templates    | cpp
                    mixture      | moe
                    caches       | paged offload cache
                    语言模型       | cjk
                    模型推理       | cjk
                    """)
    void whatCountsAsTheSameWordFindsTheSame(String typed, String ids) {
        assertThat(SITE.search("q", typed + " ", "size", "100").exactIds())
                .as(typed)
                .containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void cWithoutItsPlusesIsAnotherWord() {
        assertThat(SITE.search("q", "c scale ").exactIds()).containsExactly("clang");
    }

    @Test
    void singularAndPluralDoNotMeetInNames() {
        Answer plural = SITE.search("q", "author:browns ");
        assertThat(plural.json().get("corrected")).as("taken for a typing error").hasSize(1);
        assertThat(SITE.search("q", "tag:inferences ").json().get("corrected")).isEmpty();
    }

    @Test
    void theLastWordIsABeginningUnlessASpaceFollows() {
        assertThat(SITE.search("q", "survey cac").exactIds()).containsExactly("cache");
        assertThat(SITE.search("q", "title:offl").ids()).containsExactly("offload");
        Answer closed = SITE.search("q", "disaggr ");
        assertThat(closed.json().get("corrected")).isEmpty();
        assertThat(closed.total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    survey:cache        | cache
                    (survey cache       | cache
                    survey) cache       | cache
                    "cache design       | cache
                    survey OR           | cache quant
                    - survey            | cache quant
                    survey - cache      | cache
                    survey () cache     | cache
                    year:soon           |
                    has:fun             |
                    in:many             |
                    title:              |
                    q*                  |
                    """)
    void whatDoesNotParseIsWords(String typed, String ids) {
        Answer answer = SITE.search("q", typed + " ");
        assertThat(answer.exactIds())
                .as(typed)
                .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
        assertThat(answer.json().get("corrected")).isEmpty();
    }

    @Test
    void groupsGoEightDeep() {
        String inside = "(".repeat(8) + "osdi OR sosp" + ")".repeat(8) + " survey ";
        assertThat(SITE.search("q", inside).ids()).containsExactly("cache");
        String deeper = "(".repeat(40) + "osdi" + ")".repeat(40);
        assertThat(SITE.search("q", deeper).status()).isEqualTo(200);
    }

    @Test
    void theWholeTitleOrNameComesFirstThenWordsInTheTitle() {
        assertThat(SITE.search("q", "vllm").ids()).startsWith("paged");
        assertThat(SITE.search("q", "a survey of cache design").ids()).startsWith("cache");
        assertThat(SITE.search("q", "KVCache Offloading").ids()).startsWith("offload");
        assertThat(SITE.search("q", "inference ").ids())
                .containsExactlyInAnyOrder("paged", "split");
    }

    @Test
    void typingErrorsAreForgivenAndSaid() {
        Answer swapped = SITE.search("q", "annaeling ");
        assertThat(swapped.ids()).containsExactly("quantum");
        assertThat(swapped.json().get("corrected").get(0).get("typed").asString())
                .isEqualTo("annaeling");
        assertThat(swapped.json().get("corrected").get(0).get("used").asString())
                .isEqualTo("annealing");
        assertThat(SITE.search("q", "anealingg ").ids())
                .as("two from 8")
                .containsExactly("quantum");
        assertThat(SITE.search("q", "fp9 ").total()).as("never in digits").isZero();
        assertThat(SITE.search("q", "vuu ").total()).as("not below 4 letters").isZero();
    }

    @Test
    void aSearchThatFindsFewIsRelaxedAndSaysSo() {
        Answer relaxed = SITE.search("q", "prefill decode zebra ");
        assertThat(relaxed.json().get("relaxed").asBoolean()).isTrue();
        assertThat(relaxed.ids()).containsExactlyInAnyOrder("split", "turned");
        assertThat(relaxed.total()).isEqualTo(2);
        assertThat(relaxed.counts("venue")).containsEntry("OSDI", 2L);
        Answer all = SITE.search("q", "decode prefill peking ");
        assertThat(all.ids()).as("all words first").startsWith("split");
    }

    @Test
    void aFilterNeverChangesHowTheWordsAreRead() {
        Answer alone = SITE.search("q", "prefill decode zebra ");
        Answer narrowed = SITE.search("q", "prefill decode zebra ", "venue", "SOSP");
        assertThat(narrowed.total()).isZero();
        assertThat(narrowed.json().get("relaxed")).isEqualTo(alone.json().get("relaxed"));
        Answer corrected = SITE.search("q", "annaeling ", "year", "2020");
        assertThat(corrected.json().get("corrected")).hasSize(1);
    }
}

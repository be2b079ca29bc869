package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts as the same word. Every work is there thrice, so that no word is rare enough to be
/// taken for a typing error.
class SameWordTest {

    private static final String WORKS =
            """
            {"id":"kv-hyphen","title":"KV-cache on Sand"}
            {"id":"kv-capital","title":"KVCache on Sand"}
            {"id":"kv-space","title":"kv cache on Sand"}
            {"id":"gpt-hyphen","title":"GPT-3 on Sand"}
            {"id":"gpt-joined","title":"gpt3 on Sand"}
            {"id":"gpt-four","title":"GPT-4 on Sand"}
            {"id":"c-plus","title":"C++ on Sand"}
            {"id":"c-alone","title":"C on Sand"}
            {"id":"mu-greek","title":"μ-Serve on Sand"}
            {"id":"mu-sign","title":"µ-Serve on Sand"}
            {"id":"mu-spelt","title":"mu-serve on Sand"}
            {"id":"mu-u","title":"u-serve on Sand"}
            {"id":"fp-eight","title":"FP8 on Sand"}
            {"id":"fp-alone","title":"FP on Sand"}
            {"id":"bits","title":"8-bit on Sand"}
            {"id":"t-ten","title":"T10 on Sand"}
            {"id":"t-alone","title":"T on Sand"}
            {"id":"ten","title":"10 on Sand"}
            {"id":"three-d","title":"3D on Sand"}
            {"id":"d-alone","title":"D on Sand"}
            {"id":"accents","title":"Déjà Vu of Ångström"}
            {"id":"singular","title":"A Reef in the Harbour","tags":["Lagoon"]}
            {"id":"plural","title":"Reefs in Harbours","tags":["Lagoons"]}
            {"id":"brook","title":"On Sand","authors":["Ada Brook"],"venue":"Tide","affiliations":["Inst Coast"]}
            {"id":"brooks","title":"On Sand","authors":["Ada Brooks"],"venue":"Tides","affiliations":["Inst Coasts"]}
            {"id":"chinese","title":"大规模语言模型推理"}
            {"id":"japanese","title":"分散システムの設計"}
            {"id":"korean","title":"분산시스템 설계"}
            """;

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @BeforeAll
    static void serve() {
        StringBuilder thrice = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            thrice.append(WORKS.replaceAll("\"id\":\"([^\"]+)\"", "\"id\":\"$1." + i + "\""));
        }
        site = Site.ofWorks(folder, thrice.toString());
    }

    private static void assertFinds(String typed, String ids) {
        Answer answer = site.search("q", typed, "size", "100");
        Set<String> found = new TreeSet<>();
        answer.ids().forEach(id -> found.add(id.replaceFirst("\\.\\d$", "")));
        assertThat(found).as(typed).containsExactlyInAnyOrder(ids.split(" "));
        assertThat(answer.total()).as(typed).isEqualTo(found.size() * 3L);
        assertThat(answer.json().get("corrected")).as(typed).isEmpty();
        assertThat(answer.json().get("relaxed").asBoolean()).as(typed).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DÉJÀ VU", "deja vu", "Deja Vù", "angstrom", "ÅNGSTRÖM"})
    void caseAndAccentsNeverMatter(String typed) {
        assertFinds(typed + " ", "accents");
    }

    @ParameterizedTest
    @CsvSource({"KV-cache", "KVCache", "kv cache", "kvcache", "KV CACHE", "kv-caches"})
    void aHyphenASpaceAndACapitalAreTheSame(String typed) {
        assertFinds(typed + " ", "kv-hyphen kv-capital kv-space");
    }

    @ParameterizedTest
    @CsvSource({"GPT-3", "gpt3", "gpt-3", "GPT3"})
    void aDigitBelongsToItsWordWithAndWithoutAHyphen(String typed) {
        assertFinds(typed + " ", "gpt-hyphen gpt-joined");
    }

    @Test
    void cPlusPlusIsNotC() {
        assertFinds("C++ ", "c-plus");
        assertFinds("c++ ", "c-plus");
        assertFinds("C ", "c-alone");
    }

    @ParameterizedTest
    @CsvSource({"μ-Serve", "µ-Serve", "mu-serve", "u-serve", "MU-SERVE"})
    void aGreekLetterAMicroSignAndTheirSpellingsAreTheSame(String typed) {
        assertFinds(typed + " ", "mu-greek mu-sign mu-spelt mu-u");
    }

    @ParameterizedTest
    @CsvSource({
        "fp8, fp-eight",
        "FP8, fp-eight",
        "fp, fp-alone",
        "8-bit, bits",
        "8bit, bits",
        "t10, t-ten",
        "t, t-alone",
        "10, ten",
        "3d, three-d",
        "d, d-alone"
    })
    void whatIsOfLettersAndDigitsStaysWhole(String typed, String ids) {
        assertFinds(typed + " ", ids);
    }

    @ParameterizedTest
    @CsvSource({"reef", "reefs", "harbour", "harbours", "lagoon", "lagoons", "tag:lagoons"})
    void pluralAndSingularMeetInTheWordsOfText(String typed) {
        assertFinds(typed + " ", "singular plural");
    }

    @ParameterizedTest
    @CsvSource({
        "brook, brook",
        "brooks, brooks",
        "author:brook, brook",
        "author:brooks, brooks",
        "venue:tides, brooks",
        "at:coast, brook"
    })
    void pluralAndSingularDoNotMeetInNames(String typed, String ids) {
        assertFinds(typed + " ", ids);
    }

    @ParameterizedTest
    @CsvSource({
        "语言, chinese",
        "模型推理, chinese",
        "语言 推理, chinese",
        "システム, japanese",
        "設計, japanese",
        "시스템, korean",
        "설계, korean"
    })
    void chineseJapaneseAndKoreanTextIsFoundByItsParts(String typed, String ids) {
        assertFinds(typed + " ", ids);
    }
}

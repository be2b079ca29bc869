package org.bookwheel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.ForAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a text is cut into words, and which spellings are one word; in English and in Turkish.
@ParameterizedClass
@ValueSource(strings = {"en", "tr"})
class WordsTest {

    private final Locale before = Locale.getDefault();
    @Parameter private String language;

    @BeforeEach
    void changeLanguage() {
        Locale.setDefault(Locale.of(language));
    }

    @AfterEach
    void restoreLanguage() {
        Locale.setDefault(before);
    }

    /// The words of a text as `form` or `form=part+part`.
    private static String shown(String text) {
        return Words.of(text).stream()
                .map(word ->
                        word.isCompound()
                                ? word.form() + "=" + String.join("+", word.parts())
                                : word.form())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "KV CACHE Kv cAcHe, kv cache kv cache",
        "Déjà Ångström naïve, deja angstrom naive",
        "Łukasz Øystein Straße Þór, lukasz oystein strasse thor",
        "INFINIGEN İstanbul ısı, infinigen istanbul isi",
        "ﬁne ＦＵＬＬ, fine full"
    })
    void caseAndAccentsNeverMatter(String text, String words) {
        assertThat(shown(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "KV-cache, kvcache=kv+cache",
        "KV‑cache, kvcache=kv+cache",
        "KV_cache, kvcache=kv+cache",
        "KVCache, kvcache=kv+cache",
        "kvcache, kvcache",
        "kv cache, kv cache",
        "Retrieval-Augmented, retrievalaugmented=retrieval+augmented",
        "HuggingFace, huggingface=hugging+face",
        "llama.cpp, llamacpp=llama+cpp",
        "DeepSeek-V3, deepseekv3=deep+seek+v3",
        "AT&T, att=at+t"
    })
    void aCompoundIsOneWordWithItsParts(String text, String words) {
        assertThat(shown(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "vLLM MoE iPhone LoRA, vllm moe iphone lora=lo+ra",
        "FP8 T10 3D gpt3 K8s, fp8 t10 3d gpt3 k8s",
        "8-bit, 8bit=8+bit",
        "GPT-3, gpt3=gpt+3",
        "2.0 GPT-3.5, 2.0 gpt3.5=gpt+3.5"
    })
    void lettersAndDigitsStayTogether(String text, String words) {
        assertThat(shown(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"C++, c++", "C#, c#", "C, c", "C+, c+", "'C + D', c d", "'#1, C.', 1 c"})
    void signsBehindALetterBelongToIt(String text, String words) {
        assertThat(shown(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"μ-Serve", "µ-Serve", "mu-serve", "u-serve", "μServe"})
    void aGreekMuIsWrittenInSeveralWays(String text) {
        List<Word> words = Words.of(text);
        assertThat(words).hasSize(1);
        List<String> spellings = new ArrayList<>(words.getFirst().others());
        spellings.add(words.getFirst().form());
        assertThat(spellings).containsExactlyInAnyOrder("muserve", "userve");
    }

    @Test
    void aSingleGreekLetterIsItsNameAndGreekIsGreek() {
        assertThat(shown("α-β Δ λόγος")).isEqualTo("alphabeta=alpha+beta delta λογος");
    }

    @Test
    void plusSignsMayBeLeftOut() {
        assertThat(Words.of("FlashDecoding++").getFirst().others())
                .containsExactly("flashdecoding");
        assertThat(Words.of("C++").getFirst().others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "检索增强生成, 检 索 增 强 生 成",
        "LLM大模型, llm 大 模 型",
        "キャッシュ, キ ャ ッ シ ュ",
        "한국어 검색, 한 국 어 검 색"
    })
    void textWithoutSpacesIsCutIntoItsCharacters(String text, String words) {
        assertThat(shown(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"model's, model", "model’s, model", "don't, dont=don+t", "O'Neil, oneil=o+neil"})
    void aPossessiveIsLeftOut(String text, String words) {
        assertThat(shown(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "+++", "???", "“”", "😀", "\u0000"})
    void someTextsHaveNoWords(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @Test
    void wordsLieInTheTextOneBehindTheOther() {
        ForAll.cases(
                3_000,
                random -> new Drawn(random).oddText(150),
                text -> {
                    int end = 0;
                    for (Word word : Words.of(text)) {
                        assertThat(word.start()).isGreaterThanOrEqualTo(end);
                        assertThat(word.end()).isGreaterThan(word.start());
                        assertThat(word.form()).isNotEmpty().doesNotContain(" ");
                        assertThat(word.parts()).isNotEmpty().doesNotContain("");
                        assertThat(String.join("", word.parts())).isEqualTo(word.form());
                        end = word.end();
                    }
                    assertThat(end).isLessThanOrEqualTo(text.length());
                });
    }

    @Test
    void aFoldedWordIsItself() {
        ForAll.cases(
                3_000,
                random -> new Drawn(random).oddText(60),
                text -> {
                    for (Word word : Words.of(text)) {
                        assertThat(Fold.of(word.form())).isEqualTo(word.form());
                    }
                });
    }
}

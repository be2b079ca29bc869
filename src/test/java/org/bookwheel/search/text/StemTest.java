package org.bookwheel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Singular and plural meet, and verb and noun.
class StemTest {

    @ParameterizedTest
    @CsvSource({
        "model, models",
        "cache, caches",
        "kvcache, kvcaches",
        "approach, approaches",
        "batch, batches",
        "search, searches",
        "ache, aches",
        "query, queries",
        "policy, policies",
        "trie, tries",
        "class, classes",
        "process, processes",
        "loss, losses",
        "address, addresses",
        "index, indexes",
        "box, boxes",
        "base, bases",
        "database, databases",
        "bias, biases",
        "alias, aliases",
        "user, users",
        "llm, llms",
        "architecture, architectures",
        "series, series"
    })
    void singularAndPluralHaveOneStem(String singular, String plural) {
        assertThat(Stem.of(plural)).isEqualTo(Stem.of(singular));
    }

    @ParameterizedTest
    @CsvSource({
        "memorize, memorization, memorizing",
        "distill, distillation, distilling",
        "quantize, quantization, quantised",
        "generate, generation, generating",
        "classify, classification, classified",
        "apply, application, applying",
        "cache, caching, cached",
        "mine, mining, mined",
        "run, running, runs",
        "compress, compression, compressing",
        "decompose, decomposition, decomposing",
        "recognize, recognition, recognizing",
        "retrieve, retrieval, retrieving",
        "transform, transformation, transforming"
    })
    void aVerbItsFormsAndItsNounHaveOneStem(String verb, String noun, String form) {
        assertThat(Stem.of(noun)).isEqualTo(Stem.of(verb));
        assertThat(Stem.of(form)).isEqualTo(Stem.of(verb));
    }

    @ParameterizedTest
    @CsvSource({
        "universe, university",
        "organ, organization",
        "transform, transformer",
        "inform, information",
        "plan, plane",
        "stat, state",
        "product, production",
        "process, processor",
        "policy, police",
        "edit, edition",
        "relate, relative",
        "mean, meaning"
    })
    void wordsThatMeanSomethingElseHaveStemsOfTheirOwn(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "bus",
                "status",
                "analysis",
                "basis",
                "bias",
                "gas",
                "as",
                "s",
                "",
                "k8s",
                "gpt3s"
            })
    void whatIsNoPluralStaysAsItIs(String word) {
        assertThat(Stem.of(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"cache, catch", "batch, bath", "policy, police", "model, modeller", "class, clas"})
    void differentWordsStayDifferent(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }

    @Test
    void aStemIsTheBeginningOfItsWordOrNearlySo() {
        ForAll.cases(
                3_000,
                random -> new Drawn(random).oddText(30),
                text -> {
                    for (Word word : Words.of(text)) {
                        String stem = Stem.of(word.form());
                        assertThat(stem).isNotEmpty();
                        assertThat(word.form()).startsWith(stem.substring(0, stem.length() - 1));
                    }
                });
    }
}

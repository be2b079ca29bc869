package org.bookwheel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bookwheel.testing.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts that have none of some words are told without cutting them.
class FirstLettersTest {

    private static final List<String> BITS =
            List.of(
                    ("a b mu u M U K V cache Cache LLM vLLM 4 17 - ' s . & _ , ( + # é μ $ \\ 文 running"
                                    + " Decision "
                                    + "x".repeat(97))
                            .split(" "));

    private static boolean mayStandIn(String form, String text) {
        FirstLetters letters = new FirstLetters();
        letters.add(form);
        return letters.mayStandIn(text);
    }

    @ParameterizedTest
    @CsvSource({
        "cache, A Study of Lists",
        "kvcache, Kernels and Virtual Caches",
        "transformer, An Extra Attraction",
        "u2, A Menu of Sums"
    })
    void aTextWithOtherWordsIsPassedOver(String form, String text) {
        assertThat(mayStandIn(form, text)).isFalse();
    }

    @Test
    void noWordOfATextIsMissed() {
        ForAll.cases(3_000, FirstLettersTest::drawn, FirstLettersTest::checkAllWords);
    }

    private static String drawn(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            text.append(BITS.get(random.nextInt(BITS.size())));
            text.append(" ".repeat(random.nextInt(2)));
        }
        return text.toString();
    }

    private static void checkAllWords(String text) {
        List<Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            List<String> forms = new ArrayList<>(words.get(i).parts());
            forms.add(words.get(i).form());
            forms.addAll(words.get(i).others());
            if (i + 1 < words.size()) {
                forms.add(words.get(i).form() + words.get(i + 1).form());
            }
            for (String form : forms) {
                assertThat(mayStandIn(form, text)).as("%s in <%s>", form, text).isTrue();
                String stem = Stem.of(form);
                assertThat(mayStandIn(stem, text)).as("%s in <%s>", stem, text).isTrue();
            }
        }
    }
}

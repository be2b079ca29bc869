package org.bookwheel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.ForAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Titles compare alike wherever the program runs: in Turkish, `I` in lower case is `ı`.
@ParameterizedClass
@ValueSource(strings = {"en", "tr"})
class TitlesTest {

    private final Locale before = Locale.getDefault();
    private final String language;

    TitlesTest(String language) {
        this.language = language;
    }

    @BeforeEach
    void changeLanguage() {
        Locale.setDefault(Locale.of(language));
    }

    @AfterEach
    void restoreLanguage() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Déjà Vu, deja vu",
        "INFINIGEN: Efficient, infinigen efficient",
        "'  Is it?  (It is) ', is it it is",
        "μ-Serve, μ serve",
        "µ-Serve, μ serve",
        "İstanbul, istanbul",
        "Straße, straße",
        "ﬁne ²½, fine 21 2",
        "ReST-MCTS*, rest mcts",
        "KV‑cache, kv cache",
        "'', ''"
    })
    void caseAccentsAndPunctuationDoNotMatter(String title, String folded) {
        assertThat(Titles.fold(title)).isEqualTo(folded);
    }

    @Test
    void theKeyHasNoSpaces() {
        assertThat(Titles.key("KV-Cache: I/O")).isEqualTo("kvcacheio");
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        ForAll.cases(
                3_000,
                random -> new Drawn(random).oddText(40),
                text -> assertThat(Titles.fold(Titles.fold(text))).isEqualTo(Titles.fold(text)));
    }

    @Test
    void everyCharacterFoldsForGood() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String folded = Titles.fold("a" + Character.toString(point) + "b");
            assertThat(Titles.fold(folded)).as("U+%04X", point).isEqualTo(folded);
        }
    }
}

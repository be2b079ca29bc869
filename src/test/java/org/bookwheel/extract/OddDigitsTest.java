package org.bookwheel.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bookwheel.list.MarkdownReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Digits of other scripts, and those beyond the basic plane, are digits.
class OddDigitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𝟐𝟎𝟐𝟒",
                "𐒠𐒡",
                "٢٠٢٤",
                "२०२४",
                "𝟭",
                "2024.𝟏𝟐𝟑𝟒𝟓",
                "10.𝟏𝟐𝟑𝟒/x"
            })
    void aListWithThemIsReadToItsEnd(String digits) {
        String entry =
                "- [Tides of the Northern Harbours "
                        + digits
                        + "](https://example.org/a.pdf), OSDI ";
        Extraction read =
                Extractor.extract(
                        MarkdownReader.read("a.md", entry + digits + "\n".repeat(2), List.of()));
        assertThat(read.entries()).hasSize(1);
        assertThat(read.entries().getFirst().mention().reference().title())
                .startsWith("Tides of the Northern Harbours");
    }
}

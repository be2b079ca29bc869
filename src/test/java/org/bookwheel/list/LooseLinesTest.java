package org.bookwheel.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines that Markdown takes for a paragraph and a person for an item, a heading or a footnote.
class LooseLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.A Study of Lists",
                "12.A Study of Lists",
                "3)A Study of Lists",
                "4、A Study of Lists",
                "5．A Study of Lists",
                "(6) A Study of Lists",
                "[7] A Study of Lists",
                "-A Study of Lists",
                "+A Study of Lists",
                "•A Study of Lists",
                "● A Study of Lists"
            })
    void aMarkerWithoutItsSpaceBeginsAnItem(String line) {
        assertThat(BlockText.markdown(line))
                .containsExactly("1 item", "1   text: A Study of Lists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5 times faster than before",
                "3.14 is no list number",
                "10.1145/3341301 is a DOI",
                "(2024) is a year",
                "[2024] is a year",
                "--long-option is no bullet",
                "#lower is a hash tag",
                "####### seven are too many"
            })
    void whatOnlyLooksLikeAMarkerIsText(String line) {
        assertThat(BlockText.markdown(line)).containsExactly("1 text: " + line);
    }

    @Test
    void eachLooseLineIsAnItemOfItsOwn() {
        assertThat(
                        BlockText.markdown(
                                """
                                1.First Study
                                2.Second Study
                                3.Third Study
                                """))
                .containsExactly(
                        "1 item",
                        "1   text: First Study",
                        "2 item",
                        "2   text: Second Study",
                        "3 item",
                        "3   text: Third Study");
    }

    @Test
    void aLooseItemGoesOnUntilTheNext() {
        assertThat(
                        BlockText.markdown(
                                """
                                Some words.

                                1.A Study of
                                wrapped Lists
                                2.Second Study

                                After it.
                                """))
                .containsExactly(
                        "1 text: Some words.",
                        "3-4 item",
                        "3-4   text: A Study of / wrapped Lists",
                        "5 item",
                        "5   text: Second Study",
                        "7 text: After it.");
    }

    @Test
    void looseLinesStandInsideAnItem() {
        assertThat(
                        BlockText.markdown(
                                """
                                - Topic
                                  1.First Study
                                  2.Second Study
                                """))
                .containsExactly(
                        "1-3 item",
                        "1   text: Topic",
                        "2   item",
                        "2     text: First Study",
                        "3   item",
                        "3     text: Second Study");
    }

    @Test
    void aDashInAParagraphIsNoBullet() {
        assertThat(BlockText.markdown("A paragraph that goes\n-on with a dash\n"))
                .containsExactly("1-2 text: A paragraph that goes / -on with a dash");
    }

    @Test
    void aHeadingMayLackItsSpace() {
        assertThat(BlockText.markdown("##Inference\n#1 Training\n###**Bold**\nText below\n"))
                .containsExactly(
                        "1 ## Inference", "2 # 1 Training", "3 ### Bold", "4 text: Text below");
    }

    @Test
    void aStarBeforeALinkIsABulletUnlessItIsEmphasis() {
        assertThat(BlockText.markdown("*[A Study](https://example.org/a)\n*all of it*\n"))
                .containsExactly(
                        "1 item",
                        "1   text: [A Study](https://example.org/a)",
                        "2 text: all of it");
    }
}

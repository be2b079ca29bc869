package org.bookwheel.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The blocks of a list, each with its lines.
class MarkdownReaderTest {

    @Test
    void itemsStandInItems() {
        assertThat(
                        BlockText.markdown(
                                """
                                # Reading list

                                ## Caching
                                * Find related papers
                                  - [First](https://example.org/1)

                                    A note on it.
                                    - deeper
                                \t- [Second](https://example.org/2)
                                1. Third
                                1. Fourth
                                """))
                .containsExactly(
                        "1 # Reading list",
                        "3 ## Caching",
                        "4-9 item",
                        "4   text: Find related papers",
                        "5-9   item",
                        "5     text: [First](https://example.org/1)",
                        "7     text: A note on it.",
                        "8     item",
                        "8       text: deeper",
                        "9     item",
                        "9       text: [Second](https://example.org/2)",
                        "10 item",
                        "10   text: Third",
                        "11 item",
                        "11   text: Fourth");
    }

    @Test
    void aHeadingMayStandInAnItemOrBeUnderlined() {
        assertThat(
                        BlockText.markdown(
                                "Reading list\n============\n- Topic\n  ## Part\n  - First\n"))
                .containsExactly(
                        "1-2 # Reading list",
                        "3-5 item",
                        "3   text: Topic",
                        "4   ## Part",
                        "5   item",
                        "5     text: First");
    }

    @Test
    void aParagraphKeepsItsLineEnds() {
        assertThat(BlockText.markdown("**A Study** \\\n*Somebody*  \nOSDI\n2021\n"))
                .containsExactly("1-4 text: A Study  // Somebody // OSDI / 2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "***", "___", "* * *", "- - -"})
    void aThematicBreakIsARule(String line) {
        assertThat(BlockText.markdown("before\n\n" + line + "\n\nafter\n"))
                .containsExactly("1 text: before", "3 rule", "5 text: after");
    }

    @Test
    void aBreakBelowAnEntryMakesNoHeadingOfIt() {
        assertThat(
                        BlockText.markdown(
                                "Part\n---\n[First](https://example.org/1)\n---\n- Second\n---\n"))
                .containsExactly(
                        "1-2 ## Part",
                        "3 text: [First](https://example.org/1)",
                        "4 rule",
                        "5 item",
                        "5   text: Second",
                        "6 rule");
    }

    @Test
    void aCommentIsNotForReading() {
        assertThat(
                        BlockText.markdown(
                                """
                                Intro
                                <!-- How to add a paper:
                                * (VENUE'YY) An Example Entry [link](https://example.org)

                                - one more
                                -->
                                * First <!-- of many -->
                                <!-- short --> the rest of a line
                                <!-- never closed
                                - hidden
                                """))
                .containsExactly(
                        "1 text: Intro",
                        "2-6 comment",
                        "7 item",
                        "7   text: First",
                        "8 comment",
                        "8 text: the rest of a line",
                        "9-10 comment");
    }

    @Test
    void codeIsNotForReading() {
        assertThat(BlockText.markdown("```bibtex\n@misc{x}\n- no item\n```\n- First\n"))
                .containsExactly("1-4 code", "5 item", "5   text: First");
    }

    @Test
    void anIndentDoesNotMakeCode() {
        assertThat(
                        BlockText.markdown(
                                "Intro\n\n    [First](https://example.org/1)\n\n    - Second\n"))
                .containsExactly(
                        "1 text: Intro",
                        "3 text: [First](https://example.org/1)",
                        "5 item",
                        "5   text: Second");
    }

    @Test
    void aQuoteHoldsBlocks() {
        assertThat(BlockText.markdown("> quoted\n> - First\n"))
                .containsExactly("1-2 quote", "1   text: quoted", "2   item", "2     text: First");
    }

    @Test
    void aFoldHasItsSummary() {
        assertThat(
                        BlockText.markdown(
                                """
                                <details>
                                <summary><b>2021</b></summary>
                                - [First](https://example.org/1)
                                </details>
                                """))
                .containsExactly(
                        "2 fold: 2021",
                        "3 item",
                        "3   text: [First](https://example.org/1)",
                        "4 fold end");
    }

    @Test
    void htmlCountsAsTheMarkdownItStandsFor() {
        assertThat(
                        BlockText.markdown(
                                """
                                <h2 align="center">Part</h2>
                                <ul><li><a href="https://example.org/1">First</a></li></ul>

                                - <a href='https://example.org/2'>Second</a> <b>bold</b> &amp; more
                                <script>alert(1)</script>
                                """))
                .containsExactly(
                        "1 ## Part",
                        "2 item",
                        "2   text: [First](https://example.org/1)",
                        "4 item",
                        "4   text: [Second](https://example.org/2) bold & more");
    }

    @Test
    void aReferenceLinkHasItsAddress() {
        assertThat(
                        BlockText.markdown(
                                """
                                - [First][1] and [Second]

                                [1]: https://example.org/1
                                [second]: <https://example.org/2> "Title"
                                """))
                .containsExactly(
                        "1 item",
                        "1   text: [First](https://example.org/1) and [Second](https://example.org/2)");
    }

    @Test
    void aBareAddressIsALink() {
        assertThat(
                        BlockText.markdown(
                                "- First (see https://example.org/a_(b)), and www.example.org/c.\n"
                                        + "- https://example.org/d，中文\n"))
                .containsExactly(
                        "1 item",
                        "1   text: First (see [https://example.org/a_(b)](https://example.org/a_(b))),"
                                + " and [www.example.org/c](https://www.example.org/c).",
                        "2 item",
                        "2   text: [https://example.org/d](https://example.org/d)，中文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[link]([https://example.org/1](https://example.org/2))",
                "[link]( https://example.org/2 )",
                "[link](https://example.org/2https://example.org/2)"
            })
    void anAddressIsMended(String pasted) {
        assertThat(BlockText.markdown(pasted))
                .containsExactly("1 text: [link](https://example.org/2)");
    }

    @Test
    void aFootnoteHasItsLabel() {
        assertThat(
                        BlockText.markdown(
                                """
                                - First[^1] goes on
                                - Second

                                [^1]: A note with a
                                    [link](https://example.org/1)
                                [^two]: Another
                                """))
                .containsExactly(
                        "1 item",
                        "1   text: First goes on",
                        "2 item",
                        "2   text: Second",
                        "4-5 footnote 1: A note with a / [link](https://example.org/1)",
                        "6 footnote two: Another");
    }

    @Test
    void frontMatterIsValuesAndTakesItsLines() {
        Document document =
                MarkdownReader.read(
                        "list.md",
                        "---\ntitle: My list\nyear: 2024\ntags: [caching, routing]\n---\n\n- First\n",
                        List.of());
        assertThat(document.frontMatter())
                .isEqualTo(
                        Map.of(
                                "title",
                                "My list",
                                "year",
                                2024,
                                "tags",
                                List.of("caching", "routing")));
        assertThat(BlockText.of(document.blocks())).containsExactly("7 item", "7   text: First");
    }

    @Test
    void frontMatterThatIsNoYamlSaysNothing() {
        Document document =
                MarkdownReader.read("list.md", "---\nnot: [closed\n---\n- First\n", List.of());
        assertThat(document.frontMatter()).isEmpty();
        assertThat(BlockText.of(document.blocks())).containsExactly("4 item", "4   text: First");
    }

    @Test
    void aBreakAtTheTopIsNoFrontMatter() {
        assertThat(BlockText.markdown("---\n- First\n"))
                .containsExactly("1 rule", "2 item", "2   text: First");
    }

    @Test
    void theSourceIsTheLinesAsWritten() {
        Document document =
                MarkdownReader.read("list.md", "- Topic\n  - **First**\n    note\n", List.of());
        assertThat(document.source(2, 3)).isEqualTo("- **First**\n  note");
    }
}

package org.bookwheel.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tables as Markdown has them, as HTML has them, and as people break them.
class TablesTest {

    @Test
    void eachRowHasItsLineAndItsHeadings() {
        assertThat(
                        BlockText.markdown(
                                """
                                ## Papers

                                | Title | Venue |
                                |-------|:-----:|
                                | [First](https://example.org/1) | OSDI |
                                | **Second** <br> by Somebody | |
                                """))
                .containsExactly(
                        "1 ## Papers",
                        "5 row: Title=[First](https://example.org/1) | Venue=OSDI",
                        "6 row: Title=Second  //  by Somebody | Venue=");
    }

    @Test
    void theOuterPipesMayBeMissing() {
        assertThat(
                        BlockText.markdown(
                                """
                                Title | Venue
                                --- | ---
                                First | SOSP 2023
                                | Second | SOSP 2024
                                """))
                .containsExactly(
                        "3 row: Title=First | Venue=SOSP 2023",
                        "4 row: Title=Second | Venue=SOSP 2024");
    }

    @Test
    void anEscapedPipeBelongsToItsCell() {
        assertThat(BlockText.markdown("| A | B |\n|---|---|\n| x \\| y | z |\n"))
                .containsExactly("3 row: A=x | y | B=z");
    }

    @Test
    void rowsWithoutALineOfDashesAreRows() {
        assertThat(BlockText.markdown("| First | OSDI |\n| Second | SOSP |\n"))
                .containsExactly("1 row: =First | =OSDI", "2 row: =Second | =SOSP");
    }

    @Test
    void rowsBehindACommentKeepTheHeadings() {
        assertThat(
                        BlockText.markdown(
                                """
                                | Title | Venue |
                                |---|---|
                                | First | OSDI |

                                <!-- older -->
                                | Second | SOSP |
                                """))
                .containsExactly(
                        "3 row: Title=First | Venue=OSDI",
                        "5 comment",
                        "6 row: Title=Second | Venue=SOSP");
    }

    @Test
    void aRowInACommentIsAComment() {
        assertThat(
                        BlockText.markdown(
                                """
                                | Title | Venue |
                                |---|---|
                                | First | OSDI |
                                <!-- | Hidden | OSDI | -->
                                | Second | SOSP |
                                <!-- | Hidden | OSDI |
                                | Hidden, too | OSDI | -->
                                | Third | SOSP |
                                """))
                .containsExactly(
                        "3 row: Title=First | Venue=OSDI",
                        "4 comment",
                        "5 row: Title=Second | Venue=SOSP",
                        "6 comment",
                        "7 comment",
                        "8 row: Title=Third | Venue=SOSP");
    }

    @Test
    void aFullWidthPipeIsAPipeWhereThereIsNoTable() {
        assertThat(BlockText.markdown("｜First｜OSDI｜\n｜Second｜SOSP｜\n"))
                .containsExactly("1 row: =First | =OSDI", "2 row: =Second | =SOSP");
    }

    @Test
    void aLineWithoutPipesEndsATable() {
        assertThat(BlockText.markdown("| A | B |\n|---|---|\n| x | y |\nWords after it\n"))
                .containsExactly("3 row: A=x | B=y", "4 text: Words after it");
    }

    @Test
    void aTableStandsInsideAnItem() {
        assertThat(
                        BlockText.markdown(
                                """
                                - Topic

                                  | Title | Year |
                                  |---|---|
                                  | First | 2021 |
                                """))
                .containsExactly("1-5 item", "1   text: Topic", "5   row: Title=First | Year=2021");
    }

    @Test
    void aCellOverSeveralRowsStandsInEach() {
        assertThat(
                        BlockText.markdown(
                                """
                                <table>
                                <tr><th>Area</th><th>Title</th></tr>
                                <tr>
                                <td rowspan="2">Caching</td>
                                <td><a href="https://example.org/1">First</a></td>

                                </tr>
                                <tr><td>Second</td></tr>
                                <tr><td>Routing</td><td>Third</td></tr>
                                </table>

                                After it.
                                """))
                .containsExactly(
                        "3-7 row: Area=Caching | Title=[First](https://example.org/1)",
                        "8 row: Area=Caching | Title=Second",
                        "9 row: Area=Routing | Title=Third",
                        "12 text: After it.");
    }

    @Test
    void aCellOverSeveralColumnsKeepsTheOthersInPlace() {
        assertThat(
                        BlockText.markdown(
                                """
                                <table>
                                <tr><th>Title</th><th>Code</th><th>Year</th></tr>
                                <tr><td colspan="2">First</td><td>2021</td></tr>
                                </table>
                                """))
                .containsExactly("3 row: Title=First | Code= | Year=2021");
    }

    @Test
    void anHtmlTableMayLackItsEndTags() {
        assertThat(
                        BlockText.markdown(
                                        """
                                        <table>
                                        <tr><th>Title<th>Year
                                        <tr><td>First<td>2021
                                        <tr><td>Second<td>2022
                                        </table>
                                        """)
                                .stream()
                                .map(line -> line.replaceFirst("^[\\d-]+ ", "")))
                .containsExactly("row: Title=First | Year=2021", "row: Title=Second | Year=2022");
    }

    @Test
    void aTableWithoutColumnsHasTextBelowIt() {
        assertThat(BlockText.markdown("|\n|---|\nA Study\n")).contains("3 text: A Study");
        assertThat(BlockText.markdown(" |\n|---|-\n- A Study\n| x |\n"))
                .contains("3-4   text: A Study / | x |");
    }

    @Test
    void aTableWithoutItsEndStopsAtABlankLine() {
        assertThat(BlockText.markdown("<table><tr><td>First</td></tr>\n\n- Second\n"))
                .containsExactly("1 row: =First", "3 item", "3   text: Second");
    }
}

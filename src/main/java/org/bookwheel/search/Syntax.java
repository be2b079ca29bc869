package org.bookwheel.search;

import java.util.List;

/// The query language as a table: what may be typed and what it finds. The page's help, the
/// documentation and the tests share it.
public final class Syntax {

    /// @param typed examples
    /// @param meaning what they find
    public record Row(List<String> typed, String meaning) {}

    public static final List<Row> ROWS =
            List.of(
                    row(
                            "works with all the words, in any field and order; in the title they count"
                                    + " most. The last word, if no space follows, also matches as a"
                                    + " beginning, ranked lower",
                            "kv cache"),
                    row("the words in that order, side by side", "\"prefill and decode\""),
                    row("words that begin so (two letters at least)", "quant*"),
                    row("not these", "-survey"),
                    row("either; brackets group, to a depth of 8: (a OR b) c", "osdi OR sosp"),
                    row(
                            "in that field, also affiliation: for at:; venues and institutions under"
                                    + " all their names",
                            "title:cache",
                            "author:stoica",
                            "at:pku",
                            "venue:mlsys",
                            "tag:moe",
                            "list:awesome",
                            "name:vllm"),
                    row("years", "year:2024", "year:2022..2024", "year:>=2023"),
                    row(
                            "with a code link; with a summary; named by at least two lists",
                            "has:code",
                            "has:summary",
                            "in:2"),
                    row(
                            "first named by a list in the last seven days; in that month; since that day",
                            "added:7d",
                            "added:2026-11",
                            "added:>=2026-10-01"),
                    row("that work; also arxiv:, doi: or a pasted link", "2311.04934"));

    private Syntax() {}

    private static Row row(String meaning, String... typed) {
        return new Row(List.of(typed), meaning);
    }
}

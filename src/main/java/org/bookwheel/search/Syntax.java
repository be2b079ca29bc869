package org.bookwheel.search;

import java.util.List;

/// The query language as a table: what may be typed and what it finds. The page's help, the
/// documentation and the tests share it.
public final class Syntax {

    /// @param typed an example
    /// @param meaning what it finds
    public record Row(String typed, String meaning) {}

    public static final List<Row> ROWS =
            List.of(
                    new Row(
                            "kv cache",
                            "works with all the words, in any field and order; in the title they count"
                                    + " most. The last word also matches as a beginning"),
                    new Row("\"prefill and decode\"", "the words in that order, side by side"),
                    new Row("quant*", "words that begin so (two letters at least)"),
                    new Row("-survey", "not these"),
                    new Row("osdi OR sosp", "either; brackets group: (a OR b) c"),
                    new Row(
                            "title:cache author:stoica at:pku venue:mlsys tag:moe list:awesome name:vllm",
                            "in that field; venues and institutions under all their names"),
                    new Row("year:2024 year:2022..2024 year:>=2023", "years"),
                    new Row(
                            "has:code has:summary in:2",
                            "with a code link; with a summary; named by at least two lists"),
                    new Row("2311.04934", "that work; also a DOI or a pasted link"));

    private Syntax() {}
}

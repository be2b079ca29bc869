package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The query language.
class ClauseParserTest {

    private static Clause word(String text) {
        return new Clause.Word(text, false);
    }

    /// A word that may go on.
    private static Clause open(String text) {
        return new Clause.Word(text, true);
    }

    private static Clause all(Clause... clauses) {
        return new Clause.All(List.of(clauses));
    }

    private static Clause any(Clause... clauses) {
        return new Clause.Any(List.of(clauses));
    }

    private static Clause not(Clause clause) {
        return new Clause.Not(clause);
    }

    private static Clause in(SearchField field, String text) {
        return new Clause.In(field, word(text));
    }

    private static Clause parse(String text) {
        return ClauseParser.parse(text);
    }

    /// What each row of the table that people see stands for.
    private static Map<String, Clause> rows() {
        Map<String, Clause> rows = new LinkedHashMap<>();
        rows.put("kv cache", all(word("kv"), open("cache")));
        rows.put("\"prefill and decode\"", new Clause.Phrase("prefill and decode"));
        rows.put("quant*", new Clause.Prefix("quant"));
        rows.put("-survey", not(word("survey")));
        rows.put("osdi OR sosp", any(word("osdi"), open("sosp")));
        rows.put(
                "title:cache author:stoica at:pku venue:mlsys tag:moe list:awesome name:vllm",
                all(
                        in(SearchField.TITLE, "cache"),
                        in(SearchField.AUTHOR, "stoica"),
                        in(SearchField.AFFILIATION, "pku"),
                        in(SearchField.VENUE, "mlsys"),
                        in(SearchField.TAG, "moe"),
                        in(SearchField.LIST, "awesome"),
                        new Clause.In(SearchField.NAME, open("vllm"))));
        rows.put(
                "year:2024 year:2022..2024 year:>=2023",
                all(
                        new Clause.Years(2024, 2024),
                        new Clause.Years(2022, 2024),
                        new Clause.Years(2023, Clause.Years.LAST)));
        rows.put(
                "has:code has:summary in:2",
                all(
                        new Clause.Has(Presence.CODE),
                        new Clause.Has(Presence.SUMMARY),
                        new Clause.InLists(2)));
        rows.put(
                "added:7d added:2026-11 added:>=2026-10-01",
                all(
                        added(LocalDate.now().minusDays(7), DayRange.LAST),
                        added(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                        added(LocalDate.of(2026, 10, 1), DayRange.LAST)));
        rows.put("2311.04934", new Clause.Id("arxiv:2311.04934"));
        return rows;
    }

    private static Clause added(LocalDate from, LocalDate to) {
        return new Clause.Added(new DayRange(from, to));
    }

    @Test
    void everyRowOfTheTableMeansWhatItSays() {
        assertThat(Syntax.ROWS)
                .extracting(row -> String.join(" ", row.typed()))
                .containsExactlyElementsOf(rows().keySet());
        rows().forEach((typed, clause) -> assertThat(parse(typed)).as(typed).isEqualTo(clause));
    }

    @Test
    void theLastWordMayGoOnUnlessASpaceFollows() {
        assertThat(parse("kv")).isEqualTo(open("kv"));
        assertThat(parse("kv ")).isEqualTo(word("kv"));
        assertThat(parse("title:kv")).isEqualTo(new Clause.In(SearchField.TITLE, open("kv")));
        assertThat(parse("\"kv\"")).isEqualTo(new Clause.Phrase("kv"));
        assertThat(parse("\"kv ")).isEqualTo(new Clause.Phrase("kv"));
        assertThat(parse("(kv)")).isEqualTo(word("kv"));
    }

    @Test
    void bracketsGroup() {
        assertThat(parse("(a OR b) c")).isEqualTo(all(any(word("a"), word("b")), open("c")));
        assertThat(parse("a b OR c")).isEqualTo(any(all(word("a"), word("b")), open("c")));
        assertThat(parse("a (b c) d ")).isEqualTo(all(word("a"), word("b"), word("c"), word("d")));
        assertThat(parse("title:(a OR b) "))
                .isEqualTo(new Clause.In(SearchField.TITLE, any(word("a"), word("b"))));
    }

    @Test
    void aMinusExcludesAWordAPhraseAFieldOrAGroup() {
        assertThat(parse("a -b")).isEqualTo(all(word("a"), not(word("b"))));
        assertThat(parse("-\"a b\"")).isEqualTo(not(new Clause.Phrase("a b")));
        assertThat(parse("-title:a")).isEqualTo(not(in(SearchField.TITLE, "a")));
        assertThat(parse("-(a OR b)")).isEqualTo(not(any(word("a"), word("b"))));
        assertThat(parse("-year:2024")).isEqualTo(not(new Clause.Years(2024, 2024)));
    }

    @Test
    void aMinusElsewhereIsAHyphenOrNothing() {
        assertThat(parse("kv-cache ")).isEqualTo(word("kv-cache"));
        assertThat(parse("a - b ")).isEqualTo(all(word("a"), word("b")));
        assertThat(parse("--a ")).isEqualTo(word("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2311.04934",
                "2311.04934v2",
                "arxiv:2311.04934",
                "arXiv:2311.04934v1",
                "https://arxiv.org/abs/2311.04934",
                "https://arxiv.org/pdf/2311.04934v2.pdf",
                "https://huggingface.co/papers/2311.04934",
                "id:arxiv:2311.04934"
            })
    void anIdentifierOrAddressMeansItsWork(String typed) {
        assertThat(parse(typed)).isEqualTo(new Clause.Id("arxiv:2311.04934"));
        assertThat(parse("(" + typed + ")")).isEqualTo(new Clause.Id("arxiv:2311.04934"));
    }

    @ParameterizedTest
    @CsvSource({
        "doi:10.1145/3341301.3359654, doi:10.1145~3341301.3359654",
        "10.1145/3341301.3359654, doi:10.1145~3341301.3359654",
        "doi:10.1145~3341301.3359654, doi:10.1145~3341301.3359654",
        "https://doi.org/10.1016/S0140-6736(05)12345-6, doi:10.1016~s0140-6736(05)12345-6",
        "https://example.org/Paper_(1)/#top, url:example.org/paper_(1)",
        "www.example.org/x, url:example.org/x"
    })
    void addressesMayHoldBrackets(String typed, String key) {
        assertThat(parse(typed)).isEqualTo(new Clause.Id(key));
    }

    @ParameterizedTest
    @CsvSource({
        "year:2024, 2024, 2024",
        "year:=2024, 2024, 2024",
        "year:2022..2024, 2022, 2024",
        "year:2022-2024, 2022, 2024",
        "year:>=2023, 2023, 9999",
        "year:>2023, 2024, 9999",
        "year:2023.., 2023, 9999",
        "year:<=2023, 1, 2023",
        "year:<2023, 1, 2022",
        "year:..2023, 1, 2023"
    })
    void yearsAreARange(String typed, int from, int to) {
        assertThat(parse(typed)).isEqualTo(new Clause.Years(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "year:soon, year soon",
        "has:nothing, has nothing",
        "in:many, in many",
        "foo:bar, foo bar",
        "title: a, title a",
        "OR a, OR a",
        "a) b, a b",
        "q*, q",
        "*a, a",
        "client/server, client server",
        "a AND b, a AND b",
        "NOT a, NOT a"
    })
    void whatDoesNotParseIsWords(String typed, String words) {
        List<Clause> expected = new ArrayList<>();
        Arrays.stream(words.split(" ")).forEach(one -> expected.add(word(one)));
        Clause clause = expected.size() == 1 ? expected.getFirst() : new Clause.All(expected);
        assertThat(parse(typed + " ")).isEqualTo(clause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"\"",
                "()",
                "-",
                "(((",
                ")))",
                "?!",
                "title:\"\"",
                "- - -",
                "*"
            })
    void whatSaysNothingAsksForEverything(String typed) {
        assertThat(parse(typed)).isEqualTo(Clause.NOTHING);
    }

    @Test
    void wordsThatTouchEachOtherAreAPhrase() {
        assertThat(parse("检索增强 kv ")).isEqualTo(all(new Clause.Phrase("检索增强"), word("kv")));
    }

    @Test
    void groupsGoEightDeep() {
        String deep = "(".repeat(100_000) + "a OR b" + ")".repeat(100_000);
        assertThat(depth(parse(deep))).isLessThanOrEqualTo(ClauseParser.DEEPEST);
        String mixed = "(a OR ".repeat(500) + "b" + ")".repeat(500);
        assertThat(depth(parse(mixed))).isLessThanOrEqualTo(2 * ClauseParser.DEEPEST + 2);
    }

    private static int depth(Clause clause) {
        List<Clause> inside =
                switch (clause) {
                    case Clause.All(List<Clause> all) -> all;
                    case Clause.Any(List<Clause> any) -> any;
                    case Clause.Not(Clause one) -> List.of(one);
                    case Clause.In(SearchField field, Clause one) -> List.of(one);
                    default -> List.of();
                };
        return inside.stream().mapToInt(one -> 1 + depth(one)).max().orElse(0);
    }

    @Test
    void wordsAndBeginningsAreLimited() {
        String words = "word ".repeat(200);
        assertThat(parse(words))
                .isEqualTo(
                        new Clause.All(Collections.nCopies(ClauseParser.MOST_WORDS, word("word"))));
        String beginnings =
                IntStream.range(0, 9)
                        .mapToObj(i -> "be" + i + "*")
                        .collect(Collectors.joining(" "));
        assertThat(((Clause.All) parse(beginnings)).clauses())
                .filteredOn(Clause.Prefix.class::isInstance)
                .hasSize(ClauseParser.MOST_PREFIXES);
    }

    @Test
    void noTextIsAnError() {
        ForAll.cases(5_000, random -> new Drawn(random).typed(), ClauseParser::parse);
        ForAll.cases(5_000, random -> new Drawn(random).oddText(200), ClauseParser::parse);
    }

    @Test
    void whatIsPrintedParsesToTheSame() {
        ForAll.cases(
                20_000,
                random -> new Drawn(random).typed(),
                typed -> {
                    Clause clause = parse(typed);
                    String printed = ClausePrinter.print(clause);
                    assertThat(parse(printed)).as(printed).isEqualTo(clause);
                });
    }

    @Test
    void aPhraseHasNoMoreWordsThanAQuery() {
        assertThat(ClauseParser.parse("\"" + "a ".repeat(490) + "\""))
                .isEqualTo(new Clause.Phrase("a ".repeat(160).strip()));
        assertThat(ClauseParser.parse("b \"" + "a ".repeat(490) + "\" c"))
                .isEqualTo(
                        new Clause.All(
                                List.of(
                                        new Clause.Word("b", false),
                                        new Clause.Phrase("a ".repeat(159).strip()))));
        assertThat(ClauseParser.parse("检".repeat(400)))
                .isEqualTo(new Clause.Phrase("检".repeat(160)));
    }
}

package org.bookwheel.cli;

import java.io.Writer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bookwheel.keeping.Librarian;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Presence;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.UnknownValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bookwheel search`
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches from the terminal.",
        footer = {
            "",
            "Examples:",
            "  bookwheel search kv cache",
            "  bookwheel search --venue OSDI --has code --sort newest serving",
            "  bookwheel search --year 2022..2024 --facets venue,author --size 0",
            "  bookwheel search --explain \"prefill and decode\"",
            "  bookwheel search --lucene 'title:cache~1 AND year:[2022 TO 2024]'"
        })
final class SearchCommand implements Callable<Integer> {

    @Mixin private IndexOption in;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "What to look for; none finds everything.")
    private List<String> words = List.of();

    @Mixin private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "Only of this month: 2025-10, 2025-03..2025-10 .")
    private List<String> months = List.of();

    @Option(
            names = "--affiliation",
            paramLabel = "PLACE",
            description = "Only from this institution.")
    private List<String> affiliations = List.of();

    @Option(names = "--author", paramLabel = "NAME", description = "Only by this author.")
    private List<String> authors = List.of();

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description = "Only from this list, by its title or path.")
    private List<String> lists = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "paper or resource.")
    private List<String> kinds = List.of();

    @Option(
            names = "--has",
            paramLabel = "WHAT",
            description = "Only with this: code, summary, ...")
    private List<String> has = List.of();

    @Option(
            names = "--added",
            paramLabel = "DAYS",
            defaultValue = "",
            description = "Only first named by a list then: 7d, 2026-11, 2026-11-01.. .")
    private String added;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description =
                    "relevance, newest, oldest, added, mentions or title (default: relevance).")
    private String sort;

    @Option(
            names = "--page",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The page, from 1.")
    private int page;

    @Option(
            names = "--size",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "Works on a page (default: 10).")
    private int size;

    @Option(
            names = "--facets",
            paramLabel = "FACET",
            split = ",",
            description = "Also counts the works by these: venue, year, ...")
    private List<String> facets = List.of();

    @Option(names = "--explain", description = "Says of each work why it stands where it stands.")
    private boolean explain;

    @Option(names = "--lucene", description = "Takes the words for a query in Lucene's own syntax.")
    private boolean lucene;

    @Option(names = "--json", description = "Prints one work in JSON on each line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        SearchQuery asked = query();
        Progress progress = new Progress(System.err);
        try (Librarian librarian = Librarian.ready(in.location(), progress)) {
            SearchQuery query = asked.naming(Facet.LIST, librarian.titles()::name);
            Results results = lucene ? librarian.searchNatively(query) : librarian.search(query);
            TerminalResults shown = new TerminalResults(query, results);
            shown.warn(progress);
            UnknownValue.of(query, results, librarian.index())
                    .forEach(one -> progress.say(one.words()));
            if (!json) {
                shown.say(progress);
            }
            try (Writer out = Output.open()) {
                out.write(json ? shown.json() : shown.text());
            }
        }
        return ExitStatus.DONE;
    }

    private SearchQuery query() {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facet.check(chosen(facet));
            values.put(facet, new LinkedHashSet<>(chosen(facet)));
        }
        Set<Presence> having = EnumSet.noneOf(Presence.class);
        has.forEach(one ->
                having.add(
                        Presence.of(one).orElseThrow(() -> bad("--has", one, Presence.values()))));
        Set<Facet> counted = EnumSet.noneOf(Facet.class);
        facets.forEach(one ->
                counted.add(Facet.of(one).orElseThrow(() -> bad("--facets", one, Facet.values()))));
        SortOrder order =
                SortOrder.of(sort).orElseThrow(() -> bad("--sort", sort, SortOrder.values()));
        if (!added.isEmpty() && DayRange.of(added).isEmpty()) {
            throw new BadQueryException("--added", added, DayRange.ALLOWED);
        }
        String text = String.join(" ", words);
        return new SearchQuery(text, values, having, order, page, size, counted, explain)
                .addedIn(added);
    }

    private List<String> chosen(Facet facet) {
        return switch (facet) {
            case VENUE, YEAR, TAG -> filters.of(facet);
            case MONTH -> months;
            case AFFILIATION -> affiliations;
            case AUTHOR -> authors;
            case LIST -> lists;
            case KIND -> kinds;
        };
    }

    private static BadQueryException bad(String option, String value, Enum<?>[] allowed) {
        return new BadQueryException(option, value, "one of " + TypedValues.names(allowed));
    }
}

package org.bookwheel;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Having;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;
import org.bookwheel.search.Sort;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;
import org.bookwheel.work.WorkJson;
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
            "  bookwheel search --venue OSDI --has code --sort newest serving"
        })
final class Search implements Callable<Integer> {

    @Mixin private Main.InFolder in;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "What to look for; none finds everything.")
    private List<String> words = List.of();

    @Option(names = "--venue", description = "Only of this venue; may be repeated, as the others.")
    private List<String> venues = List.of();

    @Option(names = "--year", description = "Only of this year or range: 2022..2024.")
    private List<String> years = List.of();

    @Option(names = "--affiliation", description = "Only from this institution.")
    private List<String> affiliations = List.of();

    @Option(names = "--author", description = "Only by this author.")
    private List<String> authors = List.of();

    @Option(names = "--tag", description = "Only with this tag.")
    private List<String> tags = List.of();

    @Option(names = "--list", description = "Only from this list.")
    private List<String> lists = List.of();

    @Option(names = "--kind", description = "paper or resource.")
    private List<String> kinds = List.of();

    @Option(names = "--has", description = "Only with this: code, summary, ...")
    private List<String> has = List.of();

    @Option(
            names = "--sort",
            defaultValue = "relevance",
            description = "relevance, newest, oldest, mentions or title (default: relevance).")
    private String sort;

    @Option(names = "--page", defaultValue = "1", description = "The page, from 1.")
    private int page;

    @Option(names = "--size", defaultValue = "10", description = "Works on a page (default: 10).")
    private int size;

    @Option(names = "--json", description = "Prints one work in JSON on each line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Query query = query();
        Progress progress = new Progress(System.err);
        try (Librarian librarian = Librarian.ofLast(in.folder, progress)) {
            if (!librarian.checks().get("index").equals("ok")) {
                progress.say(librarian.update());
            }
            print(librarian.index().search(query));
        }
        return Main.DONE;
    }

    private Query query() {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.put(Facet.VENUE, new LinkedHashSet<>(venues));
        filters.put(Facet.YEAR, new LinkedHashSet<>(years));
        filters.put(Facet.AFFILIATION, new LinkedHashSet<>(affiliations));
        filters.put(Facet.AUTHOR, new LinkedHashSet<>(authors));
        filters.put(Facet.TAG, new LinkedHashSet<>(tags));
        filters.put(Facet.LIST, new LinkedHashSet<>(lists));
        filters.put(Facet.KIND, new LinkedHashSet<>(kinds));
        Set<Having> having = EnumSet.noneOf(Having.class);
        for (String one : has) {
            having.add(
                    Having.of(one)
                            .orElseThrow(() ->
                                    new BadQueryException("--has", one, "code, summary, ...")));
        }
        Sort order =
                Sort.of(sort)
                        .orElseThrow(() ->
                                new BadQueryException(
                                        "--sort",
                                        sort,
                                        "relevance, newest, oldest, mentions or title"));
        return new Query(
                String.join(" ", words),
                filters,
                having,
                order,
                page,
                size,
                EnumSet.noneOf(Facet.class),
                false);
    }

    private void print(Results results) {
        if (json) {
            results.hits().forEach(hit -> System.out.println(hit.json()));
            return;
        }
        results.corrected()
                .forEach(one ->
                        System.err.println(
                                "bookwheel: %s read as %s".formatted(one.typed(), one.used())));
        int number = (page - 1) * size;
        for (Results.Hit hit : results.hits()) {
            Reference reference = WorkJson.readWork(hit.json()).reference();
            System.out.println("%d. %s".formatted(++number, reference.title()));
            String about = about(reference);
            if (!about.isEmpty()) {
                System.out.println("   " + about);
            }
            reference.links().stream()
                    .map(Link::url)
                    .findFirst()
                    .ifPresent(url -> System.out.println("   " + url));
        }
        System.err.println("bookwheel: %,d works".formatted(results.total()));
    }

    private static String about(Reference reference) {
        String venue = reference.venue() + (reference.hasYear() ? " " + reference.year() : "");
        String people = String.join(", ", reference.authors().stream().limit(4).toList());
        return java.util.stream.Stream.of(
                        venue.strip(), people, String.join(", ", reference.affiliations()))
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · "));
    }
}

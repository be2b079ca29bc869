package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Collection;
import org.bookwheel.server.link.Links;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;

/// The page of a list, a venue, a person, an institution or a tag: what it is, its years, its most
/// frequent values, its works, as a feed and in all formats.
///
/// @param title what it is called
/// @param facet by which its works are chosen
/// @param value of the facet
/// @param note what else is to be said
/// @param total how many works it has
/// @param counts of the values of its works, the most frequent first
/// @param works those shown
/// @param files addresses of its works in other forms, each with what it is
public record CollectionPage(
        String title,
        Facet facet,
        String value,
        String note,
        long total,
        Map<Facet, List<Results.Count>> counts,
        List<Work> works,
        Map<String, String> files) {

    /// Facets whose values are shown.
    private static final List<Facet> SHOWN =
            List.of(Facet.VENUE, Facet.TAG, Facet.AFFILIATION, Facet.AUTHOR, Facet.LIST);

    private static final int VALUES = 6;

    /// All works, as a site of files holds them.
    public static CollectionPage of(ListSummary list, List<Work> works, Map<String, String> files) {
        return new CollectionPage(
                list.title(),
                Facet.LIST,
                list.name(),
                note(list),
                works.size(),
                counts(works),
                works,
                files);
    }

    /// All works of a venue.
    public static CollectionPage of(String venue, List<Work> works) {
        return new CollectionPage(
                venue,
                Facet.VENUE,
                venue,
                Collection.VENUES.words(),
                works.size(),
                counts(works),
                works,
                Map.of());
    }

    /// What is said of a list: its path, how long it is.
    public static String note(ListSummary list) {
        String copy = list.isCopy() ? "; an older state of " + list.copyOf() : "";
        return list.name() + ", " + Counted.of(list.entries(), "entry") + copy;
    }

    private static Map<Facet, List<Results.Count>> counts(List<Work> works) {
        Map<Facet, List<Results.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> each = new HashMap<>();
            works.forEach(
                    work -> facet.values(work).forEach(one -> each.merge(one, 1L, Long::sum)));
            counts.put(
                    facet,
                    each.entrySet().stream()
                            .map(one -> new Results.Count(one.getKey(), one.getValue(), false))
                            .sorted(
                                    Comparator.comparingLong(Results.Count::count)
                                            .reversed()
                                            .thenComparing(Results.Count::value))
                            .toList());
        }
        return counts;
    }

    private List<Results.Count> values(Facet of) {
        return counts.getOrDefault(of, List.of()).stream()
                .filter(count -> !count.value().isEmpty())
                .toList();
    }

    /// What it is, for a machine's list of results.
    String description() {
        return note + ". " + WorkRow.count(total, "work") + years() + ".";
    }

    public Html main(Links links) {
        SearchQuery all = SearchQuery.of("").where(facet, value);
        List<Html> forms =
                files.entrySet().stream()
                        .map(one -> element("a", is("href", one.getValue()), one.getKey()))
                        .toList();
        return element(
                "article",
                is("class", "whole collection"),
                element("h1", Html.ownDirection(), title),
                element("p", Html.ownDirection(), description()),
                element(
                        "p",
                        is("class", "buttons"),
                        button(links.search(all), "Search in it"),
                        links.sources()
                                .list(facet == Facet.LIST ? value : "")
                                .map(address ->
                                        Html.all(
                                                " ",
                                                WorkRow.away(address, "button", "The list itself")))
                                .orElse(null)),
                forms.isEmpty()
                        ? null
                        : element("p", is("class", "forms"), WorkRow.joined(" · ", forms)),
                YearRow.of(values(Facet.YEAR), all, links),
                columns(links.within(all)),
                element(
                        "section",
                        is("class", "results"),
                        is("aria-label", "Works"),
                        element(
                                "ol",
                                is("class", "hits"),
                                works.stream()
                                        .map(work -> element("li", WorkRow.of(work, links)))
                                        .toList())),
                total > works.size()
                        ? element(
                                "p",
                                is("class", "buttons"),
                                button(links.search(all), "All " + WorkRow.count(total, "work")))
                        : null);
    }

    private static Html button(String address, String text) {
        return element("a", is("class", "button"), is("href", address), text);
    }

    /// Without a year, nothing.
    private String years() {
        List<Integer> years =
                values(Facet.YEAR).stream()
                        .map(count -> Integer.valueOf(count.value()))
                        .sorted()
                        .toList();
        if (years.isEmpty()) {
            return "";
        }
        return years.getFirst().equals(years.getLast())
                ? " of " + years.getFirst()
                : " from %d to %d".formatted(years.getFirst(), years.getLast());
    }

    /// Each value narrows the collection to its works that have it.
    private Html columns(Links links) {
        List<Html> columns = new ArrayList<>();
        for (Facet of : SHOWN) {
            List<Html> rows =
                    values(of).stream()
                            .limit(of == facet ? 0 : VALUES)
                            .map(count ->
                                    WorkRow.counted(
                                            element(
                                                    "span",
                                                    is("class", "value"),
                                                    WorkRow.value(of, count.value(), links)),
                                            WorkRow.thousands(count.count())))
                            .toList();
            if (!rows.isEmpty()) {
                String heading = AppliedFilter.capital(of.text()) + "s";
                columns.add(element("section", element("h2", heading), element("ul", rows)));
            }
        }
        return columns.isEmpty() ? null : element("div", is("class", "columns"), columns);
    }

    /// What the head of the page says.
    ///
    /// @param address the page's own, whole; empty if nobody knows it
    public Html about(String address, Links links) {
        String feed = files.get("Feed");
        return Html.all(
                address.isEmpty()
                        ? null
                        : element("link", is("rel", "canonical"), is("href", address)),
                element("meta", is("name", "description"), is("content", description())),
                element("meta", is("property", "og:title"), is("content", title)),
                element("meta", is("property", "og:description"), is("content", description())),
                feed == null
                        ? null
                        : element(
                                "link",
                                is("rel", "alternate"),
                                is("type", "application/atom+xml"),
                                is("href", feed)),
                Frame.script(links));
    }
}

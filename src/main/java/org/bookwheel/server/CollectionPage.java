package org.bookwheel.server;

import static org.bookwheel.server.Html.element;
import static org.bookwheel.server.Html.is;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Query;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;

/// The page of a list or a venue: what it is, its years, its most frequent tags, all its works.
///
/// @param title what it is called
/// @param facet by which its works are chosen
/// @param value of the facet
/// @param note what else is to be said
/// @param files names beside the page, each with what it is
record CollectionPage(
        String title,
        Facet facet,
        String value,
        String note,
        List<Work> works,
        Map<String, String> files) {

    private static final int TAGS = 12;

    static CollectionPage of(ListSummary list, List<Work> works, Map<String, String> files) {
        String entries = Counted.of(list.entries(), "entry");
        String copy = list.isCopy() ? "; an older state of " + list.copyOf() : "";
        return new CollectionPage(
                list.title(),
                Facet.LIST,
                list.name(),
                list.name() + ", " + entries + copy,
                works,
                files);
    }

    static CollectionPage of(String venue, List<Work> works) {
        return new CollectionPage(venue, Facet.VENUE, venue, "A venue", works, Map.of());
    }

    Html main(Links links) {
        Query all = Query.of("").where(facet, value);
        List<Html> downloads =
                files.entrySet().stream()
                        .map(one -> element("a", is("href", "./" + one.getKey()), one.getValue()))
                        .toList();
        return element(
                "article",
                is("class", "whole"),
                element("h1", Html.ownDirection(), title),
                element("p", note + ". " + WorkRow.count(works.size(), "work") + years() + "."),
                element(
                        "p",
                        element(
                                "a",
                                is("class", "button"),
                                is("href", links.search(all)),
                                "Search in it")),
                links.sources()
                        .list(facet == Facet.LIST ? value : "")
                        .map(address ->
                                element("p", WorkRow.away(address, "out", "The list itself")))
                        .orElse(null),
                downloads.isEmpty() ? null : element("p", WorkRow.joined(" ", downloads)),
                tags(links),
                element(
                        "section",
                        is("class", "results"),
                        is("aria-label", "Works"),
                        element(
                                "ol",
                                is("class", "hits"),
                                works.stream()
                                        .map(work -> element("li", WorkRow.of(work, links)))
                                        .toList())));
    }

    private String years() {
        List<Integer> years =
                works.stream()
                        .map(work -> work.reference().year())
                        .filter(year -> year > 0)
                        .sorted()
                        .toList();
        if (years.isEmpty()) {
            return "";
        }
        return years.getFirst().equals(years.getLast())
                ? " of " + years.getFirst()
                : " from %d to %d".formatted(years.getFirst(), years.getLast());
    }

    private Html tags(Links links) {
        Map<String, Integer> counts = new HashMap<>();
        works.forEach(
                work -> Facet.TAG.values(work).forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        List<Html> tags =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(TAGS)
                        .map(tag ->
                                WorkRow.value(
                                        Facet.TAG,
                                        tag.getKey(),
                                        links.within(Query.of("").where(facet, value))))
                        .toList();
        return tags.isEmpty()
                ? null
                : element("p", is("class", "tags"), WorkRow.joined(" · ", tags));
    }
}

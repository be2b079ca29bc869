package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;
import static org.bookwheel.server.page.Html.ownDirection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SortOrder;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.link.WorkLink;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Origin;
import org.bookwheel.work.PartialDate;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// A work in a list of works, in the markup of `web/hit.js`.
public final class WorkRow {

    private WorkRow() {}

    static Html of(Work work, Links links) {
        Reference reference = work.reference();
        RowValues shown = RowValues.of(reference);
        return element(
                "article",
                is("class", shown.isLong() ? "work long" : "work"),
                element(
                        "p",
                        is("class", "imprint"),
                        venue(reference, links),
                        " ",
                        isByDate(links) ? date(reference, links) : year(reference, links),
                        " ",
                        element("span", is("class", "lists"), count(work.listCount(), "list")),
                        isByAdded(links) && !work.added().isEmpty()
                                ? Html.all(
                                        " ",
                                        element(
                                                "span",
                                                is("class", "date"),
                                                "added " + words(work.added())))
                                : null),
                element(
                        "h2",
                        is("class", "title"),
                        element(
                                "a",
                                is("href", links.work(work.id())),
                                is("data-work", work.id()),
                                ownDirection(),
                                reference.title())),
                element(
                        "div",
                        is("class", "facts"),
                        element(
                                "p",
                                is("class", "people"),
                                joined(", ", people(reference, shown, links))),
                        element(
                                "p",
                                is("class", "tags"),
                                joined(
                                        " · ",
                                        some(
                                                Facet.TAG,
                                                shown.tags(),
                                                reference.tags(),
                                                links,
                                                "+%s")))),
                reference.summary().isEmpty()
                        ? null
                        : element("p", is("class", "summary"), ownDirection(), reference.summary()),
                element(
                        "p",
                        is("class", "actions"),
                        WorkLink.of(reference).stream()
                                .map(source -> outside(source, "out", source.name()))
                                .toList()));
    }

    private static List<Html> people(Reference reference, RowValues shown, Links links) {
        String more = "and %s more";
        List<String> places = reference.affiliations();
        return Stream.concat(
                        some(Facet.AUTHOR, shown.authors(), reference.authors(), links, more)
                                .stream(),
                        some(Facet.AFFILIATION, shown.places(), places, links, more).stream())
                .toList();
    }

    /// The values shown as links, and how many more there are.
    private static List<Html> some(
            Facet facet, List<String> shown, List<String> all, Links links, String more) {
        List<Html> some = new ArrayList<>();
        shown.forEach(value -> some.add(value(facet, value, links)));
        if (!shown.isEmpty() && all.size() > shown.size()) {
            some.add(Html.all(more.formatted(all.size() - shown.size())));
        }
        return some;
    }

    /// The venue as a link; where the list does not say it, with a word on where it is from.
    private static Html venue(Reference reference, Links links) {
        return venue(reference, links, links.search(Facet.VENUE, reference.venue()));
    }

    /// @param address where a stated venue leads
    static Html venue(Reference reference, Links links, String address) {
        if (reference.hasVenue()) {
            return imprint(address, reference.venue(), reference.venueFrom());
        }
        return reference.kind() == Kind.RESOURCE
                ? value(Facet.KIND, reference.kind().text(), links)
                : value(Facet.VENUE, Facet.NONE, links);
    }

    static Html year(Reference reference, Links links) {
        return year(reference, String.valueOf(reference.year()), links);
    }

    private static Html year(Reference reference, String text, Links links) {
        String year = String.valueOf(reference.year());
        return reference.hasYear()
                ? imprint(
                        links.search(Facet.YEAR, year),
                        text.isEmpty() ? year : text,
                        reference.yearFrom())
                : value(Facet.YEAR, Facet.NONE, links);
    }

    /// Whether works stand in the order of their dates, so that those say something.
    private static boolean isByDate(Links links) {
        return links.within().sort() == SortOrder.NEWEST
                || links.within().sort() == SortOrder.OLDEST;
    }

    private static boolean isByAdded(Links links) {
        return links.within().sort() == SortOrder.ADDED || !links.within().added().isEmpty();
    }

    /// A date as people read it; empty for none.
    static String words(String date) {
        return PartialDate.of(date).map(PartialDate::words).orElse("");
    }

    /// The year as finely as it is known: `6 Oct 2025`; where the venue's year won, the date stands
    /// beside it.
    static Html date(Reference reference, Links links) {
        String words = words(reference.date());
        return words.isEmpty() || reference.published().equals(reference.date())
                ? year(reference, words, links)
                : Html.all(
                        year(reference, links),
                        " ",
                        element("span", is("class", "date"), "dated " + words));
    }

    private static Html imprint(String address, String text, Origin from) {
        boolean isId = from == Origin.IDENTIFIER;
        return element(
                "a",
                is("href", address),
                ownDirection(),
                is("class", from.isStated() ? null : "derived"),
                is(
                        "title",
                        from.isStated()
                                ? null
                                : "read from its %s, no list says it"
                                        .formatted(isId ? "number" : "link")),
                text,
                from.isStated()
                        ? null
                        : Html.all(" ", element("small", isId ? "from its id" : "from its link")));
    }

    /// A value as a link to all works that have it.
    static Html value(Facet facet, String value, Links links) {
        return value(facet, value, links.search(facet, value), links);
    }

    /// A value as a link to its page.
    static Html page(Facet facet, String value, Links links) {
        return value(facet, value, links.page(facet, value), links);
    }

    private static Html value(Facet facet, String value, String address, Links links) {
        return element(
                "a",
                is("href", address),
                is("class", facet == Facet.AFFILIATION ? "place" : null),
                ownDirection(),
                AppliedFilter.label(facet, value, links.titles()));
    }

    /// A link that leads away.
    static Html outside(WorkLink source, String look, String text) {
        return away(source.link().url(), look, text);
    }

    /// A link that leads away.
    ///
    /// @param look its class, or null
    static Html away(String address, String look, String text) {
        return element(
                "a",
                is("href", address),
                is("class", look),
                is("rel", "noopener noreferrer"),
                text);
    }

    public static Html joined(String separator, List<Html> parts) {
        List<Object> all = new ArrayList<>();
        for (Html part : parts) {
            all.addAll(all.isEmpty() ? List.of() : Collections.singletonList(separator));
            all.add(part);
        }
        return Html.all(all);
    }

    /// An item of a list with how many works there are behind it.
    static Html counted(Html what, String count) {
        return element("li", what, " ", element("span", is("class", "count"), count));
    }

    /// `1 list`, `1,234 lists`.
    public static String count(long number, String noun) {
        return "%s %s%s".formatted(thousands(number), noun, number == 1 ? "" : "s");
    }

    static String thousands(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.Comparator;
import java.util.List;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.server.link.Links;

/// What the first screen says before scripts have run, and without them: how much there is, and the
/// pages of its lists, venues, tags and institutions, as `web/start.js` has them.
///
/// @param all what a search for everything answers
public record StartPage(Results all, List<ListSummary> lists, Links links) {

    static final List<Facet> FACETS =
            List.of(Facet.LIST, Facet.VENUE, Facet.TAG, Facet.AFFILIATION);

    /// `3,000 works that people put on 40 reading lists.`
    String sentence() {
        long read = lists.stream().filter(list -> !list.isCopy()).count();
        String works = WorkRow.count(all.total(), "work");
        return lists.isEmpty()
                ? works
                : works + " that people put on " + WorkRow.count(read, "reading list") + ".";
    }

    List<Html> rows(Facet facet) {
        if (facet == Facet.LIST && !lists.isEmpty()) {
            return lists.stream()
                    .sorted(Comparator.comparingInt(ListSummary::works).reversed())
                    .map(list -> row(facet, list.name(), list.works(), note(list)))
                    .toList();
        }
        return all.facets().getOrDefault(facet, List.of()).stream()
                .filter(count -> !count.value().isEmpty())
                .map(count -> row(facet, count.value(), count.count(), ""))
                .toList();
    }

    private String note(ListSummary list) {
        boolean isPath = links.titles().shown(list.name()).equals(list.name());
        return list.isCopy()
                ? "a copy of " + links.titles().shown(list.copyOf())
                : isPath ? "" : list.name();
    }

    private Html row(Facet facet, String value, long count, String note) {
        Html what =
                element(
                        "span",
                        is("class", "value"),
                        WorkRow.page(facet, value, links),
                        note.isEmpty()
                                ? null
                                : element("small", Html.ownDirection(), is("title", note), note));
        return WorkRow.counted(what, WorkRow.thousands(count));
    }
}

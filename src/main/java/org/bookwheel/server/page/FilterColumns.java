package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.YearRange;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Links;

/// The filters of a search for browsers in which scripts do not run.
///
/// @param links of which values narrow the search
record FilterColumns(SearchQuery query, Results results, Links links) {

    /// Values of a facet that are offered.
    private static final int VALUES = 8;

    /// More years have too many months, as in `web/years.js`.
    private static final int YEARS_OF_MONTHS = 3;

    /// For each facet its most frequent values, each a link that adds it.
    Html html() {
        List<Html> sections = new ArrayList<>();
        for (Facet facet : AppliedFilter.FACETS) {
            List<Html> rows = new ArrayList<>();
            for (Results.Count count : offered(facet)) {
                if ((facet == Facet.MONTH || rows.size() < VALUES)
                        && !count.selected()
                        && count.count() > 0) {
                    rows.add(row(facet, count));
                }
            }
            if (!rows.isEmpty()) {
                String name = AppliedFilter.capital(facet.text());
                sections.add(element("section", element("h2", name), element("ul", rows)));
            }
        }
        return element("div", is("class", "columns"), sections);
    }

    /// Years open into months where those are few; these follow each other, the latest first.
    private List<Results.Count> offered(Facet facet) {
        List<Results.Count> counts = results.facets().getOrDefault(facet, List.of());
        if (facet != Facet.MONTH) {
            return counts;
        }
        return YearRange.around(query.chosen(Facet.YEAR)).filter(FilterColumns::isShort).isEmpty()
                ? List.of()
                : counts.stream()
                        .sorted(Comparator.comparing(Results.Count::value).reversed())
                        .toList();
    }

    private static boolean isShort(YearRange years) {
        return years.to() - years.from() < YEARS_OF_MONTHS;
    }

    private Html row(Facet facet, Results.Count count) {
        String value = count.value().isEmpty() ? Facet.NONE : count.value();
        return WorkRow.counted(
                WorkRow.value(facet, value, links), WorkRow.thousands(count.count()));
    }
}

package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.link.Links;

/// Works by year as a row of links with bars, for browsers with scripts and without.
final class YearRow {

    /// Earlier years stand in one bar.
    private static final int MOST = 20;

    private static final int HEIGHT = 100;

    /// Years with few works are seen all the same.
    private static final int LEAST = 3;

    private record Bar(String value, String text, long count) {}

    private YearRow() {}

    /// @param counts of each year that has works
    /// @param all the search that a year narrows
    static Html of(List<Results.Count> counts, SearchQuery all, Links links) {
        List<Bar> bars = bars(counts);
        if (bars.isEmpty()) {
            return null;
        }
        long highest = bars.stream().mapToLong(Bar::count).max().orElse(1);
        List<Html> items = bars.stream().map(bar -> item(bar, highest, all, links)).toList();
        return element("ol", is("class", "year-row"), is("aria-label", "Works by year"), items);
    }

    private static Html item(Bar bar, long highest, SearchQuery all, Links links) {
        long height = bar.count() == 0 ? 0 : Math.max(LEAST, bar.count() * HEIGHT / highest);
        Html drawing =
                element(
                        "svg",
                        is("viewbox", "0 0 1 " + HEIGHT),
                        is("preserveaspectratio", "none"),
                        is("aria-hidden", "true"),
                        element(
                                "rect",
                                is("width", "1"),
                                is("y", String.valueOf(HEIGHT - height)),
                                is("height", String.valueOf(height))));
        Html label =
                Html.all(
                        drawing,
                        element("span", is("class", "year"), bar.text()),
                        " ",
                        element("span", is("class", "count"), WorkRow.thousands(bar.count())));
        return element(
                "li",
                bar.count() == 0
                        ? element("span", label)
                        : element(
                                "a",
                                is("href", links.search(all.where(Facet.YEAR, bar.value()))),
                                label));
    }

    private static List<Bar> bars(List<Results.Count> counts) {
        Map<Integer, Long> byYear =
                counts.stream()
                        .collect(
                                Collectors.toMap(
                                        count -> Integer.valueOf(count.value()),
                                        Results.Count::count));
        if (byYear.isEmpty()) {
            return List.of();
        }
        int last = byYear.keySet().stream().mapToInt(year -> year).max().orElseThrow();
        int first = byYear.keySet().stream().mapToInt(year -> year).min().orElseThrow();
        int from = Math.max(first, last - MOST + 1);
        List<Bar> bars = new ArrayList<>();
        if (first < from) {
            long earlier =
                    byYear.entrySet().stream()
                            .filter(year -> year.getKey() < from)
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            bars.add(new Bar(first + ".." + (from - 1), "to " + (from - 1), earlier));
        }
        for (int year = from; year <= last; year++) {
            String text = String.valueOf(year);
            bars.add(new Bar(text, text, byYear.getOrDefault(year, 0L)));
        }
        return bars;
    }
}

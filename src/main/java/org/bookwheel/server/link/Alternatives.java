package org.bookwheel.server.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.library.Library;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.UnknownValue;

/// Where a search that finds nothing, or hardly anything, may lead on.
///
/// @param unknown chosen values that no work has
/// @param ways other searches that find more, each with how much
public record Alternatives(List<UnknownValue> unknown, List<Way> ways) {

    /// Fewer works than this are little.
    private static final int LITTLE = 5;

    private static final int MOST = 6;

    /// Each is a search of its own.
    private static final int TRIED = 12;

    /// Another search, what it is called, and how many works it finds.
    public record Way(String text, long total, SearchQuery query) {}

    /// Of the answer to a query.
    public static Alternatives of(SearchQuery query, Results results, Library library) {
        SearchIndex index = library.index();
        boolean isShown = query.size() > 0;
        List<UnknownValue> unknown = isShown ? UnknownValue.of(query, results, index) : List.of();
        if (!isShown || results.total() >= LITTLE || results.partial()) {
            return new Alternatives(unknown, List.of());
        }
        List<Way> ways = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int searches = 0;
        for (Try one : tries(query, results, unknown, library.titles())) {
            SearchQuery shown = shown(one.query());
            if (ways.size() == MOST || searches == TRIED) {
                break;
            } else if (seen.add(Links.parameters(shown))) {
                searches++;
                Results found = index.search(shown.page(1, 0).counting(Set.of()));
                if (found.partial()) {
                    break;
                } else if (found.total() > results.total()) {
                    ways.add(new Way(one.text(), found.total(), shown));
                }
            }
        }
        return new Alternatives(unknown, ways);
    }

    /// A search that may find more.
    private record Try(String text, SearchQuery query) {}

    /// The most likely first.
    private static List<Try> tries(
            SearchQuery query, Results results, List<UnknownValue> unknown, ListTitles titles) {
        List<Try> ways = new ArrayList<>();
        for (UnknownValue one : unknown) {
            AppliedFilter wrong = new AppliedFilter(one.facet().text(), one.value());
            for (String near : one.nearest()) {
                AppliedFilter right = new AppliedFilter(one.facet().text(), near);
                SearchQuery mended = wrong.removedFrom(query).where(one.facet(), near);
                ways.add(new Try(right.text(titles) + " instead of " + wrong.text(titles), mended));
            }
        }
        String typed = query.text().strip();
        SearchQuery everywhere = query.choosing(Map.of(), Set.of(), "");
        String meant = Correction.of(query, results).map(Correction::shown).orElse("");
        for (String better : List.of(results.didYouMean(), meant)) {
            if (!better.isBlank() && !better.equals(typed)) {
                ways.add(new Try("Search for “" + better + "”", everywhere.saying(better)));
            }
        }
        List<AppliedFilter> chosen = AppliedFilter.of(query);
        for (AppliedFilter one : chosen) {
            ways.add(new Try("Without " + one.text(titles), one.removedFrom(query)));
        }
        if (chosen.size() > 1) {
            ways.add(new Try("Without all filters", everywhere));
        }
        for (Results.Offer offer : results.offers()) {
            ways.add(new Try("Search for “" + offer.text() + "”", query.saying(offer.text())));
        }
        if (!typed.isEmpty() && !chosen.isEmpty()) {
            String kept = AppliedFilter.all(query, titles);
            ways.add(new Try("Clear the search, keep " + kept, query.saying("")));
        }
        return ways;
    }

    /// Without words and choices the first screen would be shown, and not all works.
    private static SearchQuery shown(SearchQuery query) {
        boolean isAll = query.text().isBlank() && AppliedFilter.of(query).isEmpty();
        return isAll && query.sort() == SortOrder.RELEVANCE
                ? query.sortedBy(SortOrder.NEWEST)
                : query;
    }
}

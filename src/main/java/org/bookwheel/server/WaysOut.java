package org.bookwheel.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.Sort;
import org.bookwheel.search.UnknownValue;

/// Where a search that finds nothing, or hardly anything, may lead on.
///
/// @param unknown chosen values that no work has
/// @param ways other searches that find more, each with how much
record WaysOut(List<UnknownValue> unknown, List<Way> ways) {

    /// Fewer works than this are little.
    private static final int LITTLE = 5;

    private static final int MOST = 6;

    /// Each is a search of its own.
    private static final int TRIED = 12;

    /// Another search, what it is called, and how many works it finds.
    record Way(String text, long total, Query query) {}

    /// Of the answer to a query.
    static WaysOut of(Query query, Results results, SearchIndex index) {
        boolean isShown = query.size() > 0;
        List<UnknownValue> unknown = isShown ? UnknownValue.of(query, index) : List.of();
        if (!isShown || results.total() >= LITTLE || results.partial()) {
            return new WaysOut(unknown, List.of());
        }
        List<Way> ways = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int searches = 0;
        for (Way tried : tries(query, results, unknown)) {
            Way way = new Way(tried.text(), 0, shown(tried.query()));
            boolean isNew = seen.add(Links.parameters(way.query())) && ways.size() < MOST;
            if (isNew && searches++ < TRIED) {
                long total = index.search(way.query().page(1, 0).counting(Set.of())).total();
                if (total > results.total()) {
                    ways.add(new Way(way.text(), total, way.query()));
                }
            }
        }
        return new WaysOut(unknown, ways);
    }

    /// The most likely first, not yet counted.
    private static List<Way> tries(Query query, Results results, List<UnknownValue> unknown) {
        List<Way> ways = new ArrayList<>();
        for (UnknownValue one : unknown) {
            Chosen wrong = new Chosen(one.facet().text(), one.value());
            for (String near : one.nearest()) {
                Chosen right = new Chosen(one.facet().text(), near);
                Query mended = wrong.removedFrom(query).where(one.facet(), near);
                ways.add(new Way(right.text() + " instead of " + wrong.text(), 0, mended));
            }
        }
        String typed = query.text().strip();
        Query everywhere = unfiltered(query);
        String meant = Correction.of(query, results).map(Correction::shown).orElse("");
        for (String better : List.of(results.didYouMean(), meant)) {
            if (!better.isBlank() && !better.equals(typed)) {
                ways.add(new Way("Search for “" + better + "”", 0, everywhere.saying(better)));
            }
        }
        List<Chosen> chosen = Chosen.of(query);
        for (Chosen one : chosen) {
            ways.add(new Way("Without " + one.text(), 0, one.removedFrom(query)));
        }
        if (chosen.size() > 1) {
            ways.add(new Way("Without all filters", 0, everywhere));
        }
        for (Results.Offer offer : results.offers()) {
            ways.add(new Way("Search for “" + offer.text() + "”", 0, query.saying(offer.text())));
        }
        if (!typed.isEmpty() && !chosen.isEmpty()) {
            String kept = String.join(", ", chosen.stream().map(Chosen::text).toList());
            Query without = query.saying("").page(1, query.size());
            ways.add(new Way("Clear the search, keep " + kept, 0, without));
        }
        return ways;
    }

    /// Without words and choices the first screen would be shown, and not all works.
    private static Query shown(Query query) {
        boolean isAll = query.text().isBlank() && Chosen.of(query).isEmpty();
        return isAll && query.sort() == Sort.RELEVANCE ? query.sortedBy(Sort.NEWEST) : query;
    }

    private static Query unfiltered(Query query) {
        return new Query(
                query.text(),
                Map.<Facet, Set<String>>of(),
                Set.of(),
                query.sort(),
                1,
                query.size(),
                query.facets(),
                query.explain());
    }
}

package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;
import static org.bookwheel.server.page.Html.ownDirection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.search.Presence;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.server.link.Alternatives;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Correction;
import org.bookwheel.server.link.Links;
import org.bookwheel.work.WorkJson;

/// What a search finds: the works, which all browsers paint first, and around them what those need
/// in which scripts do not run: the same addresses show the same works, filters and pages are
/// links.
public final class ResultsPage {

    private final SearchQuery query;
    private final Results results;
    private final Alternatives alternatives;
    private final Links links;

    public ResultsPage(
            SearchQuery query, Results results, Alternatives alternatives, ListTitles titles) {
        this.query = query;
        this.results = results;
        this.alternatives = alternatives;
        this.links = Links.HERE.calling(titles).within(query);
    }

    boolean isEmpty() {
        return results.total() == 0;
    }

    boolean isNarrowed() {
        return !AppliedFilter.of(query).isEmpty();
    }

    /// What stands above the works for browsers without scripts; others have tools there.
    Html above() {
        return Html.all(
                heading(), chips(), results.total() > 1 ? Html.all(orders(), narrower()) : null);
    }

    /// The works, as they are first painted, or ways to others.
    Html works() {
        EmptyResults empty = new EmptyResults(query, results, alternatives, links.titles());
        return Html.all(
                remarks(),
                empty.inPlaceOfWorks(),
                element(
                        "ol",
                        is("class", "hits"),
                        is("start", String.valueOf(query.offset() + 1)),
                        results.hits().stream()
                                .map(hit -> WorkRow.of(WorkJson.readWork(hit.json()), links))
                                .map(row -> element("li", row))
                                .toList()),
                empty.belowWorks());
    }

    /// What stands below the works for browsers without scripts.
    Html below() {
        return Html.all(
                pages(),
                results.total() > 0
                        ? Html.all(forms(), new FilterColumns(query, results, links).html())
                        : null);
    }

    /// What is no facet, as `web/facets.js` offers it.
    private Html narrower() {
        List<Html> ways = new ArrayList<>();
        if (!query.has().contains(Presence.CODE)) {
            ways.add(link(query.having(Presence.CODE).page(1, query.size()), "with code"));
        }
        if (query.added().isEmpty()) {
            ways.add(link(query.addedIn("7d").page(1, query.size()), "new this week"));
        }
        return ways.isEmpty()
                ? null
                : element("p", is("class", "orders"), "Only: ", WorkRow.joined(", ", ways));
    }

    private Html forms() {
        List<Html> forms =
                links.forms(query.page(1, query.size())).entrySet().stream()
                        .map(one -> element("a", is("href", one.getValue()), one.getKey()))
                        .toList();
        return element("p", is("class", "forms"), "All as ", WorkRow.joined(" · ", forms));
    }

    private Html heading() {
        return element("h1", is("class", "total"), total());
    }

    /// `35 works for “serving”`
    Html total() {
        String typed = query.text().strip();
        String noun = results.total() == 1 ? " work" : " works";
        return Html.all(
                element("b", WorkRow.thousands(results.total())),
                noun,
                typed.isEmpty() ? null : Html.all(" for ", element("bdi", "“" + typed + "”")));
    }

    private Html chips() {
        List<Html> chips = new ArrayList<>();
        for (AppliedFilter one : AppliedFilter.of(query)) {
            String text = one.text(links.titles());
            chips.add(
                    element(
                            "li",
                            link(
                                    one.removedFrom(query),
                                    Html.all(element("span", ownDirection(), text), " ×"),
                                    is("class", "chip"),
                                    is("aria-label", "Remove " + text))));
        }
        return chips.isEmpty()
                ? null
                : element("ul", is("class", "chips"), is("aria-label", "Active filters"), chips);
    }

    private Html remarks() {
        List<Html> lines = new ArrayList<>();
        alternatives.unknown().forEach(one -> lines.add(element("p", one.words())));
        Correction.of(query, results).ifPresent(one -> lines.add(correction(one)));
        if (!results.didYouMean().isEmpty()) {
            SearchQuery better = query.saying(results.didYouMean());
            lines.add(element("p", "Did you mean ", link(better, results.didYouMean()), "?"));
        }
        if (results.relaxed()) {
            lines.add(
                    element(
                            "p",
                            results.exact() > 0
                                    ? "Few works have all the words. Those with some follow below."
                                    : "No work has all the words. These have some of them."));
        }
        return lines.isEmpty() ? null : element("div", is("class", "remarks"), lines);
    }

    private Html correction(Correction one) {
        SearchQuery exactly = query.saying(one.exactly());
        return element(
                "p",
                "Showing results for ",
                element("b", ownDirection(), one.shown()),
                ". Search instead for ",
                link(exactly, query.text().strip(), ownDirection()),
                ".");
    }

    private Html orders() {
        List<Html> orders = new ArrayList<>();
        for (SortOrder sort : SortOrder.values()) {
            String name =
                    switch (sort) {
                        case RELEVANCE -> "best match";
                        case NEWEST -> "newest first";
                        case OLDEST -> "oldest first";
                        case ADDED -> "latest added";
                        case MENTIONS -> "most lists";
                        case TITLE -> "title";
                    };
            SearchQuery sorted = query.sortedBy(sort).page(1, query.size());
            orders.add(sort == query.sort() ? element("b", name) : link(sorted, name));
        }
        return element("p", is("class", "orders"), "Order: ", WorkRow.joined(", ", orders));
    }

    private Html pages() {
        int size = query.size();
        long all = (results.total() + size - 1) / size;
        int last = (int) Math.min(all, SearchQuery.DEEPEST / size);
        if (last < 2) {
            return null;
        }
        int page = query.page();
        Set<Integer> near = new TreeSet<>(List.of(1, page - 1, page, page + 1, last));
        List<Html> shown = new ArrayList<>();
        int before = 0;
        for (int number : near) {
            if (number < 1 || number > last) {
                continue;
            }
            shown.add(number > before + 1 ? element("span", "…") : null);
            shown.add(
                    link(
                            query.page(number, size),
                            WorkRow.thousands(number),
                            is("aria-label", "Page " + number),
                            is("aria-current", number == page ? "page" : null)));
            before = number;
        }
        Html next =
                page < last ? link(query.page(page + 1, size), "Next", is("rel", "next")) : null;
        return element("nav", is("class", "pager"), is("aria-label", "Pages"), shown, next);
    }

    private Html link(SearchQuery to, Object text, Html.Attribute... attributes) {
        List<Object> content = new ArrayList<>(List.of(attributes));
        content.add(is("href", links.search(to)));
        content.add(text);
        return element("a", content.toArray());
    }
}

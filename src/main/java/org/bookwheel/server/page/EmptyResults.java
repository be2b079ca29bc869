package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;
import static org.bookwheel.server.page.Html.ownDirection;

import java.util.List;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.link.Alternatives;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Links;

/// Where one may go on from a search that finds nothing, little, or not so many pages, as
/// `web/empty.js` shows it.
record EmptyResults(
        SearchQuery query, Results results, Alternatives alternatives, ListTitles titles) {

    private static final String FEWER_WORDS =
            "Try fewer or other words, or the beginning of a word with a star: quant*";

    /// Where no work is shown, why, and other searches; else null.
    Html inPlaceOfWorks() {
        return results.total() == 0 ? nothing() : isBeyondTheLast() ? beyond() : null;
    }

    /// Below a few works, searches that find more; else null.
    Html belowWorks() {
        return results.total() > 0 && !alternatives.ways().isEmpty() ? more() : null;
    }

    private boolean isBeyondTheLast() {
        return results.total() > 0 && query.size() > 0 && query.offset() >= results.total();
    }

    private Html nothing() {
        boolean none = alternatives.ways().isEmpty();
        return element(
                "div",
                is("class", "nothing"),
                element("h2", ownDirection(), noMatch()),
                element("p", none ? FEWER_WORDS : "Each of these finds something:"),
                element("ul", ways()));
    }

    private Html more() {
        return element(
                "div",
                is("class", "nothing"),
                element("h2", "These find more"),
                element("ul", ways()));
    }

    private Html beyond() {
        long last = (results.total() + query.size() - 1) / query.size();
        String text =
                "%s %s on %s."
                        .formatted(
                                WorkRow.count(results.total(), "work"),
                                results.total() == 1 ? "stands" : "stand",
                                WorkRow.count(last, "page"));
        return element(
                "div",
                is("class", "nothing"),
                element("h2", "There is no page " + WorkRow.thousands(query.page())),
                element("p", text),
                element(
                        "ul",
                        element("li", link(query.page(1, query.size()), "First page")),
                        last == 1
                                ? null
                                : element(
                                        "li",
                                        link(query.page((int) last, query.size()), "Last page"))));
    }

    private List<Html> ways() {
        return alternatives.ways().stream()
                .map(way ->
                        WorkRow.counted(
                                link(way.query(), way.text()), WorkRow.count(way.total(), "work")))
                .toList();
    }

    /// `No work matches “serving” in Venue MLSys`
    private String noMatch() {
        String typed = query.text().strip();
        String chosen = AppliedFilter.all(query, titles);
        if (typed.isEmpty()) {
            return chosen.isEmpty() ? "There are no works yet" : "No work matches " + chosen;
        }
        return "No work matches “" + typed + "”" + (chosen.isEmpty() ? "" : " in " + chosen);
    }

    private static Html link(SearchQuery to, String text) {
        return element("a", is("href", Links.HERE.search(to)), ownDirection(), text);
    }
}

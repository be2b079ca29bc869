package org.bookwheel.server;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;
import static org.bookwheel.server.page.Html.ownDirection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.link.AppliedFilter;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.page.Html;

/// In place of a list, what was wrong with an address, and the ways out.
final class Refusal {

    private static final Map<String, String> NAMES =
            Map.of("q", "search", "sort", "order", "page", "page number", "has", "link or field");

    /// A value in a heading is cut here.
    private static final int SHOWN = 60;

    private Refusal() {}

    /// @param asked what the address asks for
    static Html of(BadQueryException refused, Map<String, List<String>> asked) {
        String parameter = refused.parameter();
        String value = String.join(", ", asked.getOrDefault(parameter, List.of(refused.value())));
        Map<String, List<String>> rest = new LinkedHashMap<>(asked);
        rest.remove(parameter);
        return element(
                "div",
                is("class", "nothing"),
                element("h1", ownDirection(), heading(parameter, value)),
                element("p", ownDirection(), AppliedFilter.capital(refused.getMessage()) + "."),
                element(
                        "ul",
                        without(rest, "The same without “" + cut(value) + "”"),
                        element("li", element("a", is("href", Links.HERE.all()), "All works"))));
    }

    private static String heading(String parameter, String value) {
        return "“%s” is no %s that can be shown"
                .formatted(cut(value), NAMES.getOrDefault(parameter, parameter));
    }

    private static String cut(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    private static Html without(Map<String, List<String>> rest, String text) {
        try {
            SearchQuery query = Parameters.query(rest, Parameters.SEARCH);
            return rest.isEmpty()
                    ? null
                    : element("li", element("a", is("href", Links.HERE.search(query)), text));
        } catch (BadQueryException alsoRefused) {
            return null;
        }
    }
}

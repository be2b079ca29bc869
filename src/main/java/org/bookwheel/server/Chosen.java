package org.bookwheel.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Having;
import org.bookwheel.search.Query;

/// A value that narrows a search, and what readers call it.
///
/// @param parameter its name in addresses
record Chosen(String parameter, String value) {

    /// Facets as the page shows them.
    static final List<Facet> FACETS =
            List.of(
                    Facet.YEAR,
                    Facet.VENUE,
                    Facet.TAG,
                    Facet.AFFILIATION,
                    Facet.AUTHOR,
                    Facet.LIST,
                    Facet.KIND);

    private static final String HAS = "has";

    /// What the name of a list does without.
    private static final Pattern LIST_ENDING =
            Pattern.compile("(/readme)?\\.(md|markdown|txt)$", Pattern.CASE_INSENSITIVE);

    /// All that a search has, facet by facet in the order shown.
    static List<Chosen> of(Query query) {
        List<Chosen> all = new ArrayList<>();
        for (Facet facet : FACETS) {
            query.chosen(facet).stream()
                    .sorted()
                    .forEach(value -> all.add(new Chosen(facet.text(), value)));
        }
        query.has().stream()
                .map(Having::text)
                .sorted()
                .forEach(value -> all.add(new Chosen(HAS, value)));
        return all;
    }

    /// `Year 2022–2024`, `Has code`.
    String text() {
        return capital(parameter)
                + " "
                + Facet.of(parameter).map(facet -> label(facet, value)).orElse(value);
    }

    /// A search without it, from its first page.
    Query removedFrom(Query query) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.putAll(query.filters());
        Set<Having> has = EnumSet.noneOf(Having.class);
        has.addAll(query.has());
        if (parameter.equals(HAS)) {
            has.removeIf(one -> one.text().equals(value));
        } else {
            Facet facet = Facet.of(parameter).orElseThrow();
            Set<String> fewer = new LinkedHashSet<>(query.chosen(facet));
            fewer.remove(value);
            filters.put(facet, fewer);
        }
        return new Query(
                query.text(),
                filters,
                has,
                query.sort(),
                1,
                query.size(),
                query.facets(),
                query.explain());
    }

    /// All in words: `MLSys, 2024`; the typed text, if there is one, first.
    static String title(Query query) {
        String typed = query.text().strip();
        return typed.isEmpty()
                ? of(query).stream().map(Chosen::value).collect(Collectors.joining(", "))
                : typed;
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// A value as people read it; without one it is empty or `none`.
    static String label(Facet facet, String value) {
        if (value.isEmpty() || value.equals(Facet.NONE)) {
            return "no " + facet.text();
        }
        return switch (facet) {
            case LIST -> LIST_ENDING.matcher(value).replaceFirst("");
            case YEAR -> value.replace("..", "–");
            default -> value;
        };
    }
}

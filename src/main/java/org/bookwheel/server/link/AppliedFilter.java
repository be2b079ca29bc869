package org.bookwheel.server.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ListTitles;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.work.PartialDate;

/// A value that narrows a search, and what readers call it.
///
/// @param parameter its name in addresses
public record AppliedFilter(String parameter, String value) {

    /// Facets as the page shows them.
    public static final List<Facet> FACETS =
            List.of(
                    Facet.YEAR,
                    Facet.MONTH,
                    Facet.VENUE,
                    Facet.TAG,
                    Facet.AFFILIATION,
                    Facet.AUTHOR,
                    Facet.LIST,
                    Facet.KIND);

    private static final String HAS = "has";
    private static final String ADDED = "added";

    /// `7d`, as people say it.
    private static final Pattern LAST_DAYS = Pattern.compile("(\\d+)d");

    /// All that a search has, facet by facet in the order shown.
    public static List<AppliedFilter> of(SearchQuery query) {
        List<AppliedFilter> all = new ArrayList<>();
        for (Facet facet : FACETS) {
            query.chosen(facet).stream()
                    .sorted()
                    .forEach(value -> all.add(new AppliedFilter(facet.text(), value)));
        }
        query.has().stream()
                .map(Presence::text)
                .sorted()
                .forEach(value -> all.add(new AppliedFilter(HAS, value)));
        if (!query.added().isEmpty()) {
            all.add(new AppliedFilter(ADDED, query.added()));
        }
        return all;
    }

    /// `Year 2022–2024`, `Has code`.
    public String text(ListTitles titles) {
        return capital(parameter)
                + " "
                + Facet.of(parameter).map(facet -> label(facet, value, titles)).orElse(words());
    }

    private String words() {
        return parameter.equals(ADDED) ? days(value) : value;
    }

    /// `7d`, `2026-11`, `2026-11-03..` as people read them.
    private static String days(String value) {
        Matcher last = LAST_DAYS.matcher(value);
        if (last.matches()) {
            return "in the last " + last.group(1) + " days";
        }
        String[] ends = value.split(Pattern.quote(".."), -1);
        String from = date(ends[0]);
        String to = date(ends[ends.length - 1]);
        if (from.equals(to)) {
            return from;
        }
        return from.isEmpty() ? "until " + to : to.isEmpty() ? "since " + from : from + "–" + to;
    }

    private static String date(String written) {
        return PartialDate.of(written).map(PartialDate::words).orElse(written);
    }

    /// A search without it, from its first page.
    public SearchQuery removedFrom(SearchQuery query) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.putAll(query.filters());
        Set<Presence> has = EnumSet.noneOf(Presence.class);
        has.addAll(query.has());
        boolean isAdded = parameter.equals(ADDED);
        if (parameter.equals(HAS)) {
            has.removeIf(one -> one.text().equals(value));
        } else if (!isAdded) {
            Facet facet = Facet.of(parameter).orElseThrow();
            Set<String> fewer = new LinkedHashSet<>(query.chosen(facet));
            fewer.remove(value);
            filters.put(facet, fewer);
        }
        return query.choosing(filters, has, isAdded ? "" : query.added());
    }

    /// All in words: `MLSys, 2024`; the typed text, if there is one, instead.
    public static String title(SearchQuery query, ListTitles titles) {
        String typed = query.text().strip();
        return typed.isEmpty()
                ? of(query).stream()
                        .map(one ->
                                one.parameter().equals(Facet.LIST.text())
                                        ? titles.shown(one.value())
                                        : one.value())
                        .collect(Collectors.joining(", "))
                : typed;
    }

    /// All that narrows, in words: `Venue MLSys, Year 2022–2024`.
    public static String all(SearchQuery query, ListTitles titles) {
        return of(query).stream().map(one -> one.text(titles)).collect(Collectors.joining(", "));
    }

    /// Typed text and all that narrows: `kv cache, Venue MLSys, Year 2022–2024`.
    public static String wholeTitle(SearchQuery query, ListTitles titles) {
        return Stream.of(query.text().strip(), all(query, titles))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// A value as people read it; without one it is empty or `none`.
    public static String label(Facet facet, String value, ListTitles titles) {
        if (value.isEmpty() || value.equals(Facet.NONE)) {
            return "no " + facet.text();
        }
        return switch (facet) {
            case LIST -> titles.shown(value);
            case YEAR -> value.replace("..", "–");
            case MONTH ->
                    Facet.ends(value).stream()
                            .map(AppliedFilter::date)
                            .collect(Collectors.joining("–"));
            default -> value;
        };
    }
}

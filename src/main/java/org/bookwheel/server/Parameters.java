package org.bookwheel.server;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.library.Library;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.work.WorkJson;

/// Reads a query from the parameters of a request, by their names. What is unknown or out of range
/// is an error that names the parameter, the value and what is allowed.
public final class Parameters {

    private static final String MEMBERS =
            "names of a work's members, such as id, title, venue, links, lists or mentions";

    /// A percent sign without two digits.
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /// All parameters of a search.
    public static final Set<String> SEARCH =
            names("q", "has", "added", "sort", "page", "size", "facets", "explain", "meaning");

    /// Those that narrow a search, without how it is shown.
    static final Set<String> FILTERS = names("q", "has", "added");

    /// Those that choose and order a whole result.
    static final Set<String> WHOLE = names("q", "has", "added", "sort", "meaning");

    private static Set<String> names(String... own) {
        return Stream.concat(Stream.of(own), Stream.of(Facet.values()).map(Facet::text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The query that the parameters ask for.
    ///
    /// @param allowed the names that the route knows
    /// @param more names that the route reads itself
    /// @throws BadQueryException if it cannot be asked
    public static SearchQuery query(
            Map<String, List<String>> given, Set<String> allowed, String... more) {
        Parameters parameters = new Parameters(given);
        parameters.checkNames(allowed, more);
        return parameters.query();
    }

    /// As [#query(Map, Set, String...)]; lists may be given by their titles.
    static SearchQuery query(
            Library library, Map<String, List<String>> given, Set<String> allowed, String... more) {
        SearchQuery query = query(given, allowed, more);
        return query.chosen(Facet.LIST).isEmpty()
                ? query
                : query.naming(Facet.LIST, library.titles()::name);
    }

    /// Fails for parameters that a route does not know.
    static void check(Map<String, List<String>> given, String... known) {
        new Parameters(given).checkNames(Set.of(), known);
    }

    /// Fails for a query string that holds what is no percent-encoding. Left alone, such a
    /// parameter would count as not given, and the answer as one to what was asked.
    static void checkEncoding(String queryString) {
        if (queryString == null) {
            return;
        }
        for (String one : queryString.split("&")) {
            if (MALFORMED.matcher(one).find()) {
                int end = Math.max(0, one.indexOf('='));
                throw bad(
                        one.substring(0, end),
                        one.substring(Math.min(one.length(), end + 1)),
                        "percent-encoded");
            }
        }
    }

    private void checkNames(Set<String> allowed, String... more) {
        Set<String> known = new LinkedHashSet<>(allowed);
        known.addAll(List.of(more));
        for (String name : given.keySet()) {
            // a stray & at the end names nothing
            if (!name.isEmpty() && !known.contains(name)) {
                String all =
                        known.isEmpty()
                                ? "absent: there are none"
                                : "one of " + String.join(", ", known);
                throw BadQueryException.unknown(name, String.join(", ", given.get(name)), all);
            }
        }
    }

    private SearchQuery query() {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>(given.getOrDefault(facet.text(), List.of()));
            facet.check(values);
            filters.put(facet, values);
        }
        Set<Presence> has = EnumSet.noneOf(Presence.class);
        for (String value : given.getOrDefault("has", List.of())) {
            has.add(
                    Presence.of(value)
                            .orElseThrow(() ->
                                    bad(
                                            "has",
                                            value,
                                            oneOf(
                                                    Stream.of(Presence.values())
                                                            .map(Presence::text)))));
        }
        String sort = one("sort").orElse("relevance");
        String explain = one("explain").orElse("false");
        if (!explain.equals("true") && !explain.equals("false")) {
            throw bad("explain", explain, "true or false");
        }
        String meaning = one("meaning").orElse("on");
        if (!meaning.equals("on") && !meaning.equals("off")) {
            throw bad("meaning", meaning, "on or off");
        }
        return new SearchQuery(
                one("q").orElse(""),
                filters,
                has,
                one("added").map(Parameters::days).orElse(""),
                SortOrder.of(sort).orElseThrow(() -> bad("sort", sort, orders())),
                number("page", 1, "1 or more"),
                number("size", SearchQuery.DEFAULT_SIZE, "from 0 to 100"),
                facets(),
                explain.equals("true"),
                meaning.equals("on"),
                members());
    }

    private Set<String> members() {
        Set<String> members = new LinkedHashSet<>();
        for (String name : one("members").orElse("").split(",")) {
            if (!name.isBlank()) {
                if (!WorkJson.MEMBERS.contains(name.strip())) {
                    throw bad("members", name, MEMBERS);
                }
                members.add(name.strip());
            }
        }
        return members;
    }

    private static String days(String typed) {
        if (DayRange.of(typed).isEmpty()) {
            throw bad("added", typed, DayRange.ALLOWED);
        }
        return typed;
    }

    private Set<Facet> facets() {
        Optional<String> wanted = one("facets");
        if (wanted.isEmpty()) {
            return EnumSet.allOf(Facet.class);
        }
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (String name : wanted.get().split(",")) {
            if (!name.isBlank()) {
                facets.add(
                        Facet.of(name.strip())
                                .orElseThrow(() ->
                                        bad(
                                                "facets",
                                                name,
                                                oneOf(
                                                        Stream.of(Facet.values())
                                                                .map(Facet::text)))));
            }
        }
        return facets;
    }

    /// A parameter that may be given once.
    private Optional<String> one(String name) {
        return one(given, name);
    }

    /// As [#one(String)], for routes with parameters of their own.
    static Optional<String> one(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw bad(name, String.join(", ", values), "given once");
        }
        return values.stream().findFirst();
    }

    private int number(String name, int otherwise, String allowed) {
        Optional<String> value = one(name);
        return value.map(text -> number(name, text, allowed)).orElse(otherwise);
    }

    private static int number(String name, String text, String allowed) {
        if (!text.matches("-?\\d{1,9}")) {
            throw bad(name, text, "a whole number " + allowed);
        }
        return Integer.parseInt(text);
    }

    /// A number within bounds, for routes with parameters of their own.
    static int number(
            Map<String, List<String>> given, String name, int otherwise, int least, int most) {
        Optional<String> text = one(given, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        String allowed = "from " + least + " to " + most;
        int value = number(name, text.get(), allowed);
        if (value < least || value > most) {
            throw bad(name, text.get(), allowed);
        }
        return value;
    }

    /// A value that a parameter cannot have.
    ///
    /// @param allowed what it must be, in words
    public static BadQueryException bad(String name, String value, String allowed) {
        return new BadQueryException(name, value, allowed);
    }

    private static String oneOf(Stream<String> names) {
        return "one of " + names.collect(Collectors.joining(", "));
    }

    private static String orders() {
        return oneOf(Stream.of(SortOrder.values()).map(SortOrder::text));
    }
}

package org.bookwheel.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Levenshtein;

/// A chosen value that no work has.
///
/// @param nearest values that works have and that are spelt most like it, best first
public record UnknownValue(Facet facet, String value, List<String> nearest) {

    private static final Set<Facet> NAMED =
            Set.of(Facet.VENUE, Facet.AFFILIATION, Facet.AUTHOR, Facet.TAG, Facet.LIST);

    /// Values that are looked at: the most frequent ones, and those that begin alike.
    private static final int LOOKED_AT = 1_000;

    private static final int BEGINNING = 2;
    private static final int MOST = 3;

    /// More values of one facet are not looked for.
    private static final int MOST_ASKED = 10;

    /// Of so many letters one may differ.
    private static final int LETTERS_AN_ERROR = 3;

    public UnknownValue {
        nearest = List.copyOf(nearest);
    }

    /// All that a query chooses, in the order of facets. Each value that may be unknown is one look
    /// into the index; of each facet some are looked for.
    ///
    /// @param results what the query finds: if anything, the only value of a facet is known
    public static List<UnknownValue> of(SearchQuery query, Results results, SearchIndex index) {
        List<UnknownValue> unknown = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> values = query.chosen(facet);
            boolean isFound = results.total() > 0 && values.size() == 1;
            if (NAMED.contains(facet) && !isFound) {
                values.stream()
                        .filter(value -> !value.equals(Facet.NONE))
                        .sorted()
                        .limit(MOST_ASKED)
                        .filter(value -> !isKnown(facet, value, index))
                        .map(value -> new UnknownValue(facet, value, nearest(facet, value, index)))
                        .forEach(unknown::add);
            }
        }
        return unknown;
    }

    private static boolean isKnown(Facet facet, String value, SearchIndex index) {
        SearchQuery alone = SearchQuery.of("").where(facet, value).page(1, 0).counting(Set.of());
        Results found = index.search(alone);
        return found.total() > 0 || found.partial();
    }

    /// `No venue is called “OSDY”. Nearest: OSDI, SOSP.`
    public String words() {
        String said = "No %s is called “%s”.".formatted(facet.text(), value);
        return nearest.isEmpty() ? said : said + " Nearest: " + String.join(", ", nearest) + ".";
    }

    private static List<String> nearest(Facet facet, String value, SearchIndex index) {
        String beginning = value.substring(0, Math.min(BEGINNING, value.length()));
        Set<String> candidates = new LinkedHashSet<>();
        for (String prefix : List.of("", beginning)) {
            index.values(SearchQuery.of(""), facet, prefix, LOOKED_AT)
                    .all()
                    .forEach(count -> candidates.add(count.value()));
        }
        candidates.remove("");
        return nearest(value, List.copyOf(candidates));
    }

    /// Of some values those that are spelt most like another one.
    static List<String> nearest(String value, List<String> candidates) {
        String sought = folded(value);
        int most = Math.max(1, sought.length() / LETTERS_AN_ERROR);
        record Near(String value, int distance) {}
        return candidates.stream()
                .map(other -> new Near(other, distance(sought, folded(other), most)))
                .filter(near -> near.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST)
                .map(Near::value)
                .toList();
    }

    private static String folded(String text) {
        return Words.of(text).stream().map(Word::form).collect(Collectors.joining());
    }

    /// [Levenshtein]'s; 1 where the one text holds the other; more than `most` where it is more.
    private static int distance(String a, String b, int most) {
        if (a.isEmpty() || b.isEmpty()) {
            return most + 1;
        }
        if (a.contains(b) && b.length() > BEGINNING || b.contains(a) && a.length() > BEGINNING) {
            return 1;
        }
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        return Levenshtein.distance(a, b);
    }
}

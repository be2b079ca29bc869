package org.bookwheel.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

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

    /// Of so many letters one may differ.
    private static final int LETTERS_AN_ERROR = 3;

    public UnknownValue {
        nearest = List.copyOf(nearest);
    }

    /// All that a query chooses. Each chosen value is one look into the index.
    public static List<UnknownValue> of(Query query, SearchIndex index) {
        List<UnknownValue> unknown = new ArrayList<>();
        query.filters()
                .forEach((facet, values) -> {
                    if (NAMED.contains(facet)) {
                        values.stream()
                                .filter(value ->
                                        !value.equals(Facet.NONE) && !isKnown(facet, value, index))
                                .sorted()
                                .map(value ->
                                        new UnknownValue(
                                                facet, value, nearest(facet, value, index)))
                                .forEach(unknown::add);
                    }
                });
        unknown.sort(Comparator.comparing(UnknownValue::facet));
        return unknown;
    }

    private static boolean isKnown(Facet facet, String value, SearchIndex index) {
        Query alone = Query.of("").where(facet, value).page(1, 0).counting(Set.of());
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
            index.values(Query.of(""), facet, prefix, LOOKED_AT)
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

    /// [Levenshtein's distance](https://en.wikipedia.org/wiki/Levenshtein_distance); 1 where the
    /// one text holds the other; more than `most` where it is more.
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
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + other, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}

package org.bookwheel.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What is asked of an index. Never changed: every change makes a new query.
///
/// @param text what was typed, see [ClauseParser]
/// @param filters chosen values; those of one facet widen, facets narrow. A year may be a range
///   `2022..2024`, [Facet#NONE] chooses works without a value
/// @param has what the works must have
/// @param page from 1
/// @param size hits on a page, from 0 to 100; `page` times `size` is at most 10,000
/// @param facets the facets to count
/// @param explain whether each hit says why it stands where it stands
/// @param isByMeaning whether works with only some of the words are ordered by closeness in
///   meaning, too
public record Query(
        String text,
        Map<Facet, Set<String>> filters,
        Set<Having> has,
        Sort sort,
        int page,
        int size,
        Set<Facet> facets,
        boolean explain,
        boolean isByMeaning) {

    public static final int LONGEST_TEXT = 1_000;
    public static final int LARGEST_SIZE = 100;
    public static final int DEFAULT_SIZE = 20;
    public static final int DEEPEST = 10_000;

    public Query {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        has = Set.copyOf(has);
        facets = Set.copyOf(facets);
        check(text.length() <= LONGEST_TEXT, "q", "at most 1,000 characters", text.length());
        check(size >= 0 && size <= LARGEST_SIZE, "size", "from 0 to 100", size);
        check(page >= 1, "page", "1 or more", page);
        check(
                (long) page * size <= DEEPEST,
                "page",
                "page x size up to 10,000",
                (long) page * size);
    }

    /// As people search: by meaning, too.
    public Query(
            String text,
            Map<Facet, Set<String>> filters,
            Set<Having> has,
            Sort sort,
            int page,
            int size,
            Set<Facet> facets,
            boolean explain) {
        this(text, filters, has, sort, page, size, facets, explain, true);
    }

    private static void check(boolean holds, String parameter, String allowed, long got) {
        if (!holds) {
            throw new BadQueryException(parameter, String.valueOf(got), allowed);
        }
    }

    /// Everything about the text, with all facets.
    public static Query of(String text) {
        return new Query(
                text,
                Map.of(),
                Set.of(),
                Sort.RELEVANCE,
                1,
                DEFAULT_SIZE,
                EnumSet.allOf(Facet.class),
                false);
    }

    /// With one more value chosen.
    public Query where(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return new Query(text, more, has, sort, page, size, facets, explain, isByMeaning);
    }

    /// With other words.
    public Query saying(String words) {
        return new Query(words, filters, has, sort, page, size, facets, explain, isByMeaning);
    }

    public Query having(Having one) {
        Set<Having> more = EnumSet.of(one);
        more.addAll(has);
        return new Query(text, filters, more, sort, page, size, facets, explain, isByMeaning);
    }

    public Query sortedBy(Sort order) {
        return new Query(text, filters, has, order, page, size, facets, explain, isByMeaning);
    }

    public Query page(int number, int hits) {
        return new Query(text, filters, has, sort, number, hits, facets, explain, isByMeaning);
    }

    public Query counting(Set<Facet> wanted) {
        return new Query(text, filters, has, sort, page, size, wanted, explain, isByMeaning);
    }

    /// Ordered by the words alone.
    public Query withoutMeaning() {
        return new Query(text, filters, has, sort, page, size, facets, explain, false);
    }

    public Query explained() {
        return new Query(text, filters, has, sort, page, size, facets, true, isByMeaning);
    }

    /// Index of the page's first hit, from 0.
    public int offset() {
        return (page - 1) * size;
    }

    /// The chosen values of a facet.
    public Set<String> chosen(Facet facet) {
        return filters.getOrDefault(facet, Set.of());
    }
}

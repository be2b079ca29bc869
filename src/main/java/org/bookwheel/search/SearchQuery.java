package org.bookwheel.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What is asked of an index. Never changed: every change makes a new query.
///
/// @param text what was typed, see [ClauseParser]
/// @param filters chosen values; those of one facet widen, facets narrow. A year may be a range
///   `2022..2024`, [Facet#NONE] chooses works without a value
/// @param has what the works must have
/// @param added days on which a list first named the works, see [DayRange], as typed, so that `7d`
///   stays true; empty for any
/// @param page from 1
/// @param size hits on a page, from 0 to 100; `page` times `size` is at most 10,000
/// @param facets the facets to count
/// @param explain whether each hit says why it stands where it stands
/// @param isByMeaning whether works with only some of the words are ordered by closeness in
///   meaning, too
/// @param members those of a work that are wanted in hits, by their names in JSON; none stands for
///   all but the mentions
public record SearchQuery(
        String text,
        Map<Facet, Set<String>> filters,
        Set<Presence> has,
        String added,
        SortOrder sort,
        int page,
        int size,
        Set<Facet> facets,
        boolean explain,
        boolean isByMeaning,
        Set<String> members) {

    public static final int LONGEST_TEXT = 1_000;
    public static final int LARGEST_SIZE = 100;
    public static final int DEFAULT_SIZE = 20;
    public static final int DEEPEST = 10_000;

    public SearchQuery {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        has = Set.copyOf(has);
        if (!added.isEmpty() && DayRange.of(added).isEmpty()) {
            throw new BadQueryException("added", added, DayRange.ALLOWED);
        }
        facets = Set.copyOf(facets);
        members = Set.copyOf(members);
        check(text.length() <= LONGEST_TEXT, "q", "at most 1,000 characters", text.length());
        check(size >= 0 && size <= LARGEST_SIZE, "size", "from 0 to 100", size);
        check(page >= 1, "page", "1 or more", page);
        check(
                (long) page * size <= DEEPEST,
                "page",
                "page x size up to 10,000",
                (long) page * size);
    }

    /// As people search: by meaning, too, and without what single lists say.
    public SearchQuery(
            String text,
            Map<Facet, Set<String>> filters,
            Set<Presence> has,
            SortOrder sort,
            int page,
            int size,
            Set<Facet> facets,
            boolean explain) {
        this(text, filters, has, "", sort, page, size, facets, explain, true, Set.of());
    }

    private static void check(boolean holds, String parameter, String allowed, long got) {
        if (!holds) {
            throw new BadQueryException(parameter, String.valueOf(got), allowed);
        }
    }

    /// Everything about the text, with all facets.
    public static SearchQuery of(String text) {
        return new SearchQuery(
                text,
                Map.of(),
                Set.of(),
                SortOrder.RELEVANCE,
                1,
                DEFAULT_SIZE,
                EnumSet.allOf(Facet.class),
                false);
    }

    /// With one more value chosen.
    public SearchQuery where(Facet facet, String value) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        values.add(value);
        more.put(facet, values);
        return narrowed(more, has, added);
    }

    /// With the chosen values of a facet under other names.
    public SearchQuery naming(Facet facet, UnaryOperator<String> name) {
        Map<Facet, Set<String>> named = new EnumMap<>(Facet.class);
        named.putAll(filters);
        named.computeIfPresent(
                facet, (same, values) -> values.stream().map(name).collect(Collectors.toSet()));
        return narrowed(named, has, added);
    }

    public SearchQuery having(Presence one) {
        Set<Presence> more = EnumSet.of(one);
        more.addAll(has);
        return narrowed(filters, more, added);
    }

    /// Of works that were added on some days, see [DayRange]; of any, if empty.
    public SearchQuery addedIn(String days) {
        return narrowed(filters, has, days);
    }

    /// With other choices, from the first page.
    public SearchQuery choosing(Map<Facet, Set<String>> values, Set<Presence> wanted, String days) {
        return narrowed(values, wanted, days).page(1, size);
    }

    private SearchQuery narrowed(
            Map<Facet, Set<String>> values, Set<Presence> wanted, String days) {
        return new SearchQuery(
                text,
                values,
                wanted,
                days,
                sort,
                page,
                size,
                facets,
                explain,
                isByMeaning,
                members);
    }

    /// With other words, from the first page.
    public SearchQuery saying(String words) {
        return new SearchQuery(
                words, filters, has, added, sort, 1, size, facets, explain, isByMeaning, members);
    }

    public SearchQuery sortedBy(SortOrder order) {
        return new SearchQuery(
                text,
                filters,
                has,
                added,
                order,
                page,
                size,
                facets,
                explain,
                isByMeaning,
                members);
    }

    public SearchQuery page(int number, int hits) {
        return new SearchQuery(
                text,
                filters,
                has,
                added,
                sort,
                number,
                hits,
                facets,
                explain,
                isByMeaning,
                members);
    }

    public SearchQuery counting(Set<Facet> wanted) {
        return new SearchQuery(
                text, filters, has, added, sort, page, size, wanted, explain, isByMeaning, members);
    }

    /// Ordered by the words alone.
    public SearchQuery withoutMeaning() {
        return new SearchQuery(
                text, filters, has, added, sort, page, size, facets, explain, false, members);
    }

    /// With these members of works in hits.
    public SearchQuery showing(Set<String> wanted) {
        return new SearchQuery(
                text, filters, has, added, sort, page, size, facets, explain, isByMeaning, wanted);
    }

    /// Whether hits say what single lists say.
    public boolean isWithMentions() {
        return members.contains("mentions");
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

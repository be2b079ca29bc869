package org.bookwheel.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;

/// The sections of one's lists, and which of them a work belongs to: that of the nearest works.
/// Near are those that share most of its words, rare words counting most, those that mean what it
/// means, and those that stand in one section with it elsewhere.
final class Sections {

    /// So many of the works with the likest words have a say.
    private static final int NEAREST = 10;

    /// What a section is worth that holds all that stands beside a work elsewhere, is about its
    /// venue and year, or is named like one of its tags, in works with quite the same words.
    private static final double SAME_SECTION = 1;

    private static final double SAME_VENUE = 3;
    private static final double SAME_TAG = 0.5;

    /// What a heading is worth whose words are just those of a work's title, and once more if the
    /// headings above it add nothing else.
    private static final double SAME_WORDS = 1;

    /// What it costs a section that its headings say another year.
    private static final double OTHER_YEAR = 1;

    /// What a near work is worth for a section beside its own, which may be that of another year.
    private static final double SIBLING = 0.25;

    private record Entry(HeadingPath path, Mention mention, Set<String> words) {}

    private record Near(Entry entry, double likeness) {}

    /// A section, and the entry there that is nearest to a work.
    record Place(Section section, Mention nearest) {}

    private final Map<HeadingPath, Section> sections = new LinkedHashMap<>();
    private final Map<HeadingPath, HeadingYears> years = new LinkedHashMap<>();

    /// The years that the nearest heading above a section's entries states.
    private final Map<HeadingPath, HeadingYears> under = new HashMap<>();

    private final Map<HeadingPath, Set<String>> named = new HashMap<>();

    /// The words of all headings over a section but the list's title.
    private final Map<HeadingPath, Set<String>> below = new HashMap<>();

    private final SectionMeanings meanings;

    /// Whether headings state different venues or years of one: a list of one conference does not
    /// say by its title which section a work of another one belongs to.
    private final boolean tellsVenuesApart;

    private final List<Entry> entries = new ArrayList<>();
    private final WordLikeness words = new WordLikeness();

    /// For each place elsewhere, how many of its works stand in which of one's own.
    private final Map<HeadingPath, Map<HeadingPath, Integer>> shared = new HashMap<>();

    /// @param own the entries of one's lists, in their order
    /// @param works all works of all lists
    Sections(List<Mention> own, List<Work> works) {
        Map<HeadingPath, List<Mention>> byPath = new LinkedHashMap<>();
        for (Mention mention : own) {
            HeadingPath path = HeadingPath.of(mention);
            byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(mention);
            Set<String> said = WordLikeness.words(mention.reference(), List.of(mention));
            entries.add(new Entry(path, mention, said));
            words.count(said);
        }
        byPath.forEach(
                (path, all) -> sections.put(path, new Section(path.list(), path.headings(), all)));
        sections.forEach((path, section) ->
                HeadingYears.of(section).ifPresent(about -> years.put(path, about)));
        sections.forEach((path, section) -> {
            HeadingYears.above(section).ifPresent(about -> under.put(path, about));
            named.put(path, WordLikeness.words(List.of(section.heading())));
            below.put(path, WordLikeness.words(path.below()));
        });
        meanings = new SectionMeanings(sections.values(), works);
        tellsVenuesApart =
                sections.values().stream()
                                .map(Sections::said)
                                .filter(said -> said.venueFrom() == Origin.HEADING)
                                .map(said -> said.venue() + " " + said.year())
                                .distinct()
                                .count()
                        > 1;
        for (Work work : works) {
            Set<HeadingPath> paths = new HashSet<>();
            work.mentions().forEach(mention -> paths.add(HeadingPath.of(mention)));
            for (HeadingPath mine : paths) {
                if (sections.containsKey(mine)) {
                    paths.stream()
                            .filter(other -> !sections.containsKey(other))
                            .forEach(other ->
                                    shared.computeIfAbsent(other, key -> new HashMap<>())
                                            .merge(mine, 1, Integer::sum));
                }
            }
        }
    }

    Place of(Work work) {
        Reference reference = work.reference();
        Set<String> all = WordLikeness.words(reference, work.mentions());
        List<Near> near =
                entries.stream()
                        .map(entry -> new Near(entry, words.likeness(all, entry.words())))
                        .sorted(Comparator.comparing(one -> -one.likeness()))
                        .toList();
        Map<HeadingPath, Double> votes = new LinkedHashMap<>();
        sections.keySet().forEach(path -> votes.put(path, 0.0));
        for (Near one : near.subList(0, Math.min(NEAREST, near.size()))) {
            HeadingPath path = inItsYear(one.entry().path(), reference);
            votes.merge(path, one.likeness(), Double::sum);
            for (HeadingPath other : votes.keySet()) {
                if (!other.equals(path) && other.parent().equals(path.parent())) {
                    votes.merge(other, SIBLING * one.likeness(), Double::sum);
                }
            }
        }
        besides(work, votes);
        meanings.of(work).forEach((path, worth) -> votes.merge(path, worth, Double::sum));
        Set<String> tags = new HashSet<>();
        reference.tags().forEach(tag -> tags.add(Titles.key(tag)));
        Set<String> title = WordLikeness.words(List.of(reference.title()));
        sections.forEach((path, section) -> {
            Reference said = said(section);
            boolean isOfYear = isOfYear(path, said, reference);
            if (tellsVenuesApart && said.venueFrom() == Origin.HEADING) {
                boolean isSame = said.venue().equals(reference.venue()) && isOfYear;
                votes.merge(path, isSame ? SAME_VENUE : -SAME_VENUE, Double::sum);
            } else if (!isOfYear) {
                votes.merge(path, -OTHER_YEAR, Double::sum);
            }
            double same =
                    words.likeness(title, named.get(path)) + words.likeness(title, below.get(path));
            votes.merge(path, SAME_WORDS * same, Double::sum);
            if (tags.contains(Titles.key(section.heading()))) {
                votes.merge(path, SAME_TAG, Double::sum);
            }
        });
        HeadingPath best =
                votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return new Place(
                sections.get(best),
                near.stream()
                        .filter(one -> one.entry().path().equals(best))
                        .findFirst()
                        .orElseThrow()
                        .entry()
                        .mention());
    }

    private boolean isOfYear(HeadingPath path, Reference said, Reference work) {
        HeadingYears about = under.get(path);
        boolean isUnder = about == null || !work.hasYear() || about.includes(work.year());
        return isUnder && (said.yearFrom() != Origin.HEADING || said.year() == work.year());
    }

    /// Where a section is about other years, the one beside it that is about the work's; if there
    /// is none, the one above it, or else the latest one. A work of no year is not of the oldest.
    private HeadingPath inItsYear(HeadingPath path, Reference work) {
        HeadingYears own = years.get(path);
        boolean fits = own == null || (work.hasYear() ? own.includes(work.year()) : !own.isOpen());
        if (fits) {
            return path;
        }
        List<HeadingPath> beside =
                years.keySet().stream()
                        .filter(other -> other.parent().equals(path.parent()))
                        .toList();
        return beside.stream()
                .filter(other -> years.get(other).includes(work.year()))
                .findFirst()
                .or(() -> Optional.of(path.parent()).filter(sections::containsKey))
                .orElseGet(() ->
                        beside.stream()
                                .max(Comparator.comparing(other -> years.get(other).to()))
                                .orElse(path));
    }

    /// The say of what stands beside a work elsewhere.
    private void besides(Work work, Map<HeadingPath, Double> votes) {
        for (Mention mention : work.mentions()) {
            Map<HeadingPath, Integer> beside =
                    shared.getOrDefault(HeadingPath.of(mention), Map.of());
            double all = beside.values().stream().mapToInt(one -> one).sum();
            beside.forEach((path, count) ->
                    votes.merge(path, SAME_SECTION * count / (all + 1), Double::sum));
        }
    }

    /// The first entry to which headings give a venue or a year, or else the first.
    private static Reference said(Section section) {
        return section.entries().stream()
                .map(Mention::reference)
                .filter(one ->
                        one.venueFrom() == Origin.HEADING || one.yearFrom() == Origin.HEADING)
                .findFirst()
                .orElse(section.entries().getFirst().reference());
    }
}

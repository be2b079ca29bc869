package org.bookwheel.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bookwheel.search.AcronymReader;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Clause;
import org.bookwheel.search.ClauseParser;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Identified;
import org.bookwheel.search.Presence;
import org.bookwheel.search.Relaxation;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.YearRange;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;

/// Answers a query by looking at every work, so that an index can be compared with it. Knows which
/// works there are and how many, not their order; typing errors are not forgiven.
public final class ScanIndex {

    private final List<Work> works;
    private final Acronyms acronyms;
    private final Map<Work, ScanWords> all = new HashMap<>();
    private final Map<Work, Map<SearchField, ScanWords>> fields = new HashMap<>();

    public ScanIndex(List<Work> works) {
        this.works = works;
        this.acronyms = Acronyms.with(learnt(works));
        for (Work work : works) {
            ScanWords words = new ScanWords();
            Map<SearchField, ScanWords> own = new HashMap<>();
            for (SearchField field : SearchField.values()) {
                words.add(field.of(work), field.isProse());
                own.put(field, new ScanWords().add(field.named(work), field.isProse()));
            }
            all.put(work, words);
            fields.put(work, own);
        }
    }

    /// What the works explain, what most of them do first.
    private static List<Acronyms.Learnt> learnt(List<Work> works) {
        Map<Acronyms.Learnt, Long> counts =
                new TreeMap<>(
                        Comparator.comparing(Acronyms.Learnt::acronym)
                                .thenComparing(Acronyms.Learnt::phrase));
        for (Work work : works) {
            List<String> texts = new ArrayList<>(work.reference().tags());
            texts.add(work.reference().title());
            texts.add(work.reference().summary());
            texts.stream()
                    .flatMap(text -> AcronymReader.read(text).stream())
                    .distinct()
                    .forEach(one -> counts.merge(one, 1L, Long::sum));
        }
        List<Acronyms.Learnt> learnt = new ArrayList<>(counts.keySet());
        learnt.sort(Comparator.comparing(one -> -counts.get(one)));
        return learnt;
    }

    /// The ids of the works that a query finds as typed, or with some of its words.
    public Set<String> ids(SearchQuery query) {
        Set<String> ids = new LinkedHashSet<>();
        matching(query, null).forEach(work -> ids.add(work.id()));
        return ids;
    }

    /// How many works each value of a facet would leave if it alone were chosen there; tags by
    /// their key, empty for works without a value.
    public Map<String, Long> counts(SearchQuery query, Facet facet) {
        Map<String, Long> counts = new HashMap<>();
        for (Work work : matching(query, facet)) {
            keys(facet, work).forEach(key -> counts.merge(key, 1L, Long::sum));
        }
        for (String chosen : query.chosen(facet)) {
            if (!facet.isRange(chosen)) {
                counts.putIfAbsent(chosen.equals(Facet.NONE) ? "" : key(facet, chosen), 0L);
            }
        }
        return counts;
    }

    private List<Work> matching(SearchQuery query, Facet ignored) {
        Clause clause = ClauseParser.parse(query.text());
        Predicate<Work> understood = understood(clause);
        return works.stream()
                .filter(understood)
                .filter(work -> Presence.of(work).containsAll(query.has()))
                .filter(work ->
                        query.added().isEmpty()
                                || DayRange.of(query.added()).orElseThrow().contains(work.added()))
                .filter(work ->
                        query.filters().entrySet().stream()
                                .filter(entry -> entry.getKey() != ignored)
                                .allMatch(entry ->
                                        entry.getValue().stream()
                                                .anyMatch(
                                                        value -> has(work, entry.getKey(), value))))
                .toList();
    }

    private static boolean has(Work work, Facet facet, String value) {
        if (value.equals(Facet.NONE)) {
            return facet.values(work).isEmpty();
        }
        if (facet == Facet.MONTH && facet.isRange(value)) {
            String[] ends = value.split("\\.\\.");
            return facet.values(work).stream()
                    .anyMatch(month ->
                            month.compareTo(ends[0]) >= 0 && month.compareTo(ends[1]) <= 0);
        }
        if (facet.isRange(value)) {
            YearRange range = YearRange.of(value).orElseThrow();
            int year = work.reference().year();
            return year >= Math.max(1, range.from()) && year <= range.to();
        }
        return keys(facet, work).contains(key(facet, value));
    }

    private static Set<String> keys(Facet facet, Work work) {
        Set<String> keys = new HashSet<>();
        facet.values(work).forEach(value -> keys.add(key(facet, value)));
        return keys.isEmpty() ? Set.of("") : keys;
    }

    /// Spellings of one tag are one value.
    public static String key(Facet facet, String value) {
        String key = Titles.key(value);
        if (facet != Facet.TAG || key.isEmpty()) {
            return value;
        }
        boolean plural = key.length() > 3 && key.endsWith("s") && !key.endsWith("ss");
        return plural ? key.substring(0, key.length() - 1) : key;
    }

    /// As typed; with fewer than five works also those that have any of the words.
    private Predicate<Work> understood(Clause clause) {
        Predicate<Work> typed = work -> matches(work, clause);
        Relaxation relaxation = Relaxation.of(clause, acronyms);
        if (relaxation.units().isEmpty() || works.stream().filter(typed).count() >= 5) {
            return typed;
        }
        return typed.or(work ->
                relaxation.units().stream().anyMatch(unit -> hasAny(work, unit, relaxation.words()))
                        && relaxation.others().stream().allMatch(other -> matches(work, other)));
    }

    /// Whether a work has one of a unit's words, perhaps written as one with its neighbour.
    private boolean hasAny(Work work, Relaxation.Unit unit, List<Clause> words) {
        for (Clause word : unit.words()) {
            int index = words.indexOf(word);
            if (matches(work, word)
                    || ScanWords.joined(words, index - 1, all.get(work))
                    || ScanWords.joined(words, index, all.get(work))) {
                return true;
            }
        }
        return unit.acronyms().stream().anyMatch(acronym -> matches(work, acronym));
    }

    private boolean matches(Work work, Clause clause) {
        return switch (clause) {
            case Clause.Years(int from, int to) ->
                    work.reference().year() >= Math.max(1, from) && work.reference().year() <= to;
            case Clause.Added(DayRange days) -> days.contains(work.added());
            case Clause.Has(Presence what) -> Presence.of(work).contains(what);
            case Clause.InLists(int least) -> work.listCount() >= least;
            case Clause.Id(String key) -> Identified.keys(work).contains(key);
            case Clause.Not(Clause inside) -> !matches(work, inside);
            case Clause.All(List<Clause> parts) -> allOf(work, parts);
            case Clause.Any(List<Clause> parts) ->
                    parts.stream().anyMatch(part -> matches(work, part));
            case Clause.In(SearchField field, Clause inside) -> in(work, field, inside);
            default -> has(all.get(work), clause);
        };
    }

    /// As such, or as the phrase that an acronym stands for.
    private boolean has(ScanWords words, Clause clause) {
        return words.has(clause)
                || clause instanceof Clause.Word(String text, boolean open)
                        && acronyms.phrases(text).stream()
                                .anyMatch(phrase -> words.has(new Clause.Phrase(phrase)));
    }

    private boolean allOf(Work work, List<Clause> parts) {
        return eachOf(work, acronyms.join(parts), parts);
    }

    /// Neighbouring words are also found written as one, and phrases as their acronyms.
    private boolean eachOf(Work work, List<Clause> parts, List<Clause> typed) {
        for (int i = 0; i < parts.size(); i++) {
            Clause part = parts.get(i);
            boolean compound =
                    ScanWords.joined(parts, i - 1, all.get(work))
                            || ScanWords.joined(parts, i, all.get(work));
            boolean phrase = part instanceof Clause.Any && !typed.contains(part);
            if (!compound && !(phrase ? eitherWay(work, part) : matches(work, part))) {
                return false;
            }
        }
        return true;
    }

    private boolean eitherWay(Work work, Clause phrase) {
        return ((Clause.Any) phrase)
                .clauses().stream()
                        .anyMatch(way ->
                                way instanceof Clause.All(List<Clause> words)
                                        ? eachOf(work, words, words)
                                        : matches(work, way));
    }

    private boolean in(Work work, SearchField field, Clause clause) {
        return switch (clause) {
            case Clause.Word word -> has(fields.get(work).get(field), word);
            case Clause.Phrase phrase -> fields.get(work).get(field).has(phrase);
            case Clause.Prefix prefix -> fields.get(work).get(field).has(prefix);
            case Clause.Not(Clause inside) -> !in(work, field, inside);
            case Clause.All(List<Clause> parts) ->
                    parts.stream().allMatch(part -> in(work, field, part));
            case Clause.Any(List<Clause> parts) ->
                    parts.stream().anyMatch(part -> in(work, field, part));
            default -> matches(work, clause);
        };
    }
}

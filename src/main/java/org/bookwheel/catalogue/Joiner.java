package org.bookwheel.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.PartialDate;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkIds;

/// Makes one work of the occurrences that mean it. Nothing that a list said is lost: what is not
/// chosen stands in its mention.
final class Joiner {

    private final List<Occurrence> occurrences;
    private final List<Reference> references;

    /// @param occurrences in the order of their lists and lines
    private Joiner(List<Occurrence> occurrences) {
        this.occurrences = occurrences;
        this.references = occurrences.stream().map(Occurrence::reference).toList();
    }

    /// @param copies names of lists that are copies and do not count
    static Work join(List<Occurrence> occurrences, Set<String> copies) {
        return new Joiner(occurrences).join(copies);
    }

    private Work join(Set<String> copies) {
        List<Mention> mentions = new ArrayList<>();
        occurrences.forEach(occurrence -> mentions.addAll(occurrence.mentions()));
        mentions.sort(Comparator.comparing(Mention::list).thenComparingInt(Mention::line));
        Set<String> titles = new LinkedHashSet<>();
        occurrences.forEach(occurrence -> titles.addAll(occurrence.titles()));
        String title =
                Collections.max(
                        titles,
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.reverseOrder()));
        titles.remove(title);
        Reference reference = reference(title);
        String id =
                occurrences.stream()
                        .filter(Occurrence::isImported)
                        .map(Occurrence::importedId)
                        .findFirst()
                        .orElseGet(() -> WorkIds.of(reference));
        int lists =
                (int)
                        mentions.stream()
                                .map(Mention::list)
                                .distinct()
                                .filter(list -> !copies.contains(list))
                                .count();
        return new Work(
                id,
                reference,
                List.copyOf(titles),
                mentions,
                lists,
                Work.earliest(occurrences.stream().map(Occurrence::added)));
    }

    private Reference reference(String title) {
        Reference.Builder joined = Reference.titled(title);
        boolean paper = references.stream().anyMatch(one -> one.kind() == Kind.PAPER);
        joined.kind(paper ? Kind.PAPER : Kind.RESOURCE);
        joined.shortName(firstText(references.stream().map(Reference::shortName).toList()));
        venueAndYear(joined);
        joined.arxiv(firstText(references.stream().map(Reference::arxiv).toList()));
        joined.doi(firstText(references.stream().map(Reference::doi).toList()));
        for (Reference one : references) {
            union(one.authors(), joined.authors, false);
            union(one.affiliations(), joined.affiliations, false);
            union(one.tags(), joined.tags, true);
        }
        joined.links.addAll(links());
        joined.summary(
                references.stream()
                        .map(Reference::summary)
                        .max(Comparator.comparingInt(String::length))
                        .orElse(""));
        Set<String> notes = new LinkedHashSet<>();
        references.stream()
                .map(Reference::note)
                .filter(note -> !note.isEmpty())
                .forEach(notes::add);
        joined.note(String.join("; ", notes));
        return joined.build();
    }

    private static String firstText(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /// The stated venue over a derived one, a conference over a preprint server, then the one named
    /// most, then the first; and the year that goes with it.
    private void venueAndYear(Reference.Builder joined) {
        Map<String, Integer> votes = new HashMap<>();
        references.forEach(one -> votes.merge(one.venue(), 1, Integer::sum));
        Reference best = references.getFirst();
        for (Reference one : references) {
            if (rank(one, votes) > rank(best, votes)) {
                best = one;
            }
        }
        String venue = best.venue();
        joined.venue(venue, best.venueFrom());
        Reference year = best;
        if (!best.hasYear()) {
            Comparator<Reference> likeliest =
                    Comparator.comparing(
                                    (Reference one) -> one.hasYear() && one.venue().equals(venue))
                            .thenComparing(one -> one.hasYear() && one.yearFrom().isStated())
                            .thenComparing(Reference::hasYear);
            for (Reference one : references) {
                year = likeliest.compare(one, year) > 0 ? one : year;
            }
        }
        joined.year(year.year(), year.yearFrom())
                .date(date(year.year(), !venue.isEmpty() && !AuthorityFile.isPreprint(venue)));
    }

    /// The finest that goes with the year, of equal ones the earliest.
    private String date(int year, boolean published) {
        return references.stream()
                .flatMap(one -> PartialDate.of(one.date()).stream())
                .filter(date -> date.fits(year, published))
                .min(
                        Comparator.comparingInt((PartialDate date) -> -date.fineness())
                                .thenComparing(PartialDate::text))
                .map(PartialDate::text)
                .orElse("");
    }

    private static int rank(Reference one, Map<String, Integer> votes) {
        if (!one.hasVenue()) {
            return 0;
        }
        boolean preprint = AuthorityFile.isPreprint(one.venue());
        int rank = one.venueFrom().isStated() ? 10 : 2;
        rank += preprint ? 0 : 3;
        rank = rank * 10_000 + Math.min(999, votes.get(one.venue())) * 10;
        return rank + (one.hasYear() && one.yearFrom() == Origin.ENTRY ? 2 : one.hasYear() ? 1 : 0);
    }

    /// Adds what is not there yet in another spelling.
    private static void union(List<String> more, List<String> all, boolean plural) {
        for (String value : more) {
            boolean known =
                    all.stream().anyMatch(one -> key(one, plural).equals(key(value, plural)));
            if (!known) {
                all.add(value);
            }
        }
    }

    private static String key(String value, boolean plural) {
        String key = Titles.key(value);
        String base = key.isEmpty() ? value : key;
        return plural && base.length() > 3 && base.endsWith("s")
                ? base.substring(0, base.length() - 1)
                : base;
    }

    private List<Link> links() {
        Map<String, Link> links = new LinkedHashMap<>();
        for (Reference one : references) {
            for (Link link : one.links()) {
                links.merge(
                        link.url(),
                        link,
                        (before, now) -> before.rel() == Link.Rel.OTHER ? now : before);
            }
        }
        return new ArrayList<>(links.values());
    }
}

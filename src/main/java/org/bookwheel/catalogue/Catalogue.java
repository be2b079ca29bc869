package org.bookwheel.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;

/// The works that some lists name, each once.
///
/// @param works in the order of their first mention, lists by name
/// @param copies for each list that is an older state of another: that other
/// @param worksOf how many works each list names
public record Catalogue(
        List<Work> works, Map<String, String> copies, Map<String, Integer> worksOf) {

    private static final Comparator<Mention> PLACE =
            Comparator.comparing(Mention::list).thenComparingInt(Mention::line);

    public Catalogue {
        works = List.copyOf(works);
        copies = Map.copyOf(copies);
        worksOf = Map.copyOf(worksOf);
    }

    /// @param mentions all entries of all lists, in any order
    /// @param imported works that came whole; they are joined with entries, never with each other
    public static Catalogue of(List<Mention> mentions, List<Work> imported) {
        Map<String, List<Mention>> lists = new LinkedHashMap<>();
        List<Occurrence> occurrences = new ArrayList<>();
        for (Mention mention : mentions.stream().sorted(PLACE).toList()) {
            lists.computeIfAbsent(mention.list(), key -> new ArrayList<>()).add(mention);
            occurrences.add(new Occurrence.Entry(mention));
        }
        imported.forEach(work -> occurrences.add(new Occurrence.Imported(work)));
        Map<String, String> copies = Copies.find(lists);
        List<Work> works = new ArrayList<>();
        for (List<Occurrence> group : new Groups(occurrences).join()) {
            works.add(Joiner.join(group, copies.keySet()));
        }
        return new Catalogue(distinct(works), copies, worksOf(works));
    }

    /// Works that could not be joined may still claim one id, for instance two of one title of
    /// which only one has an identifier of its own kind: the later ones get a number.
    private static List<Work> distinct(List<Work> works) {
        Set<String> taken = new HashSet<>();
        List<Work> distinct = new ArrayList<>(works.size());
        for (Work work : works) {
            String id = work.id();
            for (int i = 2; !taken.add(id); i++) {
                id = work.id() + "-" + i;
            }
            distinct.add(
                    id.equals(work.id())
                            ? work
                            : new Work(
                                    id,
                                    work.reference(),
                                    work.otherTitles(),
                                    work.mentions(),
                                    work.listCount(),
                                    work.added()));
        }
        return distinct;
    }

    private static Map<String, Integer> worksOf(List<Work> works) {
        Map<String, Integer> counts = new HashMap<>();
        for (Work work : works) {
            work.mentions().stream()
                    .map(Mention::list)
                    .distinct()
                    .forEach(list -> counts.merge(list, 1, Integer::sum));
        }
        return counts;
    }
}

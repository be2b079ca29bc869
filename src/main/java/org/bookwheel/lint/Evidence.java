package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;

/// What lists say of the same works. Immutable.
public final class Evidence {

    /// By each entry all of the work that it names.
    private final Map<Mention, List<Mention>> namings = new HashMap<>();

    private final Map<String, String> copies;
    private final Set<String> titles = new HashSet<>();

    /// @param mentions all entries of all lists
    public Evidence(List<Mention> mentions) {
        Catalogue catalogue = Catalogue.of(mentions, List.of());
        copies = catalogue.copies();
        for (Work work : catalogue.works()) {
            for (Mention mention : work.mentions()) {
                namings.put(mention, work.mentions());
                titles.add(Titles.key(mention.reference().title()));
            }
        }
    }

    /// Where else the same list names what an entry names, as far as one can tell.
    List<Mention> again(Mention entry) {
        return all(entry).stream()
                .filter(other -> other.list().equals(entry.list()) && !other.equals(entry))
                .toList();
    }

    /// What other lists say of the work that an entry names, each list once. A copy has no voice of
    /// its own.
    List<Mention> others(Mention entry) {
        Map<String, Mention> others = new LinkedHashMap<>();
        for (Mention other : all(entry)) {
            if (!original(other.list()).equals(original(entry.list()))) {
                others.putIfAbsent(original(other.list()), other);
            }
        }
        return List.copyOf(others.values());
    }

    /// As [#others], without those that seem to mean another work.
    List<Mention> agreeing(Mention entry) {
        return others(entry).stream()
                .filter(other ->
                        TitleLikeness.of(entry.reference(), other.reference())
                                == TitleLikeness.SAME)
                .toList();
    }

    /// Whether some list names a work that is called so.
    boolean isTitle(String words) {
        return titles.contains(Titles.key(words));
    }

    private List<Mention> all(Mention entry) {
        return namings.getOrDefault(entry, List.of(entry));
    }

    private String original(String list) {
        Set<String> seen = new HashSet<>();
        String name = list;
        while (copies.containsKey(name) && seen.add(name)) {
            name = copies.get(name);
        }
        return name;
    }

    /// `osdi.md:14 says NSDI 2024`, one for each of some entries.
    static List<String> words(List<Mention> entries, Function<Mention, String> said) {
        List<String> words = new ArrayList<>();
        entries.stream()
                .collect(Collectors.groupingBy(said, LinkedHashMap::new, Collectors.toList()))
                .forEach((value, sayers) -> {
                    Mention first = sayers.getFirst();
                    int more = sayers.size() - 1;
                    String others =
                            more == 0
                                    ? " says "
                                    : " and " + more + (more == 1 ? " other say " : " others say ");
                    words.add(first.list() + ":" + first.line() + others + value);
                });
        return words;
    }
}

package org.bookwheel.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Titles;

/// Finds lists that are older states of others: nine in ten of their entries stand there word for
/// word.
final class Copies {

    private static final double SHARE = 0.9;

    private Copies() {}

    /// For each list that is a copy, the list that it is a copy of.
    static Map<String, String> find(Map<String, List<Mention>> lists) {
        Map<String, Set<String>> wordings = new HashMap<>();
        Map<String, Set<String>> listsWith = new HashMap<>();
        lists.forEach((name, mentions) -> {
            Set<String> own = new HashSet<>();
            for (Mention mention : mentions) {
                own.add(wording(mention));
            }
            wordings.put(name, own);
            own.forEach(
                    words -> listsWith.computeIfAbsent(words, key -> new HashSet<>()).add(name));
        });
        Map<String, String> copies = new TreeMap<>();
        for (String name : lists.keySet()) {
            original(name, wordings, listsWith).ifPresent(original -> copies.put(name, original));
        }
        return copies;
    }

    private static Optional<String> original(
            String name, Map<String, Set<String>> wordings, Map<String, Set<String>> listsWith) {
        Set<String> own = wordings.get(name);
        Map<String, Integer> shared = new HashMap<>();
        for (String words : own) {
            for (String other : listsWith.get(words)) {
                if (!other.equals(name)) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARE * own.size())
                .map(Map.Entry::getKey)
                .filter(other -> isLarger(other, name, wordings))
                .max(
                        Comparator.<String>comparingInt(other -> wordings.get(other).size())
                                .thenComparing(Comparator.reverseOrder()));
    }

    /// Of two lists with the same entries the one whose name comes first is the original.
    private static boolean isLarger(String other, String name, Map<String, Set<String>> wordings) {
        int difference = wordings.get(other).size() - wordings.get(name).size();
        return difference > 0 || difference == 0 && other.compareTo(name) < 0;
    }

    /// An entry's words without its number or bullet.
    private static String wording(Mention mention) {
        return Titles.key(mention.source().replaceFirst("^\\s{0,8}(?:\\d{1,4}[.)]|[-*+])", ""));
    }
}

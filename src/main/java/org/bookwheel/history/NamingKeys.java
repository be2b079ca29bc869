package org.bookwheel.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// By what the works that entries name can be found in older lines: title, identifiers, and
/// addresses that are not those of several works.
final class NamingKeys {

    private final Map<String, Set<String>> titlesOf = new HashMap<>();

    /// @param mentions all that stand in the lists now
    NamingKeys(List<Mention> mentions) {
        for (Mention mention : mentions) {
            String title = Titles.key(mention.reference().title());
            keys(mention.reference())
                    .forEach(key ->
                            titlesOf.computeIfAbsent(key, any -> new HashSet<>()).add(title));
        }
    }

    /// What tells an entry from those of other works: equal for two that name one work alike.
    static List<String> of(Mention mention) {
        Reference reference = mention.reference();
        List<String> keys = new ArrayList<>();
        keys.add("title:" + Titles.key(reference.title()));
        keys.addAll(identifiers(reference));
        return keys;
    }

    private static List<String> identifiers(Reference reference) {
        List<String> identifiers = new ArrayList<>();
        if (!reference.arxiv().isEmpty()) {
            identifiers.add(Wording.arxiv(reference.arxiv()));
        }
        if (!reference.doi().isEmpty()) {
            identifiers.add(Wording.doi(reference.doi()));
        }
        return identifiers;
    }

    private static Set<String> keys(Reference reference) {
        Set<String> keys = new HashSet<>(identifiers(reference));
        for (Link link : reference.links()) {
            switch (link.rel()) {
                case PAPER, CODE, PROJECT -> keys.addAll(Wording.ofAddress(link.url()));
                default -> {}
            }
        }
        return keys;
    }

    Set<String> identifiers() {
        return titlesOf.keySet();
    }

    /// The earliest day on which an entry's work was named.
    int day(Mention mention, FirstLines first) {
        int day = first.ofTitle(mention.reference().title());
        for (String key : keys(mention.reference())) {
            if (titlesOf.getOrDefault(key, Set.of()).size() == 1) {
                day = Math.min(day, first.ofIdentifier(key));
            }
        }
        return day;
    }
}

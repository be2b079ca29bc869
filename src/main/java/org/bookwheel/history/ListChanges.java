package org.bookwheel.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// What lists gained and lost between two states, and what changed in an entry. Entries that share
/// an identifier or the title name one work, wherever they stand.
///
/// @param gained entries whose work no list named before
/// @param lost entries whose work no list names now
/// @param changed entries that say something else of their work
public record ListChanges(List<Mention> gained, List<Mention> lost, List<Change> changed) {

    /// @param fields what each field that differs said before and says now
    public record Change(Mention before, Mention now, SequencedMap<String, List<String>> fields) {}

    /// The entries of the earlier state of which something is said here. With those of the later
    /// one they give the same changes again.
    public List<Mention> before() {
        return Stream.concat(lost.stream(), changed.stream().map(Change::before))
                .distinct()
                .toList();
    }

    /// The entries of the later state of which something is said here.
    public List<Mention> now() {
        return Stream.concat(gained.stream(), changed.stream().map(Change::now))
                .distinct()
                .toList();
    }

    /// A list may name a work twice: what still stands as it did is no change of the other entry.
    public static ListChanges between(List<Mention> before, List<Mention> now) {
        Map<String, List<Mention>> old = byKey(before);
        Map<String, List<Mention>> current = byKey(now);
        Set<Mention> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Mention> gained = new ArrayList<>();
        List<Mention> others = new ArrayList<>();
        for (Mention mention : now) {
            List<Mention> named = named(old, mention);
            Optional<Mention> same = named.stream().filter(was -> isSame(was, mention)).findFirst();
            same.ifPresent(matched::add);
            if (named.isEmpty()) {
                gained.add(mention);
            } else if (same.isEmpty()) {
                others.add(mention);
            }
        }
        List<Change> changed = new ArrayList<>();
        for (Mention mention : others) {
            named(old, mention).stream()
                    .filter(matched::add)
                    .findFirst()
                    .ifPresent(was -> changed.add(new Change(was, mention, fields(was, mention))));
        }
        return new ListChanges(
                gained,
                before.stream().filter(one -> named(current, one).isEmpty()).toList(),
                changed);
    }

    private static Map<String, List<Mention>> byKey(List<Mention> mentions) {
        Map<String, List<Mention>> byKey = new HashMap<>();
        for (Mention mention : mentions) {
            for (String key : NamingKeys.of(mention)) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(mention);
            }
        }
        return byKey;
    }

    /// The entries that name the same work, those of the same list first.
    private static List<Mention> named(Map<String, List<Mention>> byKey, Mention mention) {
        return NamingKeys.of(mention).stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(one -> !one.list().equals(mention.list())))
                .toList();
    }

    /// Whether two entries say the same, or are the same words under the same headings: these may
    /// be read otherwise since the list has got other habits, but nobody has changed them.
    private static boolean isSame(Mention before, Mention now) {
        boolean isWritten =
                !now.source().isEmpty()
                        && before.source().equals(now.source())
                        && before.headings().equals(now.headings());
        return isWritten || fields(before, now).isEmpty();
    }

    private static SequencedMap<String, List<String>> fields(Mention before, Mention now) {
        SequencedMap<String, List<String>> fields = new LinkedHashMap<>();
        Reference was = before.reference();
        Reference is = now.reference();
        field(fields, "title", was.title(), is.title());
        field(fields, "venue", was.venue(), is.venue());
        field(fields, "year", year(was), year(is));
        field(fields, "authors", join(was.authors()), join(is.authors()));
        field(fields, "arxiv", was.arxiv(), is.arxiv());
        field(fields, "doi", was.doi(), is.doi());
        field(fields, "links", links(was), links(is));
        field(fields, "summary", was.summary(), is.summary());
        field(fields, "note", was.note(), is.note());
        return fields;
    }

    private static void field(
            Map<String, List<String>> fields, String name, String before, String now) {
        if (!before.equals(now)) {
            fields.put(name, List.of(before, now));
        }
    }

    private static String year(Reference reference) {
        return reference.hasYear() ? String.valueOf(reference.year()) : "";
    }

    private static String join(List<String> values) {
        return String.join(", ", values);
    }

    private static String links(Reference reference) {
        return join(reference.links().stream().map(link -> link.url()).toList());
    }

    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty() && changed.isEmpty();
    }
}

package org.bookwheel.style;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.style.EntryForm.Piece;
import org.bookwheel.style.EntryForm.Slot;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// How a list writes its entries, section by section. Immutable.
public final class ListStyle {

    /// So many of its own forms are tried for an entry.
    private static final int TRIES = 6;

    /// An entry of the same section is worth so many of others.
    private static final int SAME_SECTION = 10;

    /// A form is common if it has at least this share of what the commonest has.
    private static final double COMMON = 0.1;

    /// What any list reads, with as much of a work as it can hold.
    private static final List<EntryForm> PLAIN =
            List.of(
                    plain(
                            "- [",
                            Slot.TITLE,
                            "](",
                            Slot.PAPER,
                            "). ",
                            Slot.AUTHORS,
                            ". ",
                            Slot.VENUE,
                            " ",
                            Slot.YEAR),
                    plain("- [", Slot.TITLE, "](", Slot.PAPER, "), ", Slot.VENUE, " ", Slot.YEAR),
                    plain("- [", Slot.TITLE, "](", Slot.PAPER, "), ", Slot.YEAR),
                    plain("- [", Slot.TITLE, "](", Slot.PAPER, ")"),
                    plain("- [", Slot.TITLE, "](", Slot.CODE, ")"),
                    plain("- ", Slot.TITLE, ". ", Slot.AUTHORS, ". ", Slot.VENUE, " ", Slot.YEAR),
                    plain("- ", Slot.TITLE, ", ", Slot.VENUE, " ", Slot.YEAR),
                    plain("- ", Slot.TITLE, ", ", Slot.YEAR),
                    plain("- ", Slot.TITLE));

    /// The form of each entry that has one.
    private final Map<Mention, EntryForm> forms = new LinkedHashMap<>();

    private final Map<String, String> venues = new HashMap<>();

    public ListStyle(List<Extraction.Entry> entries) {
        Map<String, Map<String, Integer>> written = new HashMap<>();
        for (Extraction.Entry entry : entries) {
            FormReader.of(entry).ifPresent(read -> forms.put(entry.mention(), read.form()));
            for (Finding finding : entry.findings()) {
                if (finding.field().equals("venue") && finding.from().isEmpty()) {
                    written.computeIfAbsent(finding.value(), key -> new HashMap<>())
                            .merge(finding.words(), 1, Integer::sum);
                }
            }
        }
        written.forEach((venue, ways) ->
                ways.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .ifPresent(way -> venues.put(venue, way.getKey())));
    }

    private static EntryForm plain(Object... parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            pieces.add(
                    part instanceof Slot slot
                            ? new Piece(slot, slot == Slot.AUTHORS ? ", " : "")
                            : new Piece(null, (String) part));
        }
        if (pieces.getLast().slot() != null) {
            pieces.add(new Piece(null, ""));
        }
        return new EntryForm(pieces);
    }

    /// The entry of a work in each of the forms that it fits: those of the list, the best first,
    /// and then plain ones.
    ///
    /// @param near the entries among which it is to stand
    public List<WrittenEntry> write(Reference work, Collection<Mention> near) {
        Map<String, WrittenEntry> written = new LinkedHashMap<>();
        for (WrittenEntry own : own(work, near)) {
            if (written.size() < TRIES) {
                written.putIfAbsent(own.words(), own);
            }
        }
        for (EntryForm form : PLAIN) {
            form.write(work, Map.of())
                    .filter(one -> one.form().equals(form))
                    .ifPresent(one -> written.putIfAbsent(one.words(), one.notOwn()));
        }
        return List.copyOf(written.values());
    }

    private record Ranked(WrittenEntry entry, int omitted, int weight) {}

    /// In the common forms, that first which says most and leaves out least, then in the others.
    private List<WrittenEntry> own(Reference work, Collection<Mention> near) {
        Map<String, EntryForm> last = new LinkedHashMap<>();
        Map<String, Integer> weights = weights(near, last);
        double common = COMMON * weights.values().stream().mapToInt(one -> one).max().orElse(0);
        List<Ranked> ranked = new ArrayList<>();
        last.forEach((key, form) ->
                form.write(work, venues)
                        .ifPresent(entry ->
                                ranked.add(
                                        new Ranked(
                                                entry,
                                                form.slots() - entry.form().slots(),
                                                weights.get(key)))));
        return ranked.stream()
                .sorted(
                        Comparator.comparing((Ranked one) -> one.weight() < common)
                                .thenComparing(one ->
                                        one.weight() < common ? 0 : -one.entry().form().slots())
                                .thenComparing(one -> one.weight() < common ? 0 : one.omitted())
                                .thenComparing(one -> -one.weight()))
                .map(Ranked::entry)
                .toList();
    }

    /// How much each form counts.
    ///
    /// @param last takes the last form of each key, one of a near entry if there is one
    private Map<String, Integer> weights(Collection<Mention> near, Map<String, EntryForm> last) {
        Set<Mention> nearest = new HashSet<>(near);
        Map<String, Integer> weights = new HashMap<>();
        forms.forEach((mention, form) -> {
            boolean isNear = nearest.contains(mention);
            if (isNear || weights.getOrDefault(form.key(), 0) < SAME_SECTION) {
                last.put(form.key(), form);
            }
            weights.merge(form.key(), isNear ? SAME_SECTION : 1, Integer::sum);
        });
        return weights;
    }
}

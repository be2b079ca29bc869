package org.bookwheel.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.diff.EntryForm.Piece;
import org.bookwheel.diff.EntryForm.Slot;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// How a list writes its entries, section by section. Immutable.
final class ListStyle {

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
                    plain("- ", Slot.TITLE, ". ", Slot.AUTHORS, ". ", Slot.VENUE, " ", Slot.YEAR),
                    plain("- ", Slot.TITLE, ", ", Slot.VENUE, " ", Slot.YEAR),
                    plain("- ", Slot.TITLE, ", ", Slot.YEAR),
                    plain("- ", Slot.TITLE));

    /// The form of each entry that has one.
    private final Map<Mention, EntryForm> forms = new LinkedHashMap<>();

    private final Map<String, String> venues = new HashMap<>();

    ListStyle(List<Extraction.Entry> entries) {
        Map<String, Map<String, Integer>> written = new HashMap<>();
        for (Extraction.Entry entry : entries) {
            EntryForm.of(entry).ifPresent(form -> forms.put(entry.mention(), form));
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
        return new EntryForm(pieces);
    }

    /// The entry of a work in each of the forms that it fits: those of the list, the best first,
    /// and then plain ones.
    List<WrittenEntry> write(Reference work, Section section) {
        List<WrittenEntry> written = new ArrayList<>();
        for (EntryForm form : forms(section)) {
            if (written.size() < TRIES) {
                form.write(work, venues)
                        .ifPresent(words -> written.add(new WrittenEntry(words, form, true)));
            }
        }
        for (EntryForm form : PLAIN) {
            form.write(work, Map.of())
                    .ifPresent(words -> written.add(new WrittenEntry(words, form, false)));
        }
        return written;
    }

    /// Of the common forms those first that hold most, then the others.
    private List<EntryForm> forms(Section section) {
        Set<Mention> near = new HashSet<>(section.entries());
        Map<String, EntryForm> last = new LinkedHashMap<>();
        Map<String, Integer> weights = new HashMap<>();
        forms.forEach((mention, form) -> {
            boolean isNear = near.contains(mention);
            if (isNear || weights.getOrDefault(form.key(), 0) < SAME_SECTION) {
                last.put(form.key(), form);
            }
            weights.merge(form.key(), isNear ? SAME_SECTION : 1, Integer::sum);
        });
        double common = COMMON * weights.values().stream().mapToInt(one -> one).max().orElse(0);
        return last.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<String, EntryForm> one) ->
                                        weights.get(one.getKey()) < common)
                                .thenComparing(one ->
                                        weights.get(one.getKey()) < common
                                                ? 0
                                                : -one.getValue().slots())
                                .thenComparing(one -> -weights.get(one.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }
}

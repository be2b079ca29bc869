package org.bookwheel.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bookwheel.extract.Extraction;
import org.bookwheel.style.EntryForm.Slot;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Mention;

/// An entry that is written unlike nearly all others of its list that say as much.
///
/// @param form how it is written, with names for its values: `- [title](paper), venue year`
/// @param usual how the others are
/// @param others how many are written so
/// @param words the entry as the others are written; empty if that cannot be told
public record OddEntry(
        Mention mention, String form, String usual, int others, Optional<String> words) {

    /// Of entries with the same contents so many must be written alike.
    private static final double NEARLY_ALL = 0.9;

    /// Fewer have no style.
    private static final int FEWEST = 10;

    /// What so many of a section have in common is the style of the section.
    private static final int HABIT = 3;

    /// What is less certain may have been read wrongly.
    private static final double SURE = 0.8;

    private record Styled(Mention mention, FilledForm filled) {}

    /// Those of a list, in its order.
    public static List<OddEntry> of(List<Extraction.Entry> entries) {
        Map<List<Slot>, List<Styled>> alike = new LinkedHashMap<>();
        for (Extraction.Entry entry : entries) {
            if (entry.mention().reference().kind() == Kind.PAPER && entry.confidence() >= SURE) {
                FormReader.of(entry)
                        .ifPresent(filled ->
                                alike.computeIfAbsent(filled.contents(), key -> new ArrayList<>())
                                        .add(new Styled(entry.mention(), filled)));
            }
        }
        List<OddEntry> odd = new ArrayList<>();
        alike.values().forEach(some -> odd.addAll(odd(some)));
        odd.sort(Comparator.comparingInt(one -> one.mention().line()));
        return odd;
    }

    private static List<OddEntry> odd(List<Styled> alike) {
        Map<String, List<Styled>> styles =
                alike.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.filled().style(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Styled> usual =
                styles.values().stream()
                        .reduce((one, other) -> other.size() > one.size() ? other : one)
                        .orElse(List.of());
        List<OddEntry> odd = new ArrayList<>();
        if (usual.size() < FEWEST || usual.size() < NEARLY_ALL * alike.size()) {
            return odd;
        }
        for (List<Styled> some : styles.values()) {
            Map<List<String>, Long> sections =
                    some.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            one -> one.mention().headings(),
                                            HashMap::new,
                                            Collectors.counting()));
            for (Styled one : some == usual ? List.<Styled>of() : some) {
                boolean isHabit = sections.get(one.mention().headings()) >= HABIT;
                if (!isHabit && one.filled().isClear()) {
                    odd.add(odd(one, usual));
                }
            }
        }
        return odd;
    }

    private static OddEntry odd(Styled one, List<Styled> usual) {
        Function<Styled, Optional<String>> inUsual = model -> one.filled().in(model.filled());
        return new OddEntry(
                one.mention(),
                one.filled().form().named(),
                usual.getFirst().filled().form().named(),
                usual.size(),
                one.filled().words().equals(one.mention().source().stripTrailing())
                        ? usual.stream().map(inUsual).flatMap(Optional::stream).findFirst()
                        : Optional.empty());
    }
}

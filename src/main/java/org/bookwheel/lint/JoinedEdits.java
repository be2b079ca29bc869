package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Faults of a list with edits that do not touch each other. Where one edit lies within another it
/// is made in the words of that one, and both faults have the same edit then; of two others that
/// touch only the first is kept.
final class JoinedEdits {

    private final String text;
    private final List<Fault> faults = new ArrayList<>();

    /// Each fault as it was given.
    private final Map<Fault, Fault> given = new HashMap<>();

    /// Faults in whose words others are mended.
    private final Set<Fault> outer = new HashSet<>();

    /// Those that are mended together so far: where they stand among all, and their edit.
    private final List<Integer> together = new ArrayList<>();

    private Edit edit = new Edit(0, 0, "");

    /// @param text the list
    /// @param given in the order of their places
    JoinedEdits(String text, List<Fault> given) {
        this.text = text;
        for (Fault fault : given) {
            Optional<Edit> own = fault.edit();
            if (own.isPresent() && isBehind(own.get())) {
                end();
                edit = own.get();
                together.add(faults.size());
                faults.add(fault);
                continue;
            }
            Optional<Edit> both = own.flatMap(this::with);
            if (both.isPresent()) {
                edit = both.get();
                together.add(faults.size());
            }
            faults.add(both.isPresent() ? fault : fault.withoutEdit());
        }
        end();
    }

    private void end() {
        for (int index : together) {
            Fault own = faults.get(index);
            faults.set(index, own.with(edit));
            given.put(faults.get(index), own);
        }
        if (together.size() > 1) {
            outer.add(faults.get(together.getFirst()));
        }
        together.clear();
    }

    /// Of two insertions at one place only the first is made.
    private boolean isBehind(Edit other) {
        boolean isInsertion = other.from() == other.to();
        return together.isEmpty() || (isInsertion ? other.from() - 1 : other.from()) >= edit.to();
    }

    /// The edit with another one made in its words, if these hold what that one replaces once.
    private Optional<Edit> with(Edit inner) {
        String words = edit.replacement();
        String old = text.substring(inner.from(), inner.to());
        int at = words.indexOf(old);
        boolean isWithin = inner.from() >= edit.from() && inner.to() <= edit.to();
        if (!isWithin || old.isEmpty() || at < 0 || at != words.lastIndexOf(old)) {
            return Optional.empty();
        }
        String mended =
                words.substring(0, at) + inner.replacement() + words.substring(at + old.length());
        return Optional.of(new Edit(edit.from(), edit.to(), mended));
    }

    /// All faults, in their order.
    List<Fault> faults() {
        return faults;
    }

    /// What a fault alone would edit.
    Edit own(Fault fault) {
        return given.get(fault).edit().orElseThrow();
    }

    /// The faults as they were given, without the edits of some that others are mended within;
    /// empty if there are none.
    ///
    /// @param unsafe tells which
    Optional<List<Fault>> withoutOuter(Predicate<Fault> unsafe) {
        if (outer.stream().noneMatch(unsafe)) {
            return Optional.empty();
        }
        return Optional.of(
                faults.stream()
                        .map(fault ->
                                outer.contains(fault) && unsafe.test(fault)
                                        ? fault.withoutEdit()
                                        : given.getOrDefault(fault, fault))
                        .toList());
    }
}

package org.bookwheel.lint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.ListReader;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Titles;
import org.bookwheel.work.WorkJson;

/// Tells which edits of a list are safe, by reading the list with them: every entry must be as it
/// was, but for the words that were replaced. For one thread.
final class Repair {

    private static final Fault UNKNOWN =
            new Fault(Rule.UNREADABLE, "", 0, 0, 0, "", List.of(), Optional.empty());

    private final CheckedList list;
    private JoinedEdits joined;

    Repair(CheckedList list) {
        this.list = list;
    }

    /// The faults, of which only those have an edit whose edit is safe beside all others.
    List<Fault> tried(List<Fault> faults) {
        joined = new JoinedEdits(list.text().all(), faults);
        List<Fault> offered =
                joined.faults().stream().filter(fault -> fault.edit().isPresent()).toList();
        Set<Fault> safe = new HashSet<>();
        int before;
        do {
            before = safe.size();
            List<Fault> left = offered.stream().filter(fault -> !safe.contains(fault)).toList();
            accept(left, safe);
        } while (safe.size() > before && safe.size() < offered.size());
        Optional<List<Fault>> apart = joined.withoutOuter(fault -> !safe.contains(fault));
        if (apart.isPresent()) {
            return tried(apart.get());
        }
        return joined.faults().stream()
                .map(fault -> safe.contains(fault) ? fault : fault.withoutEdit())
                .toList();
    }

    /// Takes all at once if that is safe; else without those of entries that are read otherwise; if
    /// that does not help either, each half for itself.
    private void accept(List<Fault> faults, Set<Fault> safe) {
        if (faults.isEmpty()) {
            return;
        }
        List<Fault> together = new ArrayList<>(safe);
        together.addAll(faults);
        Set<Fault> harmful = harmful(together);
        List<Fault> rest = faults.stream().filter(fault -> !harmful.contains(fault)).toList();
        if (harmful.isEmpty()) {
            safe.addAll(faults);
        } else if (rest.size() < faults.size()) {
            accept(rest, safe);
        } else if (faults.size() > 1) {
            int half = faults.size() / 2;
            accept(faults.subList(0, half), safe);
            accept(faults.subList(half, faults.size()), safe);
        }
    }

    /// Which of some faults are in entries that their edits would have read otherwise; one that is
    /// none of them stands for what cannot be told. Empty if all are safe.
    private Set<Fault> harmful(List<Fault> faults) {
        List<Extraction.Entry> now;
        try {
            now = Extractor.extract(ListReader.read(list.name(), list.mended(faults))).entries();
        } catch (IOException unreadable) {
            return Set.of(UNKNOWN);
        }
        List<Extraction.Entry> before = list.entries();
        if (now.size() != before.size()) {
            return Set.of(UNKNOWN);
        }
        Set<Fault> harmful = new HashSet<>();
        for (int i = 0; i < now.size(); i++) {
            Mention entry = before.get(i).mention();
            if (!isMeant(entry, now.get(i).mention(), faults)) {
                List<Fault> own = faults.stream().filter(fault -> isIn(entry, fault)).toList();
                harmful.addAll(own);
                if (own.isEmpty()) {
                    harmful.add(UNKNOWN);
                }
            }
        }
        return harmful;
    }

    private static boolean isIn(Mention entry, Fault fault) {
        return fault.line() >= entry.line()
                && fault.line() < entry.line() + entry.source().lines().count();
    }

    private boolean isMeant(Mention before, Mention now, List<Fault> faults) {
        if (before.equals(now)) {
            return true;
        }
        String expected = WorkJson.write(before);
        boolean mendsLink = false;
        for (Fault fault : faults) {
            if (isIn(before, fault)) {
                Edit edit = joined.own(fault);
                String old = list.text().all().substring(edit.from(), edit.to());
                expected = expected.replace(escaped(old), escaped(edit.replacement()));
                mendsLink |= fault.rule() == Rule.WRONG_LINK;
            }
        }
        return expected.equals(WorkJson.write(now)) || mendsLink && isSameWork(before, now);
    }

    /// A link that was broken may tell more once it is mended.
    private static boolean isSameWork(Mention before, Mention now) {
        String was = Titles.key(before.reference().title());
        String is = Titles.key(now.reference().title());
        return before.line() == now.line()
                && !is.isEmpty()
                && was.contains(is)
                && now.reference().links().size() >= before.reference().links().size();
    }

    private static String escaped(String text) {
        String json = JsonText.of(out -> out.writeString(text));
        return json.substring(1, json.length() - 1);
    }
}

package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// An identifier that belongs to another work: by other lists, or since two works of this list
/// share it.
final class WrongLinkCheck implements Check {

    /// Below this, a title may have been read wrongly.
    private static final double SURE = 0.8;

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        for (Extraction.Entry entry : list.entries()) {
            if (Certainty.of(entry, "title") >= SURE) {
                look(list, entry.mention(), evidence, faults);
            }
        }
    }

    private static void look(
            CheckedList list, Mention entry, Evidence evidence, Consumer<Fault> faults) {
        List<Mention> same = new ArrayList<>();
        List<Mention> different = new ArrayList<>();
        for (Mention other : evidence.others(entry)) {
            if (sharesIdentifier(entry, other)) {
                sort(entry, other, same, different);
            }
        }
        List<Mention> within = new ArrayList<>();
        for (Mention other : evidence.again(entry)) {
            if (sharesIdentifier(entry, other) && other.line() < entry.line()) {
                sort(entry, other, same, within);
            }
        }
        boolean outvoted = different.size() >= 2 && same.isEmpty();
        if (outvoted || !within.isEmpty() && same.size() < 2) {
            List<Mention> sayers = outvoted ? different : within;
            String message =
                    "%s is another work's: «%s»"
                            .formatted(
                                    identifier(entry.reference()),
                                    sayers.getFirst().reference().title());
            faults.accept(
                    new Line(list, entry.line())
                            .fault(
                                    Rule.WRONG_LINK,
                                    message,
                                    Evidence.words(
                                            sayers, one -> "«" + one.reference().title() + "»")));
        }
    }

    private static void sort(
            Mention entry, Mention other, List<Mention> same, List<Mention> different) {
        switch (TitleLikeness.of(entry.reference(), other.reference())) {
            case DIFFERENT -> different.add(other);
            default -> same.add(other);
        }
    }

    private static boolean sharesIdentifier(Mention one, Mention other) {
        Reference a = one.reference();
        Reference b = other.reference();
        return !a.arxiv().isEmpty() && a.arxiv().equals(b.arxiv())
                || !a.doi().isEmpty() && a.doi().equalsIgnoreCase(b.doi());
    }

    private static String identifier(Reference reference) {
        return reference.arxiv().isEmpty()
                ? "DOI " + reference.doi()
                : "arXiv " + reference.arxiv();
    }
}

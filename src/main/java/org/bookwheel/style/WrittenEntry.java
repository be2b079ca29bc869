package org.bookwheel.style;

import org.bookwheel.style.EntryForm.Slot;
import org.bookwheel.work.Link;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;

/// An entry for a list.
///
/// @param words its Markdown, without a line end behind it
/// @param form the form that it was written in
/// @param isOwn whether the list itself writes so
public record WrittenEntry(String words, EntryForm form, boolean isOwn) {

    WrittenEntry notOwn() {
        return new WrittenEntry(words, form, false);
    }

    /// Whether what was read from the entry is what the form was to write of the work. What it does
    /// not hold may be missing, or be read from a heading if it is the same.
    public boolean isReadAs(Reference read, Reference work) {
        return read.title().equals(work.title())
                && isSame(read.venue(), work.venue(), form.has(Slot.VENUE))
                && isYear(read, work)
                && (form.has(Slot.AUTHORS)
                        ? read.authors().equals(work.authors())
                        : read.authors().isEmpty())
                && links(read, work)
                && isSame(read.arxiv(), work.arxiv(), false)
                && isSame(read.doi(), work.doi(), false)
                && read.note().isEmpty()
                && read.summary().isEmpty()
                && read.kind() == work.kind();
    }

    private static boolean isSame(String read, String meant, boolean written) {
        return read.equals(meant) || !written && read.isEmpty();
    }

    /// A year that only an identifier tells, any reader takes for a first hint.
    private boolean isYear(Reference read, Reference work) {
        boolean written = form.has(Slot.YEAR) || form.has(Slot.SHORT_YEAR);
        return read.year() == work.year()
                || !written && (!read.hasYear() || read.yearFrom() == Origin.IDENTIFIER);
    }

    private boolean links(Reference read, Reference work) {
        Link.Rel first = work.link(Link.Rel.PAPER).isEmpty() ? Link.Rel.CODE : Link.Rel.PAPER;
        return (!form.has(Slot.PAPER) || has(read, work, first))
                && (!form.has(Slot.CODE) || has(read, work, Link.Rel.CODE));
    }

    private static boolean has(Reference read, Reference work, Link.Rel rel) {
        return read.link(rel).equals(work.link(rel));
    }
}

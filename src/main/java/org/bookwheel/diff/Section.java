package org.bookwheel.diff;

import java.util.List;
import org.bookwheel.work.Mention;

/// A part of a list below one heading.
///
/// @param list the list's name
/// @param headings its heading, and those above it from the top; empty where there is none
/// @param entries what stands in it, in its order; at least one
public record Section(String list, List<String> headings, List<Mention> entries) {

    public Section {
        headings = List.copyOf(headings);
        entries = List.copyOf(entries);
    }

    /// Its own heading, or empty text.
    public String heading() {
        return headings.isEmpty() ? "" : headings.getLast();
    }

    /// Where its last entry starts, a line from 1.
    public int lastEntryLine() {
        return entries.getLast().line();
    }

    /// Where its last entry ends, a line from 1.
    public int lastLine() {
        Mention last = entries.getLast();
        return last.line() + (int) last.source().lines().count() - 1;
    }
}

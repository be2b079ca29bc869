package org.bookwheel.work;

import java.util.List;

/// One place in one list where a work is named: an entry, as read.
///
/// @param list the list's name: its path below the folder that was given
/// @param line line on which the entry starts, from 1
/// @param headings the headings above it, from the top
/// @param source its Markdown as written
/// @param reference what the entry says
/// @param added the day on which its list first named the work, `2026-11-03`; empty if that is not
///   known
public record Mention(
        String list,
        int line,
        List<String> headings,
        String source,
        Reference reference,
        String added) {

    public Mention {
        headings = List.copyOf(headings);
    }

    /// One of which nobody knows when it was added.
    public Mention(
            String list, int line, List<String> headings, String source, Reference reference) {
        this(list, line, headings, source, reference, "");
    }

    /// The same, added on another day.
    public Mention addedOn(String day) {
        return new Mention(list, line, headings, source, reference, day);
    }
}

package org.bookwheel.work;

import java.util.List;

/// One place in one list where a work is named: an entry, as read.
///
/// @param list the list's name: its path below the folder that was given
/// @param line line on which the entry starts, from 1
/// @param headings the headings above it, from the top
/// @param source its Markdown as written
/// @param reference what the entry says
public record Mention(
        String list, int line, List<String> headings, String source, Reference reference) {

    public Mention {
        headings = List.copyOf(headings);
    }
}

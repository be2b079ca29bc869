package org.bookwheel.catalogue;

import java.util.List;

/// What is known of a list as a whole.
///
/// @param name the list's name, unique
/// @param title its first heading, or its name
/// @param path the file it was read from, as given
/// @param entries how many entries it has
/// @param works how many works they name
/// @param readAt when it was read, ISO 8601
/// @param copyOf the list of which it is an older state, or empty; a copy does not count
/// @param warnings what was odd about it, in words for its keeper
public record ListSummary(
        String name,
        String title,
        String path,
        int entries,
        int works,
        String readAt,
        String copyOf,
        List<String> warnings) {

    public ListSummary {
        warnings = List.copyOf(warnings);
    }

    /// The same list with other warnings.
    public ListSummary warning(List<String> others) {
        return new ListSummary(name, title, path, entries, works, readAt, copyOf, others);
    }

    public boolean isCopy() {
        return !copyOf.isEmpty();
    }
}

package org.bookwheel.extract;

import java.util.List;
import org.bookwheel.list.Span;

/// A line, cell or indented item of an entry.
///
/// @param place where in the entry it stands: `line`, `child`, `column`, ... see [Place]
/// @param ordinal which of its kind it is, from 0
/// @param label what the list calls it: a column's heading, `Authors` in `Authors: ...`; or empty
/// @param line its line in the file, from 1
record Part(Place place, int ordinal, String label, List<Span> spans, int line) {

    Part {
        spans = List.copyOf(spans);
    }

    /// Where in an entry a part stands.
    enum Place {
        /// The entry's own line or lines.
        LINE,
        /// An item indented below it.
        CHILD,
        /// A paragraph that follows.
        FOLLOWING,
        /// A cell of a table.
        COLUMN
    }
}

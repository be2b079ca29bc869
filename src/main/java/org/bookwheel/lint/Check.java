package org.bookwheel.lint;

import java.util.function.Consumer;

/// Looks for faults of one kind.
interface Check {

    /// Whether it looks at signs that are those of Markdown alone.
    default boolean isOfMarkdown() {
        return false;
    }

    /// @param evidence what all lists say, this one among them
    void check(CheckedList list, Evidence evidence, Consumer<Fault> faults);
}

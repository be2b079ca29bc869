package org.bookwheel.lint;

import java.util.function.Consumer;

/// Looks for faults of one kind.
interface Check {

    /// @param evidence what all lists say, this one among them
    void check(CheckedList list, Evidence evidence, Consumer<Fault> faults);
}

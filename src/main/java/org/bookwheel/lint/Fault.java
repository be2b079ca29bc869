package org.bookwheel.lint;

import java.util.List;
import java.util.Optional;

/// Something in a list that its keeper may want to change.
///
/// @param list the list's name
/// @param line from 1
/// @param column from 1, in UTF-16 units
/// @param length how many characters of the line are meant, at least 1
/// @param message what is wrong, in words
/// @param evidence who says so, `osdi.md:14 says NSDI 2024`; may be empty
/// @param edit the one safe way to mend it; empty if there is none
public record Fault(
        Rule rule,
        String list,
        int line,
        int column,
        int length,
        String message,
        List<String> evidence,
        Optional<Edit> edit) {

    public Fault {
        evidence = List.copyOf(evidence);
    }

    Fault withoutEdit() {
        return new Fault(rule, list, line, column, length, message, evidence, Optional.empty());
    }

    Fault with(Edit other) {
        return new Fault(rule, list, line, column, length, message, evidence, Optional.of(other));
    }
}

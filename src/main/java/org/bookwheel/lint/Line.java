package org.bookwheel.lint;

import java.util.List;
import java.util.Optional;

/// Makes faults of places in a list.
record Line(CheckedList list, int number) {

    /// Of the whole line, from its first sign on.
    Fault fault(Rule rule, String message, List<String> evidence) {
        String line = list.text().line(number);
        int indent = line.length() - line.stripLeading().length();
        return fault(rule, indent, indent + line.strip().length(), message, evidence);
    }

    /// Of a part of the line.
    ///
    /// @param from its first character, from 0
    Fault fault(Rule rule, int from, int to, String message, List<String> evidence) {
        return fault(rule, from, to, message, evidence, Optional.empty());
    }

    /// Of a part of the line that can be replaced.
    Fault fault(Rule rule, int from, int to, String message, List<String> evidence, String better) {
        int start = list.text().start(number);
        Optional<Edit> edit =
                list.isEditable()
                        ? Optional.of(new Edit(start + from, start + to, better))
                        : Optional.empty();
        return fault(rule, from, to, message, evidence, edit);
    }

    private Fault fault(
            Rule rule,
            int from,
            int to,
            String message,
            List<String> evidence,
            Optional<Edit> edit) {
        return new Fault(
                rule,
                list.name(),
                number,
                from + 1,
                Math.max(1, to - from),
                message,
                evidence,
                edit);
    }
}

package org.bookwheel.fielded;

import java.util.List;
import java.util.stream.Stream;

/// An entry that says by name what each of its values is.
///
/// @param line its first line, from 1
/// @param endLine its last line
/// @param source how it is written; empty if its lines are all of it
/// @param headings the names of the groups that it lies in, from the top
public record FieldedEntry(
        int line, int endLine, String source, List<String> headings, List<Value> values) {

    public FieldedEntry {
        headings = List.copyOf(headings);
        values = List.copyOf(values);
    }

    /// All values of a field that are not empty.
    public Stream<Value> all(Field field) {
        return values.stream().filter(value -> value.field() == field && !value.text().isBlank());
    }

    /// The text of the first value of a field, or empty text.
    public String first(Field field) {
        return all(field).findFirst().map(Value::text).orElse("");
    }
}

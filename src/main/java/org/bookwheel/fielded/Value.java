package org.bookwheel.fielded;

import java.util.List;
import java.util.regex.Pattern;

/// A value of an entry.
///
/// @param key the name under which it stands, as written
/// @param text plain text: no LaTeX, no escapes, and no white space but single spaces
/// @param whole whether it is one thing that must not be cut, such as a person or a keyword
public record Value(Field field, String key, String text, boolean whole) {

    public Value {
        text = text.replaceAll("\\s+", " ").strip();
    }

    /// The text cut where a pattern matches, or in one piece if it must not be cut.
    public List<String> parts(Pattern between) {
        return whole ? List.of(text) : List.of(between.split(text));
    }
}

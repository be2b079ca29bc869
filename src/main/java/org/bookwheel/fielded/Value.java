package org.bookwheel.fielded;

/// A value of an entry.
///
/// @param key the name under which it stands, as written
/// @param text plain text: no LaTeX, no escapes, and no white space but single spaces
/// @param whole whether it is one thing that must not be cut, such as a person or a keyword
public record Value(Field field, String key, String text, boolean whole) {

    public Value {
        text = text.replaceAll("\\s+", " ").strip();
    }
}

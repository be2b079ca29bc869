package org.bookwheel.extract;

/// Something in a list that gave no entry.
///
/// @param list the list's name
/// @param line where it begins, from 1
/// @param reason why
/// @param text its first words
public record Skip(String list, int line, Reason reason, String text) {

    private static final int SHOWN = 120;

    public Skip {
        text = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}

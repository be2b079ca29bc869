package org.bookwheel.fielded;

/// A part of a list that cannot be read.
///
/// @param line where it begins, from 1
/// @param reason why, in words
/// @param text its first words
public record Damage(int line, String reason, String text) {

    private static final int SHOWN = 100;

    public Damage {
        text = text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}

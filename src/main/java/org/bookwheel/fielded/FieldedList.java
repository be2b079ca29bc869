package org.bookwheel.fielded;

import java.util.List;

/// What a list of named values holds.
///
/// @param entries in their order
/// @param damages what could not be read, in its order
public record FieldedList(List<FieldedEntry> entries, List<Damage> damages) {

    public static final FieldedList EMPTY = new FieldedList(List.of(), List.of());

    public FieldedList {
        entries = List.copyOf(entries);
        damages = List.copyOf(damages);
    }
}

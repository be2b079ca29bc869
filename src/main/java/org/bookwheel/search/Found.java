package org.bookwheel.search;

import java.util.List;

/// What was found in the time that there was.
///
/// @param all best first
/// @param partial whether the deadline cut it, so that the next answer may be another
public record Found<T>(List<T> all, boolean partial) {

    public Found {
        all = List.copyOf(all);
    }
}

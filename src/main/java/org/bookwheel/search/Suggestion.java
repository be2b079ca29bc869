package org.bookwheel.search;

import java.util.List;
import java.util.Locale;

/// A completion of what is being typed.
///
/// @param count how many works choosing it finds
/// @param highlights what of it was typed
/// @param id the work's id if it is a title or name, else empty
public record Suggestion(
        String text, Kind kind, long count, List<Results.Highlight> highlights, String id) {

    public Suggestion {
        highlights = List.copyOf(highlights);
    }

    /// What a suggestion is.
    public enum Kind {
        TITLE,
        /// A coined name.
        NAME,
        AUTHOR,
        VENUE,
        AFFILIATION,
        TAG;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

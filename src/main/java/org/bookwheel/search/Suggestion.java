package org.bookwheel.search;

import java.util.List;
import java.util.Locale;

/// A completion of what is being typed.
///
/// @param count how many works choosing it finds
/// @param highlights what of it was typed
/// @param id the work's id if it is a title or name, else empty
/// @param venue the work's venue, or empty
/// @param year the work's year, or 0
public record Suggestion(
        String text,
        Kind kind,
        long count,
        List<Results.Highlight> highlights,
        String id,
        String venue,
        int year) {

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

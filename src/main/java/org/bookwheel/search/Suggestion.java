package org.bookwheel.search;

import java.util.List;
import java.util.Locale;
import org.bookwheel.search.text.Words;

/// A completion of what is being typed.
///
/// @param count how many works choosing it finds
/// @param highlights what of it was typed
/// @param title of the work that has this coined name, else empty
/// @param id the work's id if it is a title or name, else empty
/// @param venue the work's venue, or empty
/// @param year the work's year, or 0
public record Suggestion(
        String text,
        Kind kind,
        long count,
        List<Results.Highlight> highlights,
        String title,
        String id,
        String venue,
        int year) {

    public Suggestion {
        highlights = List.copyOf(highlights);
    }

    /// A value of a facet, of which the words that begin as typed are marked.
    public static Suggestion of(Kind kind, Results.Count count, List<String> typed) {
        String value = count.value();
        List<Results.Highlight> marks =
                Words.of(value).stream()
                        .filter(word -> typed.stream().anyMatch(word.form()::startsWith))
                        .map(word -> new Results.Highlight(value, word.start(), word.end()))
                        .toList();
        return new Suggestion(value, kind, count.count(), marks, "", "", "", 0);
    }

    /// What a suggestion is.
    public enum Kind {
        TITLE,
        /// A coined name.
        NAME,
        AUTHOR,
        VENUE,
        AFFILIATION,
        TAG,
        LIST;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.bookwheel.search;

import java.util.List;
import java.util.Map;

/// The answer to a query.
///
/// @param total how many works match, exact unless `partial`
/// @param hits those on the page asked for
/// @param facets for each facet asked for its most frequent values
/// @param exact how many of them have all the words
/// @param relaxed whether works with only some of the words follow the others
/// @param corrected words that were read otherwise than typed
/// @param didYouMean what might have been meant instead, or empty
/// @param offers parts of the query that find works, where the whole finds hardly any
/// @param partial whether the deadline cut the search
/// @param generation of the index that answered
public record Results(
        long total,
        List<Hit> hits,
        Map<Facet, List<Count>> facets,
        long exact,
        boolean relaxed,
        List<Correction> corrected,
        String didYouMean,
        List<Offer> offers,
        boolean partial,
        long generation) {

    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        corrected = List.copyOf(corrected);
        offers = List.copyOf(offers);
    }

    /// A work found.
    ///
    /// @param json the work in its JSON form, see [org.bookwheel.work.WorkJson], with the names of
    ///   its lists as `lists`, and with its mentions only if they are asked for
    /// @param id its id
    /// @param highlights for each field what matched in it
    /// @param why in words why it stands where it stands; empty unless asked for
    public record Hit(
            String json,
            String id,
            float score,
            Map<SearchField, List<Highlight>> highlights,
            List<String> why) {
        public Hit {
            highlights = Map.copyOf(highlights);
            why = List.copyOf(why);
        }
    }

    /// A place in a text that answers the query, in UTF-16 units, never HTML.
    ///
    /// @param value the text, where the field is a list of texts; else the field's only text
    public record Highlight(String value, int start, int end) {}

    /// How many works there would be if this value alone were chosen in its facet; an empty value
    /// stands for the works that have none.
    public record Count(String value, long count, boolean selected) {}

    /// A part of a query, and how many works it finds alone.
    public record Offer(String text, long total) {}

    /// A word that finds hardly anything, and the one that was used instead.
    public record Correction(String typed, String used) {}
}

package org.bookwheel.server.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;

/// A query that was read otherwise than typed.
///
/// @param shown as it was read
/// @param exactly a query that finds what was typed: quoted words are never read otherwise
public record Correction(String shown, String exactly) {

    /// Of the answer to a query, if there is one.
    public static Optional<Correction> of(SearchQuery query, Results results) {
        String typed = query.text().strip();
        String shown = typed;
        String exactly = typed;
        for (Results.Correction one : results.corrected()) {
            Pattern word =
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}\"])"
                                    + Pattern.quote(one.typed())
                                    + "(?![\\p{L}\\p{N}\"])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            shown = word.matcher(shown).replaceAll(Matcher.quoteReplacement(one.used()));
            exactly = word.matcher(exactly).replaceAll("\"$0\"");
        }
        return results.corrected().isEmpty() || shown.equals(typed)
                ? Optional.empty()
                : Optional.of(new Correction(shown, exactly));
    }
}

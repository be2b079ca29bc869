package org.bookwheel.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text that ends while a value of a field is being typed: `cache venue:os`, `author:"ion st`.
///
/// @param before what stands before the field
/// @param facet whose value it is
/// @param begun what of the value is there
public record FieldStart(String before, Facet facet, String begun) {

    /// A name, a colon, and a value that is not closed; as `web/state.js` has it.
    private static final Pattern END =
            Pattern.compile(
                    "(?:^|(?<=\\s))(venue|author|tag|at|affiliation|list):(?:\"([^\"]*)|([^\\s\"]*))$",
                    Pattern.CASE_INSENSITIVE);

    /// Of a text as it is typed, if it ends so.
    public static Optional<FieldStart> of(String text) {
        Matcher end = END.matcher(text);
        if (!end.find()) {
            return Optional.empty();
        }
        String begun = end.group(2) == null ? end.group(3) : end.group(2);
        // the fields of values are called as their facets
        Facet facet = Facet.valueOf(SearchField.of(end.group(1)).orElseThrow().name());
        return Optional.of(new FieldStart(text.substring(0, end.start()), facet, begun));
    }
}

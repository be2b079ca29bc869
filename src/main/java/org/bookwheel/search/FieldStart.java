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
        Facet facet = Field.of(end.group(1)).map(FieldStart::facet).orElseThrow();
        return Optional.of(new FieldStart(text.substring(0, end.start()), facet, begun));
    }

    private static Facet facet(Field field) {
        return switch (field) {
            case VENUE -> Facet.VENUE;
            case AUTHOR -> Facet.AUTHOR;
            case TAG -> Facet.TAG;
            case LIST -> Facet.LIST;
            default -> Facet.AFFILIATION;
        };
    }
}

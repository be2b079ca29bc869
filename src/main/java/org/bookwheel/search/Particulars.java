package org.bookwheel.search;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Fields whose values are no words: `year:`, `added:`, `has:`, `in:`.
final class Particulars {

    private static final Set<String> NAMES = Set.of("year", "added", "has", "in");

    private Particulars() {}

    static boolean is(String field) {
        return NAMES.contains(field.toLowerCase(Locale.ROOT));
    }

    /// The clause, if the field has such a value.
    static Optional<Clause> of(String field, String value) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "year" ->
                    YearRange.of(value).map(range -> new Clause.Years(range.from(), range.to()));
            case "added" -> DayRange.of(value.toLowerCase(Locale.ROOT)).map(Clause.Added::new);
            case "has" -> Presence.of(value.toLowerCase(Locale.ROOT)).map(Clause.Has::new);
            case "in" -> lists(value);
            default -> Optional.empty();
        };
    }

    private static Optional<Clause> lists(String value) {
        return value.matches("\\d{1,6}")
                ? Optional.of(new Clause.InLists(Integer.parseInt(value)))
                : Optional.empty();
    }
}

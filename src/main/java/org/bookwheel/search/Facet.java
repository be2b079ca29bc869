package org.bookwheel.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Mention;
import org.bookwheel.work.PartialDate;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// A field by whose values works are counted and chosen, in the order in which facets are shown.
public enum Facet {
    VENUE,
    YEAR,
    /// Year and month of publication, `2025-10`; no value where only the year is known.
    MONTH,
    AFFILIATION,
    AUTHOR,
    TAG,
    LIST,
    KIND;

    /// Chooses the works that have no value.
    public static final String NONE = "none";

    private static final int LONGEST_VALUE = 1_000;

    /// More values are not chosen by hand.
    private static final int MOST_VALUES = 100;

    private static final String BETWEEN = "..";

    private static final Pattern PLAIN_YEAR = Pattern.compile("\\d{1,4}");

    private static final Pattern MONTHS =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(\\.\\.\\d{4}-(0[1-9]|1[0-2]))?");

    private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::text).toList();

    /// The parameter's name: `venue`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The facet of this name.
    public static Optional<Facet> of(String name) {
        return Arrays.stream(values()).filter(facet -> facet.text().equals(name)).findFirst();
    }

    /// Fails for values that nobody means to choose, typed by a person or sent by a program. An
    /// index takes any value: one that no work has finds nothing.
    ///
    /// @throws BadQueryException naming the value and what is allowed
    public void check(Collection<String> values) {
        if (values.size() > MOST_VALUES) {
            throw new BadQueryException(
                    text(), String.valueOf(values.size()), "given at most 100 times");
        }
        for (String value : values) {
            if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                throw new BadQueryException(text(), value, "from 1 to 1,000 characters");
            }
            if (!accepts(value)) {
                throw new BadQueryException(text(), value, allowed());
            }
        }
    }

    private boolean accepts(String value) {
        return switch (this) {
            case YEAR -> value.equals(NONE) || YearRange.of(value).isPresent();
            case MONTH -> value.equals(NONE) || MONTHS.matcher(value).matches();
            case KIND -> value.equals(NONE) || KINDS.contains(value);
            default -> true;
        };
    }

    /// What can be chosen, in words.
    private String allowed() {
        return switch (this) {
            case YEAR -> "a year, a range 2022..2024 or none";
            case MONTH -> "a month 2025-10, a range 2025-03..2025-10 or none";
            case KIND -> "paper, resource or none";
            default -> "a value";
        };
    }

    /// Whether a chosen value stands for all from one to another: `2022..2024`, `>=2023`. Its ends
    /// are values, in whose order those between lie.
    public boolean isRange(String value) {
        return switch (this) {
            case YEAR -> !value.equals(NONE) && !PLAIN_YEAR.matcher(value).matches();
            case MONTH -> value.contains(BETWEEN);
            default -> false;
        };
    }

    /// First and last of a range of months.
    public static List<String> ends(String months) {
        return List.of(months.split(Pattern.quote(BETWEEN)));
    }

    private static List<String> month(Reference reference) {
        return PartialDate.of(reference.published())
                .filter(PartialDate::hasMonth)
                .map(date -> List.of(date.text().substring(0, "2025-10".length())))
                .orElse(List.of());
    }

    /// The values that a work has, as shown.
    public List<String> values(Work work) {
        Reference reference = work.reference();
        return switch (this) {
            case VENUE -> reference.hasVenue() ? List.of(reference.venue()) : List.of();
            case YEAR ->
                    reference.hasYear() ? List.of(String.valueOf(reference.year())) : List.of();
            case MONTH -> month(reference);
            case AFFILIATION -> reference.affiliations();
            case AUTHOR -> reference.authors();
            case TAG -> reference.tags();
            case LIST -> work.mentions().stream().map(Mention::list).distinct().toList();
            case KIND -> List.of(reference.kind().text());
        };
    }
}

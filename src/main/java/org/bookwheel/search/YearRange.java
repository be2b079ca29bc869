package org.bookwheel.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Years from one to another, as typed: `2024`, `2022..2024`, `2022-2024`, `>=2023`, `..2020`.
///
/// @param from first year, both included
/// @param to last year
public record YearRange(int from, int to) {

    private static final Pattern ONE = Pattern.compile("(>=|<=|>|<|=)?(\\d{4})");
    private static final Pattern RANGE = Pattern.compile("(\\d{4})?(?:\\.\\.|-|–|:)(\\d{4})?");

    public static Optional<YearRange> of(String typed) {
        Matcher one = ONE.matcher(typed);
        if (one.matches()) {
            int year = Integer.parseInt(one.group(2));
            String sign = one.group(1) == null ? "=" : one.group(1);
            return Optional.of(
                    switch (sign) {
                        case ">=" -> new YearRange(year, Clause.Years.LAST);
                        case ">" -> new YearRange(year + 1, Clause.Years.LAST);
                        case "<=" -> new YearRange(Clause.Years.FIRST, year);
                        case "<" -> new YearRange(Clause.Years.FIRST, year - 1);
                        default -> new YearRange(year, year);
                    });
        }
        Matcher range = RANGE.matcher(typed);
        if (range.matches() && (range.group(1) != null || range.group(2) != null)) {
            int from =
                    range.group(1) == null ? Clause.Years.FIRST : Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? Clause.Years.LAST : Integer.parseInt(range.group(2));
            return Optional.of(new YearRange(from, to));
        }
        return Optional.empty();
    }

    /// From the first to the last of some ranges, as typed; empty without any. What is no year, as
    /// [Facet#NONE], is passed over.
    public static Optional<YearRange> around(Collection<String> typed) {
        List<YearRange> all = typed.stream().flatMap(one -> of(one).stream()).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new YearRange(
                                all.stream().mapToInt(YearRange::from).min().getAsInt(),
                                all.stream().mapToInt(YearRange::to).max().getAsInt()));
    }

    /// As it is typed: `2024`, `2022..2024`, `>=2023`.
    public String text() {
        if (from == to) {
            return year(from);
        }
        if (to == Clause.Years.LAST) {
            return ">=" + year(from);
        }
        return from == Clause.Years.FIRST ? "<=" + year(to) : year(from) + ".." + year(to);
    }

    /// In the four digits in which years are typed.
    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}

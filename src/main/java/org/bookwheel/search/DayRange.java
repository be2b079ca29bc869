package org.bookwheel.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days from one to another, as typed: `7d` for the last seven days, `2026`, `2026-11`,
/// `2026-11-03`, `2026-10..2026-11-03`, `2026-11..`, `>=2026-10-01`, `<2026`.
///
/// @param from first day, both included; [#FIRST] where that side is open
/// @param to last day; [#LAST] where that side is open
public record DayRange(LocalDate from, LocalDate to) {

    public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// What may be typed, in words.
    public static final String ALLOWED =
            "days such as 7d, 2026-11, 2026-11-03, 2026-11-01.. or 2026-10..2026-11";

    private static final Pattern LAST_DAYS = Pattern.compile("(\\d{1,4})d");
    private static final Pattern ONE = Pattern.compile("(>=|<=|>|<|=)?([\\d-]{4,10})");
    private static final Pattern RANGE = Pattern.compile("([\\d-]{4,10})?\\.\\.([\\d-]{4,10})?");

    /// Seen from today; empty if it is no range of days.
    public static Optional<DayRange> of(String typed) {
        return of(typed, LocalDate.now());
    }

    static Optional<DayRange> of(String typed, LocalDate today) {
        try {
            Matcher days = LAST_DAYS.matcher(typed);
            if (days.matches()) {
                return Optional.of(
                        new DayRange(today.minusDays(Integer.parseInt(days.group(1))), LAST));
            }
            Matcher one = ONE.matcher(typed);
            if (one.matches()) {
                return one(one.group(1) == null ? "=" : one.group(1), period(one.group(2)));
            }
            Matcher range = RANGE.matcher(typed);
            if (range.matches() && (range.group(1) != null || range.group(2) != null)) {
                return Optional.of(
                        new DayRange(
                                range.group(1) == null ? FIRST : period(range.group(1)).from(),
                                range.group(2) == null ? LAST : period(range.group(2)).to()));
            }
        } catch (DateTimeException noDay) {
            // the calendar has no such day
        }
        return Optional.empty();
    }

    private static Optional<DayRange> one(String sign, DayRange period) {
        return Optional.of(
                switch (sign) {
                    case ">=" -> new DayRange(period.from(), LAST);
                    case ">" -> new DayRange(period.to().plusDays(1), LAST);
                    case "<=" -> new DayRange(FIRST, period.to());
                    case "<" -> new DayRange(FIRST, period.from().minusDays(1));
                    default -> period;
                });
    }

    /// A year, a month or a day.
    private static DayRange period(String typed) {
        LocalDate first =
                switch (typed.length()) {
                    case 4 -> LocalDate.parse(typed + "-01-01");
                    case 7 -> LocalDate.parse(typed + "-01");
                    default -> LocalDate.parse(typed);
                };
        LocalDate last =
                switch (typed.length()) {
                    case 4 -> first.plusYears(1).minusDays(1);
                    case 7 -> YearMonth.from(first).atEndOfMonth();
                    default -> first;
                };
        return new DayRange(first, last);
    }

    /// Whether a day is in it; a day that is not known, empty text, never is.
    public boolean contains(String day) {
        if (day.isEmpty()) {
            return false;
        }
        LocalDate date = LocalDate.parse(day);
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /// As it is typed, whatever day it is: `2026-11-03`, `2026-10-01..2026-11-03`, `>=2026-11-03`.
    public String text() {
        if (from.equals(to)) {
            return from.toString();
        }
        if (to.equals(LAST)) {
            return ">=" + from;
        }
        return from.equals(FIRST) ? "<=" + to : from + ".." + to;
    }
}

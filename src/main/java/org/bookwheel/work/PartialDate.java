package org.bookwheel.work;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day of the calendar as finely as it is known: `2025`, `2025-10`, `2025-10-06`.
///
/// @param year in four digits
/// @param month from 1, or 0 where only the year is known
/// @param day from 1, or 0 where no day is known
public record PartialDate(int year, int month, int day) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    private static final int MONTHS = 12;

    /// Where a date without a month or a day stands among whole ones: between June and July, on the
    /// 16th.
    private static final int MIDDLE_MONTH = 7;

    private static final int MIDDLE_DAY = 16;

    /// As finely as the calendar has it: the 31st of June is June, a month 13 none.
    public static PartialDate of(int year, int month, int day) {
        boolean hasMonth = month >= 1 && month <= MONTHS;
        boolean hasDay = hasMonth && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return new PartialDate(year, hasMonth ? month : 0, hasDay ? day : 0);
    }

    /// A date as it is written; none for what the calendar does not have.
    public static Optional<PartialDate> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PartialDate date =
                of(
                        Integer.parseInt(matcher.group(1)),
                        number(matcher.group(2)),
                        number(matcher.group(3)));
        return date.text().equals(written) ? Optional.of(date) : Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// The number by which dates are put in order; 0 for empty text. A year alone counts as its
    /// middle, a month alone, too.
    public static int order(String written) {
        return of(written).map(PartialDate::order).orElse(0);
    }

    private int order() {
        int middle = month == 0 ? MIDDLE_MONTH * 100 : month * 100 + MIDDLE_DAY;
        return year * 10_000 + (day == 0 ? middle : month * 100 + day);
    }

    public boolean hasMonth() {
        return month > 0;
    }

    /// Whether a work of a year may be of this date: it is of that year, or the year is that of the
    /// venue, which comes after the preprint.
    ///
    /// @param published whether a venue stands behind the year
    public boolean fits(int yearOfWork, boolean published) {
        return year == yearOfWork || published && year < yearOfWork;
    }

    /// How finely it is known: 0 for a year, 1 for a month, 2 for a day.
    public int fineness() {
        return day > 0 ? 2 : month > 0 ? 1 : 0;
    }

    /// A year as it is written, with four digits.
    static String text(int year) {
        return year < 1000 ? String.format(Locale.ROOT, "%04d", year) : Integer.toString(year);
    }

    /// As it is written.
    public String text() {
        String text = text(year);
        text += month == 0 ? "" : (month < 10 ? "-0" : "-") + month;
        return text + (day == 0 ? "" : (day < 10 ? "-0" : "-") + day);
    }

    /// As people read it: `2025`, `Oct 2025`, `6 Oct 2025`.
    public String words() {
        String text = month == 0 ? "" : MONTH_NAMES[month - 1] + " ";
        return (day == 0 ? "" : day + " ") + text + year;
    }

    private static final String[] MONTH_NAMES = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
}

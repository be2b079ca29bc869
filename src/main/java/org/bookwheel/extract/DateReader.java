package org.bookwheel.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates as people write them: `2024.05`, `[2023/10]`, `15 Mar 2023`, `August 12, 2026`,
/// `7/29/22`, `2019年5月`. Only the year is kept.
final class DateReader {

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april"
                    + "|june|july|august|september|october|november|december|spring|summer|autumn"
                    + "|fall|winter)\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:19|20)\\d{2})";

    private static final List<Pattern> WHOLE =
            List.of(
                    Pattern.compile(YEAR),
                    Pattern.compile(
                            YEAR + "\\s?[./-]\\s?(?:0?[1-9]|1[0-2])(?:\\s?[./-]\\s?\\d{1,2})?"),
                    Pattern.compile("(?:\\d{1,2}[./-]){1,2}" + YEAR),
                    Pattern.compile(DAY + "[\\s.,-]{1,3}" + MONTH + "[\\s.,'’-]{0,3}" + YEAR),
                    Pattern.compile(
                            MONTH + "[\\s.-]{0,2}(?:" + DAY + "[\\s.,]{1,3})?[,'’]?\\s?" + YEAR),
                    Pattern.compile(YEAR + "[\\s.,-]{1,2}" + MONTH + "(?:[\\s.-]" + DAY + ")?"),
                    Pattern.compile(YEAR + "\\s?年(?:\\s?\\d{1,2}\\s?月)?(?:\\s?\\d{1,2}\\s?[日号])?"),
                    Pattern.compile(MONTH + "[\\s/-]{1,2}" + MONTH + "[\\s,]{1,2}" + YEAR));

    private static final List<Pattern> SHORT =
            List.of(
                    Pattern.compile("(?:0?[1-9]|1[0-2])/\\d{1,2}/(\\d{2})"),
                    Pattern.compile(DAY + "[\\s-]" + MONTH + "[\\s'’-]{1,2}(\\d{2})"),
                    Pattern.compile(MONTH + "\\s?['’-]\\s?(\\d{2})"));

    private static final Pattern MONTH_AND_DAY =
            Pattern.compile(MONTH + "(?:\\s" + DAY + ")?|" + DAY + "\\s" + MONTH);

    /// Longer texts are no dates.
    private static final int LONGEST = 40;

    private DateReader() {}

    /// The year, if the whole text is a date; else 0.
    static int year(String text) {
        String trimmed = trim(text).toLowerCase(Locale.ROOT);
        if (trimmed.length() < 4 || trimmed.length() > LONGEST || !hasDigit(trimmed)) {
            return 0;
        }
        for (Pattern pattern : WHOLE) {
            Matcher matcher = pattern.matcher(trimmed);
            if (matcher.matches()) {
                int year = Integer.parseInt(matcher.group(1));
                return year >= Years.FIRST && year <= Years.LAST ? year : 0;
            }
        }
        for (Pattern pattern : SHORT) {
            Matcher matcher = pattern.matcher(trimmed);
            if (matcher.matches()) {
                return Years.of(Integer.parseInt(matcher.group(1)));
            }
        }
        return 0;
    }

    /// Whether a text is a month, with or without a day: `March 30`, as the comma leaves it.
    static boolean isMonthAndDay(String text) {
        return text.length() >= 3
                && text.length() <= 20
                && MONTH_AND_DAY.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " ([{~,.:;'’‘`-–".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " )]}~,.:;`-–".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}

package org.bookwheel.history;

import java.time.LocalDate;

/// A day as a number: days since 1970-01-01, so that the earlier of two is the smaller one.
final class Day {

    /// Earlier than all that is known of: the history begins with it.
    static final int BEFORE = Integer.MIN_VALUE;

    /// Later than all days: never.
    static final int NEVER = Integer.MAX_VALUE;

    private static final String UNKNOWN = "-";

    private Day() {}

    static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static boolean isKnown(int day) {
        return day != BEFORE && day != NEVER;
    }

    /// ISO 8601; empty where no day is known.
    static String text(int day) {
        return !isKnown(day) ? "" : LocalDate.ofEpochDay(day).toString();
    }

    /// As it is kept in a file.
    static String kept(int day) {
        return day == BEFORE ? UNKNOWN : String.valueOf(day);
    }

    /// @throws NumberFormatException if it is none
    static int parse(String kept) {
        return kept.equals(UNKNOWN) ? BEFORE : Integer.parseInt(kept);
    }
}

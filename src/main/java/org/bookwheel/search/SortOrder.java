package org.bookwheel.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The order of results. Works without a year or a day come last when that decides, and are never
/// dropped.
public enum SortOrder {
    RELEVANCE,
    NEWEST,
    OLDEST,
    /// By the day on which a list first named it, the latest first.
    ADDED,
    /// By how many lists name a work.
    MENTIONS,
    TITLE;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SortOrder> of(String name) {
        return Arrays.stream(values()).filter(sort -> sort.text().equals(name)).findFirst();
    }
}

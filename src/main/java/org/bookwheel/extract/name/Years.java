package org.bookwheel.extract.name;

/// Which numbers are years.
public final class Years {

    /// Earlier numbers are pages, quantities or identifiers.
    public static final int FIRST = 1930;

    /// Later ones, too.
    public static final int LAST = 2049;

    private Years() {}

    /// The year of two digits: 00 to 49 is 20xx, 50 to 99 is 19xx.
    public static int of(int twoDigits) {
        return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}

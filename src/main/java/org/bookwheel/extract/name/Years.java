package org.bookwheel.extract.name;

/// Years of which the century is not written.
public final class Years {

    private Years() {}

    /// The year of two digits: 00 to 49 is 20xx, 50 to 99 is 19xx.
    public static int of(int twoDigits) {
        return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}

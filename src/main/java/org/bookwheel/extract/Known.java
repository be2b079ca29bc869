package org.bookwheel.extract;

/// Quick answers to what a short text is, for those who cut texts.
final class Known {

    private Known() {}

    /// `NSDI'24`, `2024.05`, `ICLR 2025 Oral`: all of it says when or where something appeared.
    static boolean isVenueOrDate(String text) {
        if (DateReader.year(text) > 0) {
            return true;
        }
        VenueReading venue = VenueReader.read(text);
        return venue.isWhole() && venue.listed() && venue.sure();
    }

    /// `Oral`, `Spotlight`: how something was presented.
    static boolean isRemark(String text) {
        return VenueReader.isRemark(text);
    }
}

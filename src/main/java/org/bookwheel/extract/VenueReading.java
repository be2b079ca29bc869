package org.bookwheel.extract;

/// What a text says of venue and year.
///
/// @param venue canonical name if listed, else as written; empty if the text names none
/// @param year 0 if it says none
/// @param listed whether the venue is in the table
/// @param sure whether the words can hardly mean anything else; `fast` alone may be just a word
/// @param beside whether the year stands right beside the venue
/// @param words how many words were read
/// @param rest the words that were not understood
/// @param note remarks in it: `Oral`, `Best Paper`
record VenueReading(
        String venue,
        int year,
        boolean listed,
        boolean sure,
        boolean beside,
        int words,
        String rest,
        String note) {

    static final VenueReading NONE = new VenueReading("", 0, false, false, false, 0, "", "");

    /// The same where the place shows that all of the text is the name of a venue.
    VenueReading cited(String text) {
        String name = isWhole() || listed && sure ? venue : text;
        return new VenueReading(name, year, listed, true, true, Token.of(text).size(), "", note);
    }

    boolean hasVenue() {
        return !venue.isEmpty();
    }

    /// Whether it says when but not where, as `Preprint'23` does.
    boolean isOnlyYear() {
        return venue.isEmpty() && year > 0;
    }

    /// Whether all words were understood.
    boolean isWhole() {
        return words > 0 && rest.isEmpty();
    }
}

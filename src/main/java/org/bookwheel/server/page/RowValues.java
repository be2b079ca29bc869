package org.bookwheel.server.page;

import java.util.List;
import org.bookwheel.work.Reference;

/// The people, places and tags that a row of a list of works has room for, so that a screen shows
/// several works whole; as `web/hit.js` has it.
///
/// @param isLong whether title and people leave no room for a summary
record RowValues(List<String> authors, List<String> places, List<String> tags, boolean isLong) {

    private static final int PEOPLE = 6;
    private static final int PLACES = 3;
    private static final int TAGS = 4;

    /// Letters of title and people together, of people at least and at most, of tags, and from
    /// where on it is long: measured in windows of 1280 and 390 pixels.
    private static final int ROOM = 130;

    private static final int LINE = 44;
    private static final int LINES = 76;

    /// Above a summary people have one line.
    private static final int ABOVE_SUMMARY = 46;

    private static final int TAGS_LINE = 56;
    private static final int LONG = 100;
    private static final String REST = ", and 12 more";

    /// From here on signs are as wide as two letters: those of East Asia.
    private static final int WIDE = 0x2E80;

    static RowValues of(Reference reference) {
        int title = letters(reference.title());
        int most = reference.summary().isEmpty() ? LINES : ABOVE_SUMMARY;
        int room = Math.clamp(ROOM - title, LINE, most);
        List<String> authors = fitting(reference.authors(), PEOPLE, room, 1);
        List<String> places =
                fitting(
                        reference.affiliations(),
                        PLACES,
                        room - letters(String.join(", ", authors)),
                        authors.isEmpty() ? 1 : 0);
        int people = letters(String.join(", ", authors)) + letters(String.join(", ", places));
        return new RowValues(
                authors,
                places,
                fitting(reference.tags(), TAGS, TAGS_LINE, 1),
                title + people > LONG);
    }

    /// The first values, as many as have room.
    private static List<String> fitting(List<String> values, int most, int room, int least) {
        int end = 0;
        while (end < Math.min(most, values.size())
                && (end < least || hasRoom(values, end + 1, room))) {
            end++;
        }
        return values.subList(0, end);
    }

    private static boolean hasRoom(List<String> values, int shown, int room) {
        int rest = shown < values.size() ? REST.length() : 0;
        return letters(String.join(", ", values.subList(0, shown))) + rest <= room;
    }

    private static int letters(String text) {
        return text.codePoints().map(sign -> sign < WIDE ? 1 : 2).sum();
    }
}

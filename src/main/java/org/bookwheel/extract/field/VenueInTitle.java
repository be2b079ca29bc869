package org.bookwheel.extract.field;

import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.text.Token;

/// Finds a venue with its year at the end of what was taken for a title.
final class VenueInTitle {

    private VenueInTitle() {}

    /// Where the venue begins whose year is the last token; -1 where there is none.
    static int begin(Labelled labelled, int first, int last) {
        Candidate candidate = labelled.candidate();
        Token token = labelled.token(last);
        boolean dated = token.year() > 0 || token.isTwoDigits();
        int venue = last - 1;
        while (venue > first && labelled.token(venue).isOneOf("'’‘`-")) {
            venue--;
        }
        boolean named =
                dated
                        && venue > first + 2
                        && candidate.venues[venue] == UnitFacts.NAME
                        && candidate.venueAt[venue] != null;
        if (!named || labelled.roles()[venue] != Role.TITLE) {
            return -1;
        }
        int from = venue;
        while (from > first && candidate.venueAt[from - 1] == candidate.venueAt[venue]) {
            from--;
        }
        return from <= first + 2 || isInSentence(labelled.token(from - 1)) ? -1 : from;
    }

    private static boolean isInSentence(Token before) {
        return before.key().equals("at")
                || before.key().equals("of")
                || before.key().equals("for")
                || before.key().equals("the");
    }
}

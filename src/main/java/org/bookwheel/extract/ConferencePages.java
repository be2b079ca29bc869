package org.bookwheel.extract;

import java.util.regex.Pattern;

/// Pages of conferences: calls for papers, programmes, lists of accepted papers.
final class ConferencePages {

    private static final Pattern PAGE =
            Pattern.compile(
                    "(?i)(?:cfp|call-?for-?papers|technical-?sessions|accepted|program(?:me)?|schedule"
                            + "|main-?program|/tracks?/|/dates|/calendar|/index\\.html?$|/$|^$)");

    private ConferencePages() {}

    static boolean is(String url) {
        Address address = Address.of(url);
        boolean brief = address.pieces().length <= 1;
        return brief || PAGE.matcher(address.plainPath()).find();
    }

    /// Whether a piece is a link whose text is a venue and that leads to the venue's page.
    static boolean isNamed(Facts facts) {
        boolean venue = facts.venue.hasVenue() && facts.venue.listed() && facts.venue.beside();
        return venue
                && facts.piece.isLink()
                && facts.link.isWeb()
                && facts.venue.rest().length() <= 12
                && is(facts.link.url());
    }
}

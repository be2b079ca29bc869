package org.bookwheel.extract.address;

import java.util.regex.Pattern;

/// Pages of conferences: calls for papers, programmes, lists of accepted papers.
public final class ConferencePages {

    private static final Pattern PAGE =
            Pattern.compile(
                    "(?i)(?:cfp|call-?for-?papers|technical-?sessions|accepted|program(?:me)?|schedule"
                            + "|main-?program|/tracks?/|/dates|/calendar|/index\\.html?$|/$|^$)");

    private ConferencePages() {}

    public static boolean is(String url) {
        Address address = Address.of(url);
        boolean brief = address.pieces().length <= 1;
        return brief || PAGE.matcher(address.plainPath()).find();
    }
}

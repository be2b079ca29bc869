package org.bookwheel.extract.outline;

import java.util.Set;
import org.bookwheel.authority.GivenNames;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.Months;
import org.bookwheel.extract.name.NameIndex;
import org.bookwheel.extract.name.WordClasses;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.name.Years;
import org.bookwheel.extract.text.Token;

/// Venue and year of a heading that says little else.
///
/// @param venue empty for none
/// @param year 0 for none
/// @param session whether the heading only says when a group met: no topic
record HeadingDate(String venue, int year, boolean session) {

    private static final Set<String> SESSIONS = WordSet.of("session");

    private static final Set<String> BESIDE_YEAR = WordSet.of("beside a year");

    private static final int BESIDE_A_VENUE =
            1 << WordClasses.number("beside a venue")
                    | 1 << WordClasses.number("presentation")
                    | 1 << WordClasses.number("spelt-out venue");

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2035;

    private static final int FUNCTION = 1 << WordClasses.number("function");

    /// How much else a heading may say that is still only a venue.
    private static final int MOST_REST = 2;

    /// In words, of those who present something.
    private static final int MOST_NAMES = 4;

    static HeadingDate of(UnitFacts facts, int first, int last, boolean title) {
        NameIndex.Found venue = null;
        boolean sure = false;
        int year = 0;
        int twoDigits = 0;
        int numbers = 0;
        int rest = 0;
        int sessions = 0;
        int years = 0;
        int others = 0;
        int beside = 0;
        int people = 0;
        int months = 0;
        boolean presented = false;
        for (int i = first; i <= last; i++) {
            Token token = facts.tokens.get(i);
            if (!token.isWord()) {
                continue;
            }
            if (facts.venueAt[i] != null
                    && facts.venues[i] <= UnitFacts.EVERYDAY_NAME
                    && !isPlain(token)) {
                sure |= facts.venues[i] == UnitFacts.NAME;
                venue = venue == null || preprint(venue) ? facts.venueAt[i] : venue;
            } else if (token.year() >= FIRST_YEAR && token.year() <= LAST_YEAR) {
                year = year == 0 ? token.year() : year;
                years++;
            } else if (token.kind() == Token.Kind.NUMBER) {
                boolean apostrophe = i > 0 && facts.tokens.get(i - 1).isOneOf("'’‘`");
                boolean near = venue != null && facts.venueAt[i - 1] == venue;
                twoDigits =
                        token.isTwoDigits() && (apostrophe || near) ? token.number() : twoDigits;
                numbers++;
            } else if (SESSIONS.contains(token.key())) {
                sessions++;
            } else if (isMonth(token.key())) {
                sessions++;
                months++;
            } else if (Labels.is(token.key(), "presenter")) {
                presented = true;
            } else if (BESIDE_YEAR.contains(token.key())) {
                others++;
            } else if ((facts.words[i].classes() & FUNCTION) != 0) {
                continue;
            } else if ((facts.words[i].classes() & BESIDE_A_VENUE) == 0) {
                rest++;
                people += isOfPerson(token) ? 1 : 0;
            } else {
                beside++;
            }
        }
        if (year == 0 && twoDigits > 0 && venue != null) {
            year = Years.of(twoDigits);
        }
        boolean only =
                venue != null
                        && (rest == 0 && (sure || year > 0)
                                || rest <= MOST_REST && year > 0 && sure);
        boolean named = venue != null && year > 0 && !preprint(venue) && (sure || rest == 0);
        if (title ? named : only) {
            return new HeadingDate(venue.authority().name(), year, false);
        }
        if (venue == null
                && months > 0
                && numbers + years > 0
                && (presented && rest <= MOST_NAMES || rest > 0 && rest == people)) {
            return new HeadingDate("", 0, true);
        }
        boolean bare = venue == null && rest == 0;
        if (bare
                && year > 0
                && numbers == 0
                && years == 1
                && sessions == 0
                && !isBefore(facts, first)) {
            return new HeadingDate("", year, false);
        }
        boolean session =
                bare
                        && beside == 0
                        && (sessions > 0
                                || numbers > 1
                                || years > 0
                                || numbers == 1 && isShort(facts, first, last) && others == 0);
        return new HeadingDate("", 0, session);
    }

    private static boolean isMonth(String key) {
        return WordClasses.isMonth(key) || Months.number(key) > 0;
    }

    /// The name of a month or of a day of the week, or `th`.
    static boolean isOfDay(String key) {
        return isMonth(key) || SESSIONS.contains(key);
    }

    /// `8 June, Lena K.`
    private static boolean isOfPerson(Token token) {
        return GivenNames.begin(token.text())
                || token.text().length() == 1 && Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean isShort(UnitFacts facts, int first, int last) {
        int longest = 0;
        for (int i = first; i <= last; i++) {
            longest = Math.max(longest, facts.tokens.get(i).key().length());
        }
        return longest <= 2;
    }

    private static boolean isBefore(UnitFacts facts, int first) {
        String key = facts.tokens.get(first).key();
        return key.equals("before")
                || key.equals("older")
                || key.equals("earlier")
                || key.equals("since");
    }

    private static boolean isPlain(Token token) {
        return token.key().length() < 2;
    }

    private static boolean preprint(NameIndex.Found venue) {
        return venue.authority().kind().equals("preprint");
    }
}

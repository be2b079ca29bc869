package org.bookwheel.extract.field;

import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;

/// The year that an entry states.
final class Years {

    /// How far a year may stand from its venue.
    private static final int BESIDE = 5;

    private Years() {}

    /// The year beside the venue, else the first of the entry's own words, else the first; 0 for
    /// none.
    static int of(Labelled labelled, Venue venue) {
        int beside = 0;
        int own = 0;
        int any = 0;
        for (int i = 0; i < labelled.size(); i++) {
            int year = labelled.roles()[i] == Role.YEAR ? year(labelled.token(i)) : 0;
            if (year == 0 || isMeeting(labelled.candidate(), i)) {
                continue;
            }
            boolean near =
                    venue.first() >= 0 && i >= venue.first() - BESIDE && i <= venue.last() + BESIDE;
            beside = beside == 0 && near ? year : beside;
            own = own == 0 && i < labelled.candidate().own ? year : own;
            any = any == 0 ? year : any;
        }
        int stated = beside > 0 ? beside : own > 0 ? own : any;
        return stated > 0 ? stated : preprint(labelled, venue);
    }

    /// Whether it is the date on which somebody presents the work: a row says who.
    private static boolean isMeeting(Candidate candidate, int token) {
        UnitFacts part = candidate.parts.get(candidate.part[token]);
        return Labels.is(candidate.labels[token], "date")
                && part.passage.columns().stream().anyMatch(name -> Labels.is(name, "presenter"));
    }

    /// `arXiv 2105`, `arxiv 24.05`: year and month.
    private static int preprint(Labelled labelled, Venue venue) {
        int behind = venue.last() + 1;
        if (!venue.preprint() || behind >= labelled.size()) {
            return 0;
        }
        Token token = labelled.token(behind);
        int number = token.text().length() == 4 ? token.number() : -1;
        boolean month = number > 0 && number % 100 >= 1 && number % 100 <= 12 && number < 5000;
        return month && token.year() == 0 ? 2000 + number / 100 : 0;
    }

    static int year(Token token) {
        if (token.year() > 0) {
            return token.year();
        }
        int two = token.isTwoDigits() ? token.number() : -1;
        return two < 0 ? 0 : two < 50 ? 2000 + two : 1900 + two;
    }
}

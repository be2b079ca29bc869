package org.bookwheel.extract.field;

import java.util.Optional;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.Years;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.PartialDate;

/// The year that an entry states.
final class StatedYear {

    /// How far a year may stand from its venue.
    private static final int BESIDE = 5;

    private StatedYear() {}

    /// The year at its [#place], or what a preprint's number says; 0 for none.
    static int of(Labelled labelled, Venue venue) {
        int place = place(labelled, venue);
        return place >= 0
                ? year(labelled.token(place))
                : preprint(labelled, venue).map(PartialDate::year).orElse(0);
    }

    /// The token of the year beside the venue, else of the first one in the entry's own words, else
    /// of the first; -1 for none.
    static int place(Labelled labelled, Venue venue) {
        int beside = -1;
        int own = -1;
        int any = -1;
        for (int i = 0; i < labelled.size(); i++) {
            if (!isStated(labelled, i)) {
                continue;
            }
            boolean near =
                    venue.first() >= 0 && i >= venue.first() - BESIDE && i <= venue.last() + BESIDE;
            beside = beside < 0 && near ? i : beside;
            own = own < 0 && i < labelled.candidate().own ? i : own;
            any = any < 0 ? i : any;
        }
        return beside >= 0 ? beside : own >= 0 ? own : any;
    }

    /// Whether a token is a year of the work.
    static boolean isStated(Labelled labelled, int token) {
        return labelled.roles()[token] == Role.YEAR
                && year(labelled.token(token)) > 0
                && !isMeeting(labelled.candidate(), token);
    }

    /// Whether it is the date on which somebody presents the work: a row says who.
    private static boolean isMeeting(Candidate candidate, int token) {
        return Labels.is(candidate.labels[token], "date") && isPresented(candidate);
    }

    /// Whether it is a row that names who presents the work.
    static boolean isPresented(Candidate candidate) {
        return candidate.parts.getFirst().passage.columns().stream()
                .anyMatch(name -> Labels.is(name, "presenter"));
    }

    /// `arXiv 2105`, `arxiv 24.05`: year and month.
    static Optional<PartialDate> preprint(Labelled labelled, Venue venue) {
        int behind = venue.last() + 1;
        if (!venue.preprint() || behind >= labelled.size()) {
            return Optional.empty();
        }
        Token token = labelled.token(behind);
        int number = token.text().length() == 4 ? token.number() : -1;
        boolean month = number > 0 && number % 100 >= 1 && number % 100 <= 12 && number < 5000;
        return month && token.year() == 0
                ? Optional.of(PartialDate.of(2000 + number / 100, number % 100, 0))
                : Optional.empty();
    }

    static int year(Token token) {
        if (token.year() > 0) {
            return token.year();
        }
        int two = token.isTwoDigits() ? token.number() : -1;
        return two < 0 ? 0 : Years.of(two);
    }
}

package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;

import java.util.List;
import org.bookwheel.extract.name.NameIndex;
import org.bookwheel.extract.text.Token;

/// What a token of a candidate is seen to be beside the rest of the entry: whether venues and years
/// stand before or behind it, and whether something else is in quotes, linked or set off, as titles
/// are.
final class TokenEntryFeatures {

    static final Template VENUES = Template.of("venues-elsewhere-and-own", NUMBER, NUMBER);
    private static final Template YEARS = Template.of("years-elsewhere-and-own", NUMBER, NUMBER);
    private static final Template SET_OFF = Template.of("set-off", NUMBER, NUMBER);
    private static final Template SET_OFF_ALL = Template.of("set-off-all", NUMBER, NUMBER);
    private static final Template TO_END = Template.of("to-end-of-segment", NUMBER, NUMBER);

    private static final int LEAST_WORDS = 3;

    private static final int QUOTED = 1;
    private static final int LINKED = 2;
    private static final int BOLD = 4;
    private static final int ITALIC = 8;

    private final Candidate candidate;
    private final int firstYear;
    private final int lastYear;
    private final int[] ways;
    private final int any;
    private final NameIndex.Found first;
    private final NameIndex.Found last;
    private final int firstVenue;
    private final int lastVenue;

    TokenEntryFeatures(Candidate candidate, boolean[] quoted) {
        this.candidate = candidate;
        List<Token> tokens = candidate.tokens;
        int size = tokens.size();
        int yearFrom = size;
        int yearTo = -1;
        int venueFrom = size;
        int venueTo = -1;
        ways = new int[size];
        int[] run = new int[4];
        int most = 0;
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            if (token.year() > 0) {
                yearFrom = Math.min(yearFrom, i);
                yearTo = i;
            }
            if (candidate.venues[i] == UnitFacts.NAME
                    || candidate.venues[i] == UnitFacts.EVERYDAY_NAME) {
                venueFrom = Math.min(venueFrom, i);
                venueTo = i;
            }
            int way =
                    (quoted[i] ? QUOTED : 0)
                            | (token.link() > 0 && !candidate.linkWords[i] ? LINKED : 0)
                            | (token.styles() & 3) << 2;
            ways[i] = way;
            for (int k = 0; k < run.length; k++) {
                run[k] = (way & 1 << k) == 0 ? 0 : run[k] + (token.isWord() ? 1 : 0);
                most |= run[k] >= LEAST_WORDS ? 1 << k : 0;
            }
        }
        any = most;
        firstYear = yearFrom;
        lastYear = yearTo;
        firstVenue = venueFrom;
        lastVenue = venueTo;
        first = venueTo < 0 ? null : candidate.venueAt[venueFrom];
        last = venueTo < 0 ? null : candidate.venueAt[venueTo];
    }

    void add(int i, Features features) {
        int before = firstVenue < i && !isSame(first, i, firstVenue) ? 1 : 0;
        int venues = before | (lastVenue > i && !isSame(last, i, lastVenue) ? 2 : 0);
        int years = (firstYear < i ? 1 : 0) | (lastYear > i ? 2 : 0);
        int isYear = candidate.tokens.get(i).year() > 0 ? 1 : 0;
        Segment segment = candidate.coarse[i];
        int end = 5;
        int words = 0;
        if (segment != null) {
            end = Math.min(3, candidate.firstOf(i, segment) + segment.last() - segment.first() - i);
            words = Math.min(7, segment.words());
        }
        long number = venues * 4L + years;
        number = (number * 8 + candidate.venues[i]) * 2 + isYear;
        number = ((number * 16 + ways[i]) * 16 + any) * 8 + end;
        if (features.begins(Bundle.ENTRY, number * 8 + words)) {
            features.add(VENUES, venues, candidate.venues[i]);
            features.add(YEARS, years, isYear);
            for (int k = 0; k < 4; k++) {
                if ((any >> k & 1) != 0) {
                    features.add(SET_OFF, k, ways[i] >> k & 1);
                }
            }
            features.add(SET_OFF_ALL, any, ways[i]);
            features.add(TO_END, end, words);
            features.ends();
        }
    }

    private boolean isSame(NameIndex.Found name, int i, int at) {
        return candidate.venueAt[i] == name && Math.abs(i - at) < name.spelling().length();
    }
}

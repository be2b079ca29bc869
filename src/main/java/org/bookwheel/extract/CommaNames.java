package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins again what was cut too much: `University of California, Berkeley`, `Conference for High
/// Performance Computing, Networking, Storage and Analysis`, `Okafor, P.`, `AAAI(Oral) 24`.
final class CommaNames {

    private static final int MOST = 4;

    private static final Set<String> VENUE_WORDS = WordSet.of("venue in names");

    private static final Set<String> COMPANY = Set.of("Inc", "Ltd", "LLC", "Corp", "GmbH", "Co");

    private CommaNames() {}

    static List<Piece> join(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        int i = 0;
        while (i < pieces.size()) {
            int taken = 1;
            for (int last = Math.min(i + MOST, pieces.size()) - 1; last > i && taken == 1; last--) {
                if (isOneName(pieces, i, last)) {
                    taken = last - i + 1;
                }
            }
            joined.add(pieces.get(i).upTo(pieces.get(i + taken - 1)));
            i += taken;
        }
        return joined;
    }

    /// `AAAI(Oral) 24`: the year stands behind a remark in brackets.
    private static boolean isRemarkedVenue(List<Piece> pieces, int first) {
        Piece venue = pieces.get(first);
        Piece remark = pieces.get(first + 1);
        Piece year = pieces.get(first + 2);
        return remark.wrap() == Wrap.ROUND
                && year.group() == venue.group()
                && venue.part() == year.part()
                && year.words().matches("['’‘]?\\d{2}(?:\\d{2})?")
                && Known.isRemark(remark.words())
                && VenueReader.read(venue.words()).isWhole();
    }

    private static boolean isOneName(List<Piece> pieces, int first, int last) {
        Piece start = pieces.get(first);
        if (last == first + 2 && isRemarkedVenue(pieces, first)) {
            return true;
        }
        for (int i = first + 1; i <= last; i++) {
            Piece piece = pieces.get(i);
            if (piece.joint() != Joint.COMMA
                    || piece.group() != start.group()
                    || piece.link() != start.link()) {
                return false;
            }
        }
        String words = start.text().words(start.start(), pieces.get(last).end());
        if (last == first + 1 && PersonReader.isInverted(words)) {
            return true;
        }
        if (last == first + 1 && COMPANY.contains(pieces.get(last).words().replace(".", ""))) {
            return true;
        }
        if (words.length() > 160) {
            return false;
        }
        if (InstitutionReader.listed(words).isPresent()) {
            return true;
        }
        boolean venue =
                Token.of(start.words()).stream()
                        .anyMatch(token -> VENUE_WORDS.contains(token.key()));
        boolean institution = InstitutionReader.exactly(pieces.get(last).words()).isPresent();
        if (!venue || institution) {
            return false;
        }
        VenueReading reading = VenueReader.read(words);
        return reading.isWhole() && reading.listed();
    }
}

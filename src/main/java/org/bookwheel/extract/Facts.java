package org.bookwheel.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.work.Identifiers;

/// What a piece could be, from its own words alone. Each question is asked once.
final class Facts {

    private static final Pattern ISBN = Pattern.compile("(?i)\\bISBN\\b.{0,40}");

    final Piece piece;
    final String words;
    final int count;
    final VenueReading venue;
    final int year;
    final double person;
    final List<InstitutionReader.Found> institutions;
    final LinkFacts link;
    final String linkWord;
    final boolean isAddress;

    /// Whether a comma follows in the same bracket.
    final boolean goesOn;

    /// What the title would gain or lose by these words, see [TitleEvidence].
    final TitleEvidence.Traits traits;

    /// @param cited whether its place shows it to be a venue, see [CitedVenues]
    Facts(Piece piece, boolean cited) {
        this.piece = piece;
        this.words = piece.words();
        this.count = countWords(words);
        this.isAddress = piece.isAddress();
        this.goesOn = piece.group() >= 0 && ",，、".indexOf(piece.text().around(piece.end())) >= 0;
        boolean brief = words.length() <= 200 && !isAddress;
        String named = cited ? CitedVenues.name(words) : words;
        VenueReading read = brief ? VenueReader.read(named) : VenueReading.NONE;
        this.venue = cited && !(read.isWhole() && read.sure()) ? read.cited(named) : read;
        this.year = !brief ? 0 : venue.isOnlyYear() ? venue.year() : DateReader.year(words);
        this.person = brief ? PersonReader.likeness(words) : -6;
        this.institutions = brief ? InstitutionReader.all(words) : List.of();
        this.link = piece.isLink() ? LinkFacts.of(piece.url()) : null;
        this.linkWord = brief ? LinkWords.meaning(words) : "";
        this.traits = TitleEvidence.Traits.of(this);
    }

    boolean isListedInstitution() {
        return !institutions.isEmpty()
                && institutions.stream().allMatch(InstitutionReader.Found::listed);
    }

    String arxiv() {
        String id = Identifiers.arxivInText(words);
        return id.isEmpty() ? Identifiers.arxivBare(words) : id;
    }

    /// Whether the words are an identifier and little else.
    boolean isIdentifier() {
        boolean arxiv = !arxiv().isEmpty() && count <= 3;
        boolean doi = !Identifiers.doiInText(words).isEmpty() && count <= 3;
        return arxiv || doi || ISBN.matcher(words).lookingAt();
    }

    private static int countWords(String words) {
        int count = 0;
        boolean inside = false;
        int ideographs = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            count += letter && !inside ? 1 : 0;
            inside = letter || inside && c != ' ';
            ideographs += Character.isIdeographic(c) ? 1 : 0;
        }
        return count + ideographs / 2;
    }
}

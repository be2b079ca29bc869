package org.bookwheel.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.list.Style;

/// How strongly some pieces in a row speak for being the title, as rough logarithms of odds.
final class TitleEvidence {

    private static final Set<String> FUNCTION_WORDS = WordSet.of("function");

    private static final Set<String> SENTENCE_WORDS =
            Set.of("we", "this", "these", "they", "our", "i", "you", "please", "it", "here", "was");

    /// What it costs to take only a part of what one link or one emphasis holds.
    private static final double TORN = 2.5;

    /// Scores, volumes, pages.
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.,%()±–-]{1,40}");

    private TitleEvidence() {}

    /// What each piece adds, so that long stretches need not be read again and again.
    ///
    /// @param function whether it has words that hold phrases together
    /// @param sentence how many words it has that sentences have and titles rarely
    /// @param lower whether it begins in lower case
    /// @param penalty how much it rather is something else
    record Traits(boolean function, int sentence, boolean lower, double penalty) {

        static Traits of(Facts facts) {
            boolean function = false;
            int sentence = 0;
            List<Token> tokens = Token.of(facts.words);
            for (Token token : tokens) {
                function |= FUNCTION_WORDS.contains(token.key());
                sentence += SENTENCE_WORDS.contains(token.key()) ? 1 : 0;
            }
            boolean coined = !tokens.isEmpty() && Coined.isWord(tokens.getFirst().text());
            boolean lower =
                    !facts.words.isEmpty()
                            && Character.isLowerCase(facts.words.charAt(0))
                            && !coined;
            return new Traits(function, sentence, lower, otherwise(facts));
        }
    }

    /// The score of the pieces from one index to another, both included.
    static double of(List<Facts> facts, int first, int last) {
        Piece piece = facts.get(first).piece;
        int count = 0;
        int sentence = 0;
        boolean function = false;
        double score = place(piece) + markup(facts.get(first));
        for (int i = first; i <= last; i++) {
            Traits traits = facts.get(i).traits;
            count += facts.get(i).count;
            sentence += traits.sentence();
            function |= traits.function();
            score -= i > first ? TitleJoints.cost(facts, first, i) : 0;
            score -=
                    isHead(facts, i, last) ? Math.max(0, traits.penalty() - 3.5) : traits.penalty();
        }
        score += length(count);
        score += function && count >= 4 ? 0.4 : 0;
        score -= count > 8 ? 0.5 * Math.min(sentence, 3) : 0;
        score -= facts.get(first).traits.lower() && count > 1 ? 1.5 : 0;
        score += first == last ? single(facts.get(first)) : 0;
        score -= isBehindAddress(facts, first) ? 9 : describesLink(facts, first) ? 4 : 0;
        score -= passesLink(facts, first) || isSaidOfName(facts, first) ? 3.5 : 0;
        score -= first > 0 && TitleJoints.isTornFrom(facts, first, facts.get(first - 1)) ? TORN : 0;
        score -= last + 1 < facts.size() && isTornAt(facts, last + 1) ? TORN : 0;
        return score;
    }

    private static boolean isTornAt(List<Facts> facts, int behind) {
        return TitleJoints.isTornFrom(facts, behind, facts.get(behind))
                || TitleJoints.isInsideRun(facts, behind);
    }

    private static double length(int count) {
        if (count == 0) {
            return -9;
        }
        if (count <= 3) {
            return new double[] {0, -0.5, 0.6, 1.7}[count];
        }
        return count <= 20 ? 2.8 : count <= 30 ? 2 : count <= 45 ? 0.5 : -3;
    }

    private static double place(Piece piece) {
        Part part = piece.part();
        List<String> fields = Labels.fields(part.label());
        if (fields.contains("title")) {
            return 8;
        }
        if (fields.contains("name")) {
            return -0.5;
        }
        if (!fields.isEmpty() && !fields.contains("paper")) {
            return -8;
        }
        double line =
                piece.slot().contains(" line") ? -0.7 : piece.joint() == Joint.START ? 1.1 : 0.6;
        return switch (part.place()) {
            case LINE -> line;
            case COLUMN -> 0.2;
            case CHILD, FOLLOWING -> -2.2 - 0.3 * Math.min(part.ordinal(), 4);
        };
    }

    private static double markup(Facts facts) {
        Piece piece = facts.piece;
        double score = 0;
        if (piece.isLink()) {
            boolean nowhere = piece.url().isEmpty() || Address.isAnchor(piece.url());
            score += facts.link.isPaper() ? 1.8 : nowhere ? 0 : 1.2;
        }
        score += piece.has(Style.STRONG) ? 1.2 : piece.has(Style.EMPHASIS) ? 0.3 : 0;
        score -= piece.has(Style.CODE) ? 1.5 : 0;
        score +=
                switch (piece.wrap()) {
                    case ROUND -> -2.5;
                    case SQUARE -> piece.isLink() ? -0.3 : -1;
                    case CURLY -> -1;
                    case QUOTE -> 2;
                    case GUILLEMET -> 4;
                    case NONE -> 0;
                };
        return score;
    }

    /// A coined name before the colon may happen to be a person's, a journal's or a company's, too.
    private static boolean isHead(List<Facts> facts, int index, int last) {
        return index < last
                && facts.get(index + 1).piece.joint() == Joint.COLON
                && facts.get(index).count <= 3
                && facts.get(index).venue.year() == 0;
    }

    /// Behind `https://...: ` words describe what lies there.
    private static boolean isBehindAddress(List<Facts> facts, int index) {
        Part part = facts.get(index).piece.part();
        for (int i = index; i > 0 && facts.get(i - 1).piece.part() == part; i--) {
            if (facts.get(i - 1).isAddress) {
                return facts.get(i).piece.joint() == Joint.COLON;
            }
        }
        return false;
    }

    /// `[Widget](...): a library for ...` describes what the name before it leads to.
    private static boolean describesLink(List<Facts> facts, int index) {
        return index > 0
                && facts.get(index).traits.lower()
                && facts.get(index).piece.joint() == Joint.COLON
                && facts.get(index - 1).piece.isLink()
                && !facts.get(index).piece.isLink();
    }

    /// `**Name** - a library for ...` says something of the name before it.
    private static boolean isSaidOfName(List<Facts> facts, int index) {
        return index > 0
                && facts.get(index - 1).piece.part() == facts.get(index).piece.part()
                && TitleJoints.isSaidOf(facts.get(index - 1).piece, facts.get(index).piece);
    }

    /// Whether what a line begins with, a link with a name or an address, would be passed over.
    private static boolean passesLink(List<Facts> facts, int first) {
        Facts head = facts.getFirst();
        Piece piece = facts.get(first).piece;
        if (first == 0 || piece.part() != head.piece.part() || piece.isLink()) {
            return false;
        }
        boolean address = head.isAddress && piece.wrap() == Wrap.ROUND;
        boolean named =
                head.piece.isLink()
                        && head.piece.wrap() == Wrap.NONE
                        && head.count > 0
                        && head.linkWord.isEmpty()
                        && !head.isAddress
                        && !head.isIdentifier()
                        && !head.venue.hasVenue()
                        && head.institutions.isEmpty()
                        && head.year == 0
                        && head.person < 0.5;
        return address || named;
    }

    /// How much a piece rather is something else: people, a venue, a date, an address.
    private static double otherwise(Facts fact) {
        double penalty = fact.isAddress || NUMBERS.matcher(fact.words).matches() ? 9 : 0;
        penalty += CitedVenues.arePages(fact.words) ? 5 : 0;
        penalty += fact.isIdentifier() ? 6 : 0;
        penalty += fact.year > 0 ? 5 : 0;
        penalty +=
                !fact.linkWord.isEmpty() && fact.piece.isLink() && fact.piece.isWholeLink() ? 4 : 0;
        boolean venue = fact.venue.isWhole() && fact.venue.listed() && fact.venue.sure();
        penalty += venue ? fact.venue.year() > 0 ? 5 : 3 : 0;
        return penalty + (fact.person > 0.5 ? Math.min(fact.person, 3) * 1.1 : 0);
    }

    /// What counts only where a piece would be the whole title.
    private static double single(Facts fact) {
        if (ConferencePages.isNamed(fact)) {
            return 14;
        }
        double score = fact.count <= 2 && Coined.isWord(fact.words) ? 1.5 : 0;
        score -= fact.isListedInstitution() ? 2.5 : !fact.institutions.isEmpty() ? 2 : 0;
        score -= Unstated.is(fact.words) ? 9 : 0;
        score -= !fact.linkWord.isEmpty() && !fact.piece.isLink() ? 4 : 0;
        return score - (fact.venue.hasVenue() && !fact.venue.listed() ? 0.8 : 0);
    }
}

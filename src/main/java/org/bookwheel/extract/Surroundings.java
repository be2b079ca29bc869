package org.bookwheel.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.list.Style;
import org.bookwheel.work.Titles;

/// What the pieces before and behind a piece say of it.
final class Surroundings {

    private static final Pattern AT =
            Pattern.compile("(?i)at|in|in proc\\.?|in proceedings of(?: the)?");

    private static final Pattern UNKNOWN = Pattern.compile("\\p{Lu}\\p{Ll}{4,20}");

    private static final Set<String> SMALL = WordSet.of("function");

    private static final Pattern CITED =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+ (?:(?:and|&) \\p{Lu}[\\p{L}'’-]+|et al\\.?)");

    private static final Pattern SURNAMES =
            Pattern.compile("(?:and )?\\p{Lu}[\\p{L}'’-]+(?: (?:and|&) \\p{Lu}[\\p{L}'’-]+)?");

    private Surroundings() {}

    /// Changes the scores of a piece, by [Role#ordinal].
    ///
    /// @param before the piece before it, or null
    /// @param next the piece behind it, or null
    static void adjust(Facts before, Facts facts, Facts next, double[] scores) {
        headsTitle(facts, next, scores);
        boolean named = facts.piece.wrap() == Wrap.SQUARE && echoes(facts, next);
        boolean behind = facts.piece.wrap() == Wrap.ROUND && echoes(facts, before);
        if (named || behind && !goesOn(facts, next)) {
            scores[Role.NAME.ordinal()] += 4;
        }
        if (isCitation(facts, next)) {
            scores[Role.AUTHORS.ordinal()] = Math.max(scores[Role.AUTHORS.ordinal()], 0) + 4;
        }
        if (areSurnames(before, facts, next)) {
            scores[Role.AUTHORS.ordinal()] = Math.max(scores[Role.AUTHORS.ordinal()], 0) + 2;
        }
        if (!placed(before, facts, next, scores)) {
            runsOn(facts, next, scores);
        }
    }

    /// `(Liu and Lapierre, 2019)`
    private static boolean isCitation(Facts facts, Facts next) {
        return next != null
                && next.year > 0
                && facts.piece.wrap() == Wrap.ROUND
                && next.piece.group() == facts.piece.group()
                && next.piece.part() == facts.piece.part()
                && (CITED.matcher(facts.words).matches() || isSurname(facts));
    }

    /// `[A Title](...), Okafor, Park and Li, OSDI 2010`: surnames between a linked title and where
    /// it appeared.
    private static boolean areSurnames(Facts before, Facts facts, Facts next) {
        return before != null
                && next != null
                && facts.piece.joint() == Joint.COMMA
                && before.piece.part() == facts.piece.part()
                && next.piece.part() == facts.piece.part()
                && (before.piece.isLink() || isSurname(before))
                && (next.year > 0 || next.venue.year() > 0 || isSurname(next))
                && isSurname(facts);
    }

    private static boolean isSurname(Facts facts) {
        return !facts.piece.isLink()
                && SURNAMES.matcher(facts.words).matches()
                && facts.institutions.isEmpty()
                && !facts.venue.listed()
                && !VenueReader.isRemark(facts.words)
                && Arrays.stream(facts.words.split(" and | & |^and "))
                        .allMatch(word -> word.isEmpty() || isSurname(word));
    }

    /// Of words that names are not known to have, long ones with one capital may be surnames.
    private static boolean isSurname(String word) {
        double weight = NameWeights.ofForm(word);
        boolean plain = UNKNOWN.matcher(word).matches() && !DateReader.isMonthAndDay(word);
        return weight > 0 && word.length() > 2 || weight == 0 && plain;
    }

    /// `Lancet: Accelerating ...` begins with a coined name, not with a journal; only with its year
    /// a venue stands before a colon.
    private static void headsTitle(Facts facts, Facts next, double[] scores) {
        boolean colon =
                next != null
                        && next.piece.joint() == Joint.COLON
                        && next.piece.part() == facts.piece.part()
                        && !next.isAddress;
        if (colon && facts.venue.hasVenue() && facts.venue.year() == 0) {
            scores[Role.VENUE.ordinal()] -= echoes(facts, next) ? 8 : 4;
        }
        if (colon
                && facts.isListedInstitution()
                && InstitutionReader.exactly(facts.words).isEmpty()) {
            scores[Role.AFFILIATIONS.ordinal()] -= 5;
        }
        boolean both = facts.isListedInstitution() && facts.venue.hasVenue();
        if (both && facts.venue.year() == 0) {
            scores[Role.VENUE.ordinal()] -= 2.5;
        }
    }

    /// `Tidal Shift Buffers (TSB) for Disks`: behind the bracket the same title goes on.
    private static boolean goesOn(Facts facts, Facts next) {
        if (next == null || next.piece.part() != facts.piece.part()) {
            return false;
        }
        boolean lower = !next.words.isEmpty() && Character.isLowerCase(next.words.charAt(0));
        boolean run = facts.piece.isOneRunWith(next.piece);
        boolean behind =
                next.piece.joint() == Joint.GROUP || run && next.piece.joint() == Joint.COLON;
        return next.piece.wrap() == Wrap.NONE && behind && (lower || run);
    }

    /// `[YOCO] You Only Cache Once`, `[Hedge] Hedge: ...`: the name in brackets is made of the
    /// words beside it, or repeats the first of them.
    private static boolean echoes(Facts facts, Facts beside) {
        if (beside == null || beside.piece.part() != facts.piece.part() || facts.count > 3) {
            return false;
        }
        String name = Titles.key(facts.words);
        boolean made =
                name.length() >= 3
                        && (initials(beside, false).startsWith(name)
                                || initials(beside, true).startsWith(name));
        return made || name.length() >= 2 && Titles.key(beside.words).startsWith(name);
    }

    private static String initials(Facts facts, boolean small) {
        StringBuilder initials = new StringBuilder();
        for (Token token : Token.of(facts.words)) {
            boolean left = token.key().isEmpty() || small && SMALL.contains(token.key());
            initials.append(left ? "" : token.key().charAt(0));
        }
        return initials.toString();
    }

    /// `at *QCon London*`, `*Distributed Computing*, volume 7`: what stands around says that it is
    /// a venue.
    private static boolean placed(Facts before, Facts facts, Facts next, double[] scores) {
        boolean at =
                before != null
                        && before.piece.part() == facts.piece.part()
                        && leadsIn(before.words);
        boolean volume =
                next != null
                        && next.piece.part() == facts.piece.part()
                        && CitedVenues.arePages(next.words);
        if (!at && !volume) {
            return false;
        }
        boolean almostWhole = facts.venue.rest().indexOf(' ') < 0;
        scores[Role.VENUE.ordinal()] += facts.venue.hasVenue() && almostWhole ? 2 : 0;
        if (at) {
            notInSentences(scores);
        }
        return true;
    }

    /// Emphasis in the middle of a sentence sets off words of it, nothing else.
    private static void runsOn(Facts facts, Facts next, double[] scores) {
        boolean behind = next != null && next.piece.part() == facts.piece.part() && runsOn(next);
        if (facts.person < 1.5 && (behind || runsOn(facts))) {
            notInSentences(scores);
            boolean word = facts.venue.hasVenue() && facts.venue.year() == 0 && facts.count <= 2;
            scores[Role.VENUE.ordinal()] -= word && !facts.venue.sure() ? 3 : 0;
        }
    }

    /// Whether words say that a venue follows: `in`, `at`.
    static boolean leadsIn(String words) {
        return AT.matcher(words).matches();
    }

    private static boolean runsOn(Facts facts) {
        return facts.piece.joint() == Joint.STYLE
                && facts.piece.joinCost() <= 0.25
                && !facts.piece.has(Style.CODE);
    }

    private static void notInSentences(double[] scores) {
        for (Role role : List.of(Role.AUTHORS, Role.AFFILIATIONS, Role.TAGS, Role.NAME)) {
            scores[role.ordinal()] -= 2;
        }
    }
}

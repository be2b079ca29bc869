package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// Leaves venues whole: what a journal's name goes on with belongs to it; an alias in brackets
/// before a title is none.
final class VenueEdges {

    private static final Set<String> JOINING = Set.of("of", "on", "for", "in", "and", "the", "&");

    private static final Set<String> KINDS =
            Set.of(
                    "review",
                    "reviews",
                    "annals",
                    "bulletin",
                    "archives",
                    "advances",
                    "frontiers",
                    "foundations",
                    "studies",
                    "letters");

    private static final Set<String> VENUES = WordSet.of("venue in names");

    private static final Set<String> PUBLISHERS = WordSet.of("publisher");

    private static final Set<String> NO_VENUE =
            Set.of(
                    "thesis",
                    "dissertation",
                    "report",
                    "press",
                    "university",
                    "publishing",
                    "books");

    private static final int MOST_WORDS = 8;

    private final Labelled labelled;
    private final Role[] roles;

    private VenueEdges(Labelled labelled) {
        this.labelled = labelled;
        this.roles = labelled.roles();
    }

    /// Changes the roles accordingly.
    static void settle(Labelled labelled) {
        VenueEdges edges = new VenueEdges(labelled);
        edges.alias();
        edges.dated();
        for (Labelled.Run run : labelled.runs(Role.VENUE)) {
            edges.behind(run.last());
            edges.before(run);
        }
    }

    /// `... without Labels. Machine Learning, 1999`: words in capitals between the title's full
    /// stop and a comma with the year, in an entry that says no other venue.
    private void dated() {
        List<Labelled.Run> titles = labelled.runs(Role.TITLE);
        if (titles.isEmpty()
                || labelled.runs(Role.AUTHORS).isEmpty()
                || !labelled.runs(Role.VENUE).isEmpty()) {
            return;
        }
        int first = titles.getLast().last() + 1;
        if (first >= roles.length || !labelled.token(first).isSign('.')) {
            return;
        }
        first++;
        int end = first;
        while (end < roles.length && end - first < MOST_WORDS && isOfVenue(end, first)) {
            end++;
        }
        boolean dated =
                end > first + 1
                        && isCapital(first)
                        && isCapital(end - 1)
                        && end + 1 < roles.length
                        && labelled.token(end).isSign(',')
                        && roles[end + 1] == Role.YEAR;
        if (dated) {
            Arrays.fill(roles, first, end, Role.VENUE);
        }
    }

    private boolean isOfVenue(int i, int first) {
        return isAlike(i, first)
                && labelled.candidate().institutions[i] == 0
                && (isCapital(i) || JOINING.contains(labelled.token(i).text()))
                && !NO_VENUE.contains(labelled.token(i).key())
                && !PUBLISHERS.contains(labelled.token(i).key());
    }

    /// `[MIND] Multi-Interest Network with ... (CIKM 2019)`
    private void alias() {
        List<Labelled.Run> venues = labelled.runs(Role.VENUE);
        List<Labelled.Run> titles = labelled.runs(Role.TITLE);
        if (venues.size() < 2 || titles.isEmpty()) {
            return;
        }
        Labelled.Run first = venues.getFirst();
        Labelled.Run second = venues.get(1);
        int open = first.first() - 1;
        int close = first.last() + 1;
        boolean alias =
                open >= 0
                        && labelled.token(open).isOneOf("[(【")
                        && close < labelled.size()
                        && labelled.token(close).isOneOf("])】")
                        && close < titles.getFirst().first()
                        && second.first() > titles.getFirst().last()
                        && isDated(second)
                        && labelled.runs(Role.NAME).isEmpty();
        if (alias) {
            Arrays.fill(roles, first.first(), close, Role.NAME);
        }
    }

    private boolean isDated(Labelled.Run run) {
        for (int i = run.last() + 1; i < Math.min(labelled.size(), run.last() + 4); i++) {
            if (roles[i] == Role.YEAR) {
                return true;
            }
        }
        return false;
    }

    /// `Journal of Economic Perspectives`
    private void behind(int last) {
        String kind = labelled.token(last).key();
        if (!VENUES.contains(kind) && !KINDS.contains(kind) || !isJoining(last + 1, last)) {
            return;
        }
        int end = last;
        int i = last + 1;
        while (i < labelled.size() && i - last <= MOST_WORDS && isAlike(i, last)) {
            if (isCapital(i)) {
                end = i;
            } else if (!isJoining(i, last)) {
                break;
            }
            i++;
        }
        Arrays.fill(roles, last + 1, end + 1, Role.VENUE);
    }

    /// `*Aging Cell*`: what stands before it in the same slanted print.
    private void before(Labelled.Run run) {
        int first = run.first();
        int i = first;
        while (i > 0
                && first - i < MOST_WORDS
                && labelled.token(i - 1).has(Token.EMPHASIS)
                && isAlike(i - 1, first)
                && (isCapital(i - 1) || isJoining(i - 1, first))) {
            i--;
        }
        boolean begins =
                i < first
                        && isCapital(i)
                        && (i == 0
                                || labelled.token(i - 1).styles()
                                        != labelled.token(first).styles());
        if (begins) {
            Arrays.fill(roles, i, first, Role.VENUE);
        }
    }

    private boolean isAlike(int i, int other) {
        return roles[i] == Role.OTHER
                && labelled.token(i).link() == labelled.token(other).link()
                && labelled.token(i).styles() == labelled.token(other).styles();
    }

    private boolean isCapital(int i) {
        Token token = labelled.token(i);
        return token.kind() == Token.Kind.WORD && Character.isUpperCase(token.text().charAt(0));
    }

    private boolean isJoining(int i, int other) {
        return i >= 0
                && i < labelled.size()
                && isAlike(i, other)
                && JOINING.contains(labelled.token(i).text());
    }
}

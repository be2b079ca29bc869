package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Shape;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// Sets right what the place of a word tells for certain.
final class CertainPlaces {

    private static final int LEAST_LETTERS = 3;

    private static final int MOST_VENUE_WORDS = 12;

    private static final int MOST_TAG_WORDS = 4;

    private static final int FAR = 6;

    private static final Set<String> THESIS = Set.of("thesis", "dissertation");

    private static final Set<String> UNSTATED = WordSet.of("unstated");

    private CertainPlaces() {}

    static void settle(Labelled labelled) {
        firstYear(labelled);
        datedRow(labelled);
        labelledVenue(labelled);
        authorsColumn(labelled);
        tagsColumn(labelled);
        thesis(labelled);
        for (int i = 1; i + 1 < labelled.size(); i++) {
            if (labelled.roles()[i] == Role.VENUE && isBracketedName(labelled, i)
                    || Acronym.isOfTitle(labelled, i)) {
                labelled.roles()[i] = Role.NAME;
            }
        }
    }

    /// `Journal: Annual Review of Ecology and Systematics`: all of it is the venue.
    private static void labelledVenue(Labelled labelled) {
        int first = firstSaidToBeVenue(labelled);
        if (first < 0) {
            return;
        }
        String[] labels = labelled.candidate().labels;
        int[] part = labelled.candidate().part;
        int from = first;
        int end = first;
        while (end < labelled.size()
                && labels[end].equals(labels[first])
                && !labelled.token(end).isBorder()
                && part[end] == part[first]) {
            boolean begins = from == first && labelled.token(end).isOneOf(":：");
            end++;
            from = begins ? end : from;
        }
        boolean plain = end > from && end - from <= MOST_VENUE_WORDS;
        for (int i = from; i < end; i++) {
            Token token = labelled.token(i);
            Role role = labelled.roles()[i];
            plain &=
                    token.kind() == Token.Kind.WORD
                            && token.link() == 0
                            && (role == Role.OTHER || role == Role.VENUE);
        }
        if (plain && labelled.candidate().institutions[from] == 0) {
            Arrays.fill(labelled.roles(), from, end, Role.VENUE);
        }
    }

    /// `First author` above a cell of which nothing was made: who stands in it has written the
    /// work.
    private static void authorsColumn(Labelled labelled) {
        Candidate candidate = labelled.candidate();
        if (candidate.parts.getFirst().unit.kind() != Unit.Kind.ROW
                || !labelled.runs(Role.AUTHORS).isEmpty()) {
            return;
        }
        int first = 0;
        while (first < candidate.own) {
            int end = first;
            while (end < candidate.own && !labelled.token(end).isBorder()) {
                end++;
            }
            boolean names = end > first && Labels.first(candidate.labels[first]).equals("authors");
            for (int i = first; i < end; i++) {
                names &= mayBeOfName(labelled, i);
            }
            if (names) {
                Arrays.fill(labelled.roles(), first, end, Role.AUTHORS);
            }
            first = end + 1;
        }
    }

    /// `Attribute` above a cell of which nothing was made, and of which others were made tags.
    private static void tagsColumn(Labelled labelled) {
        Candidate candidate = labelled.candidate();
        if (candidate.parts.getFirst().unit.kind() != Unit.Kind.ROW) {
            return;
        }
        int first = 0;
        while (first < candidate.own) {
            int end = first;
            int words = 0;
            boolean tags = Labels.first(candidate.labels[first]).equals("tags");
            while (end < candidate.own && !labelled.token(end).isBorder()) {
                tags &=
                        mayBeOfName(labelled, end)
                                && labelled.roles()[end] != Role.NAME
                                && labelled.token(end).link() == 0;
                words += labelled.token(end).isWord() ? 1 : 0;
                end++;
            }
            boolean said =
                    words > 0
                            && words <= MOST_TAG_WORDS
                            && !UNSTATED.contains(Token.keys(candidate.tokens, first, end));
            if (tags && said) {
                Arrays.fill(labelled.roles(), first, end, Role.TAGS);
            }
            first = end + 1;
        }
    }

    /// `2018 PhD thesis`, `Dissertation, 2021`: the only year beside it is the work's.
    private static void thesis(Labelled labelled) {
        if (!labelled.runs(Role.YEAR).isEmpty()) {
            return;
        }
        for (int i = 0; i < labelled.size(); i++) {
            if (THESIS.contains(labelled.token(i).key()) && labelled.roles()[i] != Role.TITLE) {
                for (int j = Math.max(0, i - FAR); j < Math.min(labelled.size(), i + FAR); j++) {
                    if (labelled.token(j).year() > 0
                            && labelled.roles()[j] == Role.OTHER
                            && labelled.candidate().part[i] == labelled.candidate().part[j]) {
                        labelled.roles()[j] = Role.YEAR;
                        return;
                    }
                }
            }
        }
    }

    private static boolean mayBeOfName(Labelled labelled, int i) {
        Token token = labelled.token(i);
        Role role = labelled.roles()[i];
        return token.kind() != Token.Kind.NUMBER
                && token.kind() != Token.Kind.ADDRESS
                && labelled.candidate().institutions[i] == 0
                && !labelled.candidate().linkWords[i]
                && (role == Role.OTHER || role == Role.TAGS || role == Role.NAME);
    }

    /// The first token behind a label that says so, or -1. Tokens in a row have one label.
    private static int firstSaidToBeVenue(Labelled labelled) {
        String[] labels = labelled.candidate().labels;
        String asked = "";
        for (int i = 0; i < labelled.size(); i++) {
            if (!labelled.token(i).isBorder() && !labels[i].equals(asked)) {
                asked = labels[i];
                if (Labels.first(asked).equals("venue")) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// A row that names a venue and nobody who presents: its column `Date` says when the work came
    /// out.
    private static void datedRow(Labelled labelled) {
        Candidate candidate = labelled.candidate();
        List<String> columns = candidate.parts.getFirst().passage.columns();
        if (columns.stream().noneMatch(name -> Labels.is(name, "venue"))
                || StatedYear.isPresented(candidate)
                || !labelled.runs(Role.YEAR).isEmpty()) {
            return;
        }
        for (int i = 0; i < candidate.own; i++) {
            boolean year = labelled.token(i).year() > 0 && labelled.roles()[i] == Role.OTHER;
            if (year && Labels.first(candidate.labels[i]).equals("date")) {
                labelled.roles()[i] = Role.YEAR;
                return;
            }
        }
    }

    /// `1964 Bell: On the Einstein Podolsky Rosen paradox`
    private static void firstYear(Labelled labelled) {
        boolean told = labelled.size() < 2 || !labelled.runs(Role.YEAR).isEmpty();
        Token first = told ? null : labelled.token(0);
        if (first != null
                && first.year() > 0
                && first.link() == 0
                && labelled.token(1).spaced()
                && labelled.token(1).kind() == Token.Kind.WORD
                && (labelled.roles()[0] == Role.AUTHORS || labelled.roles()[1] == Role.AUTHORS)) {
            labelled.roles()[0] = Role.YEAR;
        }
    }

    /// `Deep Interest Evolution Network (DIEN)`: a coined name that no table of venues has, alone
    /// in brackets behind the title.
    private static boolean isBracketedName(Labelled labelled, int i) {
        Token token = labelled.token(i);
        int shape = Shape.of(token);
        int before = i - 2;
        while (before > 0 && labelled.token(before).isOneOf("》」』”\"*_")) {
            before--;
        }
        return before >= 0
                && labelled.roles()[before] == Role.TITLE
                && labelled.token(i - 1).isOneOf("(（")
                && labelled.token(i + 1).isOneOf(")）")
                && labelled.candidate().venues[i] == 0
                && (shape == Shape.CAPITALS || shape == Shape.MIXED)
                && token.text().length() >= LEAST_LETTERS;
    }
}

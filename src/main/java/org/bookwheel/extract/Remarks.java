package org.bookwheel.extract;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.bookwheel.list.Span;

/// Gathers what no other field holds: notes, and summaries that stand below an entry.
final class Remarks {

    private final Draft draft;
    private final Assignment assignment;
    private final Map<Part, Boolean> summaries = new IdentityHashMap<>();

    Remarks(Draft draft, Assignment assignment) {
        this.draft = draft;
        this.assignment = assignment;
    }

    void collect(String title, String name, StringJoiner notes, StringJoiner summary) {
        StringBuilder run = new StringBuilder();
        Piece last = null;
        Piece open = null;
        for (int i = 0; i <= assignment.size(); i++) {
            boolean dated = last != null && i < assignment.size() && isDateIn(i, last);
            boolean note = i < assignment.size() && (isNote(i, name, title) || dated);
            boolean goesOn = note && last != null && isNext(i, last);
            if (!goesOn && !run.isEmpty()) {
                close(run, open);
                add(run, notes, title);
            }
            open = note ? assignment.piece(i) : null;
            if (note) {
                Piece piece = assignment.piece(i);
                run.append(goesOn ? between(last, piece) : "").append(words(i));
                last = piece;
            } else {
                last = null;
            }
        }
        for (Part part : draft.parts()) {
            if (isSummary(part)) {
                String text = Span.plain(part.spans());
                if (!text.isEmpty()) {
                    summary.add(text);
                }
            }
        }
    }

    private boolean isNote(int index, String name, String title) {
        Role role = assignment.role(index);
        Facts facts = assignment.facts(index);
        boolean summary = isSummary(facts.piece.part());
        boolean rest = role == Role.VENUE && !words(index).isEmpty();
        boolean elsewhere =
                role == Role.NAME
                        && CoinedName.unchosen(assignment, index, name, title) == Role.NOTE;
        return !summary
                && (elsewhere || role == Role.NOTE || role == Role.SUMMARY || rest)
                && !facts.words.isEmpty();
    }

    /// `Notification: Monday, May 4, 2026`: a date in the middle of a remark.
    private boolean isDateIn(int index, Piece last) {
        Piece piece = assignment.piece(index);
        boolean day = DateReader.isMonthAndDay(piece.words());
        boolean year = DateReader.isMonthAndDay(last.words());
        return assignment.role(index) == Role.DATE
                && piece.text() == last.text()
                && piece.joint() == Joint.COMMA
                && (day || year);
    }

    /// Of a venue only what it says besides where and when.
    private String words(int index) {
        Facts facts = assignment.facts(index);
        boolean venue = assignment.role(index) == Role.VENUE && !VenueReader.isRemark(facts.words);
        return venue ? facts.venue.note() : facts.words;
    }

    private static boolean isNext(int index, Piece last) {
        return index > 0 && last.end() >= 0;
    }

    /// The words and marks between two pieces of one part.
    private static String between(Piece before, Piece after) {
        if (before.text() != after.text()) {
            return "; ";
        }
        String gap = before.text().toString().substring(before.end(), after.start());
        return gap.length() > 5 || gap.isBlank()
                ? " "
                : gap.replaceAll("[\\s\\p{Cntrl}]{1,9}", " ");
    }

    /// A bracket that opened within a remark closes there, too.
    private static void close(StringBuilder run, Piece last) {
        char next = last == null ? ' ' : last.text().around(last.end());
        boolean opened = run.lastIndexOf("(") > run.lastIndexOf(")");
        if (opened && next == ')') {
            run.append(next);
        }
    }

    private static void add(StringBuilder run, StringJoiner notes, String title) {
        String note = run.toString().strip();
        if (!note.isEmpty() && !note.equals(title)) {
            notes.add(note);
        }
        run.setLength(0);
    }

    private static boolean isBelow(Part part) {
        return part.place() == Part.Place.CHILD || part.place() == Part.Place.FOLLOWING;
    }

    /// Parts below an entry that are mostly prose.
    private boolean isSummary(Part part) {
        return summaries.computeIfAbsent(part, this::findSummary);
    }

    private boolean findSummary(Part part) {
        if (part.place() == Part.Place.LINE && part.label().isEmpty()) {
            return false;
        }
        int pieces = 0;
        int prose = 0;
        for (int i = 0; i < assignment.size(); i++) {
            if (assignment.piece(i).part() == part) {
                Role role = assignment.role(i);
                if (role == Role.TITLE) {
                    return false;
                }
                pieces++;
                prose += role == Role.SUMMARY ? 2 : role == Role.NOTE ? 1 : 0;
            }
        }
        boolean labelled = Labels.is(part.label(), "summary");
        boolean noted = Labels.is(part.label(), "note") && !labelled;
        boolean noticed = prose == pieces && part.label().isEmpty() && isBelow(part);
        boolean said = noticed && Looks.words(part.spans()) >= 4;
        return !noted && pieces > 0 && (labelled || said || prose > pieces);
    }
}

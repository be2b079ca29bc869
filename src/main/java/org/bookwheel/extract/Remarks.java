package org.bookwheel.extract;

import java.util.StringJoiner;
import org.bookwheel.list.Span;

/// Gathers what no other field holds: notes, and summaries that stand below an entry.
final class Remarks {

    private final Draft draft;
    private final Assignment assignment;

    Remarks(Draft draft, Assignment assignment) {
        this.draft = draft;
        this.assignment = assignment;
    }

    void collect(String title, StringJoiner notes, StringJoiner summary) {
        StringBuilder run = new StringBuilder();
        Piece last = null;
        for (int i = 0; i <= assignment.size(); i++) {
            boolean note = i < assignment.size() && isNote(i);
            boolean goesOn = note && last != null && isNext(i, last);
            if (!goesOn && !run.isEmpty()) {
                add(run, notes, title);
            }
            if (note) {
                Piece piece = assignment.piece(i);
                run.append(goesOn ? between(last, piece) : "").append(piece.words());
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

    private boolean isNote(int index) {
        Role role = assignment.role(index);
        Facts facts = assignment.facts(index);
        boolean summary = isSummary(facts.piece.part());
        boolean rest = role == Role.VENUE && !facts.venue.note().isEmpty();
        return !summary
                && (role == Role.NOTE || role == Role.SUMMARY || rest)
                && !facts.words.isEmpty();
    }

    private static boolean isNext(int index, Piece last) {
        return index > 0 && last.end() >= 0;
    }

    /// The words and marks between two pieces of one part.
    private static String between(Piece before, Piece after) {
        if (before.text() != after.text()) {
            return "; ";
        }
        String gap = before.text().words(before.end(), after.start());
        return gap.length() > 4 ? " " : gap.isEmpty() ? " " : gap + " ";
    }

    private static void add(StringBuilder run, StringJoiner notes, String title) {
        String note = run.toString().strip();
        if (!note.isEmpty() && !note.equals(title)) {
            notes.add(note);
        }
        run.setLength(0);
    }

    /// Parts below an entry that are mostly prose.
    private boolean isSummary(Part part) {
        if (part.place() == Part.Place.LINE && part.label().isEmpty()) {
            return false;
        }
        int pieces = 0;
        int prose = 0;
        for (int i = 0; i < assignment.size(); i++) {
            if (assignment.piece(i).part() == part) {
                Role role = assignment.role(i);
                pieces++;
                prose += role == Role.SUMMARY ? 2 : role == Role.NOTE ? 1 : 0;
            }
        }
        boolean labelled = Labels.is(part.label(), "summary");
        boolean noted = Labels.is(part.label(), "note") && !labelled;
        return !noted && pieces > 0 && (labelled || prose > pieces);
    }
}

package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives each piece of an entry its role. The title is one stretch of pieces in a row, every other
/// piece takes the role that its own words, its label and the list's habits speak for most, and the
/// stretch is chosen for which all of this together is likeliest.
final class Assigner {

    /// Beyond so many pieces no title begins.
    private static final int MOST_STARTS = 40;

    /// A title is cut into so many pieces at most.
    private static final int MOST_JOINED = 24;

    /// What it costs to have no title.
    private static final double NO_TITLE = -2;

    private final Habits habits;

    /// @param habits how the list writes its entries, as far as known
    Assigner(Habits habits) {
        this.habits = habits;
    }

    Assignment assign(Draft draft) {
        List<Facts> facts = draft.facts();
        int size = facts.size();
        Role[] best = new Role[size];
        double[] value = new double[size];
        double[] margin = new double[size];
        for (int i = 0; i < size; i++) {
            double[] scores = draft.evidence().get(i);
            choose(scores, facts.get(i).piece.slot(), i, best, value, margin);
        }
        double all = Arrays.stream(value).sum();
        double top = all + NO_TITLE;
        int first = -1;
        int last = -1;
        for (int i = 0; i < Math.min(size, MOST_STARTS); i++) {
            double left = all;
            double habit = habits.score(facts.get(i).piece.slot(), Role.TITLE);
            for (int j = i; j < Math.min(size, i + MOST_JOINED); j++) {
                if (facts.get(j).piece.part() != facts.get(i).piece.part()) {
                    break;
                }
                left -= value[j];
                habit += j > i ? 0.5 * habits.score(facts.get(j).piece.slot(), Role.TITLE) : 0;
                double total = left + habit + TitleEvidence.of(facts, i, j);
                if (total > top) {
                    top = total;
                    first = i;
                    last = j;
                }
            }
        }
        if (first >= 0) {
            Arrays.fill(best, first, last + 1, Role.TITLE);
            Arrays.fill(margin, first, last + 1, 3);
        }
        return new Assignment(facts, best, margin, first, last);
    }

    private void choose(
            double[] scores, String slot, int index, Role[] best, double[] value, double[] margin) {
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Role role : Role.ALL) {
            if (role == Role.TITLE) {
                continue;
            }
            double score = scores[role.ordinal()] + habits.score(slot, role);
            if (score > first) {
                second = first;
                first = score;
                best[index] = role;
            } else if (score > second) {
                second = score;
            }
        }
        value[index] = first;
        margin[index] = first - second;
    }

    /// The pieces of some parts, with what each could be.
    static List<Facts> facts(List<Part> parts) {
        List<Facts> facts = new ArrayList<>();
        for (Part part : parts) {
            List<Piece> pieces = isProse(part) ? Cutter.whole(part) : Peeler.peel(Cutter.cut(part));
            facts.addAll(CitedVenues.read(CommaNames.join(pieces), !facts.isEmpty()));
        }
        return facts;
    }

    /// Abstracts and notes are not cut.
    private static boolean isProse(Part part) {
        List<String> fields = Labels.fields(part.label());
        if (!fields.isEmpty()) {
            return fields.getFirst().equals("summary") || fields.getFirst().equals("skip");
        }
        boolean below = part.place() == Part.Place.CHILD || part.place() == Part.Place.FOLLOWING;
        return below
                && Looks.words(part.spans()) >= 20
                && Looks.sentenceWords(part.spans()) >= 1
                && !Looks.isPeople(part.spans());
    }
}

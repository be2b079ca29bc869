package org.bookwheel.extract.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.extract.name.HashNumbers;

/// What stands in the same place all over a list, counted before anything is decided. For one list.
public final class ListProfile {

    private static final int MOST_FILLERS = 400;

    /// What fills a slot.
    static final class Slot {
        int count;
        final int[] looks = new int[Segment.Look.ALL.length];
        double length;
        int repeated;
        private final Map<Integer, Integer> fillers = new HashMap<>();

        private void add(Segment segment) {
            count++;
            length += Math.min(segment.words(), 15) / 15.0;
            for (int rest = segment.looks(); rest != 0; rest &= rest - 1) {
                looks[Integer.numberOfTrailingZeros(rest)]++;
            }
            if (fillers.size() < MOST_FILLERS) {
                int times = fillers.merge(segment.key(), 1, Integer::sum);
                repeated += times == 2 ? 2 : times > 2 ? 1 : 0;
            }
        }
    }

    /// What units of one shape look like, added up.
    static final class Shape {
        int count;
        final int[] looks = new int[8];

        private void add(UnitFacts facts) {
            count++;
            boolean[] seen = new boolean[looks.length];
            for (int i = 0; i < facts.tokens.size(); i++) {
                seen[0] |= facts.linkKinds[i] > 0;
                seen[1] |= facts.venues[i] > 0;
                seen[2] |= facts.tokens.get(i).year() > 0;
                seen[3] |= facts.institutions[i] > 0;
                seen[4] |= facts.linkKinds[i] == UnitFacts.PAPER_LINK;
                seen[5] |= facts.linkKinds[i] == UnitFacts.CODE_LINK;
            }
            seen[6] = facts.tokens.size() > 25;
            for (Segment segment : facts.coarse.all()) {
                seen[7] |= segment.is(Segment.Look.PEOPLE);
            }
            for (int k = 0; k < looks.length; k++) {
                looks[k] += seen[k] ? 1 : 0;
            }
        }
    }

    /// By the number of their place.
    private final Slot[] slots;

    private final Map<Integer, Shape> forms = new HashMap<>();

    ListProfile(List<UnitFacts> units, HashNumbers places) {
        slots = new Slot[places.size()];
        for (UnitFacts facts : units) {
            if (facts.tokens.isEmpty()) {
                continue;
            }
            forms.computeIfAbsent(facts.shape, shape -> new Shape()).add(facts);
            add(facts.coarse);
            add(facts.fine);
        }
    }

    private void add(Segments segments) {
        for (Segment segment : segments.all()) {
            add(segment.slot(), segment);
            add(segment.slotFromEnd(), segment);
        }
    }

    private void add(int slot, Segment segment) {
        if (slots[slot] == null) {
            slots[slot] = new Slot();
        }
        slots[slot].add(segment);
    }

    /// How many places have a number.
    int slots() {
        return slots.length;
    }

    Slot slot(int number) {
        return slots[number];
    }

    Shape form(int shape) {
        return forms.get(shape);
    }

    /// A share in one of five classes: hardly any, some, half, most, nearly all.
    static int share(double part, double whole) {
        double share = whole == 0 ? 0 : part / whole;
        if (share < .08) {
            return 0;
        } else if (share < .3) {
            return 1;
        } else if (share < .6) {
            return 2;
        }
        return share < .9 ? 3 : 4;
    }
}

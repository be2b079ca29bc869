package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.WORD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bookwheel.extract.unit.Unit;

/// The units of a list in their order, with what is common to those that are set alike in the whole
/// list and in their section.
final class UnitSequence implements Sequence {

    static final int BORDERS = 10;

    static final Template ANY = Template.of("unit");
    private static final Template KIND = Template.of("unit-kind", NUMBER);
    private static final Template FORM = Template.of("unit-form", NUMBER, NUMBER, NUMBER);
    private static final Template PLACE = Template.of("unit-place", WORD, NUMBER, NUMBER);
    private static final Template IN_SECTION = Template.of("unit-in-section", NUMBER, NUMBER);
    private static final Template MAIN = Template.of("unit-main", NUMBER, NUMBER);

    private final List<UnitLook> looks;
    private final boolean[] below;
    private final boolean[] paperBelow;
    private final boolean[][] counted;
    private final int[] section;
    private final int[] heading;
    private final int[] inSection;
    private final Map<Integer, UnitTally> tallies = new HashMap<>();
    private final Map<Long, UnitTally> sections = new HashMap<>();
    private final int[] borders;
    private final int mainShape;
    private final int topHeadings;
    private final int paperUnits;
    private final int linkedItems;

    UnitSequence(List<UnitFacts> units) {
        looks = units.stream().map(UnitLook::new).toList();
        int size = looks.size();
        borders = new int[size];
        Arrays.setAll(borders, this::borderOf);
        below = new boolean[size];
        paperBelow = new boolean[size];
        counted = new boolean[size][];
        section = new int[size];
        heading = new int[size];
        inSection = new int[size];
        List<Integer> open = new ArrayList<>();
        int sections = 0;
        for (int i = 0; i < size; i++) {
            Unit unit = looks.get(i).unit();
            if (unit.kind() == Unit.Kind.HEADING) {
                sections++;
                open.removeIf(h -> looks.get(h).unit().level() >= unit.level());
                heading[i] = open.isEmpty() ? -1 : open.getLast();
                open.add(i);
            } else {
                heading[i] = open.isEmpty() ? -1 : open.getLast();
            }
            section[i] = sections;
            boolean goesOn = i > 0 && section[i - 1] == sections;
            inSection[i] = goesOn ? inSection[i - 1] + 1 : 0;
            if (unit.parent() >= 0) {
                below[unit.parent()] = true;
                paperBelow[unit.parent()] |= looks.get(i).paperLink;
            }
        }
        for (int i = 0; i < size; i++) {
            boolean[] seen = looks.get(i).counted(below[i], paperBelow[i]);
            counted[i] = seen;
            tally(shape(i)).add(seen, shape(i - 1), shape(i + 1));
            tally(section[i], shape(i)).add(seen, shape(i - 1), shape(i + 1));
        }
        tallies.values().forEach(UnitTally::end);
        this.sections.values().forEach(UnitTally::end);
        mainShape = mainShape();
        topHeadings = count(look -> look.unit().level() == 1);
        paperUnits = count(look -> look.paperLink);
        linkedItems = count(look -> look.unit().kind() == Unit.Kind.ITEM && look.longLink);
    }

    private int count(Predicate<UnitLook> which) {
        int count = 0;
        for (UnitLook look : looks) {
            count += which.test(look) ? 1 : 0;
        }
        return count;
    }

    private int mainShape() {
        int best = 0;
        double most = 0;
        for (Map.Entry<Integer, UnitTally> entry : tallies.entrySet()) {
            double score = entry.getValue().looks[0] + .1 * entry.getValue().count;
            if (score > most || score == most && entry.getKey() < best) {
                most = score;
                best = entry.getKey();
            }
        }
        return best;
    }

    private UnitTally tally(int shape) {
        return tallies.computeIfAbsent(shape, key -> new UnitTally(2 * tallies.size()));
    }

    private UnitTally tally(int section, int shape) {
        return sections.computeIfAbsent(
                (long) section << 32 | shape, key -> new UnitTally(2 * sections.size() + 1));
    }

    private int shape(int i) {
        return i < 0 ? -1 : i < looks.size() ? looks.get(i).facts.shape : -2;
    }

    /// What carries a unit, and whether it goes on, as a small number.
    private int kind(int i) {
        Unit unit = looks.get(i).unit();
        return unit.kind().ordinal() * 4 + (unit.continued() > 0 ? 1 : 0) + (unit.quoted() ? 2 : 0);
    }

    UnitLook look(int i) {
        return looks.get(i);
    }

    @Override
    public int size() {
        return looks.size();
    }

    @Override
    public void place(int i, Features features) {
        UnitLook look = looks.get(i);
        Unit unit = look.unit();
        features.add(ANY);
        features.add(KIND, kind(i));
        features.add(FORM, kind(i), Math.min(3, unit.depth()), unit.level());
        UnitLookFeatures.add(look, counted[i], features);
        beside(i, -1, UnitNeighbour.BEFORE, features);
        beside(i, 1, UnitNeighbour.AFTER, features);
        beside(i, 2, UnitNeighbour.SECOND_AFTER, features);
        features.add(IN_SECTION, Math.min(3, inSection[i]), unit.kind().ordinal());
        headings(i, features);
        features.add(PLACE, "fifth", "fifth".hashCode(), 5 * i / looks.size(), 0);
        features.add(PLACE, "first", "first".hashCode(), Math.min(4, i), 0);
        features.add(
                PLACE,
                "size",
                "size".hashCode(),
                Math.min(6, 32 - Integer.numberOfLeadingZeros(looks.size())),
                0);
        place("top-headings", Math.min(3, topHeadings), unit.level(), features);
        place(
                "papers",
                ListProfile.share(paperUnits, looks.size()),
                unit.kind().ordinal(),
                features);
        place("few-papers", Math.min(3, paperUnits), unit.kind().ordinal(), features);
        place("linked-items", Math.min(3, linkedItems), unit.kind().ordinal(), features);
        place("kind-and-first", Math.min(2, i), unit.kind().ordinal(), features);
        int all = looks.size();
        tally(shape(i)).addTo(features, false, counted[i], shape(i), all);
        tally(section[i], shape(i)).addTo(features, true, counted[i], shape(i), all);
        features.add(MAIN, shape(i) == mainShape ? 1 : 0, kind(i));
    }

    private static void place(String name, int a, int b, Features features) {
        features.add(PLACE, name, name.hashCode(), a, b);
    }

    private void beside(int i, int offset, UnitNeighbour neighbour, Features features) {
        int j = i + offset;
        if (j < 0 || j >= looks.size()) {
            neighbour.none(features);
            return;
        }
        UnitLook look = looks.get(j);
        int deeper = Integer.signum(look.unit().depth() - looks.get(i).unit().depth());
        int[] kinds = {kind(j), kind(i)};
        neighbour.add(look, kinds, shape(j) == shape(i), deeper, features);
    }

    private void headings(int i, Features features) {
        int above = heading[i];
        if (above < 0) {
            UnitLookFeatures.noHeading(features);
            return;
        }
        if (features.begins(Bundle.HEADING, above)) {
            int outer = heading[above];
            UnitLookFeatures.headings(
                    looks.get(above), outer < 0 ? null : looks.get(outer), features);
            features.ends();
        }
    }

    @Override
    public int border(int i) {
        return borders[i];
    }

    private int borderOf(int i) {
        if (i == 0) {
            return 0;
        }
        Unit unit = looks.get(i).unit();
        Unit before = looks.get(i - 1).unit();
        if (unit.continued() > 0) {
            return 1;
        } else if (unit.kind() == Unit.Kind.HEADING) {
            return 2;
        } else if (unit.parent() == before.index()) {
            return 3;
        } else if (unit.depth() != before.depth()) {
            return unit.depth() > before.depth() ? 4 : 5;
        }
        if (unit.kind() != before.kind()) {
            return 7;
        }
        return unit.kind() == Unit.Kind.ITEM ? 8 : unit.kind() == Unit.Kind.ROW ? 9 : 6;
    }
}

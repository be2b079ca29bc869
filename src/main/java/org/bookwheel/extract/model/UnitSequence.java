package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.SHAPE;
import static org.bookwheel.extract.model.Argument.WORD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bookwheel.extract.name.WordClasses;
import org.bookwheel.extract.unit.Unit;

/// The units of a list in their order, with what is common to those that are set alike in the whole
/// list and in their section.
final class UnitSequence implements Sequence {

    static final int BORDERS = 10;

    /// Units of one shape: how many, what they look like, what stands before and behind them.
    private static final class Tally {
        int count;
        final int[] looks = new int[UnitLook.COUNTED.length];
        final Map<Integer, Integer> before = new HashMap<>();
        final Map<Integer, Integer> after = new HashMap<>();
        int usuallyBefore;
        int usuallyAfter;

        void end() {
            usuallyBefore = most(before);
            usuallyAfter = most(after);
        }

        void add(boolean[] seen, int shapeBefore, int shapeAfter) {
            count++;
            for (int k = 0; k < seen.length; k++) {
                looks[k] += seen[k] ? 1 : 0;
            }
            before.merge(shapeBefore, 1, Integer::sum);
            after.merge(shapeAfter, 1, Integer::sum);
        }

        static int most(Map<Integer, Integer> counts) {
            int best = 0;
            int most = 0;
            for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
                boolean more =
                        entry.getValue() > most
                                || entry.getValue() == most && entry.getKey() < best;
                if (more) {
                    most = entry.getValue();
                    best = entry.getKey();
                }
            }
            return best;
        }
    }

    static final Template ANY = Template.of("unit");
    private static final Template KIND = Template.of("unit-kind", NUMBER);
    private static final Template FORM = Template.of("unit-form", NUMBER, NUMBER, NUMBER);
    private static final Template FIRST_WORD = Template.of("unit-first-word", WORD);
    private static final Template FLAG = Template.of("unit-flag", WORD, NUMBER);
    private static final Template VALUE = Template.of("unit-value", WORD, NUMBER, NUMBER);
    private static final Template START = Template.of("unit-starts", SHAPE, NUMBER);
    private static final Template END = Template.of("unit-ends", SHAPE, NUMBER);
    private static final Template LABEL = Template.of("unit-label", WORD, NUMBER);
    private static final Template MEANING = Template.of("unit-means", WORD, NUMBER);
    private static final Template LINKS = Template.of("unit-links", NUMBER, NUMBER, NUMBER);
    private static final Template LENGTH_CAPITALS =
            Template.of("unit-length-capitals", NUMBER, NUMBER, NUMBER);
    private static final Template LENGTH_YEAR =
            Template.of("unit-length-year-people", NUMBER, NUMBER, NUMBER);
    private static final Template LINK_COUNT =
            Template.of("unit-link-count-words", NUMBER, NUMBER, NUMBER);
    private static final Template NEIGHBOUR = Template.of("unit-beside", WORD, NUMBER, NUMBER);
    private static final Template BESIDE_LABEL = Template.of("unit-beside-label", WORD, NUMBER);
    private static final Template HEADING_WORD = Template.of("unit-heading-word", WORD);
    private static final Template HEADING_VALUE = Template.of("unit-heading", WORD, NUMBER);
    private static final Template PLACE = Template.of("unit-place", WORD, NUMBER, NUMBER);
    private static final Template TALLY = Template.of("unit-all", WORD, NUMBER, NUMBER);
    private static final Template SECTION = Template.of("unit-section", WORD, NUMBER, NUMBER);
    private static final Template TALLY_FORM =
            Template.of("unit-usually-beside", WORD, NUMBER, NUMBER);
    private static final Template MAIN = Template.of("unit-main", NUMBER, NUMBER);

    private static final String[] OWN_COUNTED =
            Arrays.stream(UnitLook.COUNTED).map("own-"::concat).toArray(String[]::new);

    /// What the features of a neighbour are called, put together once.
    private static final class Beside {
        final String none;
        final String kind;
        final String links;
        final String looks;
        final String sameShape;
        final String address;
        private final String place;
        private final Map<String, String> labels = new ConcurrentHashMap<>();

        Beside(String place) {
            this.place = place;
            none = place + "-none";
            kind = place + "-kind";
            links = place + "-links";
            looks = place + "-looks";
            sameShape = place + "-same-shape";
            address = place + "-address";
        }

        String label(String field) {
            return labels.computeIfAbsent(field, label -> place + ":" + label);
        }
    }

    private static final Beside BEFORE = new Beside("before");
    private static final Beside AFTER = new Beside("after");
    private static final Beside SECOND_AFTER = new Beside("second-after");

    private final List<UnitLook> looks;
    private final boolean[] below;
    private final boolean[] paperBelow;
    private final boolean[][] counted;
    private final int[] section;
    private final int[] heading;
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private final Map<Long, Tally> sections = new HashMap<>();
    private final int mainShape;
    private final int topHeadings;
    private final int paperUnits;
    private final int linkedItems;

    UnitSequence(List<UnitFacts> units) {
        looks = units.stream().map(UnitLook::new).toList();
        int size = looks.size();
        below = new boolean[size];
        paperBelow = new boolean[size];
        counted = new boolean[size][];
        section = new int[size];
        heading = new int[size];
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
        tallies.values().forEach(Tally::end);
        this.sections.values().forEach(Tally::end);
        mainShape = mainShape();
        topHeadings = count(look -> look.unit().level() == 1);
        paperUnits = count(look -> look.paperLink);
        linkedItems = count(look -> look.unit().kind() == Unit.Kind.ITEM && look.longLink);
    }

    private int count(Predicate<UnitLook> which) {
        return (int) looks.stream().filter(which).count();
    }

    private int mainShape() {
        int best = 0;
        double most = 0;
        for (Map.Entry<Integer, Tally> entry : tallies.entrySet()) {
            double score = entry.getValue().looks[0] + .1 * entry.getValue().count;
            if (score > most || score == most && entry.getKey() < best) {
                most = score;
                best = entry.getKey();
            }
        }
        return best;
    }

    private Tally tally(int shape) {
        return tallies.computeIfAbsent(shape, key -> new Tally());
    }

    private Tally tally(int section, int shape) {
        return sections.computeIfAbsent((long) section << 32 | shape, key -> new Tally());
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
        own(look, i, features);
        beside(i, -1, BEFORE, features);
        beside(i, 1, AFTER, features);
        beside(i, 2, SECOND_AFTER, features);
        heading(i, features);
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
        tally(TALLY, tally(shape(i)), look, i, features);
        tally(SECTION, tally(section[i], shape(i)), look, i, features);
        features.add(MAIN, shape(i) == mainShape ? 1 : 0, kind(i));
    }

    private static void place(String name, int a, int b, Features features) {
        features.add(PLACE, name, name.hashCode(), a, b);
    }

    private void own(UnitLook look, int i, Features features) {
        int kind = look.unit().kind().ordinal();
        boolean[] seen = counted[i];
        for (int k = 0; k < seen.length; k++) {
            if (seen[k]) {
                features.word(FLAG, UnitLook.COUNTED[k], 99);
                features.word(FLAG, UnitLook.COUNTED[k], kind);
            }
        }
        flag("person-link", look.personLink, kind, features);
        flag("institution", look.institution, kind, features);
        flag("arxiv", look.arxiv, kind, features);
        flag("address", look.address, kind, features);
        flag("et-al", look.etAl, kind, features);
        flag("quoted", look.quoted, kind, features);
        flag("mostly-date", look.mostlyDate, kind, features);
        flag("third-person", look.thirdPerson, kind, features);
        flag("title-column", look.hasTitleColumn, kind, features);
        value("length", look.length(), kind, features);
        value("links", Math.min(4, look.links), kind, features);
        value("first-link", look.firstLink, kind, features);
        value("linked-share", look.share(look.linkedWords), kind, features);
        value("capital-share", look.share(look.capitals), kind, features);
        value("function-words", Math.min(2, look.functionWords), kind, features);
        value("sentence-words", Math.min(3, look.sentenceWords), kind, features);
        value("name-weight", look.nameWeight(), kind, features);
        value("people", Math.min(2, look.people), kind, features);
        value("stops", Math.min(2, look.stops), kind, features);
        value("style", look.firstStyle, kind, features);
        features.add(START, look.startShape, kind);
        features.add(END, look.endShape, kind);
        if (!look.firstWord.isEmpty()) {
            features.word(FIRST_WORD, look.firstWord);
        }
        features.word(LABEL, look.label, kind);
        features.word(MEANING, look.meaning(), kind);
        int flags =
                (look.paperLink ? 1 : 0) | (look.longLink ? 2 : 0) | (look.beginsWithLink ? 4 : 0);
        features.add(LINKS, kind, flags, 0);
        features.add(LENGTH_CAPITALS, kind, look.length(), look.share(look.capitals));
        features.add(
                LENGTH_YEAR,
                kind,
                look.length(),
                (look.year ? 1 : 0) | Math.min(2, look.people) << 1);
        features.add(LINK_COUNT, kind, Math.min(4, look.links), look.linksSayWhat ? 1 : 0);
    }

    private static void flag(String name, boolean is, int kind, Features features) {
        if (is) {
            features.word(FLAG, name, 99);
            features.word(FLAG, name, kind);
        }
    }

    private static void value(String name, int value, int kind, Features features) {
        features.add(VALUE, name, name.hashCode(), value, 99);
        features.add(VALUE, name, name.hashCode(), value, kind);
    }

    private void beside(int i, int offset, Beside names, Features features) {
        int j = i + offset;
        if (j < 0 || j >= looks.size()) {
            features.word(NEIGHBOUR, names.none);
            return;
        }
        UnitLook look = looks.get(j);
        int depth = Integer.signum(look.unit().depth() - looks.get(i).unit().depth());
        int told = (look.linksSayWhat ? 1 : 0) | (look.year ? 2 : 0) | (look.venue ? 4 : 0);
        beside(names.kind, kind(j), kind(i), features);
        beside(
                names.links,
                (look.paperLink ? 1 : 0) | (look.longLink ? 2 : 0),
                look.length(),
                features);
        beside(names.looks, told | Math.min(2, look.people) << 3, 0, features);
        beside(names.sameShape, shape(j) == shape(i) ? 1 : 0, depth + 1, features);
        beside(names.address, (look.address ? 1 : 0) | (look.arxiv ? 2 : 0), 0, features);
        features.word(BESIDE_LABEL, names.label(look.label), 0);
    }

    private static void beside(String name, int a, int b, Features features) {
        features.add(NEIGHBOUR, name, name.hashCode(), a, b);
    }

    private void heading(int i, Features features) {
        if (heading[i] < 0) {
            features.word(HEADING_VALUE, "none");
            return;
        }
        UnitLook above = looks.get(heading[i]);
        int seen = 0;
        for (int t = 0; t < above.facts.tokens.size() && seen < 6; t++) {
            String key = above.facts.tokens.get(t).key();
            if (!key.isEmpty()) {
                seen++;
                features.word(HEADING_WORD, key);
                int classes = above.facts.words[t].classes();
                for (int set = 0; classes != 0; set++, classes >>>= 1) {
                    if ((classes & 1) != 0) {
                        features.word(HEADING_VALUE, WordClasses.name(set));
                    }
                }
            }
        }
        features.add(HEADING_VALUE, "words", "words".hashCode(), Math.min(6, above.words), 0);
        features.add(HEADING_VALUE, "linked", "linked".hashCode(), above.links > 0 ? 1 : 0, 0);
        features.add(HEADING_VALUE, "venue", "venue".hashCode(), above.venue ? 1 : 0, 0);
        features.add(HEADING_VALUE, "level", "level".hashCode(), above.unit().level(), 0);
    }

    private void tally(Template template, Tally tally, UnitLook look, int i, Features features) {
        int count = tally.count < 2 ? 0 : tally.count < 5 ? 1 : tally.count < 20 ? 2 : 3;
        int many = tally.count > 4 ? 1 : 0;
        add(template, "count", count, 0, features);
        boolean[] seen = counted[i];
        for (int k = 0; k < seen.length; k++) {
            int share = ListProfile.share(tally.looks[k], tally.count);
            add(template, UnitLook.COUNTED[k], share, many, features);
            add(template, OWN_COUNTED[k], share, seen[k] ? 1 : 0, features);
        }
        add(template, "share", ListProfile.share(tally.count, looks.size()), 0, features);
        String nameBefore = template == TALLY ? "all-before" : "section-before";
        String nameAfter = template == TALLY ? "all-after" : "section-after";
        int before = tally.usuallyBefore;
        int after = tally.usuallyAfter;
        features.add(TALLY_FORM, nameBefore, nameBefore.hashCode(), before, shape(i));
        features.add(TALLY_FORM, nameAfter, nameAfter.hashCode(), after, shape(i));
    }

    private static void add(Template template, String name, int a, int b, Features features) {
        features.add(template, name, name.hashCode(), a, b);
    }

    @Override
    public int border(int i) {
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

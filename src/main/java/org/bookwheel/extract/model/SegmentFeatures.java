package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.BORDER;
import static org.bookwheel.extract.model.Argument.NUMBER;

import java.util.ArrayList;
import java.util.List;

/// What is seen of a segment, for all of its tokens at once: its borders, place and length, its
/// neighbours, and what fills the same slot all over the list.
final class SegmentFeatures {

    private static final SegmentFeatures COARSE =
            new SegmentFeatures(
                    "coarse",
                    Bundle.COARSE_BORDERS,
                    Bundle.COARSE_LOOKS,
                    Bundle.COARSE_SLOT,
                    Bundle.COARSE_SLOT_FROM_END);
    private static final SegmentFeatures FINE =
            new SegmentFeatures(
                    "fine",
                    Bundle.FINE_BORDERS,
                    Bundle.FINE_LOOKS,
                    Bundle.FINE_SLOT,
                    Bundle.FINE_SLOT_FROM_END);

    /// A border is a shape with two bits more.
    private static final int BORDER_BITS = 19;

    private static final Template FORM_COUNT = Template.of("form-count", NUMBER);
    private static final Template FORM_BELOW = Template.of("form-below");
    private static final List<Template> FORM_LOOKS = new ArrayList<>();

    static {
        List<String> names =
                List.of(
                        "link",
                        "venue",
                        "year",
                        "institution",
                        "paper-link",
                        "code-link",
                        "long",
                        "people");
        names.forEach(name -> FORM_LOOKS.add(Template.of("form-has-" + name, NUMBER)));
    }

    private final Bundle bordersBundle;
    private final Bundle looksBundle;
    private final Template left;
    private final Template right;
    private final Template borders;
    private final Template ordinal;
    private final Template fromEnd;
    private final Template words;
    private final Template wordsAndPlace;
    private final Template summary;
    private final Template weight;
    private final Template summaryBefore;
    private final Template summaryAfter;
    private final Place fromBeginning;
    private final Place fromEndPlace;

    /// What is counted of one of a segment's two slots.
    private static final class Place {
        private final Bundle bundle;
        private final Template share;
        private final Template length;
        private final Template repeated;
        private final List<Template> looks = new ArrayList<>();

        Place(String name, Bundle bundle) {
            this.bundle = bundle;
            share = Template.of(name + "-slot-share-and-count", NUMBER, NUMBER);
            length = Template.of(name + "-slot-length", NUMBER, NUMBER);
            repeated = Template.of(name + "-slot-repeats", NUMBER, NUMBER);
            for (Segment.Look look : Segment.Look.ALL) {
                String word = look.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                looks.add(Template.of(name + "-slot-" + word, NUMBER, NUMBER));
            }
        }
    }

    /// @param bundles of its borders, of its looks, and of what fills its two slots
    private SegmentFeatures(String name, Bundle... bundles) {
        bordersBundle = bundles[0];
        looksBundle = bundles[1];
        left = Template.of(name + "-left", BORDER);
        right = Template.of(name + "-right", BORDER);
        borders = Template.of(name + "-borders", BORDER, BORDER);
        ordinal = Template.of(name + "-ordinal", NUMBER);
        fromEnd = Template.of(name + "-from-end", NUMBER);
        words = Template.of(name + "-words", NUMBER);
        wordsAndPlace = Template.of(name + "-words-place-people", NUMBER, NUMBER, NUMBER);
        summary = Template.of(name + "-looks", NUMBER);
        weight = Template.of(name + "-name-weight", NUMBER);
        summaryBefore = Template.of(name + "-looks-before-and-own", NUMBER, NUMBER);
        summaryAfter = Template.of(name + "-looks-own-and-after", NUMBER, NUMBER);
        fromBeginning = new Place(name, bundles[2]);
        fromEndPlace = new Place(name + "-from-end", bundles[3]);
    }

    static SegmentFeatures of(boolean coarse) {
        return coarse ? COARSE : FINE;
    }

    void add(
            UnitFacts facts, Segments segments, int place, ListProfile profile, Features features) {
        Segment segment = segments.all().get(place);
        if (features.begins(
                bordersBundle, (long) segment.left() << BORDER_BITS | segment.right())) {
            features.add(left, segment.left());
            features.add(right, segment.right());
            features.add(borders, segment.left(), segment.right());
            features.ends();
        }
        looks(segments, place, features);
        if (features.begins(fromBeginning.bundle, segment.slot())) {
            slot(fromBeginning, segment.slot(), facts, profile, features);
            features.ends();
        }
        if (features.begins(fromEndPlace.bundle, segment.slotFromEnd())) {
            slot(fromEndPlace, segment.slotFromEnd(), facts, profile, features);
            features.ends();
        }
    }

    private void looks(Segments segments, int place, Features features) {
        Segment segment = segments.all().get(place);
        int before = place > 0 ? segments.all().get(place - 1).summary() : 0;
        int after = place + 1 < segments.all().size() ? segments.all().get(place + 1).summary() : 0;
        int own = segment.summary();
        int number = Math.min(5, segment.ordinal());
        int numberFromEnd = Math.min(5, segment.fromEnd());
        int size = Math.min(9, segment.words());
        int people = segment.is(Segment.Look.PEOPLE) ? 1 : 0;
        int names = (int) Math.round(segment.nameWeight());
        long told = ((number * 8L + numberFromEnd) * 16 + size) * 2 + people;
        told = ((told * 16 + own) * 16 + names + 4) * 16 + before;
        if (features.begins(looksBundle, told * 16 + after)) {
            features.add(ordinal, number);
            features.add(fromEnd, numberFromEnd);
            features.add(words, size);
            features.add(wordsAndPlace, Math.min(5, size), Math.min(2, number), people);
            features.add(summary, own);
            features.add(weight, names);
            features.add(summaryBefore, before, own);
            features.add(summaryAfter, own, after);
            features.ends();
        }
    }

    private static void slot(
            Place place, int number, UnitFacts facts, ListProfile profile, Features features) {
        double units = profile.form(facts.shape).count;
        ListProfile.Slot slot = profile.slot(number);
        int often = slot.count >= .5 * units ? 2 : slot.count >= .12 * units ? 1 : 0;
        int count = slot.count < 3 ? 0 : slot.count < 8 ? 1 : 2;
        features.add(place.share, often, count);
        if (count == 0) {
            return;
        }
        int usual = often > 0 ? 1 : 0;
        for (int k = 0; k < slot.looks.length; k++) {
            features.add(place.looks.get(k), ListProfile.share(slot.looks[k], slot.count), usual);
        }
        features.add(place.length, ListProfile.share(slot.length, slot.count), usual);
        features.add(place.repeated, ListProfile.share(slot.repeated, slot.count), usual);
    }

    /// What the units of the same shape have, for all tokens of a unit.
    static void form(UnitFacts facts, boolean below, ListProfile profile, Features features) {
        if (features.begins(Bundle.FORM, facts.shape * 2L + (below ? 1 : 0))) {
            form(profile.form(facts.shape), below, features);
            features.ends();
        }
    }

    private static void form(ListProfile.Shape form, boolean below, Features features) {
        features.add(FORM_COUNT, form.count < 4 ? 0 : form.count < 15 ? 1 : 2);
        for (int k = 0; k < form.looks.length; k++) {
            features.add(FORM_LOOKS.get(k), ListProfile.share(form.looks[k], form.count));
        }
        if (below) {
            features.add(FORM_BELOW);
        }
    }
}

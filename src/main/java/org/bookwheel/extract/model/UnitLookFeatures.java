package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.SHAPE;
import static org.bookwheel.extract.model.Argument.WORD;
import static org.bookwheel.extract.model.Argument.WORDS;

import org.bookwheel.extract.name.WordClasses;

/// What is seen of a unit by itself, and of the headings above it, as features.
final class UnitLookFeatures {

    private static final String[] FLAGS = {
        "person-link",
        "institution",
        "arxiv",
        "address",
        "et-al",
        "quoted",
        "mostly-date",
        "third-person",
        "title-column"
    };

    private static final Template FIRST_WORD = Template.of("unit-first-word", WORD);
    static final Template FLAG = Template.of("unit-flag", WORD, NUMBER);
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

    private static final Template TITLE_WORDS =
            Template.of("unit-title-words", NUMBER, NUMBER, NUMBER);
    private static final Template FIRST_SET = Template.of("unit-first-word-set", WORDS);

    private static final Template HEADING = Template.of("unit-heading", WORD, NUMBER);
    private static final Template HEADING_WORD = Template.of("unit-heading-word", WORD);
    private static final Template OUTER_WORD = Template.of("unit-outer-heading-word", WORD);

    private static final int MOST_HEADING_WORDS = 6;

    private UnitLookFeatures() {}

    /// @param seen what of the unit is counted, see [UnitLook#COUNTED]
    static void add(UnitLook look, boolean[] seen, Features features) {
        int kind = look.unit().kind().ordinal();
        flags(UnitLook.COUNTED, seen, kind, Bundle.COUNTED, features);
        boolean[] flags = {
            look.personLink,
            look.institution,
            look.arxiv,
            look.address,
            look.etAl,
            look.quoted,
            look.mostlyDate,
            look.thirdPerson,
            look.hasTitleColumn
        };
        flags(FLAGS, flags, kind, Bundle.FLAGS, features);
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
        words(look, kind, features);
        features.add(START, look.startShape, kind);
        features.add(END, look.endShape, kind);
        if (!look.firstWord.isEmpty()) {
            features.word(FIRST_WORD, look.firstWord);
        }
        features.word(LABEL, look.label, kind);
        features.word(MEANING, look.meaning(), kind);
        int leads =
                (look.paperLink ? 1 : 0) | (look.longLink ? 2 : 0) | (look.beginsWithLink ? 4 : 0);
        features.add(LINKS, kind, leads, 0);
        features.add(LENGTH_CAPITALS, kind, look.length(), look.share(look.capitals));
        features.add(
                LENGTH_YEAR,
                kind,
                look.length(),
                (look.year ? 1 : 0) | Math.min(2, look.people) << 1);
        features.add(LINK_COUNT, kind, Math.min(4, look.links), look.linksSayWhat ? 1 : 0);
    }

    private static void words(UnitLook look, int kind, Features features) {
        features.add(TITLE_WORDS, look.share(look.titleWords), look.length(), kind);
        features.sets(FIRST_SET, look.firstClasses);
    }

    private static void flags(
            String[] names, boolean[] flags, int kind, Bundle bundle, Features features) {
        if (features.begins(bundle, UnitLook.bits(flags) * 32 + kind)) {
            for (int k = 0; k < flags.length; k++) {
                if (flags[k]) {
                    features.word(FLAG, names[k], 99);
                    features.word(FLAG, names[k], kind);
                }
            }
            features.ends();
        }
    }

    private static void value(String name, int value, int kind, Features features) {
        features.add(VALUE, name, name.hashCode(), value, 99);
        features.add(VALUE, name, name.hashCode(), value, kind);
    }

    /// No heading stands above.
    static void noHeading(Features features) {
        features.word(HEADING, "none");
    }

    /// What is seen of the headings above a unit.
    ///
    /// @param outer the heading above the nearest one, or null
    static void headings(UnitLook above, UnitLook outer, Features features) {
        if (outer != null) {
            headingWords(outer, OUTER_WORD, features);
        }
        headingWords(above, HEADING_WORD, features);
        heading("words", Math.min(6, above.words), features);
        heading("linked", above.links > 0 ? 1 : 0, features);
        heading("venue", above.venue ? 1 : 0, features);
        heading("level", above.unit().level(), features);
    }

    private static void headingWords(UnitLook look, Template template, Features features) {
        int seen = 0;
        for (int t = 0; t < look.facts.tokens.size() && seen < MOST_HEADING_WORDS; t++) {
            String key = look.facts.tokens.get(t).key();
            if (key.isEmpty()) {
                continue;
            }
            seen++;
            features.word(template, key);
            if (template == HEADING_WORD) {
                sets(look.facts.words[t].classes(), features);
            }
        }
    }

    private static void sets(int classes, Features features) {
        for (int rest = classes; rest != 0; rest &= rest - 1) {
            String set = WordClasses.name(Integer.numberOfTrailingZeros(rest));
            features.word(HEADING, set);
        }
    }

    private static void heading(String name, int value, Features features) {
        features.add(HEADING, name, name.hashCode(), value, 0);
    }
}

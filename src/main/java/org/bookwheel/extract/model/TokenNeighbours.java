package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.SHAPE;
import static org.bookwheel.extract.model.Argument.WORD;

import java.util.List;
import org.bookwheel.extract.name.Lexicon;
import org.bookwheel.extract.text.Shape;
import org.bookwheel.extract.text.Token;

/// What is seen of the tokens before and behind a token of a candidate.
final class TokenNeighbours {

    static final Template BEFORE = Template.of("shape-before", SHAPE);
    private static final Template AFTER = Template.of("shape-after", SHAPE);
    private static final Template BEFORE_2 = Template.of("shape-2-before", SHAPE);
    private static final Template AFTER_2 = Template.of("shape-2-after", SHAPE);
    private static final Template BEFORE_AND = Template.of("shape-before-and-own", SHAPE, SHAPE);
    private static final Template AND_AFTER = Template.of("own-shape-and-after", SHAPE, SHAPE);
    private static final Template AROUND = Template.of("shapes-around", SHAPE, SHAPE, SHAPE);
    private static final Template WORD_BEFORE = Template.of("word-before", WORD);
    private static final Template WORD_AFTER = Template.of("word-after", WORD);
    private static final Template VENUE_BEFORE =
            Template.of("venue-before-and-own", NUMBER, NUMBER);
    private static final Template VENUE_AFTER = Template.of("venue-own-and-after", NUMBER, NUMBER);
    private static final Template INSTITUTION_BEFORE =
            Template.of("institution-before-and-own", NUMBER, NUMBER);
    private static final Template NAME_BEFORE = Template.of("name-weight-before", NUMBER);
    private static final Template NAME_AFTER = Template.of("name-weight-after", NUMBER);
    private static final Template NAMES_AROUND =
            Template.of("name-weights-around", NUMBER, NUMBER, NUMBER);

    private static final Template ET_AL = Template.of("et-al-after", NUMBER);
    private static final Template BY = Template.of("by-before");

    /// Beyond the first and the last token.
    private static final int NO_NAME = 9;

    /// A shape is a code point of the basic plane, or little more.
    private static final int SHAPE_BITS = 17;

    private final Candidate candidate;
    private final List<Token> tokens;

    /// By token, its weight as a part of people's names.
    private final int[] names;

    /// By token, whether here begins `et al`, and whether it is `by`.
    private final boolean[] et;

    private final boolean[] by;

    TokenNeighbours(Candidate candidate, int[] names) {
        this.candidate = candidate;
        this.tokens = candidate.tokens;
        this.names = names;
        et = new boolean[names.length];
        by = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String key = tokens.get(i).key();
            et[i] =
                    key.equals("et")
                            && i + 1 < names.length
                            && tokens.get(i + 1).key().equals("al");
            by[i] = key.equals("by");
        }
    }

    void add(int i, Features features) {
        int own = candidate.shapes[i];
        int before = shape(i - 1);
        int after = shape(i + 1);
        if (features.begins(
                Bundle.SHAPES, ((long) before << SHAPE_BITS | own) << SHAPE_BITS | after)) {
            features.add(BEFORE, before);
            features.add(AFTER, after);
            features.add(BEFORE_AND, before, own);
            features.add(AND_AFTER, own, after);
            features.add(AROUND, before, own, after);
            features.ends();
        }
        int before2 = shape(i - 2);
        int after2 = shape(i + 2);
        if (features.begins(Bundle.WIDER_SHAPES, (long) before2 << SHAPE_BITS | after2)) {
            features.add(BEFORE_2, before2);
            features.add(AFTER_2, after2);
            features.ends();
        }
        beside(i - 1, WORD_BEFORE, Bundle.OfWord.BEFORE, Bundle.SIGN_BEFORE, features);
        beside(i + 1, WORD_AFTER, Bundle.OfWord.AFTER, Bundle.SIGN_AFTER, features);
        names(i, features);
        for (int d = 1; d <= 4 && i + d < tokens.size(); d++) {
            if (et[i + d]) {
                features.add(ET_AL, d);
            }
        }
        if (i > 0 && by[i - 1] || i > 1 && by[i - 2]) {
            features.add(BY);
        }
    }

    private void names(int i, Features features) {
        boolean first = i == 0;
        boolean last = i + 1 == names.length;
        int name = names[i];
        int nameBefore = first ? NO_NAME : names[i - 1];
        int nameAfter = last ? NO_NAME : names[i + 1];
        int venue = candidate.venues[i];
        int venueBefore = first ? 0 : candidate.venues[i - 1];
        int venueAfter = last ? 0 : candidate.venues[i + 1];
        int institution = candidate.institutions[i];
        int institutionBefore = first ? 0 : candidate.institutions[i - 1];
        long weights = ((nameBefore + 4L) * 16 + name + 4) * 16 + nameAfter + 4;
        long venues = (venueBefore * 8L + venue) * 8 + venueAfter;
        if (features.begins(
                Bundle.NAMES,
                ((weights * 512 + venues) * 8 + institutionBefore) * 8 + institution)) {
            if (!first) {
                features.add(VENUE_BEFORE, venueBefore, venue);
                features.add(INSTITUTION_BEFORE, institutionBefore, institution);
                features.add(NAME_BEFORE, nameBefore);
            }
            if (!last) {
                features.add(VENUE_AFTER, venue, venueAfter);
                features.add(NAME_AFTER, nameAfter);
            }
            features.add(NAMES_AROUND, nameBefore, name, nameAfter);
            features.ends();
        }
    }

    private int shape(int i) {
        return i < 0 ? Shape.BEGIN : i < tokens.size() ? candidate.shapes[i] : Shape.END;
    }

    /// The folded word, the sign, or what kind of mark it is.
    private void beside(
            int i, Template template, Bundle.OfWord ofWord, Bundle ofSign, Features features) {
        Lexicon.Word word = i < 0 || i >= names.length ? null : candidate.words[i];
        if (word != null) {
            if (features.begins(ofWord, word)) {
                features.word(template, word.key());
                features.ends();
            }
        } else {
            String written = sign(i);
            if (features.begins(ofSign, written.hashCode())) {
                features.word(template, written);
                features.ends();
            }
        }
    }

    private String sign(int i) {
        if (i < 0 || i >= names.length) {
            return i < 0 ? "^" : "$";
        }
        Token token = tokens.get(i);
        return token.kind() == Token.Kind.SIGN ? token.text() : Shape.print(candidate.shapes[i]);
    }
}

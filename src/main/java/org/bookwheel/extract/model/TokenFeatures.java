package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.SHAPE;
import static org.bookwheel.extract.model.Argument.WORD;
import static org.bookwheel.extract.model.Argument.WORDS;

import java.util.List;
import org.bookwheel.extract.name.WordClasses;
import org.bookwheel.extract.name.WordTable;
import org.bookwheel.extract.text.Quotations;
import org.bookwheel.extract.text.Shape;
import org.bookwheel.extract.text.Token;

/// What is seen of a token of a candidate by itself: its word and markup; see also
/// [TokenNeighbours] and [TokenPlaceFeatures], and for its segment [SegmentFeatures].
final class TokenFeatures {

    static final Template ANY = Template.of("any");
    private static final Template IS_SHAPE = Template.of("shape", SHAPE);
    private static final Template IS_WORD = Template.of("word", WORD);
    private static final Template ENDS = Template.of("word-ends", WORD);
    private static final Template BEGINS = Template.of("word-begins", WORD);
    private static final Template VENUE = Template.of("in-venue-table", NUMBER);
    private static final Template INSTITUTION = Template.of("in-institution-table", NUMBER);
    private static final Template NAME_WEIGHT = Template.of("name-weight", NUMBER);
    private static final Template NAME_SHAPE = Template.of("name-weight-and-shape", NUMBER, SHAPE);
    private static final Template IN_SET = Template.of("word-set", WORDS);
    private static final Template MONTH = Template.of("month");
    private static final Template LINK_WORD = Template.of("link-word");
    private static final Template COMMON = Template.of("common-in-titles");

    private static final Template SPACED = Template.of("spaced", NUMBER);
    private static final Template LINK = Template.of("link-to", NUMBER);
    private static final Template LINK_FIRST = Template.of("link-first-or-first-paper", NUMBER);
    private static final Template LINK_SAYS = Template.of("link-says-what-it-is", NUMBER);
    private static final Template LINK_ALL =
            Template.of("link-first-and-says-and-to", NUMBER, NUMBER, NUMBER);
    private static final Template NO_LINK = Template.of("no-link", NUMBER);
    private static final Template BEHIND_LINK = Template.of("behind-link", NUMBER);
    private static final Template STYLE = Template.of("style", NUMBER);
    private static final Template BADGE = Template.of("badge");
    private static final Template CODE = Template.of("code-style");
    private static final Template BRACKET = Template.of("in-bracket", SHAPE);
    private static final Template DEPTH = Template.of("bracket-depth", NUMBER);
    private static final Template QUOTED = Template.of("quoted");

    private static final int SENTENCE = 1 << WordClasses.number("sentence");

    private final Candidate candidate;
    private final List<Token> tokens;
    private final int[] names;
    private final TokenNeighbours neighbours;
    private final Lines lines;
    private final TokenPlaceFeatures place;
    private final boolean[] quoted;
    private final TokenEntryFeatures entry;

    private final int firstLink;
    private final int firstPaper;

    TokenFeatures(Candidate candidate) {
        this.candidate = candidate;
        this.tokens = candidate.tokens;
        names = new int[tokens.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] =
                    candidate.words[i] == null ? 0 : (int) Math.round(candidate.words[i].weight());
        }
        neighbours = new TokenNeighbours(candidate, names);
        lines = new Lines(candidate, SENTENCE);
        place = new TokenPlaceFeatures(candidate, lines);
        quoted = Quotations.of(tokens);
        entry = new TokenEntryFeatures(candidate, quoted);
        int link = 0;
        int paper = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int at = tokens.get(i).link();
            link = link == 0 ? at : link;
            paper = paper == 0 && candidate.linkKinds[i] == UnitFacts.PAPER_LINK ? at : paper;
        }
        firstLink = link;
        firstPaper = paper;
    }

    void add(int i, Features features) {
        if (features.begins(Bundle.ANY, 0)) {
            features.add(ANY);
            features.ends();
        }
        word(i, features);
        neighbours.add(i, features);
        markup(i, features);
        place.add(i, features);
        entry.add(i, features);
    }

    private void word(int i, Features features) {
        int shape = candidate.shapes[i];
        int venue = candidate.venues[i];
        int institution = candidate.institutions[i];
        int name = names[i];
        long number = (((long) shape * 8 + venue) * 8 + institution) * 16 + name + 8;
        if (features.begins(Bundle.OWN_SHAPE, number)) {
            features.add(IS_SHAPE, shape);
            features.add(VENUE, venue);
            features.add(INSTITUTION, institution);
            features.add(NAME_WEIGHT, name);
            features.add(NAME_SHAPE, name, shape);
            features.ends();
        }
        if (candidate.words[i] != null) {
            if (features.begins(Bundle.OfWord.OWN, candidate.words[i])) {
                key(i, features);
                features.ends();
            }
        }
    }

    private void key(int i, Features features) {
        String key = tokens.get(i).key();
        features.word(IS_WORD, key);
        features.word(ENDS, key.substring(Math.max(0, key.length() - 3)));
        features.word(BEGINS, key.substring(0, Math.min(3, key.length())));
        features.sets(IN_SET, candidate.words[i].classes());
        if (candidate.words[i].month()) {
            features.add(MONTH);
        }
        if (candidate.words[i].common()) {
            features.add(COMMON);
        }
        if (WordTable.LINK_WORDS.hasKey(key)) {
            features.add(LINK_WORD);
        }
    }

    private void markup(int i, Features features) {
        Token token = tokens.get(i);
        long number = token.spaced() ? 1 : 0;
        number = number << 6 | token.styles();
        number = number << 1 | (token.link() > 0 ? 1 : 0);
        number = number << 1 | (token.link() == firstLink ? 1 : 0);
        number = number << 1 | (token.link() == firstPaper ? 1 : 0);
        number = number << 1 | (candidate.linkWords[i] ? 1 : 0);
        number = number << 5 | candidate.linkKinds[i];
        number = number << 1 | (firstLink > 0 ? 1 : 0);
        number = number << 1 | (lines.isBehindLink(i) ? 1 : 0);
        number = number << 2 | Math.min(2, candidate.depths[i]);
        number = number << 16 | candidate.brackets[i];
        number = number << 1 | (quoted[i] ? 1 : 0);
        if (features.begins(Bundle.MARKUP, number)) {
            marks(i, features);
            features.ends();
        }
    }

    private void marks(int i, Features features) {
        Token token = tokens.get(i);
        features.add(SPACED, token.spaced());
        if (token.link() > 0) {
            int first = (token.link() == firstLink ? 1 : 0) | (token.link() == firstPaper ? 2 : 0);
            int says = candidate.linkWords[i] ? 1 : 0;
            features.add(LINK, candidate.linkKinds[i]);
            features.add(LINK_FIRST, first);
            features.add(LINK_SAYS, says);
            features.add(LINK_ALL, first & 1, says, candidate.linkKinds[i]);
        } else {
            features.add(NO_LINK, firstLink > 0);
            features.add(BEHIND_LINK, lines.isBehindLink(i));
        }
        features.add(STYLE, token.styles() & 3);
        if (token.has(Token.BADGE)) {
            features.add(BADGE);
        }
        if (token.has(Token.CODE)) {
            features.add(CODE);
        }
        if (candidate.depths[i] > 0) {
            features.add(BRACKET, Shape.sign(candidate.brackets[i]));
            features.add(DEPTH, Math.min(2, candidate.depths[i]));
        }
        if (quoted[i]) {
            features.add(QUOTED);
        }
    }
}

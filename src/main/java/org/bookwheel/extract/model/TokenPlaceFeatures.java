package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;
import static org.bookwheel.extract.model.Argument.SHAPE;
import static org.bookwheel.extract.model.Argument.WORD;

import java.util.List;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;

/// What is seen of where a token of a candidate stands: in which line, part, column and segment,
/// and below which label.
final class TokenPlaceFeatures {

    private static final Template LINE_LENGTH = Template.of("line-length", NUMBER, NUMBER);
    private static final Template LINE_SENTENCE =
            Template.of("line-sentence", NUMBER, NUMBER, NUMBER);
    private static final Template LINE_SMALL = Template.of("line-small-letters", NUMBER, NUMBER);
    private static final Template LINE = Template.of("line", NUMBER);
    private static final Template PART = Template.of("part", NUMBER);
    private static final Template CARRIER = Template.of("carrier", NUMBER, NUMBER);
    private static final Template PART_LINE = Template.of("part-line", NUMBER, NUMBER);
    static final Template POSITION = Template.of("position", NUMBER, NUMBER);
    private static final Template LABEL = Template.of("label", WORD);
    private static final Template LABEL_FIELD = Template.of("label-field", WORD);
    private static final Template LABEL_AND_SHAPE =
            Template.of("label-field-and-shape", WORD, SHAPE);
    private static final Template COLUMN = Template.of("column-labelled", NUMBER);
    private static final Template UNLABELLED_COLUMN = Template.of("column-unlabelled", NUMBER);
    private static final Template NO_LABEL = Template.of("no-label");
    private static final Template SEGMENT_RANK = Template.of("segment-rank", NUMBER);
    private static final Template SEGMENT_RANK_LINK =
            Template.of("segment-rank-and-link", NUMBER, NUMBER, NUMBER);
    private static final Template IN_SEGMENT = Template.of("place-in-segment", NUMBER, NUMBER);
    private static final Template NO_SEGMENT = Template.of("no-segment", NUMBER);

    private final Candidate candidate;
    private final List<Token> tokens;
    private final Lines lines;
    private final SegmentRanks ranks;
    private String lastLabel = "";
    private String lastField = "";

    TokenPlaceFeatures(Candidate candidate, Lines lines) {
        this.candidate = candidate;
        this.tokens = candidate.tokens;
        this.lines = lines;
        this.ranks = new SegmentRanks(candidate);
    }

    void add(int i, Features features) {
        place(i, features);
        label(i, features);
        segment(i, features);
    }

    private void place(int i, Features features) {
        int part = candidate.part[i];
        int below = part > 0 ? 1 : 0;
        int length = lines.length(i);
        features.add(LINE_LENGTH, length, below);
        features.add(LINE_SENTENCE, lines.sentenceWords(i), length, below);
        features.add(LINE_SMALL, lines.smallShare(i), below);
        features.add(LINE, Math.min(6, lines.number(i)));
        features.add(PART, Math.min(3, part));
        int carrier = candidate.parts.getFirst().unit.kind().ordinal();
        int own = candidate.parts.get(part).unit.kind().ordinal();
        features.add(CARRIER, carrier, below == 0 ? 0 : own + 1);
        features.add(PART_LINE, Math.min(4, lines.inPart(i)), below);
        features.add(POSITION, Math.min(6, i), below);
    }

    private void label(int i, Features features) {
        String label = candidate.labels[i];
        int column = Math.min(6, tokens.get(i).column());
        if (label.isEmpty()) {
            if (column >= 0) {
                features.add(UNLABELLED_COLUMN, column);
            } else {
                features.add(NO_LABEL);
            }
            return;
        }
        if (!label.equals(lastLabel)) {
            lastLabel = label;
            List<String> fields = Labels.fields(label);
            lastField = fields.isEmpty() ? "?" : fields.getFirst();
        }
        String field = lastField;
        features.word(LABEL, label);
        features.word(LABEL_FIELD, field);
        features.word(LABEL_AND_SHAPE, field, candidate.shapes[i]);
        if (column >= 0) {
            features.add(COLUMN, column);
        }
    }

    private void segment(int i, Features features) {
        Segment coarse = candidate.coarse[i];
        Segment fine = candidate.fine[i];
        if (coarse == null) {
            features.add(NO_SEGMENT, 0);
        } else {
            int rank = ranks.of(coarse);
            int link = tokens.get(i).link() > 0 ? 1 : 0;
            features.add(SEGMENT_RANK, rank);
            features.add(SEGMENT_RANK_LINK, rank, link, Math.min(3, coarse.ordinal()));
            features.add(IN_SEGMENT, 0, Math.min(3, i - candidate.firstOf(i, coarse)));
        }
        if (fine == null) {
            features.add(NO_SEGMENT, 1);
        } else {
            features.add(IN_SEGMENT, 1, Math.min(3, i - candidate.firstOf(i, fine)));
        }
    }
}

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

    /// Instead of a rank or place where there is no segment.
    private static final int NONE = 31;

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
        int part = Math.min(3, candidate.part[i]);
        int length = lines.length(i);
        int sentence = lines.sentenceWords(i);
        int small = lines.smallShare(i);
        int line = Math.min(6, lines.number(i));
        int carrier = candidate.parts.getFirst().unit.kind().ordinal();
        int own = candidate.parts.get(candidate.part[i]).unit.kind().ordinal();
        int inPart = Math.min(4, lines.inPart(i));
        int position = Math.min(6, i);
        long number = (part * 8L + length) * 4 + sentence;
        number = ((number * 8 + small) * 8 + line) * 32 + carrier;
        number = ((number * 32 + own) * 8 + inPart) * 8 + position;
        if (features.begins(Bundle.PLACE, number)) {
            int below = part > 0 ? 1 : 0;
            features.add(LINE_LENGTH, length, below);
            features.add(LINE_SENTENCE, sentence, length, below);
            features.add(LINE_SMALL, small, below);
            features.add(LINE, line);
            features.add(PART, part);
            features.add(CARRIER, carrier, below == 0 ? 0 : own + 1);
            features.add(PART_LINE, inPart, below);
            features.add(POSITION, position, below);
            features.ends();
        }
    }

    private void label(int i, Features features) {
        String label = candidate.labels[i];
        int column = Math.min(6, tokens.get(i).column());
        if (label.isEmpty()) {
            if (features.begins(Bundle.UNLABELLED, column)) {
                unlabelled(column, features);
                features.ends();
            }
            return;
        }
        if (!label.equals(lastLabel)) {
            lastLabel = label;
            List<String> fields = Labels.fields(label);
            lastField = fields.isEmpty() ? "?" : fields.getFirst();
        }
        String field = lastField;
        int shape = candidate.shapes[i];
        long number = (label.hashCode() & 0xFFFF_FFFFL) << 17 | shape;
        if (features.begins(Bundle.LABEL, number * 8 + column + 1)) {
            features.word(LABEL, label);
            features.word(LABEL_FIELD, field);
            features.word(LABEL_AND_SHAPE, field, shape);
            if (column >= 0) {
                features.add(COLUMN, column);
            }
            features.ends();
        }
    }

    private static void unlabelled(int column, Features features) {
        if (column >= 0) {
            features.add(UNLABELLED_COLUMN, column);
        } else {
            features.add(NO_LABEL);
        }
    }

    private void segment(int i, Features features) {
        Segment coarse = candidate.coarse[i];
        Segment fine = candidate.fine[i];
        int rank = coarse == null ? NONE : ranks.of(i);
        int link = tokens.get(i).link() > 0 ? 1 : 0;
        int ordinal = coarse == null ? 0 : Math.min(3, coarse.ordinal());
        int inCoarse = coarse == null ? 0 : Math.min(3, i - candidate.firstOf(i, coarse));
        int inFine = fine == null ? NONE : Math.min(3, i - candidate.firstOf(i, fine));
        long number = (((rank * 2L + link) * 4 + ordinal) * 4 + inCoarse) * 32 + inFine;
        if (features.begins(Bundle.SEGMENT_OF_TOKEN, number)) {
            if (rank == NONE) {
                features.add(NO_SEGMENT, 0);
            } else {
                features.add(SEGMENT_RANK, rank);
                features.add(SEGMENT_RANK_LINK, rank, link, ordinal);
                features.add(IN_SEGMENT, 0, inCoarse);
            }
            if (inFine == NONE) {
                features.add(NO_SEGMENT, 1);
            } else {
                features.add(IN_SEGMENT, 1, inFine);
            }
            features.ends();
        }
    }
}

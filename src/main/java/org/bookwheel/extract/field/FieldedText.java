package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Reader;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Tokenizer;
import org.bookwheel.extract.unit.Unit;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;

/// Words of which it is known what they say: read as a table's cell below that heading, but with
/// nothing left to guess.
final class FieldedText {

    private FieldedText() {}

    /// @param heading what says so, as a label
    static Labelled of(String heading, String text, int line, Role role) {
        List<Span> words = List.of(new Span.Text(text, Set.of(), line));
        Block.Row row = new Block.Row(line, line, List.of(new Block.Cell(heading, words)));
        Unit unit = new Unit(0, Unit.Kind.ROW, 0, 0, -1, line, line, 0, false, Tokenizer.of(row));
        Candidate candidate = new Candidate(Reader.facts(List.of(unit)).units());
        Role[] roles = new Role[candidate.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = candidate.tokens.get(i).isBorder() ? Role.OTHER : role;
        }
        float[] likely = new float[roles.length];
        Arrays.fill(likely, 1);
        return new Labelled(candidate, roles, likely);
    }
}

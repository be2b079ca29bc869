package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;

/// What may be an entry: a stretch of a list, in parts, with what each piece of it could be.
///
/// @param line its first line, from 1
/// @param endLine its last line
/// @param carrier what kind of block carries it
/// @param evidence for each piece what it alone speaks for, see [Evidence]
record Draft(
        int line,
        int endLine,
        Carrier carrier,
        Context context,
        List<Part> parts,
        List<Facts> facts,
        List<double[]> evidence) {

    /// What carries an entry.
    enum Carrier {
        ITEM,
        ROW,
        PARAGRAPH,
        FOOTNOTE,
        HEADING,
        FILE
    }

    Draft {
        parts = List.copyOf(parts);
        facts = List.copyOf(facts);
    }

    static Draft of(int line, int endLine, Carrier carrier, Context context, List<Part> parts) {
        List<Facts> facts = Assigner.facts(parts);
        List<double[]> evidence = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            Facts next = i + 1 < facts.size() ? facts.get(i + 1) : null;
            Facts before = i > 0 ? facts.get(i - 1) : null;
            evidence.add(Evidence.of(before, facts.get(i), next));
        }
        return new Draft(line, endLine, carrier, context, parts, facts, evidence);
    }
}

package org.bookwheel.extract;

import java.util.List;
import org.bookwheel.extract.model.Part;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// In a plain text each of whose lines is an entry, one that reads like a title is an entry though
/// nothing else about it says so. A sentence is none, nor are a few words: they may be a name.
final class TitleLines {

    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 40;

    private TitleLines() {}

    static void believe(List<UnitFacts> units, Part[] parts) {
        for (int i = 0; i < parts.length; i++) {
            UnitFacts facts = units.get(i);
            long words = facts.tokens.stream().filter(Token::isWord).count();
            boolean sentence = facts.passage.text().strip().endsWith(".");
            if (parts[i] == Part.NOTHING
                    && facts.unit.kind() == Unit.Kind.ITEM
                    && words >= LEAST_WORDS
                    && words <= MOST_WORDS
                    && !sentence) {
                parts[i] = Part.ENTRY;
            }
        }
    }
}

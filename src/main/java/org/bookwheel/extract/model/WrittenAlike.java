package org.bookwheel.extract.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// What units are that are written as those around them: after most have been decided.
final class WrittenAlike {

    /// So many headings of a level that are titles make titles of the others.
    private static final int LEAST_TITLES = 3;

    private static final int LEAST_QUOTED_WORDS = 2;

    private final UnitSequence units;
    private final Part[] parts;

    private WrittenAlike(UnitSequence units, Part[] parts) {
        this.units = units;
        this.parts = parts;
    }

    static void settle(UnitSequence units, Part[] parts) {
        WrittenAlike alike = new WrittenAlike(units, parts);
        alike.frontMatter();
        alike.headings();
        alike.quotations();
        alike.rows();
    }

    private Unit unit(int i) {
        return units.look(i).unit();
    }

    /// Front matter that names a title, people and where they published is an entry, in a file that
    /// has no other.
    private void frontMatter() {
        if (parts.length == 0
                || unit(0).kind() != Unit.Kind.FRONT_MATTER
                || Arrays.asList(parts).contains(Part.ENTRY)) {
            return;
        }
        Set<String> fields = new HashSet<>();
        for (String label :
                new HashSet<>(Arrays.asList(PartLabels.of(units.look(0).facts, false)))) {
            fields.addAll(Labels.fields(label));
        }
        boolean published =
                fields.contains("venue")
                        || fields.contains("arxiv")
                        || fields.contains("doi")
                        || fields.contains("paper") && fields.contains("year");
        if (fields.containsAll(List.of("title", "authors")) && published) {
            parts[0] = Part.ENTRY;
        }
    }

    /// A heading among titles of its level, above one paragraph that was taken for an entry, is the
    /// title of what the paragraph says.
    private void headings() {
        for (int level = 2; level <= 6; level++) {
            int titles = 0;
            int others = 0;
            for (int i = 0; i < parts.length; i++) {
                boolean heading = unit(i).kind() == Unit.Kind.HEADING && unit(i).level() == level;
                titles += heading && parts[i] == Part.ENTRY ? 1 : 0;
                others += heading && parts[i] == Part.HEADING ? 1 : 0;
            }
            for (int i = 0;
                    titles >= LEAST_TITLES && titles > 2 * others && i < parts.length;
                    i++) {
                if (unit(i).kind() == Unit.Kind.HEADING
                        && unit(i).level() == level
                        && parts[i] == Part.HEADING
                        && hasOneEntry(i)) {
                    parts[i] = Part.ENTRY;
                    parts[i + 1] = Part.BELONGS;
                }
            }
        }
    }

    /// Whether the paragraph below a heading is the only entry up to the next heading.
    private boolean hasOneEntry(int heading) {
        int entries = 0;
        for (int i = heading + 1; i < parts.length && unit(i).kind() != Unit.Kind.HEADING; i++) {
            entries += parts[i] == Part.ENTRY ? 1 : 0;
        }
        return entries == 1
                && parts[heading + 1] == Part.ENTRY
                && unit(heading + 1).kind() == Unit.Kind.PARAGRAPH;
    }

    /// An item in an entry that quotes a title and says a year, as the entry does, is one itself.
    private void quotations() {
        for (int i = 0; i < parts.length; i++) {
            int parent = unit(i).parent();
            if (parts[i] == Part.BELONGS
                    && unit(i).kind() == Unit.Kind.ITEM
                    && parent >= 0
                    && parts[parent] == Part.ENTRY
                    && cites(i)
                    && cites(parent)) {
                parts[i] = Part.ENTRY;
            }
        }
    }

    private boolean cites(int i) {
        UnitLook look = units.look(i);
        List<Token> tokens = look.facts.tokens;
        boolean[] quoted = Quotations.of(tokens);
        int words = 0;
        for (int t = 0; t < quoted.length; t++) {
            words += quoted[t] && tokens.get(t).isWord() ? 1 : 0;
        }
        return look.year && words >= LEAST_QUOTED_WORDS;
    }

    /// Rows of a table that all begin with a link to code, and hold no figures, are entries.
    private void rows() {
        int i = 0;
        while (i < parts.length) {
            int end = i;
            boolean all = true;
            while (end < parts.length && unit(end).kind() == Unit.Kind.ROW) {
                all &= parts[end] == Part.NOTHING && isTool(units.look(end));
                end++;
            }
            if (all && end - i >= 2) {
                Arrays.fill(parts, i, end, Part.ENTRY);
            }
            i = Math.max(i + 1, end);
        }
    }

    private static boolean isTool(UnitLook look) {
        boolean figures = false;
        boolean onlyNumbers = true;
        for (Token token : look.facts.tokens) {
            if (token.kind() == Token.Kind.CELL) {
                onlyNumbers = true;
            } else if (token.isWord()) {
                onlyNumbers &= token.kind() == Token.Kind.NUMBER;
                figures |= onlyNumbers;
            }
        }
        return look.beginsWithLink && look.firstLink == UnitFacts.CODE_LINK && !figures;
    }
}

package org.bookwheel.extract.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Quotations;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// What units are that are written as those around them: after most have been decided.
final class WrittenAlike {

    /// So many headings of a level that are titles make titles of the others.
    private static final int LEAST_TITLES = 3;

    private static final int LEAST_QUOTED_WORDS = 2;

    private static final int DEEPEST_HEADING = 6;

    private final UnitSequence units;
    private final Part[] parts;

    private WrittenAlike(UnitSequence units, Part[] parts) {
        this.units = units;
        this.parts = parts;
    }

    static void settle(UnitSequence units, Part[] parts) {
        WrittenAlike alike = new WrittenAlike(units, parts);
        alike.frontMatter();
        alike.labelledTitle();
        alike.headings();
        alike.quotations();
        alike.rows();
        alike.linkedTitles();
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
        Stream.of(PartLabels.of(units.look(0).facts, false))
                .distinct()
                .forEach(label -> fields.addAll(Labels.fields(label)));
        boolean published =
                fields.contains("venue")
                        || fields.contains("arxiv")
                        || fields.contains("doi")
                        || fields.contains("paper") && fields.contains("year");
        if (fields.containsAll(List.of("title", "authors")) && published) {
            parts[0] = Part.ENTRY;
        }
    }

    /// `# Title: ...` heads notes on one paper, which have no other entry but what leads somewhere.
    private void labelledTitle() {
        int title = 0;
        while (title < parts.length && unit(title).kind() != Unit.Kind.HEADING) {
            title++;
        }
        if (title == parts.length || parts[title] == Part.ENTRY || !isHeaded(title, "title")) {
            return;
        }
        parts[title] = Part.ENTRY;
        boolean head = true;
        for (int i = title + 1; i < parts.length; i++) {
            head &= isHeaded(i, "authors") || isHeaded(i, "date") || isHeaded(i, "venue");
            boolean leads = units.look(i).facts.passage.leads();
            if (head) {
                parts[i] = Part.BELONGS;
            } else if (parts[i] == Part.ENTRY && !leads) {
                parts[i] = Part.NOTHING;
            }
        }
    }

    /// Whether a heading of the first level begins with a label of this meaning.
    private boolean isHeaded(int i, String field) {
        return unit(i).kind() == Unit.Kind.HEADING
                && unit(i).level() == 1
                && units.look(i).label.equals(field);
    }

    /// A heading among titles of its level, above one paragraph that was taken for an entry, is the
    /// title of what the paragraph says.
    private void headings() {
        int[] titles = new int[DEEPEST_HEADING + 1];
        int[] others = new int[DEEPEST_HEADING + 1];
        for (int i = 0; i < parts.length; i++) {
            if (isBelowTitle(i)) {
                titles[unit(i).level()] += parts[i] == Part.ENTRY ? 1 : 0;
                others[unit(i).level()] += parts[i] == Part.HEADING ? 1 : 0;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            int level = unit(i).level();
            if (isBelowTitle(i)
                    && parts[i] == Part.HEADING
                    && titles[level] >= LEAST_TITLES
                    && titles[level] > 2 * others[level]
                    && hasOneEntry(i)) {
                parts[i] = Part.ENTRY;
                parts[i + 1] = Part.BELONGS;
            }
        }
    }

    /// Whether it is a heading below the first level, which is the list's own.
    private boolean isBelowTitle(int i) {
        int level = unit(i).level();
        return unit(i).kind() == Unit.Kind.HEADING && level > 1 && level <= DEEPEST_HEADING;
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

    /// Rows of a table that all begin with a link to code, and have no cell that begins with a
    /// figure, are entries.
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

    /// `1 [Title](...), 2 [Title](...)` in one place: what is only a linked title, as the entry
    /// before it is, is one, too.
    private void linkedTitles() {
        for (int i = 1; i < parts.length; i++) {
            boolean free = parts[i] == Part.BELONGS || parts[i] == Part.NOTHING;
            if (free
                    && parts[i - 1] == Part.ENTRY
                    && unit(i).line() == unit(i - 1).line()
                    && isOnlyLinkedTitle(units.look(i))
                    && isOnlyLinkedTitle(units.look(i - 1))) {
                parts[i] = Part.ENTRY;
            }
        }
    }

    private static boolean isOnlyLinkedTitle(UnitLook look) {
        return look.paperLink
                && look.links == 1
                && !look.linksSayWhat
                && look.linkedWords > 1
                && look.words - look.linkedWords <= 1;
    }

    private static boolean isTool(UnitLook look) {
        boolean figures = false;
        boolean begins = true;
        for (Token token : look.facts.tokens) {
            if (token.isWord()) {
                figures |= begins && token.kind() == Token.Kind.NUMBER;
                begins = false;
            } else {
                begins |= token.kind() == Token.Kind.CELL;
            }
        }
        return look.beginsWithLink && look.firstLink == UnitFacts.CODE_LINK && !figures;
    }
}

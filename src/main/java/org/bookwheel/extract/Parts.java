package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;

/// Makes the parts of an entry from the blocks that belong to it. One instance for one entry.
final class Parts {

    private final List<Part> parts = new ArrayList<>();
    private int children;
    private int following;
    private int endLine;

    /// The entry's own line or lines. Lines in it that begin with a label are parts of their own.
    Parts line(List<Span> spans, int line) {
        boolean first = true;
        for (List<Span> section : sections(spans)) {
            Labelled labelled = first ? new Labelled("", section) : Labelled.of(section);
            int at = section.isEmpty() ? line : section.getFirst().line();
            Part.Place place = first ? Part.Place.LINE : Part.Place.FOLLOWING;
            int ordinal = first ? 0 : following++;
            parts.add(new Part(place, ordinal, labelled.label(), labelled.spans(), at));
            first = false;
        }
        return this;
    }

    /// A part whose meaning is known from elsewhere, such as a heading that is the title.
    Parts labelled(String label, List<Span> spans, int line) {
        parts.add(new Part(Part.Place.LINE, 0, label, spans, line));
        return this;
    }

    Parts cell(int column, Block.Cell cell, int line) {
        parts.add(new Part(Part.Place.COLUMN, column, cell.heading(), cell.spans(), line));
        return this;
    }

    /// What is indented below the entry or follows it.
    Parts below(List<Block> blocks, Part.Place place) {
        blocks.forEach(block -> below(block, place));
        return this;
    }

    Parts below(Block block, Part.Place place) {
        endLine = Math.max(endLine, block.endLine());
        switch (block) {
            case Block.Paragraph paragraph -> add(paragraph.spans(), place, paragraph.line());
            case Block.Heading heading -> add(heading.spans(), place, heading.line());
            case Block.Item item -> below(item.content(), Part.Place.CHILD);
            case Block.Quote quote -> below(quote.content(), Part.Place.FOLLOWING);
            case Block.Row row -> row.cells().forEach(cell -> add(cell.spans(), place, row.line()));
            case Block.FoldStart fold -> {}
            case Block.FoldEnd fold -> {}
            case Block.Footnote note -> {}
            case Block.Rule rule -> {}
            case Block.Aside aside -> {}
        }
        return this;
    }

    private void add(List<Span> spans, Part.Place place, int line) {
        for (List<Span> section : sections(spans)) {
            Labelled labelled = Labelled.of(section);
            int ordinal = place == Part.Place.CHILD ? children++ : following++;
            parts.add(new Part(place, ordinal, labelled.label(), labelled.spans(), line));
        }
    }

    List<Part> all() {
        return parts;
    }

    /// The last line of what was taken from below, 0 if nothing was.
    int endLine() {
        return endLine;
    }

    /// The text, cut before every line that begins with a label.
    private static List<List<Span>> sections(List<Span> spans) {
        List<List<Span>> sections = new ArrayList<>();
        sections.add(new ArrayList<>());
        for (int i = 0; i < spans.size(); i++) {
            boolean breaks = spans.get(i) instanceof Span.Break;
            if (breaks && Labelled.of(rest(spans, i + 1)).isLabelled()) {
                sections.add(new ArrayList<>());
            } else {
                sections.getLast().add(spans.get(i));
            }
        }
        return sections;
    }

    /// The spans from an index to the next break.
    private static List<Span> rest(List<Span> spans, int from) {
        int end = from;
        while (end < spans.size() && !(spans.get(end) instanceof Span.Break)) {
            end++;
        }
        return spans.subList(from, end);
    }
}

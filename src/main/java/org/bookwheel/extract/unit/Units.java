package org.bookwheel.extract.unit;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.text.Passage;
import org.bookwheel.extract.text.Tokenizer;
import org.bookwheel.list.Block;
import org.bookwheel.list.Document;
import org.bookwheel.list.Span;

/// Walks through a list and gives its units in their order. For one document.
public final class Units {

    private final List<Unit> units = new ArrayList<>();

    private Units() {}

    public static List<Unit> of(Document document) {
        Units finder = new Units();
        FrontMatter.of(document).ifPresent(finder.units::add);
        finder.walk(document.blocks(), -1, 0, false);
        return finder.units;
    }

    private void walk(List<Block> blocks, int parent, int depth, boolean quoted) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading ->
                        add(
                                Unit.Kind.HEADING,
                                heading,
                                heading.level(),
                                parent,
                                depth,
                                quoted,
                                Tokenizer.of(heading.spans()));
                case Block.Paragraph paragraph -> paragraph(paragraph, parent, depth, quoted);
                case Block.Item item -> item(item, parent, depth, quoted);
                case Block.Row row ->
                        add(Unit.Kind.ROW, row, 0, parent, depth, quoted, Tokenizer.of(row));
                case Block.Footnote note ->
                        add(
                                Unit.Kind.FOOTNOTE,
                                note,
                                0,
                                parent,
                                depth,
                                quoted,
                                Tokenizer.of(note.spans()));
                case Block.Quote quote -> walk(quote.content(), parent, depth, true);
                case Block.FoldStart fold ->
                        add(
                                Unit.Kind.SUMMARY,
                                fold,
                                0,
                                parent,
                                depth,
                                quoted,
                                Tokenizer.of(fold.summary()));
                case Block.FoldEnd end ->
                        add(Unit.Kind.FOLD_END, end, 0, parent, depth, quoted, Passage.EMPTY);
                case Block.Rule rule ->
                        add(Unit.Kind.RULE, rule, 0, parent, depth, quoted, Passage.EMPTY);
                case Block.Aside aside -> {
                    boolean code = aside.what() == Block.Aside.What.CODE;
                    add(
                            code ? Unit.Kind.CODE : Unit.Kind.COMMENT,
                            aside,
                            0,
                            parent,
                            depth,
                            quoted,
                            Passage.EMPTY);
                }
            }
        }
    }

    private void item(Block.Item item, int parent, int depth, boolean quoted) {
        List<Block> content = item.content();
        int own = units.size();
        int rest = 0;
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph first) {
            add(Unit.Kind.ITEM, item, 0, parent, depth, quoted, Tokenizer.of(first.spans()));
            rest = 1;
        } else {
            add(Unit.Kind.ITEM, item, 0, parent, depth, quoted, Passage.EMPTY);
        }
        walk(content.subList(rest, content.size()), own, depth + 1, quoted);
    }

    /// Each line of a paragraph may be something of its own.
    private void paragraph(Block.Paragraph paragraph, int parent, int depth, boolean quoted) {
        List<List<Span>> lines = lines(paragraph.spans());
        for (int i = 0; i < lines.size(); i++) {
            List<Span> line = lines.get(i);
            int at = i == 0 ? paragraph.line() : line.getFirst().line();
            int end = i == lines.size() - 1 ? paragraph.endLine() : at;
            units.add(
                    new Unit(
                            units.size(),
                            Unit.Kind.PARAGRAPH,
                            0,
                            depth,
                            parent,
                            at,
                            end,
                            i,
                            quoted,
                            Tokenizer.of(line)));
        }
    }

    private static List<List<Span>> lines(List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            if (!(span instanceof Span.Break)) {
                line.add(span);
            } else if (!line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private void add(
            Unit.Kind kind,
            Block block,
            int level,
            int parent,
            int depth,
            boolean quoted,
            Passage passage) {
        units.add(
                new Unit(
                        units.size(),
                        kind,
                        level,
                        depth,
                        parent,
                        block.line(),
                        block.endLine(),
                        0,
                        quoted,
                        passage));
    }
}

package org.bookwheel.extract.unit;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.name.WordClasses;
import org.bookwheel.extract.text.Passage;
import org.bookwheel.extract.text.Tokenizer;
import org.bookwheel.list.Block;
import org.bookwheel.list.Document;
import org.bookwheel.list.Span;
import org.bookwheel.work.Titles;

/// Walks through a list and gives its units in their order. For one document.
public final class Units {

    private static final int FUNCTION = 1 << WordClasses.number("function");

    private final List<Unit> units = new ArrayList<>();
    private final LineWidth wrapping;

    private Units(LineWidth wrapping) {
        this.wrapping = wrapping;
    }

    public static List<Unit> of(Document document) {
        Units finder = new Units(LineWidth.of(document.lines()));
        FrontMatterUnit.of(document).ifPresent(finder.units::add);
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
                case Block.Row row -> row(row, parent, depth, quoted);
                case Block.Footnote note ->
                        works(
                                Unit.Kind.FOOTNOTE,
                                note,
                                wrapping.join(note.spans()),
                                parent,
                                depth,
                                quoted);
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
            works(Unit.Kind.ITEM, item, wrapping.join(first.spans()), parent, depth, quoted);
            rest = 1;
        } else {
            add(Unit.Kind.ITEM, item, 0, parent, depth, quoted, Passage.EMPTY);
        }
        walk(content.subList(rest, content.size()), own, depth + 1, quoted);
    }

    /// A line with several works gives several units. What stands before them holds them, as an
    /// item holds those below it.
    private void works(
            Unit.Kind kind, Block block, List<Span> spans, int parent, int depth, boolean quoted) {
        Works works = Works.of(spans);
        boolean several = works.pieces().size() > 1;
        boolean held = several && !Span.plain(works.before()).isBlank();
        int holder = held ? units.size() : parent;
        if (held) {
            add(kind, block, 0, parent, depth, quoted, Tokenizer.of(works.before()));
        }
        int deep = held ? depth + 1 : depth;
        if (!several) {
            add(kind, block, 0, parent, depth, quoted, Tokenizer.of(spans));
            return;
        }
        for (List<Span> piece : works.pieces()) {
            int line = piece.getFirst().line();
            Block.Paragraph words = new Block.Paragraph(line, piece.getLast().line(), piece);
            add(kind, words, 0, holder, deep, quoted, Tokenizer.of(piece));
        }
    }

    /// A row one of whose cells holds several works is a row for each work of any cell.
    private void row(Block.Row row, int parent, int depth, boolean quoted) {
        List<Works> works = row.cells().stream().map(cell -> Works.of(cell.spans())).toList();
        if (works.stream().allMatch(cell -> cell.pieces().size() == 1)) {
            add(Unit.Kind.ROW, row, 0, parent, depth, quoted, Tokenizer.of(row));
            return;
        }
        for (int c = 0; c < works.size(); c++) {
            for (List<Span> piece : works.get(c).pieces()) {
                if (Works.beginsWithTitle(piece)) {
                    Block.Row one = only(row, works, c, piece);
                    add(Unit.Kind.ROW, one, 0, parent, depth, quoted, Tokenizer.of(one));
                }
            }
        }
    }

    /// The row with one work in a cell and none in the others.
    private static Block.Row only(Block.Row row, List<Works> works, int cell, List<Span> piece) {
        List<Block.Cell> cells = new ArrayList<>(row.cells());
        for (int c = 0; c < cells.size(); c++) {
            boolean titles = Works.beginsWithTitle(works.get(c).pieces().getFirst());
            String heading = cells.get(c).heading();
            List<Span> words = c == cell ? piece : titles ? List.of() : cells.get(c).spans();
            cells.set(c, new Block.Cell(heading, words));
        }
        int line = piece.getFirst().line();
        return new Block.Row(line, Math.max(line, row.endLine()), cells);
    }

    /// Each line of a paragraph may be something of its own.
    private void paragraph(Block.Paragraph paragraph, int parent, int depth, boolean quoted) {
        List<List<Span>> lines = lines(wrapping.join(paragraph.spans()));
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
            if (!(span instanceof Span.Break end) || !end.hard() && goesOn(line)) {
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

    /// Whether a line ends with a word that ends no title: `of`.
    private static boolean goesOn(List<Span> line) {
        String text = Span.plain(line).strip();
        String word = text.substring(text.lastIndexOf(' ') + 1);
        return text.indexOf(' ') > 0
                && word.equals(Titles.key(word))
                && (WordClasses.of(word) & FUNCTION) != 0;
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

package org.bookwheel.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Turns the block nodes of a document into blocks, and mends what a person would read otherwise:
/// text taken for code because of its indent, table rows without a table, a line of `---` that made
/// a heading of the entry above it.
final class BlockReader {

    private final List<String> lines;
    private final int offset;
    private final int depth;
    private final PipeRows pipes = new PipeRows();

    private BlockReader(List<String> lines, int offset, int depth) {
        this.lines = lines;
        this.offset = offset;
        this.depth = depth;
    }

    /// The blocks of some lines, of which the first is line `offset` + 1.
    ///
    /// @param depth how deep text that was taken for code may hold such text again
    static List<Block> of(List<String> lines, int offset, int depth) {
        Parser parser =
                Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .customBlockParserFactory(HtmlLines.factory(lines))
                        .customBlockParserFactory(new LooseLines.Factory())
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .build();
        return new BlockReader(lines, offset, depth).read(parse(parser, String.join("\n", lines)));
    }

    private static Node parse(Parser parser, String text) {
        try {
            return parser.parse(text);
        } catch (IllegalArgumentException tooManyCells) {
            throw new UncheckedIOException(
                    new IOException("a table in it has more than a million cells", tooManyCells));
        }
    }

    private List<Block> read(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        return blocks;
    }

    private void add(Node node, List<Block> blocks) {
        int line = line(node);
        int endLine = endLine(node);
        switch (node) {
            case Heading heading -> heading(heading, line, endLine, blocks);
            case Paragraph paragraph -> paragraph(line, endLine, spans(paragraph), blocks);
            case BulletList list -> blocks.addAll(read(list));
            case OrderedList list -> blocks.addAll(read(list));
            case ListItem item -> blocks.add(new Block.Item(line, endLine, read(item)));
            case LooseLines.LooseBlock loose -> loose(loose, line, endLine, blocks);
            case TableBlock table -> table(table, blocks);
            case BlockQuote quote -> blocks.add(new Block.Quote(line, endLine, read(quote)));
            case ThematicBreak rule -> blocks.add(new Block.Rule(line, endLine));
            case FencedCodeBlock code -> {
                if (code.getLiteral() != null) {
                    blocks.add(new Block.Aside(line, endLine, Block.Aside.What.CODE));
                }
            }
            case IndentedCodeBlock code -> indented(code, line, endLine, blocks);
            case HtmlBlock html -> html(html.getLiteral(), line, endLine, blocks);
            case HtmlLines.HtmlPart html -> html(html.literal.toString(), line, endLine, blocks);
            default -> {}
        }
    }

    private void paragraph(int line, int endLine, List<Span> spans, List<Block> blocks) {
        if (Definitions.has(spans)) {
            blocks.add(Definitions.read(line, endLine, spans));
        } else {
            blocks.addAll(pipes.split(line, endLine, spans));
        }
    }

    /// A line of `---` right below text makes it a heading, though the writer meant a break.
    private void heading(Heading heading, int line, int endLine, List<Block> blocks) {
        List<Span> spans = spans(heading);
        boolean underlined = endLine > line && heading.getLevel() == 2;
        boolean entry =
                spans.stream().anyMatch(Span.Link.class::isInstance)
                        || spans.stream().anyMatch(Span.Break.class::isInstance)
                        || Span.plain(spans).length() > 80;
        if (underlined && entry) {
            blocks.addAll(pipes.split(line, endLine - 1, spans));
            blocks.add(new Block.Rule(endLine, endLine));
        } else {
            blocks.add(new Block.Heading(line, endLine, heading.getLevel(), spans));
        }
    }

    private void loose(LooseLines.LooseBlock loose, int line, int endLine, List<Block> blocks) {
        List<Span> spans = spans(loose);
        LooseLines.Marker marker = loose.marker;
        if (marker.level() > 0) {
            blocks.add(new Block.Heading(line, endLine, marker.level(), spans));
        } else if (!marker.label().isEmpty()) {
            blocks.add(new Block.Footnote(line, endLine, marker.label(), spans));
        } else {
            Block text = new Block.Paragraph(line, endLine, spans);
            blocks.add(new Block.Item(line, endLine, List.of(text)));
        }
    }

    private void table(TableBlock table, List<Block> blocks) {
        List<String> headings = new ArrayList<>();
        boolean comment = false;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part == table.getFirstChild()) {
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        headings.add(Span.plain(spans(cell)));
                    }
                    pipes.headings(headings);
                } else if (row instanceof TableRow tableRow) {
                    String written = written(line(row));
                    comment |= written.startsWith("<!--");
                    if (comment) {
                        comment = !written.contains("-->");
                        blocks.add(new Block.Aside(line(row), line(row), Block.Aside.What.COMMENT));
                    } else {
                        row(tableRow, headings, written, blocks);
                    }
                }
            }
        }
    }

    private String written(int line) {
        return line - offset <= lines.size() ? lines.get(line - offset - 1).stripLeading() : "|";
    }

    private void row(TableRow row, List<String> headings, String written, List<Block> blocks) {
        int line = line(row);
        if (row.getFirstChild() == null) {
            // under a heading without a column no cell is left of a row
            if (depth > 0 && written.indexOf('|') < 0) {
                blocks.addAll(of(List.of(written), line - 1, depth - 1));
            }
            return;
        }
        if (written.indexOf('|') < 0) {
            blocks.add(new Block.Paragraph(line, line, spans(row.getFirstChild())));
            return;
        }
        List<Block.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild();
                cell != null && cells.size() < HtmlTable.MOST_COLUMNS;
                cell = cell.getNext()) {
            String heading = cells.size() < headings.size() ? headings.get(cells.size()) : "";
            cells.add(new Block.Cell(heading, SpanReader.read(cell, line, offset)));
        }
        blocks.add(new Block.Row(line, line, cells));
    }

    /// Text that is indented by four is code to CommonMark; to a person it is text.
    private void indented(IndentedCodeBlock code, int line, int endLine, List<Block> blocks) {
        if (depth == 0) {
            blocks.add(new Block.Aside(line, endLine, Block.Aside.What.CODE));
        } else {
            List<String> text = code.getLiteral().stripIndent().lines().toList();
            blocks.addAll(of(text, line - 1, depth - 1));
        }
    }

    private void html(String literal, int line, int endLine, List<Block> blocks) {
        if (literal.stripLeading().startsWith("<!--")) {
            blocks.add(new Block.Aside(line, endLine, Block.Aside.What.COMMENT));
            int end = literal.indexOf("-->");
            String rest = end < 0 ? "" : literal.substring(end + 3);
            if (!rest.isBlank() && depth > 0) {
                blocks.addAll(of(List.of(rest.strip()), endLine - 1, depth - 1));
            }
        } else {
            blocks.addAll(HtmlReader.read(literal, line));
        }
    }

    private List<Span> spans(Node node) {
        return SpanReader.read(node, line(node), offset);
    }

    private int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? offset + 1 : spans.getFirst().getLineIndex() + 1 + offset;
    }

    private int endLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? offset + 1 : spans.getLast().getLineIndex() + 1 + offset;
    }
}

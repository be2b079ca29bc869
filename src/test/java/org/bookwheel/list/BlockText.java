package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Blocks as lines of text that a test can compare: `3-4 item`, below it `3 text: A [b](url)`,
/// where a soft line break is ` / ` and a hard one ` // `.
public final class BlockText {

    private final List<String> lines = new ArrayList<>();

    private BlockText() {}

    /// The blocks of some Markdown.
    public static List<String> markdown(String text) {
        return of(MarkdownReader.read("list.md", text, List.of()).blocks());
    }

    public static List<String> of(List<Block> blocks) {
        BlockText shown = new BlockText();
        shown.blocks(blocks, "");
        return shown.lines;
    }

    private void blocks(List<Block> blocks, String indent) {
        for (Block block : blocks) {
            String lines = String.valueOf(block.line());
            if (block.endLine() != block.line()) {
                lines += "-" + block.endLine();
            }
            this.lines.add(lines + " " + indent + words(block));
            switch (block) {
                case Block.Item item -> blocks(item.content(), indent + "  ");
                case Block.Quote quote -> blocks(quote.content(), indent + "  ");
                default -> {}
            }
        }
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level()) + " " + of(heading.spans());
            case Block.Item item -> "item";
            case Block.Paragraph paragraph -> "text: " + of(paragraph.spans());
            case Block.Row row ->
                    "row: "
                            + row.cells().stream()
                                    .map(cell -> cell.heading() + "=" + of(cell.spans()))
                                    .collect(Collectors.joining(" | "));
            case Block.Quote quote -> "quote";
            case Block.Rule rule -> "rule";
            case Block.FoldStart fold -> "fold: " + of(fold.summary());
            case Block.FoldEnd end -> "fold end";
            case Block.Footnote note -> "footnote " + note.label() + ": " + of(note.spans());
            case Block.Aside aside -> aside.what().name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /// Spans on one line, without space at the ends.
    public static String of(Iterable<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            switch (span) {
                case Span.Text plain -> text.append(plain.text());
                case Span.Link link ->
                        text.append('[')
                                .append(of(link.label()))
                                .append("](")
                                .append(link.url())
                                .append(')');
                case Span.Image image ->
                        text.append("![")
                                .append(image.alt())
                                .append("](")
                                .append(image.url())
                                .append(')');
                case Span.Break end -> text.append(end.hard() ? " // " : " / ");
            }
        }
        return text.toString().strip();
    }
}

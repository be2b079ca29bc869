package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Reads HTML that stands in a list: tables, folds, headings, items, links, images. Scripts and
/// styles are never read. For one part; lines count from the part's own first line.
final class HtmlReader {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "center", "blockquote", "dd", "dt", "section", "article");

    private final int firstLine;
    private final HtmlSpans spans;
    private final List<Block> blocks = new ArrayList<>();

    HtmlReader(int firstLine) {
        this.firstLine = firstLine;
        this.spans = new HtmlSpans(firstLine);
    }

    /// What was read so far.
    List<Block> blocks() {
        return blocks;
    }

    /// The blocks of a part whose first line is `firstLine`.
    static List<Block> read(String html, int firstLine) {
        HtmlReader reader = new HtmlReader(firstLine);
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Element body = Jsoup.parseBodyFragment("", "").body();
        for (Node node : parser.parseFragmentInput(html, body, "")) {
            reader.block(node);
        }
        reader.ends(html);
        return reader.blocks;
    }

    /// `</details>` without its beginning, which stood in another part.
    private void ends(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        int opened = count(lower, "<details");
        for (int i = count(lower, "</details"); i > 0; i--) {
            blocks.add(new Block.FoldEnd(firstLine, firstLine));
        }
        if (opened == 0 && lower.contains("<summary")) {
            // The summary of a fold that was opened on a line of its own.
            blocks.removeIf(
                    block -> block instanceof Block.FoldStart start && start.summary().isEmpty());
        }
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
            count++;
        }
        return count;
    }

    void block(Node node) {
        if (node instanceof TextNode || !(node instanceof Element element)) {
            paragraph(node);
            return;
        }
        String tag = element.normalName();
        int line = spans.line(element);
        switch (tag) {
            case "details", "ul", "ol" -> element.childNodes().forEach(this::block);
            case "summary" ->
                    blocks.add(
                            new Block.FoldStart(line, spans.endLine(element), spans.of(element)));
            case "li" ->
                    blocks.add(
                            new Block.Item(
                                    line,
                                    spans.endLine(element),
                                    List.of(
                                            new Block.Paragraph(
                                                    line,
                                                    spans.endLine(element),
                                                    spans.of(element)))));
            case "dl" -> definitions(element);
            case "table" -> blocks.addAll(HtmlTable.rows(element, spans));
            case "hr" -> blocks.add(new Block.Rule(line, line));
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    blocks.add(
                            new Block.Heading(
                                    line,
                                    spans.endLine(element),
                                    tag.charAt(1) - '0',
                                    spans.of(element)));
            case "script", "style" -> {}
            default -> {
                if (BLOCKS.contains(tag) && element.children().stream().anyMatch(this::isBlock)) {
                    element.childNodes().forEach(this::block);
                } else {
                    paragraph(element);
                }
            }
        }
    }

    /// A term is an item, its definitions stand in it.
    private void definitions(Element list) {
        List<Block> content = new ArrayList<>();
        for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
            if (child.normalName().equals("dt")) {
                item(content);
            }
            content.add(
                    new Block.Paragraph(spans.line(child), spans.endLine(child), spans.of(child)));
        }
        item(content);
    }

    private void item(List<Block> content) {
        if (!content.isEmpty()) {
            int line = content.getFirst().line();
            blocks.add(new Block.Item(line, content.getLast().endLine(), content));
        }
        content.clear();
    }

    private boolean isBlock(Element element) {
        return element.isBlock();
    }

    /// Inline content at block level goes into the paragraph that is being made.
    private void paragraph(Node node) {
        List<Span> made = spans.of(List.of(node));
        if (!Span.plain(made).isEmpty() || made.stream().anyMatch(Span.Image.class::isInstance)) {
            int line = spans.line(node);
            blocks.add(new Block.Paragraph(line, line, made));
        }
    }
}

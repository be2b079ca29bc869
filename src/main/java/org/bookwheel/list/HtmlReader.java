package org.bookwheel.list;

import java.util.ArrayList;
import java.util.EnumSet;
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
    private final List<Block> blocks = new ArrayList<>();

    private HtmlReader(int firstLine) {
        this.firstLine = firstLine;
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

    private void block(Node node) {
        if (node instanceof TextNode || !(node instanceof Element element)) {
            paragraph(node);
            return;
        }
        String tag = element.normalName();
        int line = line(element);
        switch (tag) {
            case "details", "ul", "ol" -> element.childNodes().forEach(this::block);
            case "summary" ->
                    blocks.add(new Block.FoldStart(line, endLine(element), spans(element)));
            case "li" ->
                    blocks.add(
                            new Block.Item(
                                    line,
                                    endLine(element),
                                    List.of(
                                            new Block.Paragraph(
                                                    line, endLine(element), spans(element)))));
            case "dl" -> definitions(element);
            case "table" -> blocks.addAll(HtmlTable.rows(element, this));
            case "hr" -> blocks.add(new Block.Rule(line, line));
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    blocks.add(
                            new Block.Heading(
                                    line, endLine(element), tag.charAt(1) - '0', spans(element)));
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
            content.add(new Block.Paragraph(line(child), endLine(child), spans(child)));
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
        List<Span> spans = BareLinks.find(inline(List.of(node)));
        if (!Span.plain(spans).isEmpty() || spans.stream().anyMatch(Span.Image.class::isInstance)) {
            int line = node instanceof Element element ? line(element) : line(node);
            blocks.add(new Block.Paragraph(line, line, spans));
        }
    }

    List<Span> spans(Element element) {
        return BareLinks.find(inline(element.childNodes()));
    }

    private List<Span> inline(List<Node> nodes) {
        List<Span> spans = new ArrayList<>();
        nodes.forEach(node -> inline(node, EnumSet.noneOf(Style.class), spans));
        return spans;
    }

    private void inline(Node node, Set<Style> styles, List<Span> spans) {
        if (node instanceof TextNode text) {
            spans.add(new Span.Text(text.getWholeText().replace('\n', ' '), styles, line(text)));
        } else if (node instanceof Element element) {
            int line = line(element);
            Set<Style> inner = styles;
            switch (element.normalName()) {
                case "br", "p", "div", "tr" -> spans.add(new Span.Break(true, line));
                case "b", "strong" -> inner = with(styles, Style.STRONG);
                case "i", "em" -> inner = with(styles, Style.EMPHASIS);
                case "code" -> inner = with(styles, Style.CODE);
                case "ins", "u" -> inner = with(styles, Style.INSERTED);
                case "img" -> spans.add(image(element.outerHtml(), line));
                case "a" -> {
                    List<Span> label = new ArrayList<>();
                    for (Node child : element.childNodes()) {
                        inline(child, styles, label);
                    }
                    spans.add(new Span.Link(label, Addresses.clean(element.attr("href")), line));
                    return;
                }
                case "script", "style" -> {
                    return;
                }
                default -> {}
            }
            for (Node child : element.childNodes()) {
                inline(child, inner, spans);
            }
        }
    }

    private static Set<Style> with(Set<Style> styles, Style style) {
        EnumSet<Style> more = EnumSet.of(style);
        more.addAll(styles);
        return more;
    }

    int line(Node node) {
        int line = node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 1;
        return firstLine + Math.max(0, line - 1);
    }

    int endLine(Element element) {
        var range = element.endSourceRange();
        int line = range.isTracked() ? range.end().lineNumber() : 0;
        return Math.max(line(element), firstLine + line - 1);
    }

    /// The name of a tag in lower case: `</A>` gives `a`.
    static String tagName(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(Math.min(start, end), end).toLowerCase(Locale.ROOT);
    }

    /// An attribute of a single tag, or empty text.
    static String attribute(String tag, String name) {
        Element element = Jsoup.parseBodyFragment(tag).body().firstElementChild();
        return element == null ? "" : element.attr(name);
    }

    static Span.Image image(String tag, int line) {
        return new Span.Image(attribute(tag, "alt"), attribute(tag, "src"), line);
    }
}

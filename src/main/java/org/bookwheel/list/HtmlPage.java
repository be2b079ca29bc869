package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.fielded.FieldedList;
import org.bookwheel.fielded.ReportReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// Reads a page in HTML as a list: its headings, lists, tables, definitions and paragraphs, as a
/// reader sees them. What leads through the site is no part of the list. For one page.
final class HtmlPage {

    /// What is beside the text, or is not seen.
    private static final Set<String> ASIDE =
            Set.of(
                    "nav",
                    "footer",
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "form",
                    "button",
                    "select",
                    "svg",
                    "iframe",
                    "head",
                    "dialog",
                    "object",
                    "canvas");

    /// What may hold several parts of a text.
    private static final Set<String> CONTAINERS =
            Set.of(
                    "body",
                    "main",
                    "div",
                    "section",
                    "article",
                    "center",
                    "header",
                    "aside",
                    "td",
                    "figure",
                    "blockquote",
                    "p",
                    "font",
                    "span");

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");

    /// Parts that lie deeper in each other are read as one.
    private static final int DEEPEST = 100;

    private final HtmlSpans spans = new HtmlSpans(1);

    private HtmlPage() {}

    static Document read(String name, String text, List<String> warnings) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        org.jsoup.nodes.Document page = Jsoup.parse(text, "", parser);
        List<String> lines = text.lines().toList();
        Optional<FieldedList> report = ReportReader.read(page);
        if (report.isPresent()) {
            return new Document(name, lines, Map.of(), List.of(), report.get(), warnings);
        }
        List<Block> blocks = new ArrayList<>();
        new HtmlPage().container(page.body(), blocks, 0);
        return new Document(name, lines, Map.of(), blocks, FieldedList.EMPTY, warnings);
    }

    /// Its parts; what stands between them in the running text is a paragraph.
    private void container(Element element, List<Block> blocks, int depth) {
        List<Node> run = new ArrayList<>();
        for (Node node : element.childNodes()) {
            boolean isPart = node instanceof Element child && isPart(child);
            if (!isPart) {
                run.add(node);
                continue;
            }
            paragraph(run, blocks);
            run.clear();
            part((Element) node, blocks, depth + 1);
        }
        paragraph(run, blocks);
    }

    private static boolean isPart(Element element) {
        String tag = element.normalName();
        return element.isBlock() || ASIDE.contains(tag) || LISTS.contains(tag) || holds(element);
    }

    /// Whether parts lie in it, at whatever depth: old pages have lists in `font`.
    private static boolean holds(Element element) {
        return CONTAINERS.contains(element.normalName())
                && element.children().stream().anyMatch(Element::isBlock);
    }

    private void part(Element element, List<Block> blocks, int depth) {
        String tag = element.normalName();
        if (ASIDE.contains(tag)) {
            return;
        }
        if (LISTS.contains(tag)) {
            for (Element item : element.children()) {
                if (item.normalName().equals("li")) {
                    item(item, blocks, depth);
                } else {
                    part(item, blocks, depth + 1);
                }
            }
        } else if (tag.equals("details") && depth < DEEPEST) {
            fold(element, blocks, depth);
        } else if (holds(element) && depth < DEEPEST) {
            container(element, blocks, depth);
        } else if (TitledParagraph.isOne(element)) {
            item(element, blocks, depth);
        } else if (CONTAINERS.contains(tag) || tag.equals("pre")) {
            paragraph(element.childNodes(), blocks);
        } else {
            HtmlReader reader = new HtmlReader(1);
            reader.block(element);
            blocks.addAll(reader.blocks());
        }
    }

    /// A part under its summary.
    private void fold(Element fold, List<Block> blocks, int depth) {
        Element summary = fold.selectFirst("> summary");
        int line = spans.line(fold);
        List<Span> words = summary == null ? List.of() : spans.of(summary);
        blocks.add(new Block.FoldStart(line, line, words));
        if (summary != null) {
            summary.remove();
        }
        container(fold, blocks, depth);
        blocks.add(new Block.FoldEnd(spans.endLine(fold), spans.endLine(fold)));
    }

    /// An item with the lists in it, which are no part of its own words.
    private void item(Element item, List<Block> blocks, int depth) {
        List<Node> words = new ArrayList<>();
        List<Block> below = new ArrayList<>();
        for (Node node : item.childNodes()) {
            if (node instanceof Element child
                    && LISTS.contains(child.normalName())
                    && depth < DEEPEST) {
                part(child, below, depth + 1);
            } else {
                words.add(node);
            }
        }
        List<Block> content = new ArrayList<>();
        int line = spans.line(item);
        int end = spans.endLine(item);
        content.add(new Block.Paragraph(line, end, spans.of(words)));
        content.addAll(below);
        blocks.add(new Block.Item(line, end, content));
    }

    private void paragraph(List<Node> run, List<Block> blocks) {
        List<Span> made = spans.of(List.copyOf(run));
        if (!Span.plain(made).isEmpty() || made.stream().anyMatch(Span.Image.class::isInstance)) {
            int line =
                    made.stream()
                            .filter(span -> !span.plain().isBlank())
                            .mapToInt(Span::line)
                            .findFirst()
                            .orElse(1);
            int end = made.stream().mapToInt(Span::line).max().orElse(line);
            blocks.add(new Block.Paragraph(line, Math.max(line, end), made));
        }
    }
}

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

/// The inline content of HTML: words with their styles, links, images, and in which line each
/// stands. For one part of a list.
final class HtmlSpans {

    private final int firstLine;

    /// @param firstLine the line of the list in which the part begins
    HtmlSpans(int firstLine) {
        this.firstLine = firstLine;
    }

    List<Span> of(Element element) {
        return of(element.childNodes());
    }

    List<Span> of(List<Node> nodes) {
        return BareLinks.find(inline(nodes));
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

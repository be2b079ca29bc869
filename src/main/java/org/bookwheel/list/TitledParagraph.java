package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A paragraph of a page that is one work, as home pages have them: its first line is a title, set
/// in bold or a link, and authors and venue follow on lines of their own. It is an item of a list
/// whose other items are the paragraphs beside it that look like it.
final class TitledParagraph {

    private static final Set<String> TITLES = Set.of("b", "strong", "a");

    /// A line that begins like a title, and has fewer words, is none: `[pdf] [code]`.
    private static final int LEAST_WORDS = 3;

    private TitledParagraph() {}

    static boolean isOne(Element paragraph) {
        Element parent = paragraph.parent();
        return parent != null
                && isTitled(paragraph)
                && (isBeside(paragraph.previousElementSibling())
                        || isBeside(paragraph.nextElementSibling()));
    }

    private static boolean isBeside(Element other) {
        return other != null && isTitled(other);
    }

    private static boolean isTitled(Element paragraph) {
        if (!paragraph.normalName().equals("p")) {
            return false;
        }
        List<List<Node>> lines = lines(paragraph);
        if (lines.size() < 2 || lines.getFirst().size() != 1) {
            return false;
        }
        Node first = lines.getFirst().getFirst();
        return isTitle(first)
                && lines.stream()
                        .skip(1)
                        .map(List::getFirst)
                        .noneMatch(begin ->
                                isTitle(begin) && begin.nodeName().equals(first.nodeName()));
    }

    private static boolean isTitle(Node node) {
        return node instanceof Element element
                && TITLES.contains(element.normalName())
                && element.text().strip().split(" ").length >= LEAST_WORDS;
    }

    /// What stands between line breaks, without blank text and lines.
    private static List<List<Node>> lines(Element paragraph) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : paragraph.childNodes()) {
            if (node.nodeName().equals("br")) {
                lines.add(line);
                line = new ArrayList<>();
            } else if (!(node instanceof TextNode text) || !text.isBlank()) {
                line.add(node);
            }
        }
        lines.add(line);
        lines.removeIf(List::isEmpty);
        return lines;
    }
}

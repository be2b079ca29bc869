package org.bookwheel.list;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A piece of a line. Lines count from 1.
public sealed interface Span {

    int line();

    /// The words that a reader sees.
    String plain();

    /// Text in one style.
    record Text(String text, Set<Style> styles, int line) implements Span {
        public Text {
            styles = Set.copyOf(styles);
        }

        @Override
        public String plain() {
            return text;
        }
    }

    /// A link. The address is as written: it may be relative, empty, or no web address at all.
    record Link(List<Span> label, String url, int line) implements Span {
        public Link {
            label = List.copyOf(label);
        }

        @Override
        public String plain() {
            return Span.plain(label);
        }
    }

    record Image(String alt, String url, int line) implements Span {
        @Override
        public String plain() {
            return "";
        }
    }

    /// The end of a line; a hard one was meant by the writer, a soft one may be mere wrapping.
    record Break(boolean hard, int line) implements Span {
        @Override
        public String plain() {
            return " ";
        }
    }

    /// The words of several spans, with white space collapsed.
    static String plain(List<Span> spans) {
        return Spaces.collapse(spans.stream().map(Span::plain).collect(Collectors.joining()));
    }
}

package org.bookwheel.extract.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Tokenizer;
import org.bookwheel.list.Document;
import org.bookwheel.list.Span;
import org.bookwheel.work.Link;

/// The front matter of a file as one unit: a line for each value, behind its key and a colon.
final class FrontMatterUnit {

    private static final int DEEPEST = 4;
    private static final int MOST_LINES = 200;

    private final Document document;
    private final List<Span> spans = new ArrayList<>();
    private int lines;

    private FrontMatterUnit(Document document) {
        this.document = document;
    }

    /// Starts on the line of the title, if there is one.
    static Optional<Unit> of(Document document) {
        if (document.frontMatter().isEmpty()) {
            return Optional.empty();
        }
        FrontMatterUnit matter = new FrontMatterUnit(document);
        matter.add("", document.frontMatter(), 0);
        int line = Math.max(1, matter.line("title"));
        return Optional.of(
                new Unit(
                        0,
                        Unit.Kind.FRONT_MATTER,
                        0,
                        0,
                        -1,
                        line,
                        line,
                        0,
                        false,
                        Tokenizer.of(matter.spans)));
    }

    private void add(String key, Object value, int depth) {
        if (depth > DEEPEST || lines > MOST_LINES) {
            return;
        }
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((name, inner) ->
                            add(name(key, String.valueOf(name)), inner, depth + 1));
            case List<?> list when list.stream().anyMatch(Map.class::isInstance) ->
                    list.forEach(inner -> add(key, inner, depth + 1));
            case List<?> list -> line(key, list);
            case null -> {}
            default -> line(key, List.of(value));
        }
    }

    /// Whatever stands below `tags` is one.
    private static String name(String above, String key) {
        return Labels.is(above, "tags") ? above : key;
    }

    private void line(String key, List<?> values) {
        int line = Math.max(1, line(key));
        if (!spans.isEmpty()) {
            spans.add(new Span.Break(true, line));
        }
        lines++;
        text(key + ": ", line);
        for (int i = 0; i < values.size(); i++) {
            text(i > 0 ? ", " : "", line);
            String written = String.valueOf(values.get(i)).strip();
            if (Link.isWeb(written) && written.indexOf(' ') < 0) {
                spans.add(
                        new Span.Link(
                                List.of(new Span.Text(written, Set.of(), line)), written, line));
            } else {
                text(written, line);
            }
        }
    }

    private void text(String text, int line) {
        if (!text.isEmpty()) {
            spans.add(new Span.Text(text, Set.of(), line));
        }
    }

    /// The line on which a key stands, 0 if none does.
    private int line(String key) {
        for (int i = 0; i < Math.min(document.lines().size(), 2 * MOST_LINES); i++) {
            String written = document.lines().get(i).strip();
            if (written.startsWith(key)
                    && written.substring(key.length()).stripLeading().matches("[:=].*")) {
                return i + 1;
            }
        }
        return 0;
    }
}

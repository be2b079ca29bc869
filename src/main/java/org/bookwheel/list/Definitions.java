package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;

/// Reads definition lists, which CommonMark takes for paragraphs: a term on a line of its own,
/// below it lines that begin with `: `. The term is an item, the definitions stand in it.
final class Definitions {

    private Definitions() {}

    /// Whether a line of a paragraph behind the first begins as a definition does.
    static boolean has(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (begins(spans, i)) {
                return true;
            }
        }
        return false;
    }

    /// The item that a term and its definitions make.
    static Block.Item read(int line, int endLine, List<Span> spans) {
        List<Block> content = new ArrayList<>();
        List<Span> run = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (i + 1 < spans.size() && begins(spans, i + 1)) {
                close(run, content);
            } else if (i > 0 && begins(spans, i)) {
                Span.Text text = (Span.Text) spans.get(i);
                run.add(new Span.Text(text.text().substring(2), text.styles(), text.line()));
            } else {
                run.add(spans.get(i));
            }
        }
        close(run, content);
        return new Block.Item(line, endLine, content);
    }

    private static boolean begins(List<Span> spans, int index) {
        return spans.get(index - 1) instanceof Span.Break
                && spans.get(index) instanceof Span.Text text
                && text.text().startsWith(": ");
    }

    private static void close(List<Span> run, List<Block> content) {
        if (!run.isEmpty()) {
            int line = run.getFirst().line();
            content.add(new Block.Paragraph(line, run.getLast().line(), run));
        }
        run.clear();
    }
}

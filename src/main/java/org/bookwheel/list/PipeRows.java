package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;

/// Table rows that CommonMark takes for a paragraph: no line of dashes above them, a comment
/// between, a full-width pipe. They get the headings of the table before them.
final class PipeRows {

    private List<String> headings = List.of();

    /// The headings of the table that was read last.
    void headings(List<String> names) {
        headings = List.copyOf(names);
    }

    /// The paragraph, or its rows if every line of it begins with a pipe.
    List<Block> split(int line, int endLine, List<Span> spans) {
        List<List<Span>> lines = lines(spans);
        if (!lines.stream().allMatch(PipeRows::isRow)) {
            return List.of(new Block.Paragraph(line, endLine, spans));
        }
        List<Block> rows = new ArrayList<>();
        for (List<Span> row : lines) {
            List<List<Span>> cells = cells(row);
            List<Block.Cell> named = new ArrayList<>();
            for (int i = 0; i < Math.min(cells.size(), HtmlTable.MOST_COLUMNS); i++) {
                boolean known = headings.size() == cells.size();
                named.add(new Block.Cell(known ? headings.get(i) : "", cells.get(i)));
            }
            int at = row.getFirst().line();
            rows.add(new Block.Row(at, at, named));
        }
        return rows;
    }

    private static boolean isRow(List<Span> line) {
        return !line.isEmpty()
                && line.getFirst() instanceof Span.Text text
                && isPipe(text.text().stripLeading())
                && cells(line).size() > 1;
    }

    private static boolean isPipe(String text) {
        return text.startsWith("|") || text.startsWith("｜");
    }

    private static List<List<Span>> lines(List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Span span : spans) {
            if (span instanceof Span.Break) {
                lines.add(new ArrayList<>());
            } else {
                lines.getLast().add(span);
            }
        }
        lines.removeIf(List::isEmpty);
        return lines;
    }

    /// The spans between the pipes; the border pipes make no cells.
    private static List<List<Span>> cells(List<Span> line) {
        List<List<Span>> cells = new ArrayList<>();
        cells.add(new ArrayList<>());
        for (Span span : line) {
            if (!(span instanceof Span.Text text)) {
                cells.getLast().add(span);
                continue;
            }
            String[] parts = text.text().split("[|｜]", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    cells.add(new ArrayList<>());
                }
                if (!parts[i].isBlank()) {
                    cells.getLast().add(new Span.Text(parts[i], text.styles(), text.line()));
                }
            }
        }
        if (cells.getFirst().isEmpty()) {
            cells.removeFirst();
        }
        if (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}

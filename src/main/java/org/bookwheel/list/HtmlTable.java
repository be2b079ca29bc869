package org.bookwheel.list;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// The rows of an HTML table. A cell that spans rows or columns stands in each of them.
final class HtmlTable {

    /// More columns are not a list of papers.
    static final int MOST_COLUMNS = 64;

    /// A cell that reaches down into rows to come.
    private record Carried(List<Span> spans, int rows) {}

    private HtmlTable() {}

    static List<Block> rows(Element table, HtmlSpans spans) {
        List<Block> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        List<Carried> carried = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") != table) {
                continue;
            }
            List<Carried> cells = cells(row, spans, carried);
            boolean heading = row.select("> td").isEmpty() && !row.select("> th").isEmpty();
            if (heading) {
                headings.clear();
                cells.forEach(cell -> headings.add(Span.plain(cell.spans())));
            } else if (!cells.isEmpty()) {
                List<Block.Cell> all = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    String name = i < headings.size() ? headings.get(i) : "";
                    all.add(new Block.Cell(name, cells.get(i).spans()));
                }
                rows.add(new Block.Row(spans.line(row), spans.endLine(row), all));
            }
            carried = cells;
        }
        return rows;
    }

    /// The row's cells in their columns, with those carried down from above.
    private static List<Carried> cells(Element row, HtmlSpans spans, List<Carried> above) {
        List<Carried> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            carryDown(above, cells);
            int columns = Math.clamp(number(cell.attr("colspan")), 1, MOST_COLUMNS);
            Carried made = new Carried(spans.of(cell), number(cell.attr("rowspan")) - 1);
            for (int i = 0; i < columns && cells.size() < MOST_COLUMNS; i++) {
                cells.add(i == 0 ? made : new Carried(List.of(), made.rows()));
            }
        }
        carryDown(above, cells);
        return cells;
    }

    private static void carryDown(List<Carried> above, List<Carried> cells) {
        while (cells.size() < above.size() && above.get(cells.size()).rows() > 0) {
            Carried cell = above.get(cells.size());
            cells.add(new Carried(cell.spans(), cell.rows() - 1));
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }
}

package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads a page that says by name what each value is, as Zotero's reports do: a list of items, each
/// with a title as heading and a table of names and values below it. For one page.
public final class ReportReader {

    private static final String HEADINGS = "> h1, > h2, > h3, > h4";

    /// Fewer names that are known are chance.
    private static final int LEAST_NAMES = 2;

    private final List<FieldedEntry> entries = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();

    private ReportReader() {}

    /// @param page parsed with the places of its elements
    /// @return empty if the page is no report
    public static Optional<FieldedList> read(Document page) {
        Element first = page.body().selectFirst("li:has(> table)");
        Element list = first == null ? null : first.parent();
        if (list == null || !isReported(first)) {
            return Optional.empty();
        }
        ReportReader reader = new ReportReader();
        list.select("> li").forEach(reader::item);
        return Optional.of(new FieldedList(reader.entries, reader.damages));
    }

    private static boolean isReported(Element item) {
        return item.select(HEADINGS).size() > 0
                && rows(item).stream().allMatch(ReportReader::isNamed)
                && rows(item).stream().filter(row -> field(row).isPresent()).count() >= LEAST_NAMES;
    }

    private static List<Element> rows(Element item) {
        return item.select("> table > tbody > tr");
    }

    private static boolean isNamed(Element row) {
        return row.childrenSize() == 2
                && row.child(0).normalName().equals("th")
                && row.child(1).normalName().equals("td");
    }

    private static Optional<Field> field(Element row) {
        return FieldNames.NAMES.of(row.child(0).text());
    }

    private void item(Element item) {
        int line = line(item.sourceRange().isTracked(), item.sourceRange().start().lineNumber());
        if (!isReported(item)) {
            String wanted =
                    "an item must have a title and a table of names and values, but has not";
            damages.add(new Damage(line, wanted, item.text()));
            return;
        }
        Element title = item.selectFirst(HEADINGS);
        List<Value> values = new ArrayList<>();
        values.add(new Value(Field.TITLE, title.normalName(), title.text(), true));
        for (Element row : rows(item)) {
            field(row).ifPresent(field -> add(field, row.child(0).text(), row.child(1), values));
        }
        for (Element heading : item.select(HEADINGS)) {
            Element below = heading.nextElementSibling();
            if (FieldNames.NAMES.of(heading.text()).filter(Field.TAGS::equals).isPresent()
                    && below != null) {
                below.select("> li").forEach(tag -> add(Field.TAGS, heading.text(), tag, values));
            }
        }
        var end = item.endSourceRange();
        int last = Math.max(line, line(end.isTracked(), end.end().lineNumber()));
        entries.add(new FieldedEntry(line, last, "", List.of(), values));
    }

    private static int line(boolean isTracked, int line) {
        return isTracked ? Math.max(1, line) : 1;
    }

    /// Each person has a row of its own.
    private static void add(Field field, String name, Element cell, List<Value> values) {
        String text = field == Field.AUTHORS ? PersonNames.said(cell.text()) : cell.text();
        boolean whole = field == Field.AUTHORS || field == Field.TAGS;
        values.add(new Value(field, name, text, whole));
    }
}

package org.bookwheel.fielded;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a table whose first row names the columns: [CSV](https://www.rfc-editor.org/rfc/rfc4180)
/// with commas, semicolons, tabs or bars between its cells. For one text.
final class TableReader {

    /// A cell with more lines has lost its closing quote.
    private static final int MOST_LINES = 500;

    /// So often what follows such a cell is read anew, so that the work stays linear.
    private static final int MOST_RESTARTS = 20;

    private static final String SEPARATORS = "\t;,|";

    /// What our own tables put before a cell that a spreadsheet would take for a formula.
    private static final Pattern FORMULA =
            Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /// Excel's first line that says what stands between cells.
    private static final Pattern SAID = Pattern.compile("(?i)sep=(.)");

    private static final Set<Field> OWN_LISTS =
            Set.of(Field.AUTHORS, Field.AFFILIATIONS, Field.TAGS, Field.LINK);

    private final List<String> lines;
    private final List<FieldedEntry> entries = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private List<String> header = List.of();
    private List<Optional<Field>> fields = List.of();
    private boolean isOwn;

    private TableReader(String text) {
        this.lines = text.lines().toList();
    }

    static FieldedList read(String text) {
        TableReader table = new TableReader(text);
        table.read();
        return new FieldedList(table.entries, table.damages);
    }

    private void read() {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size()) {
            return;
        }
        var said = SAID.matcher(lines.get(first));
        char separator = separator(lines.get(first));
        if (said.matches()) {
            separator = said.group(1).charAt(0);
            first++;
        }
        int next = first;
        for (int i = 0; i <= MOST_RESTARTS && next >= 0; i++) {
            next = rows(next, separator);
        }
        if (next >= 0) {
            damages.add(
                    new Damage(next + 1, "too many quotes do not end; the rest is not read", ""));
        }
    }

    /// The sign that stands most often in the names of the columns.
    private static char separator(String line) {
        char best = ',';
        long most = 0;
        for (char sign : SEPARATORS.toCharArray()) {
            long count = line.chars().filter(c -> c == sign).count();
            if (count > most) {
                best = sign;
                most = count;
            }
        }
        return best;
    }

    /// Reads rows from a line on; gives the line from which to go on, -1 at the end.
    private int rows(int from, char separator) {
        String part = String.join("\n", lines.subList(from, lines.size()));
        int next = from;
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        // between tabs nobody needs quotes, and they are often a title's own
                        .allowExtraCharsAfterClosingQuote(separator == '\t')
                        .ofCsvRecord(part)) {
            Iterator<CsvRecord> each = rows.iterator();
            while (each.hasNext()) {
                CsvRecord row = each.next();
                int line = from + (int) row.getStartingLineNumber() - 1;
                long breaks =
                        row.getFields().stream()
                                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                                .sum();
                next = line + 1 + (int) breaks;
                if (breaks > MOST_LINES) {
                    lost(line);
                    return line + 1;
                } else if (header.isEmpty()) {
                    if (!name(row.getFields(), line)) {
                        return -1;
                    }
                } else {
                    row(row.getFields(), line, (int) breaks);
                }
            }
            return -1;
        } catch (CsvParseException broken) {
            while (next < lines.size() - 1 && lines.get(next).isBlank()) {
                next++;
            }
            lost(Math.min(next, lines.size() - 1));
            return next + 1 < lines.size() ? next + 1 : -1;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void lost(int line) {
        damages.add(new Damage(line + 1, "a quote that begins here does not end", lines.get(line)));
    }

    private boolean name(List<String> names, int line) {
        header = names;
        fields = names.stream().map(FieldNames.NAMES::of).toList();
        isOwn = fields.contains(Optional.of(Field.VENUE_FROM));
        boolean isNamed =
                fields.contains(Optional.of(Field.TITLE))
                        || fields.contains(Optional.of(Field.PAPER))
                        || fields.contains(Optional.of(Field.NAME));
        if (!isNamed) {
            damages.add(
                    new Damage(
                            line + 1,
                            "the first row must name the columns, one of them `title`, but does not",
                            lines.get(line)));
        }
        return isNamed;
    }

    private void row(List<String> cells, int line, int breaks) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            if (fields.get(i).isPresent()) {
                add(fields.get(i).get(), header.get(i).strip(), cell(cells.get(i)), values);
            }
        }
        entries.add(new FieldedEntry(line + 1, line + 1 + breaks, "", List.of(), values));
    }

    /// In our own tables it is known what stands between several values.
    private void add(Field field, String name, String cell, List<Value> values) {
        if (isOwn && OWN_LISTS.contains(field)) {
            Stream.of(cell.split("; "))
                    .forEach(one -> values.add(new Value(field, name, one.strip(), true)));
        } else {
            values.add(new Value(field, name, cell, false));
        }
    }

    private String cell(String written) {
        String cell = isOwn && FORMULA.matcher(written).matches() ? written.substring(1) : written;
        return isOwn ? cell : Markup.plain(cell);
    }
}

package org.bookwheel.extract.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The rows of a table of names, as its header says: name, kind, full name, other spellings,
/// domains.
final class NameRows {

    /// @param spellings other ones, short enough for a list
    record Row(String name, String kind, String full, List<String> spellings) {}

    private NameRows() {}

    /// @param table `venues` or `institutions`
    static List<Row> read(String table) {
        List<Row> rows = new ArrayList<>();
        try (var in =
                        NameRows.class.getResourceAsStream(
                                "/org/bookwheel/authority/" + table + ".tsv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    List<String> spellings = new ArrayList<>();
                    for (String spelling : (cells.length > 3 ? cells[3] : "").split("; ")) {
                        if (!spelling.isBlank() && spelling.length() < 60) {
                            spellings.add(spelling);
                        }
                    }
                    rows.add(
                            new Row(
                                    cells[0],
                                    cells.length > 1 ? cells[1] : "",
                                    cells.length > 2 ? cells[2] : "",
                                    spellings));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}

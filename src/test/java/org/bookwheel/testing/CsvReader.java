package org.bookwheel.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads CSV as [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) has it, and nothing laxer.
public final class CsvReader {

    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    /// The lines, each with its cells by the names in the first line.
    public static List<Map<String, String>> read(String text) {
        CsvReader reader = new CsvReader(text);
        List<List<String>> lines = new ArrayList<>();
        while (reader.at < text.length()) {
            lines.add(reader.line());
        }
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != lines.getFirst().size()) {
                throw new AssertionError("%d cells: %s".formatted(line.size(), line));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                cells.put(lines.getFirst().get(i), line.get(i));
            }
            named.add(cells);
        }
        return named;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new AssertionError("no end of line at " + at);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        return text.charAt(at) == '"' ? quoted() : plain();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            char c = text.charAt(at++);
            if (c == '"' && text.charAt(at) == '"') {
                at++;
            } else if (c == '"') {
                return cell.toString();
            }
            cell.append(c);
        }
    }

    private String plain() {
        int start = at;
        while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}

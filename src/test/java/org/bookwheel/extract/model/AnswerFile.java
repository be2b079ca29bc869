package org.bookwheel.extract.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// What people read in lists: a file of JSON Lines, an object for each entry, and `{"range":
/// {"list", "from", "to"}}` for the lines that were read where not all were.
final class AnswerFile {

    /// One entry of a list.
    record Answer(String list, int line, Map<String, Object> fields) {
        String text(String field) {
            Object value = fields.get(field);
            return value == null ? "" : String.valueOf(value);
        }

        int number(String field) {
            String text = text(field);
            return text.isEmpty() ? 0 : (int) Double.parseDouble(text);
        }

        List<String> texts(String field) {
            List<String> texts = new ArrayList<>();
            if (fields.get(field) instanceof List<?> values) {
                values.forEach(value -> texts.add(value == null ? "" : String.valueOf(value)));
            }
            return texts;
        }

        boolean isIgnored() {
            return fields.get("ignore") != null;
        }
    }

    record Range(int from, int to) {}

    private static final JsonMapper MAPPER = new JsonMapper();

    final Map<String, List<Answer>> byList = new TreeMap<>();
    final Map<String, List<Range>> ranges = new TreeMap<>();

    void read(Path file) throws IOException {
        for (String row : Files.readAllLines(file)) {
            if (row.isBlank()) {
                continue;
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> fields = MAPPER.readValue(row, Map.class);
            if (fields.get("range") instanceof Map<?, ?> range) {
                int from = (int) Double.parseDouble(String.valueOf(range.get("from")));
                int to = (int) Double.parseDouble(String.valueOf(range.get("to")));
                ranges.computeIfAbsent(String.valueOf(range.get("list")), key -> new ArrayList<>())
                        .add(new Range(from, to));
            } else {
                add(fields);
            }
        }
        byList.values().forEach(answers -> answers.sort(Comparator.comparingInt(Answer::line)));
    }

    void add(Map<String, Object> fields) {
        String list = String.valueOf(fields.get("list"));
        int line = (int) Double.parseDouble(String.valueOf(fields.get("line")));
        byList.computeIfAbsent(list, key -> new ArrayList<>()).add(new Answer(list, line, fields));
    }

    /// Whether a line was read by whoever made the answers.
    boolean wasRead(String list, int line) {
        List<Range> some = ranges.get(list);
        return some == null
                || some.stream().anyMatch(range -> line >= range.from() && line <= range.to());
    }

    List<Answer> of(String list) {
        return byList.getOrDefault(list, List.of());
    }
}

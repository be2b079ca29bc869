package org.bookwheel.extract.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;
import org.bookwheel.extract.unit.Units;
import org.bookwheel.list.Document;
import org.bookwheel.list.MarkdownReader;
import org.bookwheel.work.Titles;
import tools.jackson.databind.json.JsonMapper;

/// The examples of `extraction.md` as lists with answers. Its answers name no lines, so each is
/// looked for behind the one before.
final class PageExamples {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<String> page;
    private final List<Document> documents = new ArrayList<>();
    private final List<AnswerFile> answers = new ArrayList<>();

    PageExamples(Path file) throws IOException {
        page = Files.readAllLines(file);
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith("~~~~ list")) {
                example(i + 1);
            }
        }
    }

    List<Document> documents() {
        return documents;
    }

    List<AnswerFile> answers() {
        return answers;
    }

    private void example(int from) {
        int stop = page.subList(from, page.size()).indexOf(".") + from;
        String text = String.join("\n", page.subList(from, stop)) + "\n";
        String name = "page__example__" + from + ".md";
        Document document = MarkdownReader.read(name, text, List.of());
        List<Unit> units = Units.of(document);
        AnswerFile some = new AnswerFile();
        int at = 0;
        for (int i = stop + 1; !page.get(i).equals("~~~~"); i++) {
            @SuppressWarnings("unchecked")
            Map<String, Object> wanted = MAPPER.readValue(page.get(i), Map.class);
            if (wanted.containsKey("skipped")) {
                continue;
            }
            int found = find(units, at, wanted);
            if (found < 0) {
                return;
            }
            some.add(answer(name, units.get(found).line(), wanted));
            at = found + 1;
        }
        documents.add(document);
        answers.add(some);
    }

    private static int find(List<Unit> units, int from, Map<String, Object> wanted) {
        String title = Titles.key(String.valueOf(wanted.get("title")));
        for (int i = from; i < units.size(); i++) {
            StringBuilder key = new StringBuilder();
            units.get(i).passage().tokens().stream().map(Token::key).forEach(key::append);
            boolean linked = units.get(i).passage().links().contains(wanted.get("title"));
            if (key.indexOf(title) >= 0 && !title.isEmpty() || linked) {
                return i;
            }
        }
        return -1;
    }

    /// Only what the entry itself states is looked for in its words.
    private static Map<String, Object> answer(String list, int line, Map<String, Object> wanted) {
        Map<String, Object> answer = new LinkedHashMap<>(wanted);
        answer.put("list", list);
        answer.put("line", line);
        answer.putIfAbsent("kind", "paper");
        for (String field : List.of("venue", "year")) {
            Object from = wanted.get(field + "From");
            if (from != null && !from.equals("entry")) {
                answer.remove(field);
            }
        }
        return answer;
    }
}

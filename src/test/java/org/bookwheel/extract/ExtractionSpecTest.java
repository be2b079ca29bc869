package org.bookwheel.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.list.MarkdownReader;
import org.bookwheel.testing.Jackson;
import org.bookwheel.work.Mention;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Every example of `extraction.md`, the page that explains how entries are read.
class ExtractionSpecTest {

    private static final Path PAGE = Path.of("src/test/resources/extraction.md");

    private static final String READ = "~~~~ list";
    private static final String NOT_YET = "~~~~ list, not yet";

    /// An example: where it stands, the list, the entries that it gives, and whether it is read so.
    private record Example(
            String name, int line, String list, List<JsonNode> expected, boolean isRead) {}

    @TestFactory
    Stream<DynamicTest> everyExampleOfThePageIsRead() throws IOException {
        List<Example> examples = examples();
        assertThat(examples).as("examples in extraction.md").hasSizeGreaterThan(50);
        return examples.stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.name,
                                () -> {
                                    if (example.isRead) {
                                        check(example);
                                    } else {
                                        isNotYetRead(example);
                                    }
                                }));
    }

    /// What is read as the page says is no longer a fault that it owns up to.
    private static void isNotYetRead(Example example) {
        assertThatThrownBy(() -> check(example))
                .as("extraction.md:%d is read as it says: take away `not yet` there", example.line)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void mostExamplesOfThePageAreRead() throws IOException {
        List<Example> examples = examples();
        assertThat(examples.stream().filter(Example::isRead).count() * 2)
                .as("examples that are read, times two")
                .isGreaterThan(examples.size());
    }

    private static void check(Example example) {
        Extraction got =
                Extractor.extract(MarkdownReader.read("example.md", example.list, List.of()));
        List<Map<String, Object>> wanted = new ArrayList<>();
        List<String> wantedSkips = new ArrayList<>();
        for (JsonNode node : example.expected) {
            if (node.has("skipped")) {
                wantedSkips.add(node.get("skipped").asString());
            } else {
                wanted.add(wanted(node));
            }
        }
        List<Map<String, Object>> found =
                got.entries().stream().map(entry -> found(entry.mention())).toList();
        assertThat(found.stream().map(one -> one.get("title")))
                .as("titles, extraction.md:%d", example.line)
                .containsExactlyElementsOf(wanted.stream().map(one -> one.get("title")).toList());
        assertThat(differences(wanted, found)).as("extraction.md:%d", example.line).isEmpty();
        if (!wantedSkips.isEmpty()) {
            assertThat(got.skips().stream().map(skip -> skip.reason().text()))
                    .as("skipped, extraction.md:%d", example.line)
                    .containsExactlyElementsOf(wantedSkips);
        }
    }

    private static List<String> differences(
            List<Map<String, Object>> wanted, List<Map<String, Object>> found) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Map<String, Object> one = wanted.get(i);
            Map<String, Object> other = found.get(i);
            for (Map.Entry<String, Object> member : one.entrySet()) {
                Object value = other.get(member.getKey());
                if (!member.getValue().equals(value)) {
                    differences.add(
                            "%s of \"%s\": expected %s but got %s"
                                    .formatted(
                                            member.getKey(),
                                            one.get("title"),
                                            member.getValue(),
                                            value));
                }
            }
        }
        return differences;
    }

    private static Map<String, Object> found(Mention mention) {
        return members(Jackson.MAPPER.readTree(WorkJson.write(mention)));
    }

    /// What the page leaves out is filled in.
    private static Map<String, Object> wanted(JsonNode node) {
        Map<String, Object> members = members(node);
        members.computeIfPresent("kind", (key, kind) -> kind.equals("") ? "paper" : kind);
        for (String origin : List.of("venueFrom", "yearFrom")) {
            String value = origin.substring(0, origin.length() - 4);
            if (members.get(origin).equals("") && !members.get(value).equals("")) {
                members.put(origin, "entry");
            }
        }
        return members;
    }

    private static Map<String, Object> members(JsonNode node) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "kind",
                        "title",
                        "shortName",
                        "venue",
                        "year",
                        "venueFrom",
                        "yearFrom",
                        "arxiv",
                        "doi",
                        "summary",
                        "note")) {
            JsonNode value = node.get(name);
            members.put(name, value == null || value.isNull() ? "" : value.asString());
        }
        if (node.has("date")) {
            members.put("date", node.get("date").asString(""));
        }
        for (String name : List.of("authors", "affiliations", "tags", "links")) {
            List<String> values = new ArrayList<>();
            if (node.has(name)) {
                node.get(name).forEach(value -> values.add(text(value)));
            }
            members.put(name, values);
        }
        return members;
    }

    private static String text(JsonNode value) {
        return value.isObject()
                ? value.get("rel").asString() + " " + value.get("url").asString()
                : value.asString();
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(PAGE);
        String heading = "";
        int number = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ") || line.startsWith("### ")) {
                heading = line.replaceFirst("^#+ ", "");
                number = 1;
            } else if (line.equals(READ) || line.equals(NOT_YET)) {
                int stop = i + 1;
                while (!lines.get(stop).equals(".")) {
                    stop++;
                }
                int end = stop + 1;
                List<JsonNode> expected = new ArrayList<>();
                for (; !lines.get(end).equals("~~~~"); end++) {
                    expected.add(Jackson.MAPPER.readTree(lines.get(end)));
                }
                String list = String.join("\n", lines.subList(i + 1, stop)) + "\n";
                examples.add(
                        new Example(
                                "%s, %d".formatted(heading, number++),
                                i + 1,
                                list,
                                expected,
                                line.equals(READ)));
                i = end;
            }
        }
        return examples;
    }
}

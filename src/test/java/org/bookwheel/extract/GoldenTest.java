package org.bookwheel.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.ListReader;
import org.bookwheel.testing.Jackson;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Small lists in several styles, of works that do not exist, each beside what is read from it:
/// every entry and every skip. `-Dgolden=accept` writes down what is read now; the difference is
/// then looked at before it is committed.
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicTest> aListIsReadAsAccepted() throws IOException {
        List<ListFile> lists = ListFiles.find(List.of(FOLDER));
        assertThat(lists).hasSizeGreaterThan(3);
        return lists.stream().map(list -> DynamicTest.dynamicTest(list.name(), () -> check(list)));
    }

    private static void check(ListFile list) throws IOException {
        Path accepted = FOLDER.resolve(list.name().replace(".md", ".jsonl"));
        List<String> read = read(list);
        if (ACCEPT) {
            Files.write(accepted, read);
        }
        Map<String, String> expected = byPlace(Files.readAllLines(accepted), list.name());
        Map<String, String> got = byPlace(read, list.name());
        List<String> differences = new ArrayList<>();
        for (String place : places(expected, got)) {
            String before = expected.getOrDefault(place, "nothing");
            String now = got.getOrDefault(place, "nothing");
            if (!before.equals(now)) {
                differences.add("%s%nexpected %s%ngot      %s".formatted(place, before, now));
            }
        }
        if (!differences.isEmpty()) {
            fail(String.join(System.lineSeparator(), differences));
        }
        assertThat(read).containsExactlyElementsOf(Files.readAllLines(accepted));
    }

    private static List<String> places(Map<String, String> expected, Map<String, String> got) {
        List<String> places = new ArrayList<>(expected.keySet());
        got.keySet().stream().filter(place -> !places.contains(place)).forEach(places::add);
        return places;
    }

    /// Each line by its place: `list.md:3`, and `list.md:3 (2)` for a second one there.
    private static Map<String, String> byPlace(List<String> lines, String name) {
        Map<String, String> byPlace = new LinkedHashMap<>();
        for (String line : lines) {
            JsonNode json = Jackson.MAPPER.readTree(line);
            String first = name + ":" + json.get("line").asInt();
            String place = first;
            for (int i = 2; byPlace.containsKey(place); i++) {
                place = "%s (%d)".formatted(first, i);
            }
            byPlace.put(place, line);
        }
        return byPlace;
    }

    /// The entries, then the skips, each as one line of JSON.
    private static List<String> read(ListFile list) throws IOException {
        Extraction extraction = Extractor.extract(ListReader.read(list));
        List<String> lines = new ArrayList<>();
        extraction.entries().forEach(entry -> lines.add(WorkJson.write(entry.mention())));
        for (Skip skip : extraction.skips()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("line", skip.line());
            members.put("skipped", skip.reason().text());
            members.put("text", skip.text());
            lines.add(Jackson.MAPPER.writeValueAsString(members));
        }
        return lines;
    }
}

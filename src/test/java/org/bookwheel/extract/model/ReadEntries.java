package org.bookwheel.extract.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Mention;
import org.bookwheel.work.WorkJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Entries as `bookwheel entries` prints them, by list.
final class ReadEntries {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ReadEntries() {}

    static Map<String, List<Extraction.Entry>> of(Path file) throws IOException {
        Map<String, List<Extraction.Entry>> byList = new TreeMap<>();
        for (String row : Files.readAllLines(file)) {
            JsonNode node = MAPPER.readTree(row);
            String list = node.get("list").asString();
            int line = node.get("line").asInt();
            Mention mention =
                    new Mention(list, line, List.of(), "", WorkJson.readWork(row).reference());
            byList.computeIfAbsent(list.replace("/", "__"), key -> new ArrayList<>())
                    .add(new Extraction.Entry(mention, List.of()));
        }
        return byList;
    }
}

package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.testing.Jackson;
import org.bookwheel.work.Mention;
import org.bookwheel.work.WorkJson;
import tools.jackson.databind.JsonNode;

/// What a page of examples says of entries, beside what was read.
final class Expected {

    private Expected() {}

    static List<String> differences(
            List<Map<String, Object>> wanted, List<Map<String, Object>> found) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
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

    static Map<String, Object> found(Mention mention) {
        return members(Jackson.MAPPER.readTree(WorkJson.write(mention)));
    }

    /// What the page leaves out is filled in.
    static Map<String, Object> wanted(JsonNode node) {
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
}

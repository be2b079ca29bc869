package org.bookwheel.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a server answered.
public record Answer(String url, int status, HttpHeaders headers, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        if (status != 200) {
            throw new AssertionError("%s answered %d: %s".formatted(url, status, text()));
        }
        return Jackson.MAPPER.readTree(bytes);
    }

    /// A problem's members, whatever the status.
    public JsonNode problem() {
        return Jackson.MAPPER.readTree(bytes);
    }

    public long total() {
        return json().get("total").asLong();
    }

    public List<JsonNode> works() {
        List<JsonNode> works = new ArrayList<>();
        json().get("hits").forEach(hit -> works.add(hit.get("work")));
        return works;
    }

    public List<String> titles() {
        return works().stream().map(work -> work.get("title").asString()).toList();
    }

    public List<String> ids() {
        return works().stream().map(work -> work.get("id").asString()).toList();
    }

    /// The ids of the works that have all the words.
    public List<String> exactIds() {
        int exact = json().get("exact").asInt();
        return ids().subList(0, Math.min(exact, ids().size()));
    }

    /// The counts of a facet by value, in the order given; `none` for works without one.
    public Map<String, Long> counts(String facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode count : json().get("facets").get(facet)) {
            JsonNode value = count.get("value");
            counts.put(value.isNull() ? "none" : value.asString(), count.get("count").asLong());
        }
        return counts;
    }

    @Override
    public String toString() {
        return "%d from %s".formatted(status, url);
    }
}

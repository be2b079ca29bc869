package org.bookwheel.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.Syntax;
import org.bookwheel.work.JsonText;

/// Writes answers as JSON.
public final class Answers {

    private Answers() {}

    static String suggestions(List<Suggestion> suggestions) {
        return JsonText.object(json -> {
            json.writeArrayPropertyStart("suggestions");
            for (Suggestion suggestion : suggestions) {
                json.writeStartObject();
                json.writeStringProperty("text", suggestion.text());
                json.writeStringProperty("kind", suggestion.kind().text());
                json.writeNumberProperty("count", suggestion.count());
                json.writeArrayPropertyStart("highlights");
                suggestion.highlights().forEach(mark -> ResultsJson.highlight(json, mark, false));
                json.writeEndArray();
                JsonText.text(json, "title", suggestion.title());
                JsonText.text(json, "id", suggestion.id());
                JsonText.text(json, "venue", suggestion.venue());
                if (suggestion.year() == 0) {
                    json.writeNullProperty("year");
                } else {
                    json.writeNumberProperty("year", suggestion.year());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static String related(List<Results.Hit> hits) {
        return JsonText.object(json -> ResultsJson.hits(json, hits, Set.of(), true));
    }

    static String values(Facet facet, List<Results.Count> counts) {
        return JsonText.object(json -> ResultsJson.counts(json, "values", facet, counts));
    }

    /// `{"lists": [...]}`
    public static String lists(List<ListSummary> lists) {
        return JsonText.object(json -> {
            json.writeArrayPropertyStart("lists");
            for (ListSummary list : lists) {
                json.writeStartObject();
                json.writeStringProperty("name", list.name());
                json.writeStringProperty("title", list.title());
                json.writeStringProperty("path", list.path());
                json.writeNumberProperty("entries", list.entries());
                json.writeNumberProperty("works", list.works());
                json.writeStringProperty("readAt", list.readAt());
                JsonText.text(json, "copyOf", list.copyOf());
                JsonText.strings(json, "warnings", list.warnings());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// The table of the query language, for the page's help.
    static String help() {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (Syntax.Row row : Syntax.ROWS) {
                json.writeStartObject();
                json.writeStringProperty("typed", String.join(" ", row.typed()));
                json.writeStringProperty("meaning", row.meaning());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// Whether answers can be given, whatever else may be wrong.
    static boolean isReady(Map<String, String> checks) {
        return List.of("index", "server").stream()
                .allMatch(check -> checks.getOrDefault(check, "ok").equals("ok"));
    }

    static String ready(Map<String, String> checks) {
        return JsonText.object(json -> {
            boolean well = checks.values().stream().allMatch("ok"::equals);
            String status = isReady(checks) ? well ? "ready" : "degraded" : "not ready";
            json.writeStringProperty("status", status);
            json.writeObjectPropertyStart("checks");
            checks.forEach(json::writeStringProperty);
            json.writeEndObject();
        });
    }
}

package org.bookwheel.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.UnknownValue;
import org.bookwheel.server.link.Alternatives;
import org.bookwheel.server.link.Links;
import org.bookwheel.work.JsonText;
import tools.jackson.core.JsonGenerator;

/// Writes what was found as JSON. Works go in as they stand in the index, without being read again.
public final class ResultsJson {

    private ResultsJson() {}

    static String search(SearchQuery query, Results results, Alternatives alternatives) {
        return JsonText.object(json -> {
            query(json, query);
            json.writeNumberProperty("total", results.total());
            hits(json, results.hits(), query.members(), query.explain());
            json.writeObjectPropertyStart("facets");
            for (Facet facet : Facet.values()) {
                if (results.facets().containsKey(facet)) {
                    counts(json, facet.text(), facet, results.facets().get(facet));
                }
            }
            json.writeEndObject();
            json.writeNumberProperty("exact", results.exact());
            offers(json, results);
            alternatives(json, alternatives);
            understood(json, results);
            json.writeBooleanProperty("partial", results.partial());
            json.writeNumberProperty("generation", results.generation());
        });
    }

    /// What would find more.
    public static void offers(JsonGenerator json, Results results) {
        json.writeArrayPropertyStart("offers");
        for (Results.Offer one : results.offers()) {
            json.writeStartObject();
            json.writeStringProperty("text", one.text());
            json.writeNumberProperty("total", one.total());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// How the words were understood.
    public static void understood(JsonGenerator json, Results results) {
        json.writeBooleanProperty("relaxed", results.relaxed());
        json.writeArrayPropertyStart("corrected");
        for (Results.Correction one : results.corrected()) {
            json.writeStartObject();
            json.writeStringProperty("typed", one.typed());
            json.writeStringProperty("used", one.used());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonText.text(json, "didYouMean", results.didYouMean());
    }

    private static void alternatives(JsonGenerator json, Alternatives alternatives) {
        json.writeArrayPropertyStart("ways");
        for (Alternatives.Way way : alternatives.ways()) {
            json.writeStartObject();
            json.writeStringProperty("text", way.text());
            json.writeNumberProperty("total", way.total());
            json.writeStringProperty("parameters", Links.parameters(way.query()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("unknown");
        for (UnknownValue one : alternatives.unknown()) {
            json.writeStartObject();
            json.writeStringProperty("parameter", one.facet().text());
            json.writeStringProperty("value", one.value());
            JsonText.strings(json, "nearest", one.nearest());
            json.writeStringProperty("words", one.words());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void query(JsonGenerator json, SearchQuery query) {
        json.writeObjectPropertyStart("query");
        json.writeStringProperty("text", query.text());
        json.writeObjectPropertyStart("filters");
        for (Facet facet : Facet.values()) {
            Set<String> chosen = query.chosen(facet);
            if (!chosen.isEmpty()) {
                JsonText.strings(json, facet.text(), chosen.stream().sorted().toList());
            }
        }
        if (!query.has().isEmpty()) {
            JsonText.strings(
                    json, "has", query.has().stream().map(one -> one.text()).sorted().toList());
        }
        if (!query.added().isEmpty()) {
            JsonText.strings(json, "added", List.of(query.added()));
        }
        json.writeEndObject();
        json.writeStringProperty("sort", query.sort().text());
        json.writeNumberProperty("page", query.page());
        json.writeNumberProperty("size", query.size());
        json.writeEndObject();
    }

    /// @param members those of a work that are wanted; none stands for all that was found
    static void hits(
            JsonGenerator json, List<Results.Hit> hits, Set<String> members, boolean explain) {
        json.writeArrayPropertyStart("hits");
        for (Results.Hit hit : hits) {
            json.writeStartObject();
            json.writeName("work");
            json.writeRawValue(
                    members.isEmpty() ? hit.json() : JsonText.members(hit.json(), members));
            json.writeNumberProperty("score", hit.score());
            json.writeObjectPropertyStart("highlights");
            for (SearchField field : SearchField.values()) {
                if (hit.highlights().containsKey(field)) {
                    highlights(json, field, hit.highlights().get(field));
                }
            }
            json.writeEndObject();
            JsonText.strings(json, "matched", matched(hit.highlights()));
            if (explain) {
                JsonText.strings(json, "why", hit.why());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<String> matched(Map<SearchField, List<Results.Highlight>> highlights) {
        List<String> matched = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            if (highlights.containsKey(field)) {
                matched.add(field.member());
            }
        }
        return matched;
    }

    private static boolean isList(SearchField field) {
        return switch (field) {
            case TAG, AUTHOR, AFFILIATION, LIST -> true;
            default -> false;
        };
    }

    private static void highlights(
            JsonGenerator json, SearchField field, List<Results.Highlight> marks) {
        json.writeArrayPropertyStart(field.member());
        for (Results.Highlight mark : marks) {
            highlight(json, mark, isList(field));
        }
        json.writeEndArray();
    }

    static void highlight(JsonGenerator json, Results.Highlight mark, boolean inList) {
        json.writeStartObject();
        if (inList) {
            json.writeStringProperty("value", mark.value());
        }
        json.writeNumberProperty("start", mark.start());
        json.writeNumberProperty("end", mark.end());
        json.writeEndObject();
    }

    /// A member with the values of a facet; `null` for the works that have none.
    public static void counts(
            JsonGenerator json, String name, Facet facet, List<Results.Count> counts) {
        json.writeArrayPropertyStart(name);
        for (Results.Count count : counts) {
            json.writeStartObject();
            if (count.value().isEmpty()) {
                json.writeNullProperty("value");
            } else if (facet == Facet.YEAR) {
                json.writeNumberProperty("value", Integer.parseInt(count.value()));
            } else {
                json.writeStringProperty("value", count.value());
            }
            json.writeNumberProperty("count", count.count());
            json.writeBooleanProperty("selected", count.selected());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

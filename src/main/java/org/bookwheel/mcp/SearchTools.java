package org.bookwheel.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Found;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.UnknownValue;
import org.bookwheel.server.Parameters;
import org.bookwheel.server.ResultsJson;
import org.bookwheel.work.Counted;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.VisibleText;
import tools.jackson.core.JsonGenerator;

/// The tools that look for works.
///
/// @param index of one call: it is done with as soon as the call is cancelled
record SearchTools(SearchIndex index) {

    private static final String SINCE = "since";

    /// All days that can be meant.
    private static final String ANY_DAY = ">=" + DayRange.FIRST;

    private static final String CUT = "\nThe time was too short, so works may be missing.";

    /// What arguments ask for, by the names and rules of the HTTP interface, all on its first page.
    static SearchQuery query(Arguments arguments) {
        Map<String, List<String>> parameters = arguments.parameters(Parameters.SEARCH);
        parameters.keySet().removeAll(Set.of("page", "size"));
        parameters.put("q", List.of(arguments.text("query")));
        parameters.put("facets", List.of(String.join(",", arguments.texts("facets"))));
        return Parameters.query(parameters, Parameters.SEARCH);
    }

    private static SearchQuery onPage(SearchQuery query, Arguments arguments) {
        return query.page(arguments.number("page"), arguments.number("size"));
    }

    Reply searchWorks(Arguments arguments) {
        SearchQuery query = onPage(query(arguments), arguments);
        Results results = index.search(query);
        List<UnknownValue> unknown = UnknownValue.of(query, results, index);
        String json =
                JsonText.object(out -> {
                    page(out, query, results, unknown);
                    out.writeNumberProperty("exact", results.exact());
                    out.writeObjectPropertyStart("facets");
                    for (Facet facet : counted(results)) {
                        ResultsJson.counts(out, facet.text(), facet, results.facets().get(facet));
                    }
                    out.writeEndObject();
                    ResultsJson.offers(out, results);
                    ResultsJson.understood(out, results);
                });
        StringBuilder text = new StringBuilder(found(query, results, unknown));
        for (Facet facet : counted(results)) {
            text.append('\n').append(counts(facet, results.facets().get(facet)));
        }
        results.corrected()
                .forEach(one ->
                        text.append("\n%s was read as %s".formatted(one.typed(), one.used())));
        results.offers()
                .forEach(one ->
                        text.append(
                                "\n%s would find %s"
                                        .formatted(one.text(), Counted.of(one.total(), "work"))));
        return Reply.of(json, text.toString());
    }

    private static Set<Facet> counted(Results results) {
        return new TreeSet<>(results.facets().keySet());
    }

    Reply whatsNew(Arguments arguments) {
        String since = arguments.text(SINCE);
        String days = since + "..";
        if (DayRange.of(days).isEmpty()) {
            days = since;
        }
        if (DayRange.of(days).isEmpty()) {
            throw Parameters.bad(SINCE, since, "a day 2026-11-03, a month 2026-11, or 7d");
        }
        SearchQuery any = query(arguments).sortedBy(SortOrder.ADDED);
        SearchQuery query = onPage(any.addedIn(days), arguments);
        Results results = index.search(query);
        List<UnknownValue> unknown = UnknownValue.of(query, results, index);
        long undated = total(any) - total(any.addedIn(ANY_DAY));
        String json =
                JsonText.object(out -> {
                    page(out, query, results, unknown);
                    out.writeStringProperty(SINCE, since);
                    out.writeNumberProperty("undated", Math.max(0, undated));
                });
        String none =
                undated > 0
                        ? "\nOf %s the day is not known.".formatted(Counted.of(undated, "work"))
                        : "";
        return Reply.of(json, found(query, results, unknown) + none);
    }

    private long total(SearchQuery query) {
        return index.search(query.page(1, 0)).total();
    }

    Reply facetValues(Arguments arguments) {
        Facet facet = Facet.of(arguments.text("facet")).orElseThrow();
        Found<Results.Count> values =
                index.values(
                        query(arguments),
                        facet,
                        arguments.text("prefix"),
                        arguments.number("size"));
        String json =
                JsonText.object(out -> {
                    out.writeStringProperty("facet", facet.text());
                    ResultsJson.counts(out, "values", facet, values.all());
                    out.writeBooleanProperty("partial", values.partial());
                });
        return Reply.of(json, counts(facet, values.all()) + (values.partial() ? CUT : ""));
    }

    Reply relatedWorks(Arguments arguments) {
        String id = arguments.text("id");
        if (index.find(id).isEmpty()) {
            throw Arguments.unknownWork(id);
        }
        Found<Results.Hit> related = index.related(id, arguments.number("size"));
        String json =
                JsonText.object(out -> {
                    out.writeStringProperty("id", id);
                    out.writeArrayPropertyStart("works");
                    related.all().forEach(hit -> related(out, hit));
                    out.writeEndArray();
                    out.writeBooleanProperty("partial", related.partial());
                });
        return Reply.of(
                json,
                Counted.of(related.all().size(), "related work")
                        + WorkText.lines(related.all(), 0)
                        + (related.partial() ? CUT : ""));
    }

    private static void related(JsonGenerator out, Results.Hit hit) {
        out.writeStartObject();
        out.writeName("work");
        out.writeRawValue(WorkText.record(hit));
        JsonText.strings(out, "why", hit.why());
        out.writeEndObject();
    }

    /// What a page of works tells, whatever was asked.
    private static void page(
            JsonGenerator out, SearchQuery query, Results results, List<UnknownValue> unknown) {
        out.writeNumberProperty("total", results.total());
        out.writeNumberProperty("page", query.page());
        out.writeNumberProperty("size", query.size());
        WorkText.records(out, "works", results.hits());
        JsonText.strings(out, "unknown", unknown.stream().map(UnknownValue::words).toList());
        out.writeBooleanProperty("partial", results.partial());
    }

    private static String found(SearchQuery query, Results results, List<UnknownValue> unknown) {
        StringBuilder text = new StringBuilder(Counted.of(results.total(), "work"));
        if (results.relaxed()) {
            text.append(", of which %s all the words".formatted(having(results.exact())));
        }
        text.append(WorkText.lines(results.hits(), query.offset()));
        Consumer<String> more = line -> text.append('\n').append(VisibleText.line(line));
        unknown.stream().map(UnknownValue::words).forEach(more);
        return text.append(results.partial() ? CUT : "").toString();
    }

    private static String having(long exact) {
        return exact == 1 ? "1 has" : "%,d have".formatted(exact);
    }

    /// `venue: MLSys 22, OSDI 9, none 14`
    private static String counts(Facet facet, List<Results.Count> counts) {
        return counts.stream()
                .map(one ->
                        (one.value().isEmpty() ? Facet.NONE : VisibleText.line(one.value()))
                                + " "
                                + one.count())
                .collect(Collectors.joining(", ", facet.text() + ": ", ""));
    }
}

package org.bookwheel.mcp;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bookwheel.search.Results;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Reference;
import org.bookwheel.work.VisibleText;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import tools.jackson.core.JsonGenerator;

/// Works in results: a short record of each, and a line of text, in which whatever a list says is
/// only shown.
final class WorkText {

    private static final int AUTHORS = 3;
    private static final Set<String> SHORT = Set.copyOf(ToolDefinition.SHORT);

    private WorkText() {}

    /// A member with a short record of each.
    static void records(JsonGenerator json, String name, List<Results.Hit> hits) {
        json.writeArrayPropertyStart(name);
        hits.forEach(hit -> json.writeRawValue(record(hit)));
        json.writeEndArray();
    }

    static String record(Results.Hit hit) {
        return JsonText.members(hit.json(), SHORT);
    }

    /// A line for each, numbered.
    static String lines(List<Results.Hit> hits, int offset) {
        return IntStream.range(0, hits.size())
                .mapToObj(i -> "\n%d. %s".formatted(offset + i + 1, line(hits.get(i).json())))
                .collect(Collectors.joining());
    }

    /// `Title. A, B, C et al. OSDI 2024. arxiv:2309.06180`
    static String line(String json) {
        Work work = WorkJson.readWork(json);
        Reference reference = work.reference();
        List<String> people = reference.authors();
        String more = people.size() > AUTHORS ? " et al" : "";
        String venue = reference.venue() + (reference.hasYear() ? " " + reference.year() : "");
        return Stream.of(
                        reference.title(),
                        String.join(", ", people.stream().limit(AUTHORS).toList()) + more,
                        venue.strip(),
                        work.id())
                .filter(part -> !part.isEmpty())
                .map(part -> VisibleText.line(part.replaceAll("\\R", " ")))
                .collect(Collectors.joining(". "));
    }
}

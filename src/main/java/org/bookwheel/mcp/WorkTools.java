package org.bookwheel.mcp;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.export.CitationKeys;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.Answers;
import org.bookwheel.server.Parameters;
import org.bookwheel.work.Counted;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.VisibleText;

/// The tools that give works and lists as they are.
///
/// @param stopped whether the call was cancelled
record WorkTools(Library library, SearchIndex index, BooleanSupplier stopped) {

    Reply getWork(Arguments arguments) {
        String id = arguments.text("id");
        String work = index.find(id).orElseThrow(() -> Arguments.unknownWork(id));
        return Reply.of(work, WorkText.line(work));
    }

    Reply exportWorks(Arguments arguments) {
        Format format = Format.of(arguments.text("format")).orElseThrow();
        List<String> ids = arguments.texts("ids");
        List<String> missing = new ArrayList<>();
        List<String> works = new ArrayList<>();
        long total = ids.size();
        if (ids.isEmpty()) {
            SearchQuery query = SearchTools.query(arguments);
            total = index.search(query.page(1, 0)).total();
            try (Stream<String> all = index.all(query)) {
                all.takeWhile(work -> !stopped.getAsBoolean())
                        .limit(arguments.number("size"))
                        .forEach(works::add);
            }
        }
        for (String id : ids) {
            Optional<String> work = index.find(id);
            work.ifPresentOrElse(works::add, () -> missing.add(id));
        }
        if (works.isEmpty() && !missing.isEmpty()) {
            throw Parameters.bad(
                    "ids", String.join(", ", missing), "ids of works, as search_works gives them");
        }
        return exported(format, total, missing, works);
    }

    private static Reply exported(
            Format format, long total, List<String> missing, List<String> works) {
        StringWriter text = new StringWriter();
        CitationKeys keys = new CitationKeys();
        works.forEach(keys::add);
        Exporter exporter = new Exporter(format, keys, text);
        works.forEach(exporter::add);
        exporter.finish();
        String json =
                JsonText.object(out -> {
                    out.writeStringProperty("format", format.text());
                    out.writeNumberProperty("total", total);
                    out.writeNumberProperty("exported", works.size());
                    JsonText.strings(out, "missing", missing);
                    out.writeStringProperty("text", text.toString());
                });
        String none = missing.isEmpty() ? "" : "; no work has the id " + String.join(", ", missing);
        return Reply.of(
                json,
                "%,d of %s as %s%s\n%s"
                        .formatted(
                                works.size(),
                                Counted.of(total, "work"),
                                format.text(),
                                VisibleText.line(none),
                                VisibleText.lines(text.toString())));
    }

    Reply lists() {
        String lines =
                library.lists().stream()
                        .map(list ->
                                "\n%s: %s, %s"
                                        .formatted(
                                                VisibleText.line(list.name()),
                                                Counted.of(list.entries(), "entry"),
                                                Counted.of(list.works(), "work")))
                        .collect(Collectors.joining());
        return Reply.of(
                Answers.lists(library.lists()), Counted.of(library.lists().size(), "list") + lines);
    }
}

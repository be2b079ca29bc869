package org.bookwheel.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.PartialDate;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import tools.jackson.core.JsonGenerator;

/// Works as [CSL-JSON](https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), which
/// citation processors read: an array with one item on each line.
final class CslJson implements FormatWriter {

    @Override
    public String head() {
        return "[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String foot() {
        return "\n]\n";
    }

    @Override
    public String of(Work work) {
        Reference reference = work.reference();
        return JsonText.object(json -> {
            json.writeStringProperty("id", work.id());
            json.writeStringProperty("type", Publication.of(reference).csl);
            json.writeStringProperty("title", reference.title());
            text(json, "title-short", reference.shortName());
            if (!reference.authors().isEmpty()) {
                json.writeArrayPropertyStart("author");
                reference.authors().forEach(author -> name(json, PersonName.of(author)));
                json.writeEndArray();
            }
            text(json, "container-title", reference.venue());
            if (reference.hasYear()) {
                json.writeObjectPropertyStart("issued");
                json.writeArrayPropertyStart("date-parts");
                json.writeStartArray();
                json.writeNumber(reference.year());
                PartialDate.of(reference.published()).ifPresent(date -> finer(json, date));
                json.writeEndArray();
                json.writeEndArray();
                json.writeEndObject();
            }
            text(json, "DOI", reference.doi());
            text(json, "number", reference.arxiv().isEmpty() ? "" : "arXiv:" + reference.arxiv());
            text(json, "URL", CitationNote.address(reference));
            text(json, "keyword", String.join(", ", reference.tags()));
            text(json, "abstract", reference.summary());
            text(
                    json,
                    "note",
                    Stream.of(reference.note(), CitationNote.inferred(reference))
                            .filter(note -> !note.isEmpty())
                            .collect(Collectors.joining("; ")));
        });
    }

    private static void finer(JsonGenerator json, PartialDate date) {
        if (date.hasMonth()) {
            json.writeNumber(date.month());
        }
        if (date.day() > 0) {
            json.writeNumber(date.day());
        }
    }

    private static void name(JsonGenerator json, PersonName name) {
        json.writeStartObject();
        if (name.isWhole()) {
            json.writeStringProperty("literal", name.family());
        } else {
            json.writeStringProperty("family", name.family());
            json.writeStringProperty("given", name.given());
            text(json, "suffix", name.suffix());
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}

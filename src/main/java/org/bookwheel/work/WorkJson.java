package org.bookwheel.work;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// The one JSON form of works and entries: in files, in the index and in answers. Every member is
/// always written; absent text, year or origin is `null`, an absent list is empty. Safe for many
/// threads.
public final class WorkJson {

    /// The members of a work in an answer, in their order: those of the record, and `lists`, the
    /// names of the lists that name it, where the mentions are left out.
    public static final List<String> MEMBERS =
            List.of(
                    "id",
                    "kind",
                    "title",
                    "shortName",
                    "venue",
                    "year",
                    "date",
                    "venueFrom",
                    "yearFrom",
                    "authors",
                    "affiliations",
                    "tags",
                    "arxiv",
                    "doi",
                    "links",
                    "summary",
                    "note",
                    "otherTitles",
                    "added",
                    "listCount",
                    "lists",
                    "mentions");

    private WorkJson() {}

    /// A work on one line, with all its mentions.
    public static String write(Work work) {
        return JsonText.object(json -> {
            json.writeStringProperty("id", work.id());
            reference(json, work.reference());
            JsonText.strings(json, "otherTitles", work.otherTitles());
            JsonText.text(json, "added", work.added());
            json.writeNumberProperty("listCount", work.listCount());
            json.writeArrayPropertyStart("mentions");
            for (Mention mention : work.mentions()) {
                json.writeStartObject();
                dated(json, mention);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// An entry on one line, as it was read: when it was added is no part of it.
    public static String write(Mention mention) {
        return JsonText.object(json -> mention(json, mention));
    }

    /// The same, and on which day the list first named it.
    public static String writeDated(Mention mention) {
        return JsonText.object(json -> dated(json, mention));
    }

    private static void dated(JsonGenerator json, Mention mention) {
        mention(json, mention);
        JsonText.text(json, "added", mention.added());
    }

    private static void mention(JsonGenerator json, Mention mention) {
        json.writeStringProperty("list", mention.list());
        json.writeNumberProperty("line", mention.line());
        reference(json, mention.reference());
        JsonText.strings(json, "headings", mention.headings());
        json.writeStringProperty("source", mention.source());
    }

    private static void reference(JsonGenerator json, Reference reference) {
        json.writeStringProperty("kind", reference.kind().text());
        json.writeStringProperty("title", reference.title());
        JsonText.text(json, "shortName", reference.shortName());
        JsonText.text(json, "venue", reference.venue());
        if (reference.hasYear()) {
            json.writeNumberProperty("year", reference.year());
        } else {
            json.writeNullProperty("year");
        }
        JsonText.text(json, "date", reference.date());
        JsonText.text(json, "venueFrom", reference.venueFrom().text());
        JsonText.text(json, "yearFrom", reference.yearFrom().text());
        JsonText.strings(json, "authors", reference.authors());
        JsonText.strings(json, "affiliations", reference.affiliations());
        JsonText.strings(json, "tags", reference.tags());
        JsonText.text(json, "arxiv", reference.arxiv());
        JsonText.text(json, "doi", reference.doi());
        json.writeArrayPropertyStart("links");
        for (Link link : reference.links()) {
            json.writeStartObject();
            json.writeStringProperty("rel", link.rel().text());
            json.writeStringProperty("url", link.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonText.text(json, "summary", reference.summary());
        JsonText.text(json, "note", reference.note());
    }

    /// Reads what [#write(Work)] wrote, or the same without ids, mentions or whole lists. A missing
    /// `id` is made from the identifiers or the title; what is not of its type is left out.
    ///
    /// @throws IllegalArgumentException saying what is wrong with the line
    public static Work readWork(String line) {
        return readWork(line, lost -> {});
    }

    /// As [#readWork(String)], and tells what is left out.
    ///
    /// @param lost takes, in words, each value that is not of its type
    /// @throws IllegalArgumentException saying what is wrong with the line
    public static Work readWork(String line, Consumer<String> lost) {
        return new WorkReader(lost).read(line);
    }

    /// Reads what [#writeDated] wrote.
    ///
    /// @throws RuntimeException if it is something else
    public static Mention readMention(String line) {
        return new WorkReader(lost -> {}).mention((Map<?, ?>) JsonText.read(line));
    }
}

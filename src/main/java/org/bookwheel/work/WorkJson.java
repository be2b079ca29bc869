package org.bookwheel.work;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/// The one JSON form of works and entries: in files, in the index and in answers. Every member is
/// always written; absent text, year or origin is `null`, an absent list is empty. Safe for many
/// threads.
public final class WorkJson {

    private WorkJson() {}

    /// A work on one line, with all its mentions.
    public static String write(Work work) {
        return JsonText.object(json -> {
            json.writeStringProperty("id", work.id());
            reference(json, work.reference());
            JsonText.strings(json, "otherTitles", work.otherTitles());
            json.writeNumberProperty("listCount", work.listCount());
            json.writeArrayPropertyStart("mentions");
            for (Mention mention : work.mentions()) {
                mention(json, mention);
            }
            json.writeEndArray();
        });
    }

    /// An entry on one line.
    public static String write(Mention mention) {
        return JsonText.of(json -> mention(json, mention));
    }

    private static void mention(JsonGenerator json, Mention mention) {
        json.writeStartObject();
        json.writeStringProperty("list", mention.list());
        json.writeNumberProperty("line", mention.line());
        reference(json, mention.reference());
        JsonText.strings(json, "headings", mention.headings());
        json.writeStringProperty("source", mention.source());
        json.writeEndObject();
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
    /// `id` is made from the identifiers or the title.
    ///
    /// @throws IllegalArgumentException saying what is wrong with the line
    public static Work readWork(String line) {
        Object read;
        try {
            read = JsonText.read(line);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON: " + malformed.getOriginalMessage());
        }
        if (!(read instanceof Map<?, ?> node) || text(node, "title").isBlank()) {
            throw new IllegalArgumentException("a work is a JSON object with a title");
        }
        Reference reference = reference(node);
        List<Mention> mentions = objects(node, "mentions").map(WorkJson::mention).toList();
        String id = text(node, "id");
        return new Work(
                id.isEmpty() ? WorkIds.of(reference) : id,
                reference,
                strings(node, "otherTitles"),
                mentions,
                number(node, "listCount", distinctLists(mentions)));
    }

    private static int distinctLists(List<Mention> mentions) {
        return (int) mentions.stream().map(Mention::list).distinct().count();
    }

    private static Mention mention(Map<?, ?> node) {
        return new Mention(
                text(node, "list"),
                number(node, "line", 0),
                strings(node, "headings"),
                text(node, "source"),
                reference(node));
    }

    private static Reference reference(Map<?, ?> node) {
        Reference.Builder builder =
                Reference.titled(text(node, "title"))
                        .kind(choice(Kind.class, text(node, "kind"), Kind.PAPER))
                        .shortName(text(node, "shortName"))
                        .venue(text(node, "venue"), origin(node, "venueFrom"))
                        .year(Math.max(0, number(node, "year", 0)), origin(node, "yearFrom"))
                        .arxiv(text(node, "arxiv"))
                        .doi(text(node, "doi"))
                        .summary(text(node, "summary"))
                        .note(text(node, "note"));
        builder.authors.addAll(strings(node, "authors"));
        builder.affiliations.addAll(strings(node, "affiliations"));
        builder.tags.addAll(strings(node, "tags"));
        objects(node, "links")
                .filter(link -> Link.isWeb(text(link, "url")))
                .map(WorkJson::link)
                .forEach(builder.links::add);
        return builder.build();
    }

    private static Link link(Map<?, ?> node) {
        return new Link(
                choice(Link.Rel.class, text(node, "rel"), Link.Rel.OTHER), text(node, "url"));
    }

    private static Origin origin(Map<?, ?> node, String name) {
        return choice(Origin.class, text(node, name), Origin.ENTRY);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        return otherwise;
    }

    private static String text(Map<?, ?> node, String name) {
        return node.get(name) instanceof String text ? text : "";
    }

    private static int number(Map<?, ?> node, String name, int otherwise) {
        try {
            return node.get(name) instanceof String text ? Integer.parseInt(text) : otherwise;
        } catch (NumberFormatException other) {
            return otherwise;
        }
    }

    private static Stream<?> values(Map<?, ?> node, String name) {
        return node.get(name) instanceof List<?> values ? values.stream() : Stream.empty();
    }

    private static Stream<Map<?, ?>> objects(Map<?, ?> node, String name) {
        return values(node, name)
                .mapMulti((value, next) -> {
                    if (value instanceof Map<?, ?> object) {
                        next.accept(object);
                    }
                });
    }

    private static List<String> strings(Map<?, ?> node, String name) {
        return values(node, name)
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .toList();
    }
}

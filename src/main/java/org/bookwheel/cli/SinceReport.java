package org.bookwheel.cli;

import java.util.List;
import java.util.function.Function;
import org.bookwheel.history.ListChanges;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.WorkIds;
import org.bookwheel.work.WorkJson;

/// What lists gained, lost and changed, in one of several forms.
///
/// @param since as typed
record SinceReport(String since, ListChanges changes) {

    /// For people on a terminal.
    String text() {
        return sections("%s\n", SinceReport::plain, "  %s: %s → %s\n");
    }

    /// A digest to post.
    String markdown() {
        return sections("## %s\n\n", SinceReport::item, "  - %s: %s → %s\n");
    }

    private String sections(String heading, Function<Mention, String> entry, String field) {
        StringBuilder text = new StringBuilder();
        section(text, heading.formatted("New since " + since), changes.gained(), entry);
        section(text, heading.formatted("Gone since " + since), changes.lost(), entry);
        if (!changes.changed().isEmpty()) {
            text.append(heading.formatted("Changed since " + since));
            for (ListChanges.Change change : changes.changed()) {
                text.append(entry.apply(change.now())).append('\n');
                change.fields()
                        .forEach((name, both) ->
                                text.append(
                                        field.formatted(
                                                name,
                                                orNone(both.getFirst()),
                                                orNone(both.getLast()))));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void section(
            StringBuilder text,
            String heading,
            List<Mention> mentions,
            Function<Mention, String> entry) {
        if (!mentions.isEmpty()) {
            text.append(heading);
            mentions.forEach(one -> text.append(entry.apply(one)).append('\n'));
            text.append('\n');
        }
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static String plain(Mention mention) {
        String added = mention.added().isEmpty() ? "" : ", added " + mention.added();
        return "%s:%d: %s%s%s"
                .formatted(
                        mention.list(),
                        mention.line(),
                        mention.reference().title(),
                        published(mention.reference()),
                        added);
    }

    private static String published(Reference reference) {
        String year = reference.hasYear() ? String.valueOf(reference.year()) : "";
        String all = (reference.venue() + " " + year).strip();
        return all.isEmpty() ? "" : " (" + all + ")";
    }

    private static String item(Mention mention) {
        Reference reference = mention.reference();
        String title = reference.title().replaceAll("([\\\\\\[\\]*_`<>])", "\\\\$1");
        String address = address(reference);
        String named = address.isEmpty() ? title : "[%s](<%s>)".formatted(title, address);
        return "- " + named + published(reference);
    }

    /// Where to read it, or empty text.
    private static String address(Reference reference) {
        String paper = reference.link(Link.Rel.PAPER);
        return paper.isEmpty() && !reference.links().isEmpty()
                ? reference.links().getFirst().url()
                : paper;
    }

    /// One object with `since`, `gained`, `lost` and `changed`; entries as everywhere, with
    /// `added`.
    String json() {
        return JsonText.object(json -> {
            json.writeStringProperty("since", since);
            json.writeName("gained");
            json.writeRawValue(array(changes.gained()));
            json.writeName("lost");
            json.writeRawValue(array(changes.lost()));
            json.writeArrayPropertyStart("changed");
            for (ListChanges.Change change : changes.changed()) {
                json.writeStartObject();
                json.writeName("entry");
                json.writeRawValue(WorkJson.writeDated(change.now()));
                json.writeObjectPropertyStart("fields");
                change.fields()
                        .forEach((name, both) -> {
                            json.writeObjectPropertyStart(name);
                            json.writeStringProperty("before", both.getFirst());
                            json.writeStringProperty("now", both.getLast());
                            json.writeEndObject();
                        });
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        })
                + "\n";
    }

    private static String array(List<Mention> mentions) {
        return "[" + String.join(",", mentions.stream().map(WorkJson::writeDated).toList()) + "]";
    }

    /// What is new as a [JSON Feed](https://www.jsonfeed.org/version/1.1/).
    String feed() {
        return JsonText.object(json -> {
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", "Bookwheel: new since " + since);
            json.writeArrayPropertyStart("items");
            for (Mention mention : changes.gained()) {
                Reference reference = mention.reference();
                json.writeStartObject();
                json.writeStringProperty("id", WorkIds.of(reference));
                if (!address(reference).isEmpty()) {
                    json.writeStringProperty("url", address(reference));
                }
                json.writeStringProperty("title", reference.title());
                json.writeStringProperty("content_text", plain(mention));
                if (!mention.added().isEmpty()) {
                    json.writeStringProperty("date_published", mention.added() + "T00:00:00Z");
                }
                JsonText.strings(json, "tags", reference.tags());
                json.writeEndObject();
            }
            json.writeEndArray();
        })
                + "\n";
    }
}

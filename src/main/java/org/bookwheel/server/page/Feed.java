package org.bookwheel.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.bookwheel.server.link.Links;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// A search as a feed, what was added latest first.
///
/// @param self its own address
/// @param page the search's page for people
/// @param next the address of the works that follow, or empty
/// @param links whole addresses
public record Feed(
        String title, String self, String page, String next, List<Work> works, Links links) {

    /// When a list first named a work. Where nobody knows that day, it is before all that are
    /// known: the first of the year that its date says, or of 1970.
    static String date(Work work) {
        if (!work.added().isEmpty()) {
            return work.added() + "T00:00:00Z";
        }
        String date = work.reference().date();
        return (date.isEmpty() ? "1970" : date.substring(0, 4)) + "-01-01T00:00:00Z";
    }

    /// When the latest of them was added.
    private String updated() {
        return works.stream()
                .max(Comparator.comparing(Work::added).thenComparing(Feed::date))
                .map(Feed::date)
                .orElse("1970-01-01T00:00:00Z");
    }

    /// The paper itself, or empty.
    static String paper(Work work) {
        return work.reference().link(Link.Rel.PAPER);
    }

    /// A work in a few lines of plain text.
    static String text(Work work) {
        Reference reference = work.reference();
        List<String> lines = new ArrayList<>();
        String year = reference.hasYear() ? String.valueOf(reference.year()) : "";
        add(lines, (reference.venue() + " " + year).strip());
        add(lines, String.join(", ", reference.affiliations()));
        add(lines, reference.summary());
        add(lines, reference.note());
        for (Mention mention : work.mentions()) {
            add(lines, "Named in %s, line %s".formatted(mention.list(), mention.line()));
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    /// As [Atom](https://www.rfc-editor.org/rfc/rfc4287).
    public String atom() {
        return Xml.document(
                "http://www.w3.org/2005/Atom",
                "feed",
                feed -> {
                    feed.text("title", title);
                    feed.text("id", self);
                    feed.text("updated", updated());
                    feed.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
                    feed.empty("link", "rel", "alternate", "type", "text/html", "href", page);
                    if (!next.isEmpty()) {
                        feed.empty("link", "rel", "next", "href", next);
                    }
                    feed.element("author", author -> author.text("name", "Bookwheel"));
                    for (Work work : works) {
                        feed.element("entry", entry -> atom(entry, work));
                    }
                });
    }

    private void atom(Xml entry, Work work) throws XMLStreamException {
        String address = links.work(work.id());
        entry.text("title", work.reference().title());
        entry.text("id", address);
        entry.text("updated", date(work));
        entry.empty("link", "rel", "alternate", "type", "text/html", "href", address);
        if (!paper(work).isEmpty()) {
            entry.empty("link", "rel", "related", "href", paper(work));
        }
        for (String name : work.reference().authors()) {
            entry.element("author", author -> author.text("name", name));
        }
        for (String tag : work.reference().tags()) {
            entry.empty("category", "term", tag);
        }
        entry.text("summary", text(work));
    }

    /// As [JSON Feed](https://www.jsonfeed.org/version/1.1/).
    public String json() {
        return JsonText.object(json -> {
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", title);
            json.writeStringProperty("home_page_url", page);
            json.writeStringProperty("feed_url", self);
            if (!next.isEmpty()) {
                json.writeStringProperty("next_url", next);
            }
            json.writeArrayPropertyStart("items");
            for (Work work : works) {
                json.writeStartObject();
                String address = links.work(work.id());
                json.writeStringProperty("id", address);
                json.writeStringProperty("url", address);
                if (!paper(work).isEmpty()) {
                    json.writeStringProperty("external_url", paper(work));
                }
                json.writeStringProperty("title", work.reference().title());
                json.writeStringProperty("content_text", text(work));
                json.writeStringProperty("date_published", date(work));
                json.writeArrayPropertyStart("authors");
                for (String name : work.reference().authors()) {
                    json.writeStartObject();
                    json.writeStringProperty("name", name);
                    json.writeEndObject();
                }
                json.writeEndArray();
                JsonText.strings(json, "tags", work.reference().tags());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}

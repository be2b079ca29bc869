package org.bookwheel.server.page;

import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.server.link.WorkLink;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import tools.jackson.core.JsonGenerator;

/// A work in the terms of [schema.org](https://schema.org/ScholarlyArticle), as JSON-LD.
final class WorkData {

    private WorkData() {}

    /// @param address its page's own, whole; empty if nobody knows it
    static String json(Work work, String address) {
        Reference reference = work.reference();
        boolean paper = reference.kind() == Kind.PAPER;
        return JsonText.object(json -> {
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", paper ? "ScholarlyArticle" : "CreativeWork");
            if (!address.isEmpty()) {
                json.writeStringProperty("url", address);
            }
            json.writeStringProperty("name", reference.title());
            some(json, "alternateName", alternateNames(work));
            if (!reference.authors().isEmpty()) {
                json.writeArrayPropertyStart("author");
                reference.authors().forEach(author -> named(json, "Person", author));
                json.writeEndArray();
            }
            if (reference.hasYear()) {
                json.writeStringProperty("datePublished", reference.published());
            }
            if (reference.hasVenue()) {
                json.writeName("isPartOf");
                named(json, "PublicationVolume", reference.venue());
            }
            some(json, "keywords", reference.tags());
            some(json, "identifier", identifiers(reference));
            some(
                    json,
                    "sameAs",
                    WorkLink.of(reference).stream()
                            .map(WorkLink::link)
                            .filter(link -> link.rel() == Link.Rel.PAPER)
                            .map(Link::url)
                            .toList());
        });
    }

    private static List<String> alternateNames(Work work) {
        return Stream.concat(Stream.of(work.reference().shortName()), work.otherTitles().stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> identifiers(Reference reference) {
        return Stream.of(prefixed("arXiv:", reference.arxiv()), prefixed("doi:", reference.doi()))
                .filter(identifier -> !identifier.isEmpty())
                .toList();
    }

    private static String prefixed(String scheme, String identifier) {
        return identifier.isEmpty() ? "" : scheme + identifier;
    }

    private static void some(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            JsonText.strings(json, name, values);
        }
    }

    private static void named(JsonGenerator json, String type, String name) {
        json.writeStartObject();
        json.writeStringProperty("@type", type);
        json.writeStringProperty("name", name);
        json.writeEndObject();
    }
}

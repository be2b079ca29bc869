package org.bookwheel.testing;

import java.util.List;
import java.util.function.Consumer;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;

/// Writes mentions for tests: `Entry.of("A Study").arxiv("2101.00001").at("a.md", 3)`.
public final class Entry {

    private final Reference.Builder reference;
    private String source;

    private Entry(String title) {
        reference = Reference.titled(title);
        source = "- " + title;
    }

    public static Entry of(String title) {
        return new Entry(title);
    }

    public Entry arxiv(String id) {
        reference.arxiv(id);
        return this;
    }

    public Entry doi(String doi) {
        reference.doi(doi);
        return this;
    }

    public Entry venue(String venue, Origin from) {
        reference.venue(venue, from);
        return this;
    }

    public Entry year(int year, Origin from) {
        reference.year(year, from);
        return this;
    }

    public Entry authors(String... names) {
        reference.authors.addAll(List.of(names));
        return this;
    }

    public Entry tags(String... tags) {
        reference.tags.addAll(List.of(tags));
        return this;
    }

    public Entry link(Link.Rel rel, String url) {
        reference.links.add(new Link(rel, url));
        return this;
    }

    /// Any other fields.
    public Entry with(Consumer<Reference.Builder> change) {
        change.accept(reference);
        return this;
    }

    public Entry source(String markdown) {
        source = markdown;
        return this;
    }

    public Mention at(String list, int line) {
        return new Mention(list, line, List.of(), source, reference.build());
    }
}

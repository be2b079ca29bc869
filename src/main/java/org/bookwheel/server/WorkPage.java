package org.bookwheel.server;

import static org.bookwheel.server.Html.element;
import static org.bookwheel.server.Html.is;
import static org.bookwheel.server.Html.ownDirection;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// A work's own page: all that the lists say of it, and where. It reads well without scripts;
/// `web/work.js` adds what needs them.
final class WorkPage {

    private final Work work;
    private final Reference reference;
    private final List<Source> sources;
    private final Links links;

    /// @param links from where the page lies
    WorkPage(Work work, Links links) {
        this.work = work;
        this.reference = work.reference();
        this.sources = Source.of(reference);
        this.links = links;
    }

    Html main(List<Results.Hit> related) {
        return element(
                "article",
                is("class", "whole"),
                is("data-id", work.id()),
                element(
                        "p",
                        is("class", "line"),
                        WorkRow.venue(reference, links),
                        " ",
                        WorkRow.year(reference, links)),
                element("h1", ownDirection(), reference.title()),
                buttons(),
                particulars(),
                element(
                        "h2",
                        is("id", "lists"),
                        "Named in " + WorkRow.count(work.listCount(), "list")),
                element(
                        "ul",
                        is("class", "mentions"),
                        work.mentions().stream().map(this::mention).toList()),
                element("div", is("class", "cite-head"), element("h2", is("id", "cite"), "BibTeX")),
                bibtex(),
                related(related));
    }

    /// As it is copied; long lines are read with the arrow keys, too.
    private Html bibtex() {
        StringWriter text = new StringWriter();
        new Exporter(Format.BIBTEX, text).add(work);
        return element(
                "pre",
                is("class", "cite"),
                is("tabindex", "0"),
                is("role", "region"),
                is("aria-labelledby", "cite"),
                text.toString().strip());
    }

    private Html related(List<Results.Hit> works) {
        Html list = element("ol", is("class", "hits"), works.stream().map(this::related).toList());
        return element(
                "section",
                is("class", "results"),
                is("aria-label", "Related works"),
                works.isEmpty()
                        ? null
                        : Html.all(element("h2", is("id", "related"), "Related works"), list));
    }

    /// A work, and what it has in common with this one.
    private Html related(Results.Hit hit) {
        String why = String.join("; ", hit.why());
        return element(
                "li",
                WorkRow.of(WorkJson.readWork(hit.json()), links),
                why.isEmpty()
                        ? null
                        : element("p", is("class", "why"), ownDirection(), "In common: " + why));
    }

    /// The best source first.
    private Html buttons() {
        List<Html> buttons = new ArrayList<>();
        for (Source source : sources) {
            boolean first = buttons.isEmpty();
            buttons.add(
                    WorkRow.outside(
                            source,
                            first ? "button primary" : "button",
                            first ? "Read " + source.where() : source.name()));
        }
        buttons.add(
                element(
                        "a",
                        is("class", "button bibtex"),
                        is("href", links.bibtex(work.id())),
                        is("download", "bookwheel.bib"),
                        "BibTeX"));
        return element("p", is("class", "buttons"), WorkRow.joined(" ", buttons));
    }

    private Html particulars() {
        return element(
                "dl",
                is("class", "particulars"),
                row("Known as", text(reference.shortName())),
                row("Authors", values(Facet.AUTHOR, reference.authors())),
                row("Affiliations", values(Facet.AFFILIATION, reference.affiliations())),
                row("Tags", values(Facet.TAG, reference.tags())),
                row("arXiv", text(reference.arxiv())),
                row("DOI", text(reference.doi())),
                row("Also titled", otherTitles().stream().map(WorkPage::text).toList()),
                row("Summary", text(reference.summary())),
                row("Note", text(reference.note())));
    }

    private List<String> otherTitles() {
        return work.otherTitles().stream()
                .filter(title -> !title.equals(reference.shortName()))
                .toList();
    }

    private static Html row(String name, Html value) {
        return row(name, value == null ? List.of() : List.of(value));
    }

    private static Html row(String name, List<Html> values) {
        return values.isEmpty()
                ? null
                : Html.all(
                        element("dt", name),
                        values.stream().map(value -> element("dd", value)).toList());
    }

    private static Html text(String text) {
        return text.isEmpty() ? null : element("span", ownDirection(), text);
    }

    private Html values(Facet facet, List<String> values) {
        return values.isEmpty()
                ? null
                : WorkRow.joined(
                        ", ",
                        values.stream().map(value -> WorkRow.value(facet, value, links)).toList());
    }

    /// What one list says, in its own words. A link where the list lies on the web.
    private Html line(Mention mention) {
        String text = "line " + mention.line();
        return links.sources()
                .line(mention.list(), mention.line())
                .map(address -> WorkRow.away(address, null, text))
                .orElse(Html.all(text));
    }

    private Html mention(Mention mention) {
        String headings = String.join(" › ", mention.headings());
        return element(
                "li",
                element(
                        "p",
                        WorkRow.value(Facet.LIST, mention.list(), links),
                        ", ",
                        line(mention),
                        headings.isEmpty()
                                ? null
                                : element("span", ownDirection(), " under " + headings)),
                element(
                        "blockquote",
                        ownDirection(),
                        mention.source().isEmpty()
                                ? mention.reference().title()
                                : mention.source()));
    }

    /// What the head tells other programs: [citation
    /// tags](https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and
    /// [schema.org](https://schema.org/ScholarlyArticle).
    ///
    /// @param address the page's own, whole; empty if nobody knows it
    Html about(String address) {
        List<Html> about = new ArrayList<>();
        if (!address.isEmpty()) {
            about.add(element("link", is("rel", "canonical"), is("href", address)));
        }
        about.add(meta("description", description()));
        about.add(meta("citation_title", reference.title()));
        reference.authors().forEach(author -> about.add(meta("citation_author", author)));
        if (reference.hasYear()) {
            about.add(meta("citation_publication_date", String.valueOf(reference.year())));
        }
        about.add(meta("citation_conference_title", reference.venue()));
        about.add(meta("citation_arxiv_id", reference.arxiv()));
        about.add(meta("citation_doi", reference.doi()));
        about.add(
                meta(
                        "citation_pdf_url",
                        sources.stream()
                                .filter(Source::isPdf)
                                .map(source -> source.link().url())
                                .findFirst()
                                .orElse("")));
        about.add(meta("citation_keywords", String.join("; ", reference.tags())));
        about.add(Html.linkedData(WorkData.json(work, address)));
        about.add(element("script", is("type", "module"), is("src", links.root() + "work.js")));
        return Html.all(about);
    }

    private static Html meta(String name, String content) {
        return content.isEmpty() ? null : element("meta", is("name", name), is("content", content));
    }

    /// `MLSys, 2024. Named in 2 lists.`
    private String description() {
        List<String> parts = new ArrayList<>();
        if (reference.hasVenue()) {
            parts.add(reference.venue());
        }
        if (reference.hasYear()) {
            parts.add(String.valueOf(reference.year()));
        }
        String where = parts.isEmpty() ? "" : String.join(", ", parts) + ". ";
        return where + "Named in " + WorkRow.count(work.listCount(), "list") + ".";
    }
}

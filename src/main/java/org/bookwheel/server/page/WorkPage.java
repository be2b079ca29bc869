package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;
import static org.bookwheel.server.page.Html.ownDirection;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.link.LookupLinks;
import org.bookwheel.server.link.WorkLink;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// A work's own page: all that the lists say of it, and where. It reads well without scripts;
/// `web/work.js` adds what needs them.
public final class WorkPage {

    private final Work work;
    private final Reference reference;
    private final List<WorkLink> sources;
    private final Links links;

    /// @param links from where the page lies
    public WorkPage(Work work, Links links) {
        this.work = work;
        this.reference = work.reference();
        this.sources = WorkLink.of(reference);
        this.links = links;
    }

    public Html main(List<Results.Hit> related) {
        return main(related, hit -> WorkRow.of(WorkJson.readWork(hit.json()), links));
    }

    /// @param row how a related work is shown
    public Html main(List<Results.Hit> related, Function<Results.Hit, Html> row) {
        return element(
                "article",
                is("class", "whole"),
                is("data-id", work.id()),
                element("h1", ownDirection(), reference.title()),
                people(),
                element(
                        "p",
                        is("class", "line"),
                        WorkRow.venue(reference, links, links.page(Facet.VENUE, reference.venue())),
                        " ",
                        WorkRow.date(reference, links)),
                reference.summary().isEmpty()
                        ? null
                        : element(
                                "p", is("class", "abstract"), ownDirection(), reference.summary()),
                particulars(),
                buttons(),
                links.isOfFiles() ? null : elsewhere(),
                element(
                        "h2",
                        is("id", "lists"),
                        "Named in " + WorkRow.count(work.listCount(), "list")),
                element(
                        "ul",
                        is("class", "mentions"),
                        work.mentions().stream()
                                .map(mention -> MentionItem.of(mention, links))
                                .toList()),
                element("h2", is("id", "cite"), "BibTeX"),
                lacks(),
                bibtex(),
                related(related, row));
    }

    /// As it is copied; long lines are read with the arrow keys, too.
    private Html bibtex() {
        StringWriter text = new StringWriter();
        new Exporter(Format.BIBTEX, text).add(work);
        return element(
                "pre",
                is("class", "cite"),
                is("data-copy", "BibTeX"),
                is("tabindex", "0"),
                is("role", "region"),
                is("aria-labelledby", "cite"),
                text.toString().strip());
    }

    private static Html related(List<Results.Hit> works, Function<Results.Hit, Html> row) {
        List<Html> rows = works.stream().map(hit -> related(hit, row.apply(hit))).toList();
        Html list = element("ol", is("class", "hits"), rows);
        return element(
                "section",
                is("class", "results"),
                is("aria-label", "Related works"),
                works.isEmpty()
                        ? null
                        : Html.all(element("h2", is("id", "related"), "Related works"), list));
    }

    /// A work, and what it has in common with this one.
    private static Html related(Results.Hit hit, Html row) {
        String why = String.join("; ", hit.why());
        return element(
                "li",
                row,
                why.isEmpty()
                        ? null
                        : element("p", is("class", "why"), ownDirection(), "In common: " + why));
    }

    /// The best source first.
    private Html buttons() {
        List<Html> buttons = new ArrayList<>();
        for (WorkLink source : sources) {
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

    /// All of them: who wants the work may want their other ones.
    private Html people() {
        Html authors = values(Facet.AUTHOR, reference.authors());
        Html places = values(Facet.AFFILIATION, reference.affiliations());
        return authors == null && places == null
                ? null
                : element(
                        "div",
                        is("class", "people"),
                        authors == null ? null : element("p", authors),
                        places == null ? null : element("p", is("class", "places"), places));
    }

    private Html particulars() {
        return element(
                "dl",
                is("class", "particulars"),
                row("Known as", text(reference.shortName())),
                row("Tags", values(Facet.TAG, reference.tags())),
                row("arXiv", identifier("https://arxiv.org/abs/", reference.arxiv())),
                row("DOI", identifier("https://doi.org/", reference.doi())),
                row("Added", text(WorkRow.words(work.added()))),
                row("Also titled", otherTitles().stream().map(WorkPage::text).toList()),
                row("Note", text(reference.note())));
    }

    private static Html identifier(String site, String identifier) {
        return identifier.isEmpty()
                ? null
                : WorkRow.away(LookupLinks.at(site, identifier), null, identifier);
    }

    /// Where else the work is found, by its identifier or its title.
    private Html elsewhere() {
        List<Html> places = new ArrayList<>();
        LookupLinks.of(reference)
                .forEach((name, address) -> places.add(WorkRow.away(address, null, name)));
        return element("p", is("class", "elsewhere"), "Find it on ", WorkRow.joined(" · ", places));
    }

    /// What no list says is missing in every citation.
    private Html lacks() {
        List<String> lacks = new ArrayList<>();
        if (reference.authors().isEmpty()) {
            lacks.add("its authors");
        }
        if (!reference.hasVenue()) {
            lacks.add("a venue");
        }
        if (!reference.hasYear()) {
            lacks.add("a year");
        }
        return lacks.isEmpty()
                ? null
                : element(
                        "p",
                        is("class", "lacks"),
                        "No list names " + String.join(" or ", lacks) + ".");
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
                        values.stream().map(value -> WorkRow.page(facet, value, links)).toList());
    }
}

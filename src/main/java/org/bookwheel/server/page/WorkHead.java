package org.bookwheel.server.page;

import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.link.WorkLink;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// What the head of a work's page says of it.
public final class WorkHead {

    private final Work work;
    private final Reference reference;
    private final Links links;

    /// @param links from where the page lies
    public WorkHead(Work work, Links links) {
        this.work = work;
        this.reference = work.reference();
        this.links = links;
    }

    /// What the head tells other programs: [citation
    /// tags](https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and
    /// [schema.org](https://schema.org/ScholarlyArticle).
    ///
    /// @param address the page's own, whole; empty if nobody knows it
    public Html about(String address) {
        List<Html> about = new ArrayList<>();
        if (!address.isEmpty()) {
            about.add(element("link", is("rel", "canonical"), is("href", address)));
            about.add(property("og:url", address));
        }
        about.add(meta("description", description()));
        about.add(property("og:title", reference.title()));
        about.add(property("og:description", description()));
        about.add(meta("citation_title", reference.title()));
        reference.authors().forEach(author -> about.add(meta("citation_author", author)));
        if (reference.hasYear()) {
            about.add(meta("citation_publication_date", reference.published().replace('-', '/')));
        }
        about.add(meta("citation_conference_title", reference.venue()));
        about.add(meta("citation_arxiv_id", reference.arxiv()));
        about.add(meta("citation_doi", reference.doi()));
        about.add(
                meta(
                        "citation_pdf_url",
                        WorkLink.of(reference).stream()
                                .filter(WorkLink::isPdf)
                                .map(source -> source.link().url())
                                .findFirst()
                                .orElse("")));
        about.add(meta("citation_keywords", String.join("; ", reference.tags())));
        about.add(Html.linkedData(WorkData.json(work, address)));
        about.add(Frame.script(links));
        return Html.all(about);
    }

    private static Html meta(String name, String content) {
        return content.isEmpty() ? null : element("meta", is("name", name), is("content", content));
    }

    private static Html property(String name, String content) {
        return element("meta", is("property", name), is("content", content));
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

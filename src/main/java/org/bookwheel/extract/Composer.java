package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Makes the record of an entry from its pieces and their roles.
final class Composer {

    private final Draft draft;
    private final Assignment assignment;
    private final Context context;
    private final Links links;
    private final List<Finding> findings = new ArrayList<>();

    Composer(Draft draft, Assignment assignment) {
        this.draft = draft;
        this.assignment = assignment;
        this.context = draft.context();
        this.links = new Links(assignment);
    }

    Reference compose() {
        String title = title();
        Reference.Builder reference = Reference.titled(title);
        VenueAndYear venue = new VenueAndYear(assignment, context, findings);
        venue.decide(reference, links.main());
        boolean stated = !assignment.all(Role.VENUE).isEmpty();
        Kind kind = new KindJudge(assignment, context, links).judge(title, stated);
        reference.kind(kind);
        String name = CoinedName.of(assignment, title, kind == Kind.PAPER);
        if (!name.isEmpty()) {
            reference.shortName(name);
            findings.add(new Finding("shortName", name, "coined", title));
        }
        new People(assignment, findings).fill(reference);
        tags(reference, title, name);
        identifiers(reference);
        reference.links.addAll(kind == Kind.PAPER ? links.all() : asResource());
        texts(reference, title, name);
        return reference.build();
    }

    List<Finding> findings() {
        return findings;
    }

    private String title() {
        if (assignment.hasTitle()) {
            String title = TitleWords.of(assignment);
            if (!title.isEmpty()) {
                Piece piece = assignment.piece(assignment.titleFirst());
                findings.add(
                        new Finding(
                                "title", title, "the likeliest stretch: " + piece.slot(), title));
                return title;
            }
        }
        for (int i : assignment.all(Role.NAME)) {
            String name = CoinedName.clean(assignment.facts(i).words);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return LinkTitle.of(assignment, findings);
    }

    private void tags(Reference.Builder reference, String title, String name) {
        Map<String, String> tags = new LinkedHashMap<>();
        context.tags().forEach(tag -> tag(tag, "a heading above", tags));
        for (int i : assignment.all(Role.NAME)) {
            if (CoinedName.unchosen(assignment, i, name, title) == Role.TAGS) {
                String other = CoinedName.clean(assignment.facts(i).words);
                tag(other, "a name that is not the work's", tags);
            }
        }
        for (int i : assignment.all(Role.TAGS)) {
            String words = assignment.facts(i).words.replaceFirst("^#", "");
            for (String tag : words.split("\\s*[;；、]\\s*|\\s#")) {
                tag(Tags.clean(tag), "a keyword in the entry", tags);
            }
        }
        reference.tags.addAll(tags.values());
    }

    private void tag(String tag, String evidence, Map<String, String> tags) {
        String key = Titles.key(tag).replaceFirst("s$", "");
        if (!key.isEmpty() && !Unstated.is(tag) && tags.putIfAbsent(key, tag) == null) {
            findings.add(new Finding("tags", tag, evidence, tag));
        }
    }

    private void identifiers(Reference.Builder reference) {
        String arxiv = "";
        String doi = "";
        for (LinkFacts link : links.main()) {
            arxiv = arxiv.isEmpty() ? link.arxiv() : arxiv;
            doi = doi.isEmpty() ? link.doi() : doi;
        }
        for (int i : assignment.all(Role.IDENTIFIER)) {
            Facts facts = assignment.facts(i);
            LinkFacts link = facts.link;
            boolean leads = link != null && (!link.arxiv().isEmpty() || !link.doi().isEmpty());
            String inText = leads ? "" : facts.arxiv();
            arxiv = arxiv.isEmpty() ? leads ? link.arxiv() : inText : arxiv;
            doi = doi.isEmpty() ? leads ? link.doi() : Identifiers.doiInText(facts.words) : doi;
        }
        reference.arxiv(arxiv).doi(doi);
        if (!arxiv.isEmpty()) {
            findings.add(new Finding("arxiv", arxiv, "in a link or in words", arxiv));
        }
        if (!doi.isEmpty()) {
            findings.add(new Finding("doi", doi, "in a link or in words", doi));
        }
    }

    /// A resource's own link is not a paper only because its title leads there.
    private List<Link> asResource() {
        List<Link> all = new ArrayList<>();
        for (Link link : links.all()) {
            LinkFacts facts = LinkFacts.of(link.url());
            boolean identified = !facts.arxiv().isEmpty() || !facts.doi().isEmpty();
            boolean shown = facts.isPaper() && (identified || !ConferencePages.is(link.url()));
            boolean guessed = link.rel() == Link.Rel.PAPER && !shown;
            all.add(guessed ? new Link(Link.Rel.OTHER, link.url()) : link);
        }
        return all;
    }

    private void texts(Reference.Builder reference, String title, String name) {
        StringJoiner notes = new StringJoiner("; ");
        StringJoiner summary = new StringJoiner("\n");
        new Remarks(draft, assignment).collect(title, name, notes, summary);
        reference.note(notes.toString()).summary(summary.toString());
        if (notes.length() > 0) {
            findings.add(new Finding("note", notes.toString(), "no other field takes it", ""));
        }
        if (summary.length() > 0) {
            findings.add(new Finding("summary", summary.toString(), "notes below the entry", ""));
        }
    }
}

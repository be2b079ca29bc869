package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bookwheel.extract.model.Explanation;
import org.bookwheel.extract.model.Role;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Says of each value of a record how it was found, and how sure it is.
public final class Findings {

    private final Labelled labelled;
    private final Reference reference;
    private final float paper;

    /// Why the tokens have their roles; null where nobody asks.
    private final Explanation explanation;

    private final List<Finding> all = new ArrayList<>();

    /// @param paper how likely it is a paper
    /// @param explanation why the tokens have their roles; null if only the confidence is wanted
    public Findings(Labelled labelled, Reference reference, float paper, Explanation explanation) {
        this.labelled = labelled;
        this.reference = reference;
        this.paper = paper;
        this.explanation = explanation;
    }

    public List<Finding> all() {
        boolean isPaper = reference.kind() == Kind.PAPER;
        add(
                "kind",
                reference.kind().text(),
                "",
                "its words, links and headings",
                "",
                isPaper ? paper : 1 - paper);
        Labelled.Run title = Title.run(labelled);
        if (title == null) {
            add("title", reference.title(), "link", "only a link or a name is given", "", 1);
        } else {
            tokens("title", reference.title(), Role.TITLE, title);
        }
        text("shortName", reference.shortName(), Role.NAME, "the words of the title");
        dated("venue", reference.venue(), reference.venueFrom(), Role.VENUE);
        String year = reference.hasYear() ? Integer.toString(reference.year()) : "";
        dated("year", year, reference.yearFrom(), Role.YEAR);
        each("authors", reference.authors(), Role.AUTHORS, "where the entry names people");
        each("affiliations", reference.affiliations(), Role.AFFILIATIONS, "a name of the table");
        each("tags", reference.tags(), Role.TAGS, "a heading above");
        identifiers();
        return all;
    }

    private void identifiers() {
        if (!reference.arxiv().isEmpty()) {
            add("arxiv", reference.arxiv(), "", "in a link or in words", reference.arxiv(), 1);
        }
        if (!reference.doi().isEmpty()) {
            add("doi", reference.doi(), "", "in a link or in words", reference.doi(), 1);
        }
        for (Link link : reference.links()) {
            add(
                    "links",
                    link.rel().text() + " " + link.url(),
                    "",
                    "its words and its address",
                    link.url(),
                    1);
        }
    }

    private void dated(String field, String value, Origin from, Role role) {
        if (value.isEmpty()) {
            return;
        }
        switch (from) {
            case ENTRY -> text(field, value, role, "the words beside it");
            case HEADING -> add(field, value, "heading", "a heading above", "", 1);
            case IDENTIFIER -> add(field, value, "identifier", "an identifier shows it", "", 1);
            default -> add(field, value, "url", "the link shows it", "", 1);
        }
    }

    private void text(String field, String value, Role role, String otherwise) {
        List<Labelled.Run> runs = labelled.runs(role);
        if (value.isEmpty()) {
            return;
        } else if (runs.isEmpty()) {
            add(field, value, "title", otherwise, "", 1);
        } else {
            tokens(field, value, role, runs.getFirst());
        }
    }

    private void tokens(String field, String value, Role role, Labelled.Run run) {
        String evidence = explanation == null ? "" : explanation.of(role, run.first(), run.last());
        add(field, value, "", evidence, labelled.text(run), Confidence.likely(labelled, role));
    }

    private void each(String field, List<String> values, Role role, String otherwise) {
        for (String value : values) {
            Labelled.Run run = runOf(value, role);
            if (run == null) {
                add(field, value, "heading", otherwise, "", 1);
            } else {
                tokens(field, value, role, run);
            }
        }
    }

    /// The run of a role in which a value's words stand, or the first of the role.
    private Labelled.Run runOf(String value, Role role) {
        Set<String> words = new HashSet<>(List.of(Titles.fold(value).split(" ")));
        List<Labelled.Run> runs = labelled.runs(role);
        for (Labelled.Run run : runs) {
            if (labelled.words(run).stream().anyMatch(words::contains)) {
                return run;
            }
        }
        return role == Role.AUTHORS && !runs.isEmpty() ? runs.getFirst() : null;
    }

    private void add(
            String field, String value, String from, String evidence, String words, double likely) {
        all.add(new Finding(field, value, from, evidence, words, likely));
    }
}

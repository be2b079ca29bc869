package org.bookwheel.export;

import java.util.List;
import java.util.stream.Collectors;
import org.bookwheel.work.PartialDate;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// Works as [BibTeX](https://www.ctan.org/pkg/bibtex) entries.
final class BibTex implements FormatWriter {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final CitationKeys keys;

    BibTex(CitationKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(Work work) {
        Reference reference = work.reference();
        Publication publication = Publication.of(reference);
        StringBuilder entry = new StringBuilder(512);
        entry.append('@').append(publication.bibTex).append('{').append(keys.of(work));
        field("title", Latex.title(reference.title()), entry);
        field("author", authors(reference.authors()), entry);
        field(publication.venueField, Latex.escape(reference.venue()), entry);
        field("year", reference.hasYear() ? String.valueOf(reference.year()) : "", entry);
        month(reference, entry);
        field("shorttitle", Latex.title(reference.shortName()), entry);
        if (!reference.arxiv().isEmpty()) {
            field("eprint", Latex.verbatim(reference.arxiv()), entry);
            field("archiveprefix", "arXiv", entry);
        }
        field("doi", Latex.verbatim(reference.doi()), entry);
        field("url", Latex.verbatim(CitationNote.address(reference)), entry);
        field("affiliation", Latex.escape(String.join("; ", reference.affiliations())), entry);
        field("keywords", Latex.escape(String.join(", ", reference.tags())), entry);
        field("abstract", Latex.escape(reference.summary()), entry);
        field("note", Latex.escape(CitationNote.inferred(reference)), entry);
        field("annote", Latex.escape(reference.note()), entry);
        return entry.append("\n}\n").toString();
    }

    @Override
    public String between() {
        return "\n";
    }

    private static void field(String name, String value, StringBuilder entry) {
        if (!value.isEmpty()) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /// As a name of BibTeX, which each style writes out in its own language.
    private static void month(Reference reference, StringBuilder entry) {
        PartialDate.of(reference.published())
                .filter(PartialDate::hasMonth)
                .ifPresent(
                        date -> entry.append(",\n  month = ").append(MONTHS.get(date.month() - 1)));
    }

    private static String authors(List<String> authors) {
        return authors.stream().map(BibTex::author).collect(Collectors.joining(" and "));
    }

    /// What is no person of known parts stands in braces, so that BibTeX does not look for them; in
    /// a single word it cannot.
    private static String author(String written) {
        PersonName name = PersonName.of(written);
        if (name.isWhole()) {
            String whole = Latex.escape(name.family());
            boolean isWord = name.family().chars().allMatch(Character::isLetterOrDigit);
            return isWord ? whole : "{" + whole + "}";
        }
        return Latex.escape(
                name.suffix().isEmpty() ? name.given() + " " + name.family() : name.inverted(true));
    }
}

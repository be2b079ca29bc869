package org.bookwheel.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// Works as [CSV](https://www.rfc-editor.org/rfc/rfc4180), one on each line, for spreadsheets. Text
/// stands in quotes; several values in one cell are joined by `; `. A cell that a spreadsheet would
/// take for a [formula](https://owasp.org/www-community/attacks/CSV_Injection) gets an apostrophe
/// before it, and so does one that looks as if it had got one: what reads the cell as text can take
/// off exactly one.
final class Csv implements FormatWriter {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "kind",
                    "title",
                    "shortName",
                    "venue",
                    "year",
                    "date",
                    "venueFrom",
                    "yearFrom",
                    "authors",
                    "affiliations",
                    "tags",
                    "arxiv",
                    "doi",
                    "paper",
                    "code",
                    "links",
                    "summary",
                    "note",
                    "lists",
                    "listCount");

    /// The signs that OWASP names, also in their full-width forms.
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

    @Override
    public String head() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    @Override
    public String of(Work work) {
        Reference reference = work.reference();
        return Stream.of(
                        work.id(),
                        reference.kind().text(),
                        reference.title(),
                        reference.shortName(),
                        reference.venue(),
                        reference.hasYear() ? String.valueOf(reference.year()) : "",
                        reference.date(),
                        reference.venueFrom().text(),
                        reference.yearFrom().text(),
                        join(reference.authors()),
                        join(reference.affiliations()),
                        join(reference.tags()),
                        reference.arxiv(),
                        reference.doi(),
                        reference.link(Link.Rel.PAPER),
                        reference.link(Link.Rel.CODE),
                        join(reference.links().stream().map(Link::url).toList()),
                        reference.summary(),
                        reference.note(),
                        join(work.mentions().stream().map(Mention::list).distinct().toList()),
                        String.valueOf(work.listCount()))
                .map(Csv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String join(List<String> values) {
        return String.join("; ", values);
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).lookingAt() ? "'" + value : value;
        return safe.isEmpty() ? "" : '"' + safe.replace("\"", "\"\"") + '"';
    }
}

package org.bookwheel.export;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.work.PartialDate;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// Works in the form of [RIS](https://en.wikipedia.org/wiki/RIS_(file_format)), which reference
/// managers read: a tag and a value on each line, `TY` first and `ER` last.
final class Ris implements FormatWriter {

    @Override
    public String of(Work work) {
        Reference reference = work.reference();
        StringBuilder entry = new StringBuilder(512);
        line("TY", Publication.of(reference).ris, entry);
        line("ID", work.id(), entry);
        line("TI", reference.title(), entry);
        line("ST", reference.shortName(), entry);
        reference
                .authors()
                .forEach(author -> line("AU", PersonName.of(author).inverted(false), entry));
        reference.affiliations().forEach(place -> line("AD", place, entry));
        line("T2", reference.venue(), entry);
        line("PY", reference.hasYear() ? String.valueOf(reference.year()) : "", entry);
        line("DA", date(reference), entry);
        line("DO", reference.doi(), entry);
        line("AN", reference.arxiv().isEmpty() ? "" : "arXiv:" + reference.arxiv(), entry);
        CitationNote.addresses(reference).forEach(url -> line("UR", url, entry));
        reference.tags().forEach(tag -> line("KW", tag, entry));
        line("AB", reference.summary(), entry);
        notes(reference).forEach(note -> line("N1", note, entry));
        entry.append("ER  - \r\n");
        return entry.toString();
    }

    @Override
    public String between() {
        return "\r\n";
    }

    /// `2025/10/06/`, `2025/10//`: empty where only the year is known.
    private static String date(Reference reference) {
        return PartialDate.of(reference.published())
                .filter(PartialDate::hasMonth)
                .map(date -> (date.text() + (date.day() > 0 ? "/" : "//")).replace('-', '/'))
                .orElse("");
    }

    private static List<String> notes(Reference reference) {
        List<String> notes = new ArrayList<>();
        notes.add(reference.note());
        notes.add(CitationNote.inferred(reference));
        return notes;
    }

    private static void line(String tag, String value, StringBuilder entry) {
        String line = CitationNote.line(value);
        if (!line.isEmpty()) {
            entry.append(tag).append("  - ").append(line).append("\r\n");
        }
    }
}

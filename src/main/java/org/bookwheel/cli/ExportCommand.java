package org.bookwheel.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.export.CitationKeys;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.keeping.Librarian;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bookwheel export`
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Prints all works, each once: those of the lists given, without an index,",
            "or else all that the index holds."
        },
        footer = {
            "",
            "Examples:",
            "  bookwheel export ~/lists > works.jsonl",
            "  bookwheel export --format bibtex > works.bib"
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin private ListParameters lists;
    @Mixin private IndexOption in;
    @Mixin private LenientOption lenient;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            completionCandidates = Formats.class,
            description = "One of: ${COMPLETION-CANDIDATES} (default: jsonl).")
    private String format;

    @Option(
            names = "--keys",
            paramLabel = "KEYS",
            defaultValue = "citation",
            description = "Keys in BibTeX: citation (kwon2023efficient) or id (default: citation).")
    private String keys;

    /// The formats by name.
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Format.values()).map(Format::text).iterator();
        }

        static Format find(String name) {
            return Format.of(name)
                    .orElseThrow(() ->
                            new BadQueryException(
                                    "--format",
                                    name,
                                    "one of " + String.join(", ", new Formats())));
        }
    }

    private CitationKeys known;

    @Override
    public Integer call() throws Exception {
        Format wanted = Formats.find(format);
        known =
                CitationKeys.named(keys)
                        .orElseThrow(
                                () -> new BadQueryException("--keys", keys, "one of citation, id"));
        Progress progress = new Progress(System.err);
        int lost = 0;
        try (Writer out = Output.open()) {
            lost =
                    lists.isEmpty()
                            ? ofIndex(wanted, out, progress)
                            : ofLists(wanted, out, progress);
        } finally {
            progress.stage("");
        }
        return lenient.status(lost, progress);
    }

    /// How much of files of works could not be taken in.
    private int ofLists(Format wanted, Writer out, Progress progress) throws IOException {
        Shelf shelf = DatedShelf.read(lists.paths(), progress);
        if (wanted.needsAllWorks(known)) {
            shelf.each(known::add);
        }
        Exporter exporter = new Exporter(wanted, known, out);
        shelf.each(exporter::add);
        exporter.finish();
        progress.say(shelf);
        return shelf.lost();
    }

    private int ofIndex(Format wanted, Writer out, Progress progress) throws IOException {
        try (Librarian librarian = Librarian.ready(in.location(), progress)) {
            SearchQuery all = SearchQuery.of("");
            if (wanted.needsAllWorks(known)) {
                try (Stream<String> works = librarian.index().all(all)) {
                    works.forEach(known::add);
                }
            }
            Exporter exporter = new Exporter(wanted, known, out);
            try (Stream<String> works = librarian.index().all(all)) {
                works.forEach(exporter::add);
            }
            exporter.finish();
        }
        return 0;
    }
}

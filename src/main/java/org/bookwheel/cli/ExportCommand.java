package org.bookwheel.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bookwheel.catalogue.Shelf;
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

    @Override
    public Integer call() throws Exception {
        Format wanted = Formats.find(format);
        Progress progress = new Progress(System.err);
        int lost = 0;
        try (Writer out = Output.open()) {
            Exporter exporter = new Exporter(wanted, out);
            if (lists.isEmpty()) {
                ofIndex(exporter, progress);
            } else {
                lost = ofLists(exporter, progress);
            }
            exporter.finish();
        }
        return lenient.status(lost, progress);
    }

    /// How much of files of works could not be taken in.
    private int ofLists(Exporter exporter, Progress progress) throws IOException {
        Shelf shelf = DatedShelf.read(lists.paths(), progress);
        shelf.each(exporter::add);
        progress.say(shelf);
        return shelf.lost();
    }

    private void ofIndex(Exporter exporter, Progress progress) throws IOException {
        try (Librarian librarian = Librarian.ready(in.location(), progress);
                Stream<String> works = librarian.index().all(SearchQuery.of(""))) {
            works.forEach(exporter::add);
        }
    }
}

package org.bookwheel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.work.WorkJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bookwheel export`
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints all works, each once.",
        footer = {"", "Example:", "  bookwheel export ~/lists --format jsonl"})
final class Export implements Callable<Integer> {

    /// What works are written as.
    enum Format {
        JSONL
    }

    @Mixin private Main.Lists lists;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "One of: ${COMPLETION-CANDIDATES} (default: jsonl).")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Shelf shelf = Shelf.read(Sources.of(lists.paths()), Shelf.Progress.SILENT);
        shelf.contents()
                .forEach(list ->
                        list.warnings()
                                .forEach(warning ->
                                        System.err.println(
                                                "bookwheel: "
                                                        + list.file().path()
                                                        + ": "
                                                        + warning)));
        try (PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(System.out, 1 << 16),
                        false,
                        StandardCharsets.UTF_8)) {
            shelf.each(work -> out.println(WorkJson.write(work)));
        }
        return Main.DONE;
    }
}

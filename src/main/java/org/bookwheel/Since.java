package org.bookwheel;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.extract.Extractor;
import org.bookwheel.history.Additions;
import org.bookwheel.history.Checkout;
import org.bookwheel.history.HistoryStore;
import org.bookwheel.history.ListChanges;
import org.bookwheel.history.Past;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.work.Mention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bookwheel since`
@Command(
        name = "since",
        mixinStandardHelpOptions = true,
        description = {
            "Says what lists gained, lost and changed since a revision or a day, from their git",
            "history. Exit status: 0 nothing, 1 something, 2 wrong use."
        },
        footer = {
            "",
            "Examples:",
            "  bookwheel since v1.0 reading-list.md",
            "  bookwheel since 7d ~/lists --format markdown > digest.md"
        })
final class Since implements Callable<Integer> {

    private static final int FOUND = 1;

    /// The forms of the report.
    enum Form {
        TEXT,
        MARKDOWN,
        JSON,
        FEED
    }

    @Parameters(
            index = "0",
            paramLabel = "REV|DATE",
            description = "A revision (HEAD~20, v1.0), a day (2026-11-01) or days (7d).")
    private String since;

    @Parameters(
            index = "1..*",
            paramLabel = "LIST",
            description = "Lists or folders of lists (default: this folder).")
    private List<String> typed = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown, json or feed (default: text).")
    private Form format;

    @Override
    public Integer call() throws IOException {
        List<Path> places = typed.isEmpty() ? List.of(Path.of(".")) : Typed.paths(typed);
        List<Mention> before = new ArrayList<>();
        for (Path place : places) {
            before.addAll(before(place));
        }
        SinceReport report = new SinceReport(since, ListChanges.between(before, now(places)));
        try (Writer out = Output.open()) {
            out.write(
                    switch (format) {
                        case TEXT -> report.text();
                        case MARKDOWN -> report.markdown();
                        case JSON -> report.json();
                        case FEED -> report.feed();
                    });
        }
        return report.changes().isEmpty() ? Main.DONE : FOUND;
    }

    private static List<Mention> now(List<Path> places) throws IOException {
        List<ListFile> files = Sources.of(places).lists();
        List<ListContent> contents =
                files.stream().map(ListContent::read).filter(ListContent::isList).toList();
        Additions additions = new Additions(places, HistoryStore.inMemory());
        additions.read(files, () -> false);
        return additions.date(contents);
    }

    private List<Mention> before(Path place) throws IOException {
        if (Files.notExists(place)) {
            throw new IOException(place + " does not exist");
        }
        Optional<Checkout> checkout = Checkout.around(place);
        if (checkout.isEmpty()) {
            throw new BadQueryException("LIST", place.toString(), "in a git repository");
        }
        String path = checkout.get().path(place).orElse("");
        Past past =
                Past.of(checkout.get(), since, path)
                        .orElseThrow(() ->
                                new BadQueryException(
                                        "REV|DATE",
                                        since,
                                        "a revision of "
                                                + place
                                                + ", a day such as 2026-11-01, or 7d"));
        List<Mention> mentions = new ArrayList<>();
        for (var file : past.files().entrySet()) {
            try {
                List<Mention> entries =
                        Extractor.extract(ListReader.read(file.getKey(), file.getValue()))
                                .mentions();
                boolean isFound = !file.getKey().equals(path);
                if (new ListFile(file.getKey(), place, "", isFound).isList(entries)) {
                    mentions.addAll(entries);
                }
            } catch (IOException noList) {
                // it was none then
            }
        }
        return mentions;
    }
}

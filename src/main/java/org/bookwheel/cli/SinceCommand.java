package org.bookwheel.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bookwheel.catalogue.ContentHash;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.extract.Extractor;
import org.bookwheel.history.Additions;
import org.bookwheel.history.Checkout;
import org.bookwheel.history.HistoryStore;
import org.bookwheel.history.ListChanges;
import org.bookwheel.history.Past;
import org.bookwheel.keeping.FailureText;
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
final class SinceCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    /// The forms of the report.
    enum ReportFormat {
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
    private ReportFormat format;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = {
                "Where to keep what was read of histories and lists, so that the next run is quick",
                "(default: ~/.cache/bookwheel/since)."
            })
    private Path cache;

    @Override
    public Integer call() throws IOException {
        Progress progress = new Progress(System.err);
        try {
            return report(progress);
        } catch (IOException unreadable) {
            progress.say(FailureText.of(unreadable));
            return ExitStatus.WRONG_USE;
        }
    }

    private int report(Progress progress) throws IOException {
        List<Path> places = typed.isEmpty() ? List.of(Path.of(".")) : TypedValues.paths(typed);
        List<ListFile> files = Sources.of(places).lists();
        Path folder = cache == null ? SinceCache.usual() : cache;
        Optional<String> report;
        try (SinceCache kept = SinceCache.in(folder, progress)) {
            Map<Path, Past> pasts = new LinkedHashMap<>();
            for (Path place : places) {
                pasts.put(place, past(place, kept.histories()));
            }
            String now = name(files);
            String asked = now + pasts + "\n" + format + "\n" + since;
            report = kept.report(asked);
            if (report.isEmpty()) {
                ListChanges changes =
                        kept.changes(
                                now + pasts,
                                () ->
                                        ListChanges.between(
                                                before(pasts, kept),
                                                now(now, places, files, kept)));
                if (changes.isEmpty()) {
                    print(written(changes));
                    progress.say("nothing is new, gone or changed since " + since);
                    return ExitStatus.DONE;
                }
                report = Optional.of(written(changes));
                kept.keepReport(asked, report.get());
            }
        }
        print(report.get());
        return FOUND;
    }

    private String written(ListChanges changes) {
        SinceReport report = new SinceReport(since, changes);
        return switch (format) {
            case TEXT -> report.text();
            case MARKDOWN -> report.markdown();
            case JSON -> report.json();
            case FEED -> report.feed();
        };
    }

    private static void print(String report) throws IOException {
        try (Writer out = Output.open()) {
            out.write(report);
        }
    }

    /// The same for lists that hold the same and have the same history.
    private static String name(List<ListFile> files) throws IOException {
        StringBuilder name = new StringBuilder();
        Set<Checkout> checkouts = new LinkedHashSet<>();
        for (ListFile file : files) {
            name.append(file.path().toRealPath()).append('\n').append(file.name()).append('\n');
            name.append(hash(file)).append('\n');
            Checkout.around(file.path()).ifPresent(checkouts::add);
        }
        for (Checkout checkout : checkouts) {
            name.append(checkout.head()).append('\n');
        }
        return name.toString();
    }

    private static List<Mention> now(
            String name, List<Path> places, List<ListFile> files, SinceCache cache)
            throws IOException {
        return cache.entries(
                "now\n" + name,
                () -> {
                    Additions additions =
                            new Additions(places, cache.histories(), HistoryStore.inMemory());
                    try {
                        additions.read(files, () -> false);
                    } catch (IOException unwritable) {
                        // then it is read again the next time
                    }
                    return additions.date(
                            files.stream()
                                    .map(ListContent::read)
                                    .filter(ListContent::isList)
                                    .toList());
                });
    }

    /// Of what a file holds; empty text if that cannot be read.
    private static String hash(ListFile file) {
        try {
            return ContentHash.of(ListReader.bytes(file));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private Past past(Path place, HistoryStore store) throws IOException {
        if (Files.notExists(place)) {
            throw new IOException(place + " does not exist");
        }
        Optional<Checkout> checkout = Checkout.around(place);
        if (checkout.isEmpty()) {
            throw new BadQueryException(
                    "LIST",
                    place.toString(),
                    "in a git repository: git tells what a list held before");
        }
        String path = checkout.get().path(place).orElse("");
        return Past.of(checkout.get(), since, path, store)
                .orElseThrow(() ->
                        new BadQueryException(
                                "REV|DATE",
                                since,
                                "a revision of " + place + ", a day such as 2026-11-01, or 7d"));
    }

    private static List<Mention> before(Map<Path, Past> pasts, SinceCache cache)
            throws IOException {
        List<Mention> mentions = new ArrayList<>();
        for (var past : pasts.entrySet()) {
            Path place = past.getKey();
            String path = past.getValue().checkout().path(place).orElse("");
            for (var file : past.getValue().contents().entrySet()) {
                String name = "before\n" + file.getKey() + "\n" + ContentHash.of(file.getValue());
                List<Mention> entries =
                        cache.entries(name, () -> entries(file.getKey(), file.getValue()));
                boolean isFound = !file.getKey().equals(path);
                if (new ListFile(file.getKey(), place, "", isFound).isList(entries)) {
                    mentions.addAll(entries);
                }
            }
        }
        return mentions;
    }

    private static List<Mention> entries(String name, byte[] content) {
        try {
            return Extractor.extract(ListReader.read(name, content)).mentions();
        } catch (IOException noList) {
            return List.of();
        }
    }
}

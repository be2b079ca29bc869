package org.bookwheel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bookwheel.catalogue.ImportFile;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.extract.Reason;
import org.bookwheel.extract.Skip;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.extract.model.Reader;
import org.bookwheel.list.Document;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.work.Counted;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Mention;
import org.bookwheel.work.VisibleText;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bookwheel entries`
@Command(
        name = "entries",
        mixinStandardHelpOptions = true,
        description = "Prints what is read from each entry, as JSON Lines.",
        footer = {"", "Example:", "  bookwheel entries --explain reading-list.md"})
final class EntriesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Lists or folders of lists.")
    private List<String> paths;

    /// Taken as everywhere; entries need no index.
    @Mixin private IndexOption in;

    @Mixin private LenientOption lenient;

    @Option(names = "--explain", description = "Adds how each value was found.")
    private boolean explain;

    @Option(
            names = "--doubtful",
            description =
                    "Prints the entries of all lists from the least certain on, with how sure each value is.")
    private boolean doubtful;

    @Option(
            names = "--show-skipped",
            description =
                    "Also says which share gave entries, and what did not, with file, line and reason.")
    private boolean showSkipped;

    private final List<Extraction.Entry> doubts = new ArrayList<>();
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private final Progress progress = new Progress(System.err);
    private int entries;
    private int lost;

    /// Texts that are no lists.
    private int others;

    @Override
    public Integer call() throws IOException {
        Sources sources = Sources.of(TypedValues.paths(paths));
        int failed = 0;
        try (Writer out = Output.open()) {
            for (ListFile file : sources.lists()) {
                Extraction extraction;
                progress.stage("reading " + file.path());
                try {
                    Document document = ListReader.read(file);
                    boolean asked = explain || doubtful;
                    extraction =
                            asked
                                    ? Extractor.explain(document, Reader.shipped())
                                    : Extractor.extract(document);
                } catch (IOException unreadable) {
                    if (file.isGuessed()) {
                        others++;
                        continue;
                    }
                    failed++;
                    say(file.path() + ": " + unreadable.getMessage());
                    continue;
                }
                if (file.isList(extraction.mentions())) {
                    print(file.name(), extraction, out);
                } else {
                    others++;
                }
            }
            for (ImportFile file : sources.imports()) {
                progress.stage("reading " + file.path());
                file.read(new Imported(file, out));
            }
            doubts.sort(Comparator.comparingDouble(Extraction.Entry::confidence));
            for (Extraction.Entry entry : doubts) {
                print(explained(WorkJson.write(entry.mention()), entry.findings()), out);
            }
        }
        progress.stage("");
        int files = sources.lists().size() + sources.imports().size() - others;
        say(
                "%s, %s, %,d skipped%s"
                        .formatted(
                                Counted.of(files - failed, "list"),
                                Counted.of(entries, "entry"),
                                skipped(),
                                summary()));
        int status = lenient.status(lost, progress);
        return failed == 0 || failed < files ? status : ExitStatus.FAILED;
    }

    private int skipped() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    private String summary() {
        if (skipped() == 0) {
            return "";
        }
        String counts =
                reasons.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().text())
                        .collect(Collectors.joining(", ", " (", ")"));
        return showSkipped ? counts : counts + "; --show-skipped lists them";
    }

    private void say(String words) {
        progress.say(words);
    }

    /// Which share of all that could be an entry is one.
    private static String share(String name, Extraction extraction) {
        int read = extraction.entries().size();
        int all = read + extraction.skips().size();
        long percent = all == 0 ? 0 : Math.round(100.0 * read / all);
        return "%s: %,d of %,d items, rows and paragraphs are entries (%d %%)"
                .formatted(name, read, all, percent);
    }

    private void print(String name, Extraction extraction, Writer out) throws IOException {
        for (Extraction.Entry entry : extraction.entries()) {
            if (doubtful) {
                doubts.add(entry);
                continue;
            }
            String json = WorkJson.write(entry.mention());
            print(explain ? explained(json, entry.findings()) : json, out);
        }
        if (showSkipped) {
            System.err.println(VisibleText.line(share(name, extraction)));
        }
        for (Skip skip : extraction.skips()) {
            reasons.merge(skip.reason(), 1, Integer::sum);
            if (showSkipped) {
                String words = skip.text().replaceAll("\\s+", " ");
                String line =
                        skip.list()
                                + ":"
                                + skip.line()
                                + ": "
                                + skip.reason().text()
                                + (words.isEmpty() ? "" : ": " + words);
                System.err.println(VisibleText.line(line));
            }
        }
    }

    private void print(String json, Writer out) throws IOException {
        entries++;
        out.write(json);
        out.write('\n');
    }

    /// Two decimals are all that was counted.
    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }

    private static String explained(String json, List<Finding> findings) {
        String list =
                JsonText.of(explain -> {
                    explain.writeStartArray();
                    for (Finding finding : findings) {
                        explain.writeStartObject();
                        explain.writeStringProperty("field", finding.field());
                        explain.writeStringProperty("value", finding.value());
                        explain.writeStringProperty("evidence", finding.evidence());
                        explain.writeStringProperty("words", finding.words());
                        explain.writeNumberProperty("confidence", rounded(finding.confidence()));
                        explain.writeEndObject();
                    }
                    explain.writeEndArray();
                });
        return json.substring(0, json.length() - 1) + ",\"explain\":" + list + "}";
    }

    /// The entries of works in the exported form are their mentions.
    private final class Imported implements ImportFile.Reader {
        private final ImportFile file;
        private final Writer out;

        Imported(ImportFile file, Writer out) {
            this.file = file;
            this.out = out;
        }

        @Override
        public void work(Work work, int line, long read) {
            for (Mention mention : work.mentions()) {
                try {
                    print(WorkJson.write(mention), out);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
        }

        @Override
        public void lost(int line, String reason) {
            lost++;
            say(file.name() + ":" + line + ": " + reason);
        }
    }
}

package org.bookwheel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.extract.Finding;
import org.bookwheel.extract.Reason;
import org.bookwheel.extract.Skip;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.ListReader;
import org.bookwheel.work.WorkJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bookwheel entries`
@Command(
        name = "entries",
        mixinStandardHelpOptions = true,
        description = "Prints what is read from each entry, as JSON Lines.",
        footer = {"", "Example:", "  bookwheel entries --explain reading-list.md"})
final class Entries implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Lists or folders of lists.")
    private List<Path> paths;

    @Option(names = "--explain", description = "Adds how each value was found.")
    private boolean explain;

    @Option(
            names = "--show-skipped",
            description = "Also says what gave no entry, with file, line and reason.")
    private boolean showSkipped;

    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private int entries;

    @Override
    public Integer call() throws IOException {
        List<ListFile> files = ListFiles.find(paths);
        int failed = 0;
        try (PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(System.out, 1 << 16),
                        false,
                        StandardCharsets.UTF_8)) {
            for (ListFile file : files) {
                try {
                    print(Extractor.extract(ListReader.read(file)), out);
                } catch (IOException unreadable) {
                    failed++;
                    System.err.println(
                            "bookwheel: " + file.path() + ": " + unreadable.getMessage());
                }
            }
        }
        String skipped =
                reasons.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().text())
                        .collect(Collectors.joining(", "));
        int sum = reasons.values().stream().mapToInt(Integer::intValue).sum();
        System.err.println(
                "bookwheel: %,d lists, %,d entries, %,d skipped%s%s"
                        .formatted(
                                files.size() - failed,
                                entries,
                                sum,
                                skipped.isEmpty() ? "" : " (" + skipped + ")",
                                sum > 0 && !showSkipped ? "; --show-skipped lists them" : ""));
        return failed == 0 || failed < files.size() ? Main.DONE : Main.FAILED;
    }

    private void print(Extraction extraction, PrintStream out) {
        for (Extraction.Entry entry : extraction.entries()) {
            entries++;
            String json = WorkJson.write(entry.mention());
            out.println(explain ? explained(json, entry.findings()) : json);
        }
        for (Skip skip : extraction.skips()) {
            reasons.merge(skip.reason(), 1, Integer::sum);
            if (showSkipped) {
                String words = skip.text().replaceAll("\\s+", " ");
                System.err.println(
                        skip.list()
                                + ":"
                                + skip.line()
                                + ": "
                                + skip.reason().text()
                                + (words.isEmpty() ? "" : ": " + words));
            }
        }
    }

    private static String explained(String json, List<Finding> findings) {
        String list = WorkJson.MAPPER.writeValueAsString(findings);
        return json.substring(0, json.length() - 1) + ",\"explain\":" + list + "}";
    }
}

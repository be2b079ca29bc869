package org.bookwheel.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bookwheel.list.Document;
import org.bookwheel.list.ListReader;
import org.bookwheel.list.MarkdownReader;
import org.bookwheel.steps.Steps;

/// A program that counts the steps of reading, in a JVM with [org.bookwheel.steps.StepAgent]. It
/// prints a line for each list that was read: name, size, characters, steps, and what was wrong
/// with its entries.
final class StepsOfReading {

    /// No list may take more: far more than any takes that is read in steps in proportion.
    private static final long MOST = 20_000_000_000L;

    /// Each list is tried in these parts of its full size: what grows with the square may have
    /// reached a limit in a larger one.
    private static final List<Integer> PARTS = List.of(1_000, 100, 10, 1);

    private StepsOfReading() {}

    public static void main(String[] folder) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String ordinary = "";
        try (Stream<Path> lists = Files.list(Path.of(folder[0]))) {
            for (Path list : lists.sorted().toList()) {
                ordinary += Files.readString(list);
            }
        }
        // what is done once in a program is done before
        count("warm-up", 1, ordinary);
        HardLists.all().forEach(list -> count(list.name(), 1, list.text().apply(1)));
        HardFiles.all().forEach(list -> count(list, 1));
        out.println(count("ordinary", 1, ordinary));
        for (HardFiles list : HardFiles.all()) {
            PARTS.forEach(part -> out.println(count(list, list.most() / part)));
        }
        for (HardLists list : HardLists.all()) {
            PARTS.stream()
                    .map(part -> list.most() / part)
                    .filter(times -> times > 0)
                    .forEach(times ->
                            out.println(count(list.name(), times, list.text().apply(times))));
        }
    }

    private static String count(HardFiles list, int times) {
        String text = list.text().apply(times);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return count(list.name(), times, text, () -> ListReader.read(list.file(), bytes));
    }

    private static String count(String name, int times, String text) {
        return count(name, times, text, () -> MarkdownReader.read("list.md", text, List.of()));
    }

    private static String count(String name, int times, String text, Callable<Document> reader) {
        long steps = -1;
        String trouble = "";
        Steps.begin(MOST);
        try {
            Document document = reader.call();
            Extraction extraction = Extractor.extract(document);
            steps = Steps.end();
            trouble = trouble(document, extraction);
        } catch (Steps.Exceeded exceeded) {
            steps = MOST;
        } catch (Exception | Error broken) {
            trouble = broken.toString();
        }
        Steps.end();
        return String.join(
                "\t",
                name,
                String.valueOf(times),
                String.valueOf(text.length()),
                String.valueOf(steps),
                trouble.replaceAll("\\s", " "));
    }

    private static String trouble(Document document, Extraction extraction) {
        for (Extraction.Entry entry : extraction.entries()) {
            int line = entry.mention().line();
            if (line < 1 || line > document.lines().size()) {
                return "an entry on line " + line;
            }
            if (entry.mention().reference().title().isBlank()) {
                return "an entry without a title on line " + line;
            }
        }
        return "";
    }
}

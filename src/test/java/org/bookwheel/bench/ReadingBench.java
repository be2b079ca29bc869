package org.bookwheel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.list.ListFile;
import org.commonmark.parser.Parser;

/// How fast lists are read, in processor time, and that a list ten times as long takes ten times as
/// long. Beside each figure stands what the Markdown parser alone takes for the same text, in the
/// same run.
///
/// `mvn -q -Pbench test-compile -Dbench=ReadingBench`
final class ReadingBench {

    private static final int ROUNDS = 3;

    /// Ways of writing, each with a place for a number that makes titles differ.
    private static final List<String> STYLES =
            List.of(
                    "- [Kestrel %d: Scheduling Long Requests Early](https://arxiv.org/abs/24%02d.%05d) | ETH Zurich, OSDI'24\n",
                    "- **Buffer Pools Without Locks %d.** Ada Okafor, Jin Park, *Tri Nguyen*. NSDI 2023. [[paper]](https://example.org/%2$d/%3$d.pdf) [[code]](https://github.com/example/r%1$d)\n",
                    "* (SOSP '21) [Recovering From Half A Write %d](https://doi.org/10.1145/34%02d.%d) (Rice University) `storage` `recovery`\n",
                    "- [Reading Screens by Touch %d](https://arxiv.org/abs/25%02d.%05d)\n  - 👥 Authors: Mei Lin, Paulo Reis\n  - 📅 Date: March 2025\n  - 📑 Publisher: CHI 2025\n  - 📖 TLDR: People who do not look at a screen can still tell what it shows, if it answers to touch.\n");

    private ReadingBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        row("entries", "MB", "seconds", "entries/s", "parser s", "times the last row");
        double before = 0;
        for (int entries : new int[] {2_000, 20_000, 200_000}) {
            double seconds = measure(folder, Integer.toString(entries), list(entries), before);
            before = seconds;
        }
        String largest = list(95_000);
        while (largest.length() < (15 << 20)) {
            largest += list(1_000);
        }
        measure(folder, "16 MB", largest.substring(0, Math.min(largest.length(), 16_000_000)), 0);
    }

    private static double measure(Path folder, String name, String text, double before)
            throws IOException {
        // A list may be 16 MB long; what is longer comes as several, as people would have it.
        int files = text.length() / 15_000_000 + 1;
        double[] times = new double[ROUNDS];
        double[] parser = new double[ROUNDS];
        int entries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            entries = 0;
            for (int i = 0; i < files; i++) {
                int start = text.indexOf("\n- [", text.length() / files * i);
                int end =
                        i + 1 == files
                                ? text.length()
                                : text.indexOf("\n- [", text.length() / files * (i + 1));
                String part = text.substring(i == 0 ? 0 : start, end);
                Path file = Files.writeString(folder.resolve("list.md"), part);
                long from = processorTime();
                entries += ListContent.read(new ListFile("list.md", file, "")).mentions().size();
                times[round] += (processorTime() - from) / 1e9;
                from = processorTime();
                Parser.builder().build().parse(part);
                parser[round] += (processorTime() - from) / 1e9;
            }
        }
        double seconds = median(times);
        row(
                name + " (" + entries + ")",
                number("%.1f", text.length() / 1e6),
                number("%.3f", seconds),
                number("%,.0f", entries / seconds),
                number("%.3f", median(parser)),
                before == 0 ? "" : number("%.1f", seconds / before));
        return seconds;
    }

    private static String list(int entries) {
        StringBuilder list = new StringBuilder("# A long list\n");
        for (int i = 0; i < entries; i++) {
            if (i % 50 == 0) {
                list.append("\n## Topic ").append(i / 50).append("\n\n");
            }
            list.append(
                    STYLES.get(i / 50 % STYLES.size()).formatted(i, i % 12 + 1, i % 90_000 + 10));
        }
        return list.toString();
    }

    /// Of this thread, in nanoseconds: other work on the machine does not count.
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append("%-20s".formatted(cell));
        }
        System.out.println(line.toString().stripTrailing());
    }
}

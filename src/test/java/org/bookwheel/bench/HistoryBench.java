package org.bookwheel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.history.Additions;
import org.bookwheel.history.HistoryStore;
import org.bookwheel.list.ListFile;
import org.bookwheel.testing.GitFolder;
import org.bookwheel.work.Mention;

/// What it costs to read the history of a long list: `HistoryBench COMMITS KILOBYTES [programs]`.
/// Times are those of the processor, whatever else it has to do. Each commit adds an entry; every
/// tenth also moves or rewrites some; with `programs` each one changes a number in every line, as
/// programs do that count stars. Read as git leaves it after single commits, again after one more,
/// and anew after all was packed. Every day is compared with the one on which the entry was added.
public final class HistoryBench {

    private static final int BYTES_OF_ENTRY = 200;

    private final Random random = new Random(17);
    private final List<Integer> order = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final boolean isCounted;

    private HistoryBench(boolean isCounted) {
        this.isCounted = isCounted;
    }

    public static void main(String[] args) throws Exception {
        int commits = Integer.parseInt(args[0]);
        int entries = Integer.parseInt(args[1]) * 1_000 / BYTES_OF_ENTRY;
        Path folder = Files.createTempDirectory("history");
        try (GitFolder repository = GitFolder.in(folder)) {
            new HistoryBench(args.length > 2).run(repository, commits, entries);
        }
        System.out.println("the repository is in " + folder);
    }

    private void run(GitFolder repository, int commits, int entries) throws Exception {
        LocalDate day = LocalDate.now().minusDays(commits);
        for (int i = 0; i < entries; i++) {
            add(day);
        }
        for (int commit = 0; commit < commits; commit++) {
            commit(repository, commit, day.plusDays(commit));
        }
        System.out.printf(
                "%d commits, %d kB%n", commits, Files.size(repository.file("list.md")) / 1_000);
        HistoryStore store = HistoryStore.inMemory();
        List<ListContent> contents = read(repository);
        time("first time, not packed", store, contents);
        commit(repository, commits, LocalDate.now());
        time("again after a commit", store, read(repository));
        repository.git().gc().call();
        time("first time, packed", HistoryStore.inMemory(), read(repository));
    }

    private void add(LocalDate day) {
        order.add(random.nextInt(order.size() + 1), days.size());
        days.add(day);
    }

    private void commit(GitFolder repository, int number, LocalDate day) {
        if (number > 0) {
            add(day);
        }
        if (number % 10 == 0) {
            Collections.swap(order, random.nextInt(order.size()), random.nextInt(order.size()));
        }
        StringBuilder list = new StringBuilder("# A Long List\n\n");
        for (int entry : order) {
            list.append(entry(entry, number / 500, number));
        }
        repository.write("list.md", list.toString()).commit(day.toString());
    }

    /// An entry of about [#BYTES_OF_ENTRY] bytes, in one of several ways to write it.
    private String entry(int number, int style, int count) {
        String title =
                "On the %s of %s in %s"
                        .formatted(word(number), word(number * 7 + 3), word(number * 13 + 5));
        String link =
                "https://arxiv.org/abs/%02d%02d.%05d"
                        .formatted(10 + number % 15, 1 + number % 12, number);
        String stars = isCounted ? " ⭐ " + (count + number) : "";
        return switch (style % 3) {
            case 0 ->
                    "- [%s](%s) OSDI %d%s. Asha Rao, Bo Lindqvist, Chen Wei and Dana Osei, with a remark on the matter.%n"
                            .formatted(title, link, 2010 + number % 15, stars);
            case 1 ->
                    "* **%s**, OSDI'%02d%s. Asha Rao, Bo Lindqvist, Chen Wei and Dana Osei. [[paper](%s)] with a remark.%n"
                            .formatted(title, 10 + number % 15, stars, link);
            default ->
                    "| %s | OSDI %d%s | Asha Rao, Bo Lindqvist, Chen Wei and Dana Osei, with a remark | [pdf](%s) |%n"
                            .formatted(title, 2010 + number % 15, stars, link);
        };
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int i = Math.abs(number * 2_654_435) + 26; i > 0; i /= 26) {
            word.append((char) ('a' + i % 26));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<ListContent> read(GitFolder repository) throws IOException {
        List<ListContent> contents = new ArrayList<>();
        for (ListFile file : Sources.of(List.of(repository.root())).lists()) {
            contents.add(ListContent.read(file));
        }
        return contents;
    }

    private void time(String what, HistoryStore store, List<ListContent> contents)
            throws IOException {
        List<ListFile> files = contents.stream().map(ListContent::file).toList();
        Additions additions = new Additions(files.stream().map(ListFile::path).toList(), store);
        long start = processor();
        additions.read(files, () -> false);
        long read = processor();
        List<Mention> dated = additions.date(contents);
        long end = processor();
        Map<String, LocalDate> known = new java.util.HashMap<>();
        for (int i = 0; i < days.size(); i++) {
            String entry = entry(i, 0, 0);
            known.put(entry.substring(3, entry.indexOf(']')), days.get(i));
        }
        long right =
                dated.stream()
                        .filter(one ->
                                one.added()
                                        .equals(String.valueOf(known.get(one.reference().title()))))
                        .count();
        System.out.printf(
                "%s: history %.1f s, days of %d entries %.1f s, %d right%n",
                what, (read - start) / 1e9, dated.size(), (end - read) / 1e9, right);
    }
}

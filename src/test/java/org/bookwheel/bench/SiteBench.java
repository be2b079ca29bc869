package org.bookwheel.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.StaticHost;

/// What a search without a server costs, beside Pagefind and MiniSearch over the same works in the
/// same browser: bytes over the wire, compressed, before the first search, for it and for the next
/// ones; the time of a search once what it needs is there; and what is found. Pagefind reads the
/// pages that the site has for its works; MiniSearch gets title, people, venue, year, tags and
/// summary, and its index is sent ready.
///
/// `mvn -q -Pbench test-compile -Dbench=SiteBench -Dbench.args="WORKS 20000 NODE_MODULES"`: a file
/// of exported works, of how many of them by chance, and a folder in which npm has put `pagefind`
/// and `minisearch`; without it ours alone.
final class SiteBench {

    private static final long SEED = 18;
    private static final int QUESTIONS = 60;

    /// What tells engines apart.
    private static final List<String> PROBES =
            List.of("C++", "KVCache", "reinforcment learning", "NeurIPS 2023");

    /// Works are two words of a title, side by side.
    private final List<String> questions = new ArrayList<>();

    private final Path folder = Files.createTempDirectory("site-bench");
    private final Path site = folder.resolve("site");
    private final WorkSample sample;

    private SiteBench(Path given, int wanted) throws IOException {
        sample = WorkSample.of(given, wanted, SEED);
        Random random = new Random(SEED);
        List<String> titles = sample.titles();
        while (questions.size() < QUESTIONS) {
            String[] words = titles.get(random.nextInt(titles.size())).split("\\s+");
            int first = random.nextInt(Math.max(1, words.length - 1));
            if (words.length > 1) {
                questions.add(words[first] + " " + words[first + 1]);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        SiteBench bench = new SiteBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        bench.make();
        bench.measure(arguments.length > 2 ? Path.of(arguments[2]) : null);
        System.exit(0);
    }

    /// Makes the site, and says what that took.
    private void make() throws IOException {
        Path works = folder.resolve("works.jsonl.gz");
        sample.write(works);
        List<String> command = Program.command("site", works, "--out", site);
        command.remove("-XX:TieredStopAtLevel=1");
        long start = System.nanoTime();
        Program made = Program.run(new ProcessBuilder(command));
        double millis = (System.nanoTime() - start) / 1e6;
        if (made.status() != 0) {
            throw new IOException(made.err());
        }
        long plain = sample.lines().stream().mapToLong(line -> line.length() + 1L).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d works: made in %.2f ms a work; the folder has %.2f times their bytes%n%n",
                sample.lines().size(),
                millis / sample.lines().size(),
                size(site) / (double) plain);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void measure(Path modules) throws IOException, InterruptedException {
        List<SiteEngine> engines = new ArrayList<>(List.of(SiteEngine.ours()));
        if (modules != null) {
            engines.add(SiteEngine.miniSearch(site, modules, sample));
            engines.add(SiteEngine.pagefind(site, modules));
        }
        System.out.printf(
                "%-12s%10s%10s%10s%10s%10s%10s%14s%n",
                "",
                "before kB",
                "first kB",
                "next kB",
                "letter kB",
                "p50 ms",
                "p95 ms",
                "p95 slow ms");
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (StaticHost host = new StaticHost();
                Playwright playwright =
                        Playwright.create(new Playwright.CreateOptions().setEnv(environment))) {
            host.send(site);
            Browser browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(PageBench.chromium()));
            List<String> found = new ArrayList<>();
            for (SiteEngine engine : engines) {
                try (SiteVisit visit = new SiteVisit(browser, host.url(), engine)) {
                    System.out.println(visit.measured(questions));
                    for (String probe : PROBES) {
                        found.add(
                                "%-12s%-24s%s".formatted(engine.name(), probe, visit.find(probe)));
                    }
                }
            }
            System.out.println();
            found.forEach(System.out::println);
        }
    }
}

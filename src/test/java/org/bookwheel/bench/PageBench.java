package org.bookwheel.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bookwheel.testing.Site;

/// How long a reader waits in the page: from the press of a key to the painted suggestions, from
/// Enter to the painted results, and from an address to its first paint where each answer is 150 ms
/// late, in a real browser; and where the time goes.
///
/// `mvn -q -Pbench test-compile -Dbench=PageBench`, on the seeds; with
/// `-Dbench.args=http://localhost:7070` on a server that runs
final class PageBench {

    /// What is typed: words of topics that a list of any field may have.
    private static final List<String> TYPED =
            List.of(
                    "attention",
                    "graph neural",
                    "memory cache",
                    "serving",
                    "transformer",
                    "distributed training",
                    "language model",
                    "scheduling",
                    "edge",
                    "sparse",
                    "reinforcement",
                    "image",
                    "parallel",
                    "efficient inference",
                    "cluster gpu");

    private static final int ROUNDS = 4;

    /// Pages opened by readers far away, each by a browser that knows nothing of the server.
    private static final List<String> OPENED = List.of("/", "/?q=serving", "/?sort=newest");

    private static final int FAR_AWAY_MILLIS = 150;

    private static final int OPENINGS = 11;

    private static final String FIRST_PAINT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    /// Watches the page until what was waited for is there, and has been painted.
    private static final String WATCH =
            """
            window.bench = {};
            addEventListener("keydown", (event) => (bench.pressed = event.timeStamp), true);
            new MutationObserver(() => {
              if (!bench.isThere?.()) return;
              bench.isThere = undefined;
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => (bench.painted = performance.now());
                port2.postMessage("");
              });
            }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            """;

    private static final String SUGGESTED =
            """
            (text) => {
              bench.painted = undefined;
              performance.clearResourceTimings();
              const words = `Search for ${text}`;
              bench.isThere = () => {
                const list = document.querySelector("[role=listbox]");
                return !list.hidden && list.querySelector("[role=option]")?.textContent.trim() === words;
              };
            }
            """;

    private static final String FOUND =
            """
            (text) => {
              bench.painted = undefined;
              performance.clearResourceTimings();
              bench.isThere = () => document.querySelector(".total").textContent.includes(`“${text}”`)
                && document.querySelector("#results article, #results .nothing");
            }
            """;

    private static final String TIMES =
            """
            (path) => {
              const asked = performance.getEntriesByType("resource").filter(({ name }) => name.includes(path)).at(-1);
              return [bench.painted - bench.pressed, asked.startTime - bench.pressed, asked.responseEnd - asked.startTime,
                asked.serverTiming[0]?.duration ?? 0, bench.painted - asked.responseEnd].join();
            }
            """;

    /// All in milliseconds: what the reader waits, until the question leaves, until the answer is
    /// there, of which the index took so long, and until it is painted.
    private record Wait(double all, double before, double answer, double index, double drawing) {
        static Wait of(String times) {
            double[] parts = Stream.of(times.split(",")).mapToDouble(Double::parseDouble).toArray();
            return new Wait(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }

    private final List<Wait> suggestions = new ArrayList<>();
    private final List<Wait> results = new ArrayList<>();

    private PageBench() {}

    public static void main(String[] arguments) {
        String url = arguments.length > 0 ? arguments[0] : Site.ofSeeds().url();
        PageBench bench = new PageBench();
        try (Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser =
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()));
            for (String path : OPENED) {
                double wait = median(firstPaints(browser, url + path));
                System.out.printf(Locale.ROOT, "first paint of %s: %.0f ms%n", path, wait);
            }
            Page page = browser.newPage();
            page.addInitScript(WATCH);
            for (int round = 0; round < ROUNDS; round++) {
                for (String words : TYPED) {
                    bench.search(page, url, words);
                }
            }
        }
        print(
                "",
                "times",
                "median ms",
                "95 % ms",
                "until sent",
                "answer",
                "of it index",
                "drawing");
        print("key to suggestions", bench.suggestions);
        print("Enter to results", bench.results);
        System.exit(0);
    }

    private static List<Double> firstPaints(Browser browser, String url) {
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            try (BrowserContext reader = browser.newContext()) {
                Page page = reader.newPage();
                JsonObject line = new JsonObject();
                line.addProperty("offline", false);
                line.addProperty("latency", FAR_AWAY_MILLIS);
                line.addProperty("downloadThroughput", -1);
                line.addProperty("uploadThroughput", -1);
                reader.newCDPSession(page).send("Network.emulateNetworkConditions", line);
                page.navigate(url);
                page.waitForFunction(FIRST_PAINT);
                waits.add(((Number) page.evaluate(FIRST_PAINT)).doubleValue());
            }
        }
        return waits;
    }

    private static double median(List<Double> waits) {
        return waits.stream().sorted().toList().get(waits.size() / 2);
    }

    static Path chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium on PATH"));
    }

    private void search(Page page, String url, String words) {
        page.navigate(url + "/");
        page.waitForSelector(".columns li");
        page.locator("#q").focus();
        for (int end = 1; end <= words.length(); end++) {
            if (words.charAt(end - 1) == ' ') {
                page.keyboard().press("Space");
                continue;
            }
            page.evaluate(SUGGESTED, words.substring(0, end));
            page.keyboard().press(words.substring(end - 1, end));
            suggestions.add(wait(page, "/suggest?"));
        }
        page.evaluate(FOUND, words);
        page.keyboard().press("Enter");
        results.add(wait(page, "/search?"));
    }

    private static Wait wait(Page page, String path) {
        page.waitForFunction("() => bench.painted !== undefined");
        return Wait.of((String) page.evaluate(TIMES, path));
    }

    private static void print(String name, List<Wait> waits) {
        print(
                name,
                Integer.toString(waits.size()),
                share(waits, Wait::all, 0.5),
                share(waits, Wait::all, 0.95),
                share(waits, Wait::before, 0.5),
                share(waits, Wait::answer, 0.5),
                share(waits, Wait::index, 0.5),
                share(waits, Wait::drawing, 0.5));
    }

    private static String share(List<Wait> waits, Function<Wait, Double> part, double share) {
        List<Double> sorted = waits.stream().map(part).sorted().toList();
        return String.format(Locale.ROOT, "%.0f", sorted.get((int) (sorted.size() * share)));
    }

    private static void print(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append("%-20s".formatted(cell));
        }
        System.out.println(line.toString().stripTrailing());
    }
}

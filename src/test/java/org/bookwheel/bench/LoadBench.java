package org.bookwheel.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.HdrHistogram.Histogram;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;

/// How `serve` holds a load: requests that are due at a fixed rate, at half, four fifths and twice
/// of what it can do, while all lists are changed. Server and client have a processor each; beside
/// the capacity stands that of the same server when it answers a constant.
///
/// `mvn -q -Pbench test-compile -Dbench=LoadBench -Dbench.args="60 seeds"`: seconds for each row,
/// lists or exported works, and flags for the server's Java, as `-Xmx512m`.
final class LoadBench {

    private static final int CLIENTS = 16;
    private static final int TITLES = 2_000;
    private static final int ROUNDS = 15;
    private static final double FASTER = 1.03;
    private static final Pattern OPEN = Pattern.compile(".*open http://[^:]+:(\\d+).*");

    private final Path folder = Files.createTempDirectory("load");
    private final HttpClient http = HttpClient.newHttpClient();
    private final double seconds;
    private final List<Path> lists = new ArrayList<>();
    private int port;

    private LoadBench(double seconds, Path given) throws IOException {
        this.seconds = seconds;
        Path copies = Files.createDirectory(folder.resolve("lists"));
        List<Path> files = List.of(given);
        if (Files.isDirectory(given)) {
            try (Stream<Path> all = Files.list(given)) {
                files = all.filter(Files::isRegularFile).toList();
            }
        }
        for (Path file : files) {
            lists.add(Files.copy(file, copies.resolve(file.getFileName().toString())));
        }
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 60;
        Path given = Path.of(arguments.length > 1 ? arguments[1] : "seeds");
        List<String> flags =
                List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        new LoadBench(seconds, given).measure(flags);
    }

    private void measure(List<String> flags) throws Exception {
        pin(ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
        List<String> program =
                Program.command("serve", "--port", 0, "--index", folder.resolve("index"));
        program.remove("-XX:TieredStopAtLevel=1");
        program.addAll(1, flags);
        command.addAll(program);
        // the file itself, since of a folder only Markdown is read
        lists.forEach(list -> command.add(list.toString()));
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            awaitPort(server);
            table();
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /// Threads that exist and those to come.
    private static void pin(long process) throws IOException, InterruptedException {
        new ProcessBuilder("taskset", "-a", "-c", "-p", "1", String.valueOf(process))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void awaitPort(Process server) throws IOException {
        var lines = server.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && port == 0) {
            Matcher open = OPEN.matcher(line);
            if (open.matches()) {
                port = Integer.parseInt(open.group(1));
            } else {
                System.out.println(line);
                line = lines.readLine();
            }
        }
        if (port == 0) {
            throw new IOException("the server did not start");
        }
        Thread.startVirtualThread(() -> lines.lines().forEach(said -> {}));
    }

    private void table() throws Exception {
        List<String> titles = titles();
        IntFunction<String> searches = number -> search(titles, number);
        double warm = Math.max(5, seconds / 3);
        double capacity = settled(warm, searches);
        double constant = OpenLoop.capacity(port, CLIENTS, warm, number -> "/livez");
        System.out.printf(
                Locale.ROOT,
                "%nsearches %.0f a second, a constant %.0f a second: %.1f times as many%n%n",
                capacity,
                constant,
                constant / capacity);
        row(
                "load",
                "asked/s",
                "answered/s",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "max ms",
                "503",
                "503 p99 ms",
                "failed",
                "reloads");
        for (double share : new double[] {0.5, 0.8, 2}) {
            long before = generation();
            Thread change = Thread.startVirtualThread(this::changeEarly);
            OpenLoop.Outcome outcome = new OpenLoop(port, searches).run(capacity * share, seconds);
            change.join();
            Histogram admitted = outcome.admitted();
            row(
                    number("%.0f %%", share * 100),
                    number("%.0f", capacity * share),
                    number("%.0f", outcome.perSecond()),
                    millis(admitted, 50),
                    millis(admitted, 99),
                    millis(admitted, 99.9),
                    millis(admitted, 100),
                    String.valueOf(outcome.refused().getTotalCount()),
                    millis(outcome.refused(), 99),
                    String.valueOf(outcome.failed()),
                    String.valueOf(generation() - before));
        }
    }

    /// What the server can do once it does not become faster any more: its code is compiled, and
    /// compiled better, for minutes.
    private double settled(double seconds, IntFunction<String> searches)
            throws InterruptedException {
        double last = 0;
        double now = OpenLoop.capacity(port, CLIENTS, seconds, searches);
        for (int round = 0; now > last * FASTER && round < ROUNDS; round++) {
            last = now;
            now = OpenLoop.capacity(port, CLIENTS, seconds, searches);
        }
        return now;
    }

    /// One to three words of a title, sometimes a prefix, a facet or a further page.
    private static String search(List<String> titles, int number) {
        Random random = new Random(number * 0x9E37_79B9_7F4A_7C15L);
        String[] words = titles.get(random.nextInt(titles.size())).split(" ");
        int first = random.nextInt(words.length);
        int last = Math.min(words.length, first + 1 + random.nextInt(3));
        String text = String.join(" ", List.of(words).subList(first, last));
        boolean unfinished = random.nextInt(4) == 0 && text.length() > 4;
        String typed = unfinished ? text.substring(0, text.length() - 2) : text;
        String more =
                switch (random.nextInt(8)) {
                    case 0 -> "&year=2022..2024";
                    case 1 -> "&page=2";
                    case 2 -> "&sort=newest";
                    default -> "";
                };
        return "/api/v1/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more;
    }

    private List<String> titles() throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        for (int page = 1; page <= TITLES / 100; page++) {
            var hits =
                    Jackson.MAPPER
                            .readTree(get("/api/v1/search?facets=&size=100&page=" + page))
                            .get("hits");
            hits.forEach(hit -> titles.add(hit.get("work").get("title").asString()));
        }
        return titles;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private long generation() throws IOException, InterruptedException {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith("bookwheel_index_generation "))
                .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    /// Adds a work to each list in the middle of a row.
    private void changeEarly() {
        try {
            // reading a large list again takes most of a row
            Thread.sleep((long) (seconds * 100));
            for (Path list : lists) {
                String title = "A Study of Changes " + System.nanoTime();
                boolean works = list.toString().contains(".jsonl");
                String line =
                        works
                                ? "{\"title\":\"" + title + "\"}\n"
                                : "\n- ["
                                        + title
                                        + "](https://example.org/"
                                        + System.nanoTime()
                                        + ")\n";
                try (OutputStream file = Files.newOutputStream(list, StandardOpenOption.APPEND);
                        OutputStream out =
                                list.toString().endsWith(".gz")
                                        ? new GZIPOutputStream(file)
                                        : file) {
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String millis(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0
                ? "-"
                : number("%.1f", histogram.getValueAtPercentile(percentile) / 1e3);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void row(String... cells) {
        System.out.println(("%-7s" + "%12s".repeat(cells.length - 1)).formatted((Object[]) cells));
    }
}

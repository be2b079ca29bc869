package org.bookwheel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A server that is asked for everything, twenty times a second, while its lists change every two
/// seconds. Each minute it prints what the server holds: what grows without end is a leak. At the
/// end it must answer as one whose index was built anew of the same lists.
///
/// `mvn -q -Pbench test-compile -Dbench=Soak`, with `-Dbench.args=3` for other than 30 minutes
final class Soak {

    private static final double PER_SECOND = 20;
    private static final long CHANGE_MILLIS = 2_000;
    private static final Duration LONG = Duration.ofSeconds(90);

    /// At the end no more than so many times what the first minutes needed.
    private static final double GROWTH = 1.5;

    private static final Pattern HEAP =
            Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"} ([0-9.Ee+]+)");

    /// What the server holds after a minute.
    private record Minute(
            long descriptors, long threads, long residentMegabytes, double heapMegabytes) {}

    private final Path folder = Files.createTempDirectory("soak");
    private final SoakLists lists = new SoakLists(folder, 1);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> ids = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Minute> minutes = new ArrayList<>();
    private long failed;

    private Soak() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        System.exit(new Soak().run(minutes) ? 0 : 1);
    }

    private Running serve(String index) {
        List<String> command =
                new ArrayList<>(
                        Program.command("serve", "--port", 0, "--index", folder.resolve(index)));
        command.remove("-XX:TieredStopAtLevel=1");
        command.add(1, "-Xms32m");
        lists.paths().forEach(path -> command.add(path.toString()));
        return Running.of(command);
    }

    private boolean run(int length) throws Exception {
        try (Running server = serve("index")) {
            server.url();
            learn(server);
            AtomicBoolean over = new AtomicBoolean();
            Thread changes = Thread.ofVirtual().start(() -> change(over));
            print(
                    "minute",
                    "descriptors",
                    "threads",
                    "resident MB",
                    "heap MB",
                    "p50 ms",
                    "p99 ms",
                    "max ms",
                    "503",
                    "failed",
                    "changes",
                    "generation");
            for (int i = 1; i <= length; i++) {
                int first = i;
                OpenLoop.Outcome outcome =
                        new OpenLoop(
                                        URI.create(server.url()).getPort(),
                                        n -> path(first * 100_000 + n))
                                .run(PER_SECOND, 60);
                tell(i, outcome, server);
            }
            over.set(true);
            changes.join();
            lists.end();
            boolean isSame = isAsBuiltAnew(server);
            boolean isSteady = isSteady();
            System.out.printf(
                    Locale.ROOT,
                    "%d changes of lists, %d requests failed; descriptors and threads %s; answers"
                            + " %s those of a fresh index%n",
                    lists.changes(),
                    failed,
                    isSteady ? "did not grow" : "GREW",
                    isSame ? "are" : "are NOT");
            return isSame && isSteady && failed == 0;
        }
    }

    private void change(AtomicBoolean over) {
        try {
            while (!over.get()) {
                lists.change();
                Thread.sleep(CHANGE_MILLIS);
            }
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Works that stay, and words to look for.
    private void learn(Running server) {
        for (JsonNode hit : server.get("/api/v1/search?facets=&size=100").get("hits")) {
            JsonNode work = hit.get("work");
            if (work.get("lists").toString().contains("birds")) {
                continue;
            }
            ids.add(work.get("id").asString());
            words.addAll(List.of(work.get("title").asString().split("[^\\w-]+")));
        }
        words.removeIf(String::isEmpty);
        words.addAll(List.of("kestrel", "plover", "note", "study"));
    }

    /// What the n-th request asks for.
    private String path(int number) {
        Random random = new Random(number * 0x9E37_79B9_7F4A_7C15L);
        String word = encoded(words.get(random.nextInt(words.size())));
        String other = encoded(words.get(random.nextInt(words.size())));
        String id = encoded(ids.get(random.nextInt(ids.size())));
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "/api/v1/search?q=" + word + "+" + other;
            case 3 -> "/api/v1/search?q=" + word + "&sort=newest&year=2020..2026";
            case 4, 5 -> "/api/v1/suggest?q=" + word;
            case 6 -> "/api/v1/facets/venue?q=" + word;
            case 7 -> "/api/v1/works?id=" + id;
            case 8 -> "/api/v1/works/" + id + "/related";
            case 9 -> "/api/v1/export?format=bibtex&q=" + word;
            case 10 -> "/feed.atom?q=" + word;
            case 11 -> "/works/" + id;
            case 12 -> "/?q=" + word;
            default ->
                    List.of("/", "/app.js", "/openapi.json", "/readyz", "/api/v1/lists")
                            .get(random.nextInt(5));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void tell(int minute, OpenLoop.Outcome outcome, Running server) throws Exception {
        Path process = Path.of("/proc", String.valueOf(server.pid()));
        long descriptors;
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            descriptors = open.count();
        }
        String metrics = body(server, "/metrics");
        Matcher heap = HEAP.matcher(metrics);
        double used = heap.find() ? Double.parseDouble(heap.group(1)) / 1e6 : Double.NaN;
        Minute now =
                new Minute(
                        descriptors,
                        status(process, "Threads"),
                        status(process, "VmRSS") / 1024,
                        used);
        minutes.add(now);
        failed += outcome.failed();
        print(
                minute,
                now.descriptors(),
                now.threads(),
                now.residentMegabytes(),
                "%.0f".formatted(now.heapMegabytes()),
                millis(outcome, 50),
                millis(outcome, 99),
                millis(outcome, 100),
                outcome.refused().getTotalCount(),
                outcome.failed(),
                lists.changes(),
                server.get("/api/v1/search?size=0&facets=").get("generation").asLong());
    }

    private static long status(Path process, String name) throws IOException {
        for (String line : Files.readAllLines(process.resolve("status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no " + name);
    }

    private static String millis(OpenLoop.Outcome outcome, double percentile) {
        return "%.1f".formatted(outcome.admitted().getValueAtPercentile(percentile) / 1e3);
    }

    private static void print(Object... cells) {
        System.out.println(("%-8s" + "%12s".repeat(cells.length - 1)).formatted(cells));
    }

    /// Connections come and go, so the most of the first third is what the last minute may have.
    private boolean isSteady() {
        List<Minute> first = minutes.subList(0, Math.max(1, minutes.size() / 3));
        Minute last = minutes.getLast();
        long descriptors = first.stream().mapToLong(Minute::descriptors).max().orElseThrow();
        long threads = first.stream().mapToLong(Minute::threads).max().orElseThrow();
        return last.descriptors() <= GROWTH * descriptors && last.threads() <= GROWTH * threads;
    }

    private String body(Running server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /// Waits until the server holds what the lists say, and compares what it answers.
    private boolean isAsBuiltAnew(Running server) throws Exception {
        try (Running fresh = serve("fresh")) {
            String works = body(fresh, "/api/v1/export?format=jsonl&sort=title");
            Await.until(
                    () -> "what the lists say; " + server.get("/readyz"),
                    LONG,
                    () -> body(server, "/api/v1/export?format=jsonl&sort=title").equals(works));
            int different = 0;
            for (int i = 0; i < 500; i++) {
                String path = path(i);
                if (path.startsWith("/api/v1/")
                        && !path.equals("/api/v1/lists")
                        && !answer(server, path).equals(answer(fresh, path))) {
                    System.out.println("another answer: " + path);
                    different++;
                }
            }
            return different == 0;
        }
    }

    /// An answer without the number of the index.
    private String answer(Running server, String path) throws IOException, InterruptedException {
        String body = body(server, path);
        if (body.startsWith("{")) {
            ObjectNode json = (ObjectNode) Jackson.MAPPER.readTree(body);
            json.remove("generation");
            return json.toString();
        }
        return body;
    }
}

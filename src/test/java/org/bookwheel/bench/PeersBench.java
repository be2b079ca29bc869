package org.bookwheel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.testing.Program;

/// What a search costs beside bare Lucene: `serve` and a [BareServer] over the same works, asked
/// the same questions in turn, none of them twice. Each number is a ratio of one round, since a
/// machine is not as fast at all times; at the end stands the median of the rounds. First with four
/// facets, of which bare Lucene gives ten values and `serve` fifty, for its interface knows no
/// other number, then with all seven and fifty values for both.
///
/// `mvn -q -Pbench test-compile -Dbench=PeersBench -Dbench.args="WORKS 2000 0.7"`: a file of
/// exported works, of how many of them by chance (all), and seconds for each measure of two clients
/// (5).
final class PeersBench {

    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 400;
    private static final int WARM_UPS = 15;
    private static final int CLIENTS = 2;
    private static final long SEED = 16;
    private static final Pattern OPEN = Pattern.compile(".*open http://[^:]+:(\\d+).*");

    /// What is asked of the facets.
    private record Row(String name, String facets, int values) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("no facets", "", 0),
                    new Row("4 facets of 10", "venue,year,affiliation,author", 10),
                    new Row("7 facets of 50", "venue,year,affiliation,author,tag,list,kind", 50));

    /// What one server did in one round, in milliseconds and searches a second.
    private record Measure(double half, double most, double perSecond) {}

    /// A server that listens, and the processor seconds until then.
    ///
    /// @param isBare whether it knows the parameter `values`
    private record Running(Process process, boolean isBare, int port, double seconds) {}

    private final Path folder = Files.createTempDirectory("peers");
    private final Path works = folder.resolve("works.jsonl.gz");
    private final List<String> titles;
    private final double seconds;

    private PeersBench(Path given, int wanted, double seconds) throws IOException {
        this.seconds = seconds;
        WorkSample sample = WorkSample.of(given, wanted, SEED);
        sample.write(works);
        this.titles = sample.titles();
    }

    public static void main(String[] arguments) throws Exception {
        int wanted = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 5;
        new PeersBench(Path.of(arguments[0]), wanted, seconds).measure();
    }

    private void measure() throws Exception {
        Path ownIndex = folder.resolve("own");
        Path bareIndex = folder.resolve("bare");
        List<String> serve = Program.command("serve", "--port", 0, "--index", ownIndex, works);
        List<String> plain = Program.command(works, bareIndex);
        plain.set(plain.indexOf("org.bookwheel.Main"), BareServer.class.getName());
        Running bare = start(plain, true);
        Running own = null;
        try {
            own = start(serve, false);
            System.out.printf(
                    Locale.ROOT,
                    "%,d works: the index has %.1f MB beside %.1f, and took %.1f s of processor time"
                            + " from the start of the process on beside %.1f%n%n",
                    titles.size(),
                    megabytes(ownIndex),
                    megabytes(bareIndex),
                    own.seconds(),
                    bare.seconds());
            rounds(bare, own);
        } finally {
            bare.process().destroy();
            if (own != null) {
                own.process().destroy();
            }
        }
    }

    private void rounds(Running bare, Running own) throws Exception {
        // code is compiled, and compiled better, for some time
        for (int i = 1; i <= WARM_UPS; i++) {
            for (Running one : List.of(bare, own)) {
                Row row = ROWS.get(i % ROWS.size());
                OpenLoop.capacity(one.port(), CLIENTS, seconds, questions(one, row, -i));
            }
        }
        System.out.printf(
                "%-16s%8s%10s%10s%10s%12s%10s%12s%n",
                "", "round", "bare p50", "times", "bare p99", "times", "bare/s", "times");
        for (int i = 0; i < ROWS.size(); i++) {
            Row row = ROWS.get(i);
            double[][] ratios = new double[3][ROUNDS];
            double[][] halves = new double[2][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                int number = 1 + i * ROUNDS + round;
                boolean bareFirst = round % 2 == 0;
                Measure first = measure(bareFirst ? bare : own, row, number);
                Measure second = measure(bareFirst ? own : bare, row, number);
                Measure plain = bareFirst ? first : second;
                Measure ours = bareFirst ? second : first;
                halves[0][round] = ours.half();
                halves[1][round] = plain.half();
                ratios[0][round] = ours.half() / plain.half();
                ratios[1][round] = ours.most() / plain.most();
                ratios[2][round] = ours.perSecond() / plain.perSecond();
                row(row.name(), String.valueOf(round + 1), plain, ratios, round);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-16s  median: p50 %.2f times (%.2f for %.2f ms), p99 %.2f times,"
                            + " searches a second %.2f times%n",
                    row.name(),
                    median(ratios[0]),
                    median(halves[0]),
                    median(halves[1]),
                    median(ratios[1]),
                    median(ratios[2]));
        }
    }

    private static void row(
            String name, String round, Measure plain, double[][] ratios, int index) {
        System.out.printf(
                Locale.ROOT,
                "%-16s%8s%10.2f%10.2f%10.2f%12.2f%10.0f%12.2f%n",
                name,
                round,
                plain.half(),
                ratios[0][index],
                plain.most(),
                ratios[1][index],
                plain.perSecond(),
                ratios[2][index]);
    }

    /// One client, then two.
    private Measure measure(Running server, Row row, int number) throws Exception {
        IntFunction<String> questions = questions(server, row, number);
        double[] times = new double[QUESTIONS];
        try (Exchange exchange = new Exchange(server.port())) {
            for (int i = 0; i < QUESTIONS; i++) {
                long start = System.nanoTime();
                int status = exchange.get(questions.apply(i));
                times[i] = (System.nanoTime() - start) / 1e6;
                if (status != 200) {
                    throw new IOException("status " + status + " for " + questions.apply(i));
                }
            }
        }
        Arrays.sort(times);
        double perSecond =
                OpenLoop.capacity(
                        server.port(), CLIENTS, seconds, i -> questions.apply(QUESTIONS + i));
        return new Measure(times[QUESTIONS / 2], times[QUESTIONS * 99 / 100], perSecond);
    }

    /// One to three words that stand side by side in a title, others in each round.
    private IntFunction<String> questions(Running server, Row row, int round) {
        return number -> {
            Random random = new Random((round * 1_000_003L + number) * 0x9E37_79B9_7F4A_7C15L);
            String[] words = titles.get(random.nextInt(titles.size())).split("\\s+");
            int count = Math.min(words.length, 1 + random.nextInt(3));
            int first = random.nextInt(words.length - count + 1);
            String text = String.join(" ", List.of(words).subList(first, first + count));
            String path =
                    "/api/v1/search?q="
                            + URLEncoder.encode(text, StandardCharsets.UTF_8)
                            + "&facets="
                            + row.facets();
            return server.isBare() ? path + "&values=" + row.values() : path;
        };
    }

    private static Running start(List<String> command, boolean isBare) throws IOException {
        command.remove("-XX:TieredStopAtLevel=1");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher open = OPEN.matcher(line);
            if (open.matches()) {
                Thread.startVirtualThread(() -> said.lines().forEach(more -> {}));
                double spent = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
                return new Running(process, isBare, Integer.parseInt(open.group(1)), spent);
            }
        }
        process.destroy();
        throw new IOException("the server did not start: " + command);
    }

    private static double megabytes(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static double median(double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

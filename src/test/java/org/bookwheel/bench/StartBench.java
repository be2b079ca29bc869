package org.bookwheel.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// How long it takes from the start of a process to the first right answer on the seeds, with a
/// finished index, with the flags that `./bookwheel serve` uses: without and with the start-up
/// cache, beside a [Twin] with a cache of its own. All in turn in one run, since a machine is not
/// as fast at all times. Then how much memory is resident, at first and after 200 searches.
///
/// `mvn -q -Pbench test-compile -Dbench=StartBench`, with `-Dbench.args=ROUNDS` (20)
final class StartBench {

    private static final int SEARCHES = 200;

    /// As the launcher has it.
    private static final List<String> LEARNING =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private static final List<String> WORDS =
            List.of(
                    "cache",
                    "serving",
                    "training",
                    "memory",
                    "attention",
                    "gpu",
                    "scheduling",
                    "llm",
                    "experts",
                    "edge",
                    "tensor",
                    "graph",
                    "prompt",
                    "inference",
                    "pipeline");

    /// A way to start, and the times and processor times of its starts in milliseconds.
    private record Way(String name, List<String> command, List<Double> all, List<Double> work) {
        Way(String name, List<String> command) {
            this(name, command, new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Path folder = Files.createTempDirectory("start");
    private final int port = freePort();

    private StartBench() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        new StartBench().run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20);
    }

    private void run(int rounds) throws Exception {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Path none = folder.resolve("none");
        String index = folder.resolve("index").toString();
        launched(cache, "--rehearse");
        launched(cache, "index", "--index", index);
        String[] serve = {"serve", "--index", index, "--port", Integer.toString(port)};
        Way without = new Way("without cache", command(none, serve));
        Way with = new Way("with cache", command(cache, serve));
        Way twin = new Way("twin with cache", twin(with.command()));
        List<String> words = new ArrayList<>(List.of("./bookwheel"));
        words.addAll(List.of(serve));
        Way script = new Way("./bookwheel serve", words);
        List<Way> ways = List.of(without, with, script, twin);
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways) {
                measure(way, cache);
            }
        }
        row("", "median ms", "least ms", "processor ms", "times without", "times the twin");
        for (Way way : ways) {
            double median = median(way.all());
            row(
                    way.name(),
                    number(median),
                    number(way.all().stream().min(Double::compare).orElseThrow()),
                    number(median(way.work())),
                    share(median / median(without.all())),
                    share(median / median(twin.all())));
        }
        row("", "MB at first", "MB after " + SEARCHES);
        remember(without, cache);
        remember(with, cache);
        remember(twin, cache);
        idle(without.command());
    }

    private void measure(Way way, Path cache) throws IOException, InterruptedException {
        long from = System.nanoTime();
        Process process = begin(way.command(), cache);
        awaitAnswer(process);
        way.all().add((System.nanoTime() - from) / 1e6);
        way.work().add(process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6);
        end(process);
    }

    private void remember(Way way, Path cache) throws IOException, InterruptedException {
        Process process = begin(way.command(), cache);
        awaitAnswer(process);
        String first = resident(process);
        for (int i = 0; i < SEARCHES; i++) {
            String both = WORDS.get(i % WORDS.size()) + '+' + WORDS.get(i * 7 % WORDS.size());
            ask("/api/v1/search?q=" + both);
        }
        row(way.name(), first, resident(process));
        end(process);
    }

    private void idle(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(twinCommand(command, "")).start();
        process.inputReader().readLine();
        row("a JVM that waits", resident(process));
        end(process);
    }

    /// The twin's command, with a cache that this makes for it.
    private List<String> twin(List<String> command) throws IOException, InterruptedException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("twin.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            String name = Twin.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(name));
            Twin.class.getResourceAsStream("/" + name).transferTo(jar);
        }
        Path cache = folder.resolve("twin.aot");
        List<String> twin = twinCommand(command, Integer.toString(port));
        List<String> learning = new ArrayList<>(twin);
        learning.addAll(1, LEARNING);
        learning.add(1, "-XX:AOTCacheOutput=" + cache);
        Process process = begin(learning, folder);
        awaitAnswer(process);
        for (int i = 0; i < SEARCHES; i++) {
            ask("/");
        }
        end(process);
        twin.add(1, "-XX:AOTCache=" + cache);
        return twin;
    }

    /// A server's command with its program replaced by the twin.
    private List<String> twinCommand(List<String> command, String port) {
        int jar = command.indexOf("-jar");
        List<String> twin = new ArrayList<>(command.subList(0, jar));
        twin.removeIf(flag -> flag.startsWith("-XX:AOTCache="));
        twin.add("-cp");
        twin.add(command.get(jar + 1) + ":" + folder.resolve("twin.jar"));
        twin.add(Twin.class.getName());
        if (!port.isEmpty()) {
            twin.add(port);
        }
        return twin;
    }

    private static Process begin(List<String> command, Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("BOOKWHEEL_CACHE", cache.toString()));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static String launched(Path cache, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("./bookwheel"));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("BOOKWHEEL_CACHE", cache.toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
        return out;
    }

    /// What the launcher would run.
    private static List<String> command(Path cache, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("--command"));
        all.addAll(List.of(words));
        return launched(cache, all.toArray(String[]::new)).lines().toList();
    }

    /// Asks until it is answered, and rightly so.
    private void awaitAnswer(Process process) throws IOException, InterruptedException {
        while (true) {
            try {
                String answer = ask("/api/v1/search?q=prompt+cache");
                if (!answer.startsWith("HTTP/1.1 200") || !answer.contains("Prompt Cache")) {
                    throw new IllegalStateException("answered wrongly: " + answer);
                }
                return;
            } catch (java.net.ConnectException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("it ended: " + process.info(), notYet);
                }
                Thread.sleep(1);
            }
        }
    }

    private String ask(String address) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /// Megabytes of a process in memory, where the system tells.
    private static String resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kilobytes -> number(Integer.parseInt(kilobytes) / 1024.0))
                .findFirst()
                .orElse("?");
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append("%-20s".formatted(cell));
        }
        System.out.println(line.toString().stripTrailing());
    }
}

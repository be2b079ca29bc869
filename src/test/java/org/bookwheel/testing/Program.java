package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.store.OwnFolder;

/// A command of the program that was run.
///
/// @param status its exit status
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
public record Program(int status, String out, String err) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED");

    /// What programs keep for their user, in place of the folder of whoever runs the tests.
    private static final Path CACHES = folder("caches");

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    /// One in the project's folder, and one in that of the class that is tested now.
    private static Worker here;

    private static Worker elsewhere;

    /// Runs a command from the project's folder and waits for its end. What is asked is what words
    /// do, so it runs in a [Worker], a process which others ran in before: to start one and to read
    /// its tables of names takes a hundred times as long as most commands do. One that would serve
    /// is ended.
    public static synchronized Program run(Object... arguments) {
        here = worker(here, PROJECT);
        return result(here, arguments);
    }

    /// As [#run], from another folder, which should be the same for all that a class runs.
    public static synchronized Program runIn(Path folder, Object... arguments) {
        elsewhere = worker(elsewhere, folder);
        return result(elsewhere, arguments);
    }

    private static Worker worker(Worker last, Path place) {
        if (last != null && last.runsIn(place)) {
            return last;
        }
        if (last != null) {
            last.leave();
        }
        return Worker.start(folder("worker"), place, CACHES);
    }

    private static Program result(Worker worker, Object... arguments) {
        try {
            return worker.run(arguments);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Runs a command in a process of its own. For what is about the process: its start and end,
    /// its memory, what it holds and leaves to the system.
    public static Program runAlone(Object... arguments) {
        return run(new ProcessBuilder(command(arguments)));
    }

    /// Runs a command by means of another, for instance one that sets limits.
    public static Program runBy(List<String> before, Object... arguments) {
        List<String> words = new ArrayList<>(before);
        words.addAll(command(arguments));
        return run(new ProcessBuilder(words));
    }

    private static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removed(folder)));
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void removed(Path folder) {
        try {
            OwnFolder.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /// Runs whatever was put together, and waits for its end.
    public static Program run(ProcessBuilder builder) {
        builder.environment().putIfAbsent("XDG_CACHE_HOME", CACHES.toString());
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            Process process =
                    builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            return new Program(end(process), read(out), read(err));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A process of a test that was given up goes with it.
    private static int end(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    /// The words that start the program on this Java with these classes.
    public static List<String> command(Object... arguments) {
        return words(StartCache.start(JAVA, FLAGS), "org.bookwheel.Main", arguments);
    }

    /// The words that start any class on this Java.
    ///
    /// @param flags of the JVM, before those that all processes have
    public static List<String> java(List<String> flags, String main, Object... arguments) {
        List<String> start = new ArrayList<>(List.of(JAVA));
        start.addAll(flags);
        start.addAll(FLAGS);
        start.addAll(List.of("-cp", StartCache.classPath()));
        return words(start, main, arguments);
    }

    private static List<String> words(List<String> start, String main, Object... arguments) {
        List<String> words = new ArrayList<>(start);
        words.add(main);
        for (Object argument : arguments) {
            words.add(String.valueOf(argument));
        }
        return words;
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}

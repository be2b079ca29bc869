package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.store.OwnFolder;

/// The program, run as a process of its own.
///
/// @param status its exit status
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
public record Program(int status, String out, String err) {

    /// Runs a command from the project's folder and waits for its end.
    public static Program run(Object... arguments) {
        return run(new ProcessBuilder(command(arguments)));
    }

    /// Runs a command by means of another, for instance one that sets limits.
    public static Program runBy(List<String> before, Object... arguments) {
        List<String> words = new ArrayList<>(before);
        words.addAll(command(arguments));
        return run(new ProcessBuilder(words));
    }

    /// What programs keep for their user, in place of the folder of whoever runs the tests.
    private static final Path CACHES = caches();

    private static Path caches() {
        try {
            Path folder = Files.createTempDirectory("caches");
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
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.bookwheel.Main"));
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

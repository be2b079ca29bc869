package org.bookwheel.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bookwheel.Main;

/// The program as one jar, for the processes that tests start, and a start-up cache for it as the
/// launcher makes one: with it a server takes half the processor time until it answers. The cache
/// is made beside the tests once so many were started that it pays, for these classes and this JDK,
/// and kept in `target` for the next run. Nothing depends on it: until it is there, processes start
/// without. The jar is the same from the first process on, since an index knows by which program it
/// was made.
final class StartCache {

    /// To make one takes the time that so many starts save.
    private static final int WORTH = 8;

    private static final Path FOLDER = Path.of("target", "start").toAbsolutePath();
    private static final Path CLASSES = classes();
    private static final String NAME = name();
    private static final Path JAR = jar();
    private static final Path CACHE = FOLDER.resolve(NAME + ".aot");

    /// The JDK needs the same jars in the same order; what stands behind them may differ.
    private static final String JARS =
            JAR + File.pathSeparator + entries(entry -> entry.endsWith(".jar"));

    private static int starts;

    private StartCache() {}

    /// Where all processes have their classes from.
    static String classPath() {
        return JARS
                + File.pathSeparator
                + entries(entry ->
                        !entry.endsWith(".jar")
                                && !Path.of(entry).toAbsolutePath().equals(CLASSES));
    }

    /// The words that start the program's main class, up to that class.
    ///
    /// @param java the JDK's command
    /// @param flags those of the JVM in any case
    static synchronized List<String> start(String java, List<String> flags) {
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(flags);
        starts++;
        if (Files.exists(CACHE)) {
            // profiles would be compiled by while a start needs the processor, see the launcher
            words.addAll(
                    List.of(
                            "-XX:AOTCache=" + CACHE,
                            "-XX:+UnlockDiagnosticVMOptions",
                            "-XX:-AOTReplayTraining",
                            "-Xlog:disable",
                            "-Xlog:all=warning,aot*=off:stderr"));
        } else if (starts == WORTH) {
            List<String> rehearsal = List.copyOf(words);
            Thread.ofPlatform().daemon().start(() -> make(rehearsal));
        }
        words.addAll(List.of("-cp", classPath()));
        return words;
    }

    /// Two JVMs may want it at once: the first that has packed one gives it its name.
    private static Path jar() {
        Path jar = FOLDER.resolve(NAME);
        try {
            if (!Files.exists(jar)) {
                Files.createDirectories(FOLDER);
                Path packed = Files.createTempFile(FOLDER, "packed", ".tmp");
                pack(packed);
                try {
                    Files.createLink(jar, packed);
                } catch (FileAlreadyExistsException theirs) {
                    // has the same classes
                }
                Files.delete(packed);
            }
            return jar;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void make(List<String> start) {
        try (FileChannel door =
                        FileChannel.open(
                                FOLDER.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = door.tryLock()) {
            if (lock != null && !Files.exists(CACHE)) {
                removeOthers();
                rehearse(start);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeOthers() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(StartCache::isOfOthers).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOfOthers(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".jar") && !name.startsWith(NAME);
    }

    private static void pack(Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(1);
            for (Path file : files()) {
                out.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private static void rehearse(List<String> start) throws IOException, InterruptedException {
        Path next = FOLDER.resolve("next.aot");
        List<String> words = new ArrayList<>(start);
        words.addAll(
                List.of(
                        "-XX:AOTCacheOutput=" + next,
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTRecordTraining",
                        "-cp",
                        JARS,
                        Main.class.getName(),
                        "serve",
                        "--rehearse"));
        Process rehearsal =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Thread stop = new Thread(() -> end(rehearsal));
        Runtime.getRuntime().addShutdownHook(stop);
        if (rehearsal.waitFor() == 0) {
            Files.move(next, CACHE, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// The JDK reads what was learnt in a second process.
    private static void end(Process rehearsal) {
        rehearsal.descendants().forEach(ProcessHandle::destroyForcibly);
        rehearsal.destroyForcibly();
    }

    private static String entries(Predicate<String> which) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(which)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path classes() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Changes with each of the classes, the JDK and the libraries.
    private static String name() {
        CRC32 sum = new CRC32();
        try {
            for (Path file : files()) {
                String said = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                sum.update(said.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String around = System.getProperty("java.home") + System.getProperty("java.class.path");
        sum.update(around.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue()) + ".jar";
    }
}

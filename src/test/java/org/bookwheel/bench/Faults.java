package org.bookwheel.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Running;

/// Faults of the machine while lists are served: the disk is full, or can only be read; no file can
/// be opened; nobody tells of changes. Each time search goes on, `/readyz` says what is wrong, and
/// all is well again when the cause is gone. Needs root.
///
/// `mvn -q -Pbench test-compile -Dbench=Faults`
public final class Faults {

    private static final Duration LONG = Duration.ofSeconds(60);

    /// So few descriptors that connections can use up those that are left.
    private static final int DESCRIPTORS = 160;

    private final Path folder;
    private final Path list;

    public Faults(Path folder) throws IOException {
        this.folder = folder;
        this.list = Files.createDirectories(folder.resolve("lists")).resolve("list.md");
        write("Kestrel");
    }

    public static void main(String[] arguments) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            System.out.println("skipped: needs root");
            return;
        }
        new Faults(Files.createTempDirectory("faults")).fullDisk();
        new Faults(Files.createTempDirectory("faults")).diskThatCanOnlyBeRead();
        new Faults(Files.createTempDirectory("faults")).noDescriptors();
        new Faults(Files.createTempDirectory("faults")).nobodyTells();
        System.exit(0);
    }

    private void write(String... birds) throws IOException {
        StringBuilder text = new StringBuilder("# Papers\n\n");
        for (String bird : birds) {
            text.append("- [A Study of the %s](https://example.org/%1$s)\n".formatted(bird));
        }
        Files.writeString(list, text);
    }

    private Running serve(Path index, String... before) {
        return Running.startBy(
                List.of(before), "serve", list.getParent(), "--index", index, "--port", "0");
    }

    private static void awaitCheck(Running running, String check, String words) {
        Await.until(
                () -> check + " says " + words + ", says " + running.check(check),
                LONG,
                () -> running.check(check).contains(words));
    }

    private static void awaitFound(Running running, String bird) {
        Await.until(() -> bird + " in " + running.said(), LONG, () -> running.total(bird) == 1);
    }

    private static void isTrue(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static void said(String fault, String check) {
        System.out.printf("%s: search went on; /readyz said \"%s\"; well again%n", fault, check);
    }

    void fullDisk() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk);
        try (Running running = serve(disk.resolve("index"))) {
            awaitFound(running, "kestrel");
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            write("Kestrel", "Heron");
            awaitCheck(running, "update", "No space left");
            String said = running.check("update");
            isTrue(running.total("kestrel") == 1, "search goes on");
            isTrue(running.get("/readyz").path("status").asString().equals("degraded"), "status");
            Files.delete(ballast);
            awaitFound(running, "heron");
            awaitCheck(running, "update", "ok");
            said("full disk", said);
        } finally {
            run("umount", disk);
        }
    }

    private static void fill(Path ballast) {
        byte[] bytes = new byte[4096];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    void diskThatCanOnlyBeRead() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk);
        try {
            try (Running running = serve(disk.resolve("index"))) {
                awaitFound(running, "kestrel");
            }
            run("mount", "-o", "remount,ro", disk);
            try (Running running = serve(disk.resolve("index"))) {
                awaitFound(running, "kestrel");
                awaitCheck(running, "disk", "cannot be written");
                write("Kestrel", "Heron");
                awaitCheck(running, "update", "Read-only");
                String said = running.check("update");
                isTrue(running.total("kestrel") == 1, "search goes on");
                run("mount", "-o", "remount,rw", disk);
                awaitFound(running, "heron");
                awaitCheck(running, "disk", "ok");
                awaitCheck(running, "update", "ok");
                said("read-only disk", said);
            }
        } finally {
            run("umount", disk);
        }
    }

    /// Connections that stay open take all descriptors; who is connected already is answered.
    public void noDescriptors() throws IOException {
        try (Running running =
                serve(folder.resolve("index"), "prlimit", "--nofile=" + DESCRIPTORS)) {
            awaitFound(running, "kestrel");
            int port = URI.create(running.url()).getPort();
            List<java.net.Socket> sockets = new ArrayList<>();
            while (running.check("descriptors").equals("ok")) {
                isTrue(sockets.size() < 2 * DESCRIPTORS, "no end of descriptors");
                sockets.add(new java.net.Socket("localhost", port));
            }
            String said = running.check("descriptors");
            isTrue(running.total("kestrel") == 1, "search goes on");
            write("Kestrel", "Heron");
            awaitCheck(running, "lists", "open files");
            isTrue(running.total("kestrel") == 1, "search goes on");
            for (java.net.Socket socket : sockets) {
                socket.close();
            }
            awaitFound(running, "heron");
            awaitCheck(running, "descriptors", "ok");
            awaitCheck(running, "lists", "ok");
            new java.net.Socket("localhost", port).close();
            said("no descriptors", said);
        }
    }

    /// In a user namespace of its own, in which nothing can be watched for a start.
    public void nobodyTells() throws IOException {
        String limit = "/proc/sys/user/max_inotify_watches";
        try (Running running =
                serve(
                        folder.resolve("index"),
                        "unshare",
                        "-Ur",
                        "sh",
                        "-c",
                        "echo 0 > " + limit + " && exec \"$0\" \"$@\"")) {
            awaitFound(running, "kestrel");
            awaitCheck(running, "following", "polled");
            String said = running.check("following");
            running.await("sysctl");
            write("Kestrel", "Heron");
            awaitFound(running, "heron");
            run("nsenter", "-U", "-t", running.pid(), "sh", "-c", "echo 1000 > " + limit);
            awaitCheck(running, "following", "ok");
            write("Kestrel", "Heron", "Curlew");
            awaitFound(running, "curlew");
            isTrue(
                    running.said().stream().filter(line -> line.contains("sysctl")).count() == 1,
                    "said once");
            said("no inotify", said);
        }
    }

    private static void run(Object... command) {
        try {
            Process process =
                    new ProcessBuilder(Stream.of(command).map(String::valueOf).toList())
                            .inheritIO()
                            .start();
            isTrue(process.waitFor() == 0, List.of(command).toString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

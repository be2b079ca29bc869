package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Takes the power away while the program indexes and follows: the index is on ext4 in a file,
/// which is shut down without writing what is not on disk yet. A control runs in the same way
/// without fsync and must lose something, or this shows nothing. Needs root, loop devices, and the
/// packages xfsprogs and eatmydata.
///
/// `mvn -q -Pbench test-compile -Dbench=PowerRounds`
final class PowerRounds {

    private static final int ROUNDS = 15;
    private static final int CONTROLS = 5;
    private static final String WITHOUT_FSYNC = "libeatmydata.so";

    private PowerRounds() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!isRoot()
                || !has("xfs_io")
                || !has("losetup")
                || !Files.exists(Path.of("/dev/loop0"))) {
            System.out.println("skipped: needs root, loop devices, and xfs_io of xfsprogs");
            return;
        }
        int wrong = rounds(ROUNDS, List.of());
        System.out.printf(Locale.ROOT, "%d rounds of power loss: %d wrong%n", ROUNDS, wrong);
        if (!has("eatmydata")) {
            System.out.println("the control is skipped: needs the package eatmydata");
            System.exit(wrong == 0 ? 0 : 1);
        }
        int lost = rounds(CONTROLS, List.of("env", "LD_PRELOAD=" + WITHOUT_FSYNC));
        System.out.printf(
                Locale.ROOT,
                "%d rounds of power loss without fsync: %d wrong, as must be%n",
                CONTROLS,
                lost);
        System.exit(wrong == 0 && lost > 0 ? 0 : 1);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static int rounds(int rounds, List<String> before)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("power");
        Path image = folder.resolve("disk.img");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        run("truncate", "-s", "64M", image);
        run("mkfs.ext4", "-q", image);
        run("mount", "-o", "loop", image, disk);
        Crashes crashes = new Crashes(folder.resolve("lists"), disk.resolve("index"), 1, before);
        int wrong = 0;
        try {
            for (int i = 1; i <= rounds; i++) {
                Runnable powerLoss = () -> run("xfs_io", "-x", "-c", "shutdown", disk);
                if (i % 3 == 0) {
                    crashes.whileIndexing(powerLoss);
                } else {
                    crashes.whileFollowing(powerLoss);
                }
                run("umount", disk);
                run("mount", "-o", "loop", image, disk);
                String trouble = crashes.wrong();
                if (!trouble.isEmpty()) {
                    wrong++;
                    System.out.printf("round %d: %s%n", i, trouble);
                }
            }
        } finally {
            run("umount", disk);
            Files.delete(image);
        }
        return wrong;
    }

    private static void run(Object... command) {
        try {
            Process process =
                    new ProcessBuilder(Stream.of(command).map(String::valueOf).toList())
                            .inheritIO()
                            .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", List.of(command).toString()));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

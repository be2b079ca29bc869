package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Kills the program (`kill -9`) while it indexes and while it follows, and looks into the index
/// after each time: it must be whole, all of one version of the list, and no older than the last
/// one acknowledged.
///
/// `mvn -q -Pbench test-compile -Dbench=CrashRounds`, with `-Dbench.args=1000` for other than 100
/// rounds
final class CrashRounds {

    private CrashRounds() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Path folder = Files.createTempDirectory("crash");
        Crashes crashes =
                new Crashes(folder.resolve("lists"), folder.resolve("index"), 1, List.of());
        int wrong = 0;
        int midway = 0;
        for (int i = 1; i <= rounds; i++) {
            if (i % 2 == 0) {
                crashes.whileIndexing(() -> {});
            } else {
                crashes.whileFollowing(() -> {});
            }
            midway += crashes.isAcknowledged() ? 0 : 1;
            String trouble = crashes.wrong();
            if (!trouble.isEmpty()) {
                wrong++;
                System.out.printf("round %d: %s%n", i, trouble);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d rounds of kill -9, %d of them before the change was acknowledged: %d wrong%n",
                rounds,
                midway,
                wrong);
        System.exit(wrong == 0 ? 0 : 1);
    }
}

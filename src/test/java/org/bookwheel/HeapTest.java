package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.testing.Launcher;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The heap of a server that follows is bounded by what it needs, not by what the machine has.
class HeapTest {

    private static final int ENTRIES = 1_500;

    /// After so many changes a heap without a bound has been left far behind.
    private static final int MOST_CHANGES = 60;

    /// What the JVM says of each time that it was made to look what is still needed.
    private static final String LOOK = "Pause Full (System.gc())";

    /// Half of the old part again is young; and less than this is not worth a look.
    private static final int TIMES = 3;

    private static final long LEAST = 100L << 20;

    private static final Pattern COMMITTED =
            Pattern.compile("jvm_memory_committed_bytes\\{area=\"heap\"} (\\S+)");

    /// The last line of what the JDK's tool prints of a process, after it looked what is in use.
    private static final Pattern NEEDED = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    @TempDir private Path folder;

    private void write(int edition) throws IOException {
        StringBuilder text = new StringBuilder("# Papers\n");
        for (int i = 0; i < ENTRIES; i++) {
            text.append(
                    "- [Harbours %x and Tides of Edition %d](https://example.org/%d.pdf), OSDI 2024\n"
                            .formatted(i * 2_654_435_761L, edition, i));
        }
        Files.writeString(folder.resolve("list.md"), text);
    }

    private static long read(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return (long) Double.parseDouble(found.group(1));
    }

    private static long size(Running server) {
        return read(COMMITTED, server.text("/metrics"));
    }

    private static long needed(Running server) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = String.valueOf(server.pid());
        return read(
                NEEDED,
                Program.run(new ProcessBuilder(tool.toString(), pid, "GC.class_histogram")).out());
    }

    private static long looks(Running server) {
        return server.said().stream().filter(line -> line.contains(LOOK)).count();
    }

    private Running serve() throws IOException {
        Launcher launcher = Launcher.in(Files.createDirectory(folder.resolve("home")));
        Object[] words = {
            "serve", folder.resolve("list.md"), "--index", folder.resolve("index"), "--port", "0"
        };
        ProcessBuilder command = launcher.command(words);
        command.environment().put("JAVA_OPTS", "-Xlog:gc:stderr");
        // without a start-up cache, which would be made beside the test
        command.environment().put("BOOKWHEEL_CACHE", folder.resolve("none").toString());
        return Running.start(command);
    }

    @Test
    void theHeapOfAServerThatFollowsIsBoundedByWhatItNeedsAndGivenBack() throws IOException {
        write(0);
        try (Running server = serve()) {
            server.await("indexed in");
            long before = looks(server);
            List<Long> sizes = new ArrayList<>();
            while (sizes.size() < MOST_CHANGES && looks(server) == before) {
                write(1 + sizes.size());
                server.await("indexed in", 1 + sizes.size() + 1);
                sizes.add(size(server));
            }
            assertThat(looks(server)).as("looks after sizes of %s", sizes).isGreaterThan(before);
            sizes.add(size(server));
            long needed = needed(server);
            assertThat(sizes)
                    .as("sizes of a heap of which %,d bytes are needed", needed)
                    .allMatch(size -> size < TIMES * needed + LEAST);
            assertThat(size(server)).isLessThan(2 * needed + LEAST / 2);
        }
    }
}

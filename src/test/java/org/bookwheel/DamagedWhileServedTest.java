package org.bookwheel;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Running;
import org.bookwheel.testing.Unprivileged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of an index are cut short under a running server. No answer is wrong, the first
/// failure is the last one, and the index is built anew at once.
class DamagedWhileServedTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir private Path folder;

    private void cut() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*/state-\\d+/_.*")) {
                    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                        open.setLength(0);
                    }
                }
            }
        }
    }

    /// Without a git history, so that the index is not written again when that has been read.
    private Path lists() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.filter(Files::isRegularFile).toList()) {
                Files.copy(seed, lists.resolve(seed.getFileName()), REPLACE_EXISTING);
            }
        }
        return lists;
    }

    private Running serve() throws IOException {
        Path index = folder.resolve("index");
        Running running =
                Running.startBy(
                        Unprivileged.words(), "serve", lists(), "--index", index, "--port", "0");
        running.await("up to date");
        return running;
    }

    @Test
    void theFirstFailureTakesTheStateOutOfServiceAndReadyzSaysSo() throws IOException {
        try (Running running = serve()) {
            int before = running.total("cache");
            assertThat(before).isPositive();
            // so that it cannot be built anew before anybody has looked
            Path index = folder.resolve("index");
            index.toFile().setWritable(false);
            cut();
            for (int i = 0; i < 3; i++) {
                for (String path :
                        List.of("/api/v1/search?q=cache", "/api/v1/export", "/feed.atom")) {
                    assertThat(running.status(path)).as(path).isEqualTo(503);
                    assertThat(running.status("/readyz")).isEqualTo(503);
                }
            }
            assertThat(running.get("/readyz").path("status").asString()).isEqualTo("not ready");
            assertThat(running.check("index")).contains("damaged while it was in use");
            index.toFile().setWritable(true);
            Await.until(running.said()::toString, LONG, () -> running.status("/readyz") == 200);
            assertThat(running.total("cache")).isEqualTo(before);
        }
    }

    @Test
    void itIsBuiltAnewAtOnceAndNoAnswerIsAFailureOfTheServer() throws IOException {
        try (Running running = serve()) {
            int before = running.total("cache");
            cut();
            running.status("/api/v1/search?q=cache");
            Await.until(
                    running.said()::toString,
                    LONG,
                    () -> {
                        int status = running.status("/api/v1/search?q=cache");
                        assertThat(status).isIn(200, 503);
                        return status == 200;
                    });
            assertThat(running.await("building it anew")).contains("damaged");
            assertThat(running.total("cache")).isEqualTo(before);
            assertThat(running.get("/readyz").path("status").asString()).isEqualTo("ready");
            assertThat(running.said()).noneMatch(line -> line.contains("\"level\":\"error\""));
        }
    }
}

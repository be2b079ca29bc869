package org.bookwheel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever watches is woken by whatever happens, or by too much of it.
class WatchTest {

    /// More than the system keeps for somebody who does not ask.
    private static final int MANY = 20_000;

    private static final long LONG = 60_000;

    @TempDir private Path folder;

    @Test
    void moreThanCanBeToldIsTold() throws IOException {
        try (Watch watch = new Watch()) {
            assertThat(watch.follow(Map.of(folder, "1"), 0)).isTrue();
            assertThat(watch.follow(Map.of(folder, "1"), 0)).isFalse();
            for (int i = 0; i < MANY; i++) {
                Files.createFile(folder.resolve(i + ".md"));
            }
            while (watch.overflows() == 0) {
                watch.await(LONG);
            }
            assertThat(watch.trouble()).isEmpty();
        }
    }

    @Test
    void aFolderInPlaceOfAnotherIsWatchedAnew() throws IOException {
        try (Watch watch = new Watch()) {
            watch.follow(Map.of(folder, "1"), 0);
            assertThat(watch.follow(Map.of(folder, "2"), 0)).isTrue();
            Files.createFile(folder.resolve("a.md"));
            watch.await(LONG);
            assertThat(watch.follow(Map.of(), 0)).isFalse();
        }
    }

    @Test
    void whoWaitsIsWokenByTheEnd() {
        Watch watch = new Watch();
        watch.follow(Map.of(folder, "1"), 0);
        watch.close();
        watch.await(LONG);
        assertThat(watch.pause(LONG)).isTrue();
    }
}

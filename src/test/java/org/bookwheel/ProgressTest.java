package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bookwheel.cli.Progress;
import org.bookwheel.keeping.Librarian;
import org.bookwheel.testing.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever waits for a first build is told what is being done.
class ProgressTest {

    /// Longer than any test.
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFirstBuildTellsEachOfItsStages() throws IOException {
        Progress progress = new Progress(out, Duration.ZERO, LONG);
        try (Librarian librarian =
                new Librarian(folder.resolve("index"), List.of(Path.of("seeds")), progress)) {
            progress.say(librarian.update());
        }
        assertThat(said())
                .containsSubsequence(
                        "reading 4 lists",
                        "read 4 of 4 lists",
                        "joining 188 entries",
                        "going through 161 works",
                        "writing the index",
                        "161 works, indexed in");
    }

    @Test
    void aStageThatTellsNothingIsNamedAgainUntilItIsOver() {
        Progress progress = new Progress(out, LONG, Duration.ofMillis(1));
        progress.stage("reading a long list");
        Await.until(this::said, LONG, () -> said().contains("reading a long list, for"));
        progress.stage("");
        String before = said();
        progress.say("done");
        assertThat(said()).isEqualTo(before + "bookwheel: done" + System.lineSeparator());
    }
}

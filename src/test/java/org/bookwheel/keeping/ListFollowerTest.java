package org.bookwheel.keeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.cli.Progress;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What who follows lists says of them.
class ListFollowerTest {

    private static final int CHANGES = 12;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    @TempDir private Path folder;

    /// Changes of a small list take equally long, as far as is said.
    @Test
    void eachChangeIsSaidHoweverLikeItIsToTheOneBefore() throws IOException {
        Path list = folder.resolve("list.md");
        write(list, 0);
        Progress reporter = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (Librarian librarian =
                new Librarian(folder.resolve("index"), List.of(list), reporter)) {
            ListFollower follower = ListFollower.start(librarian, reporter);
            for (int change = 0; change <= CHANGES; change++) {
                write(list, change);
                awaitChanges(change + 1);
            }
            follower.close();
        }
    }

    private void awaitChanges(int count) {
        Await.until(
                () -> count + " changes said in " + said,
                Patience.LONG,
                () -> said.toString().split("indexed in", -1).length > count);
    }

    private static void write(Path list, int change) throws IOException {
        Files.writeString(
                list,
                "- [A Study of the Tide, Part %d](https://example.org/tide)\n".formatted(change));
    }
}

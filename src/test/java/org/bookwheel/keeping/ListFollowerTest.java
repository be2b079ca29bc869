package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bookwheel.testing.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What who follows lists says of them.
class ListFollowerTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int CHANGES = 12;

    private final List<String> said = new CopyOnWriteArrayList<>();
    @TempDir private Path folder;

    private final Reporter reporter =
            new Reporter() {
                @Override
                public void say(String words) {
                    said.add(words);
                }

                @Override
                public void stage(String words) {}

                @Override
                public void lists(int read, int all) {}

                @Override
                public void works(long works, double share) {}
            };

    /// Changes of a small list take equally long, as far as is said.
    @Test
    void eachChangeIsSaidHoweverLikeItIsToTheOneBefore() throws IOException {
        Path list = folder.resolve("list.md");
        write(list, 0);
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
                LONG,
                () -> said.stream().filter(line -> line.contains("indexed in")).count() >= count);
    }

    private static void write(Path list, int change) throws IOException {
        Files.writeString(
                list,
                "- [A Study of the Tide, Part %d](https://example.org/tide)\n".formatted(change));
    }
}

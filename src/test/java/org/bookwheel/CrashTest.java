package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.bench.BitFlips;
import org.bookwheel.bench.Crashes;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an index when its process is killed, its files rot, or another process wants it.
class CrashTest {

    private static final int ROUNDS = 5;

    @TempDir private Path folder;

    @Test
    void whateverWasAcknowledgedIsThereAfterKilling() throws IOException {
        Crashes crashes =
                new Crashes(folder.resolve("lists"), folder.resolve("index"), 7, List.of());
        for (int i = 0; i < ROUNDS; i++) {
            crashes.whileIndexing(() -> {});
            assertThat(crashes.wrong()).as("indexing, round %d", i).isEmpty();
            crashes.whileFollowing(() -> {});
            assertThat(crashes.wrong()).as("following, round %d", i).isEmpty();
        }
    }

    @Test
    void damageIsFoundBeforeTheFirstAnswer() throws IOException {
        assertThat(BitFlips.missed(folder.resolve("index"), 40, 10, 25)).isZero();
    }

    @Test
    void anIndexIsWrittenByOneProcessAndReadByMany() throws IOException {
        Path index = folder.resolve("index");
        try (Running first = Running.start("serve", "seeds", "--index", index, "--port", "0")) {
            first.url();
            for (String command : List.of("serve", "index")) {
                Program second = Program.run(command, "seeds", "--index", index);
                assertThat(second.status()).isEqualTo(1);
                assertThat(second.err())
                        .contains(index + " is in use by process " + first.pid())
                        .contains("--index")
                        .doesNotContain("at org.");
            }
            assertThat(Program.run("search", "--index", index, "kv", "cache").status()).isZero();
            first.kill();
        }
        assertThat(Files.exists(index.resolve("lock"))).isTrue();
        assertThat(Program.run("index", "seeds", "--index", index).status()).isZero();
    }
}

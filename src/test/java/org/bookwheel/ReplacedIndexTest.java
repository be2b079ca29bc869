package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Birds;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of an index is removed or replaced while a server follows its lists. It answers with
/// what its own lists say, and writes only what it has the right to write.
class ReplacedIndexTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir private Path folder;

    private Path mine;
    private Path others;
    private Path index;

    @BeforeEach
    void writeLists() {
        mine = Birds.write(folder.resolve("mine/a.md"), "Kestrel", "Heron");
        others = Birds.write(folder.resolve("others/b.md"), "Dunlin", "Knot", "Ruff");
        index = folder.resolve("index");
    }

    private Running serve(Path list) {
        Running running = Running.start("serve", list.getParent(), "--index", index, "--port", "0");
        running.url();
        return running;
    }

    private void removeIndex() throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void awaitFound(Running running, String bird) {
        Await.until(() -> bird + "; " + running.said(), LONG, () -> running.total(bird) == 1);
    }

    private static void awaitWell(Running running) {
        Await.until(
                () -> running.get("/readyz") + "; " + running.said(),
                LONG,
                () -> running.get("/readyz").path("status").asString().equals("ready"));
    }

    /// That the server answers with these works of its own and no others.
    private static void answers(Running running, int works) {
        assertThat(running.total("")).as("works").isEqualTo(works);
        assertThat(running.total("dunlin")).as("works of others").isZero();
    }

    @Test
    void anIndexThatWasReplacedByAnotherIsBuiltAnewFromTheLists() throws IOException {
        Path foreign = folder.resolve("foreign");
        Program.run("index", others.getParent(), "--index", foreign);
        try (Running running = serve(mine)) {
            running.await("up to date");
            removeIndex();
            copy(foreign, index);
            Birds.write(mine, "Kestrel", "Heron", "Curlew");
            awaitFound(running, "curlew");
            answers(running, 3);
            awaitWell(running);
        }
        try (Running again = serve(mine)) {
            answers(again, 3);
            again.await("up to date");
            answers(again, 3);
        }
    }

    @Test
    void anIndexThatWasRemovedAndMadeByASearchIsBuiltAnewFromTheLists() throws IOException {
        try (Running running = serve(mine)) {
            running.await("up to date");
            // so that it does not build it before the search does
            running.signal("STOP");
            removeIndex();
            Program search = Program.run("search", "--index", index, "cache");
            assertThat(search.status()).as(search.err()).isZero();
            running.signal("CONT");
            Birds.write(mine, "Kestrel", "Heron", "Curlew");
            awaitFound(running, "curlew");
            answers(running, 3);
            awaitWell(running);
        }
        assertThat(Program.run("search", "--index", index, "--json", "").out().lines()).hasSize(3);
    }

    @Test
    void aStateThatWasPutInPlaceOfAnotherIsNotTakenFor() throws IOException {
        Path foreign = folder.resolve("foreign");
        Program.run("index", others.getParent(), "--index", foreign);
        try (Running running = serve(mine)) {
            running.await("up to date");
            Path state = index.resolve(Files.readString(index.resolve("current")).split("\n")[0]);
            Files.move(state, folder.resolve("away"));
            copy(foreign.resolve("state-1"), state);
            Birds.write(mine, "Kestrel", "Heron", "Curlew");
            awaitFound(running, "curlew");
            answers(running, 3);
            awaitWell(running);
        }
        try (Running again = serve(mine)) {
            answers(again, 3);
        }
    }

    @Test
    void anotherIndexThatIsThereWhenAServerStartsIsNotServed() throws IOException {
        Program.run("index", others.getParent(), "--index", index);
        try (Running running = serve(mine)) {
            answers(running, 2);
        }
    }

    @Test
    void whoLostTheLockSaysSoAndWritesNoMore() throws IOException {
        try (Running first = serve(mine)) {
            first.await("up to date");
            // so that it does not take the lock again before the second one does
            first.signal("STOP");
            removeIndex();
            try (Running second = serve(others)) {
                first.signal("CONT");
                assertThat(first.check("lock")).isNotEqualTo("ok");
                first.await("in use by process " + second.pid());
                Birds.write(mine, "Kestrel", "Heron", "Curlew");
                Birds.write(others, "Dunlin", "Knot", "Ruff", "Smew");
                awaitFound(second, "smew");
                first.await("in use by process " + second.pid());
                assertThat(first.check("lock")).contains("in use by process " + second.pid());
                assertThat(first.get("/readyz").path("status").asString()).isEqualTo("degraded");
                answers(first, 2);
                assertThat(second.total("")).isEqualTo(4);
                assertThat(second.total("kestrel")).isZero();
                assertThat(second.check("lock")).isEqualTo("ok");
                second.kill();
            }
            awaitFound(first, "curlew");
            answers(first, 3);
            awaitWell(first);
        }
    }
}

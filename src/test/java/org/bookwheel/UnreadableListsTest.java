package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Birds;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.bookwheel.testing.Unprivileged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What cannot be read of the lists is as it was read last, over any number of restarts, and is
/// said wherever somebody may look. All else is taken in as ever.
class UnreadableListsTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String KEPT = "whatever was last read from it is kept";

    @TempDir private Path folder;

    private Path one;
    private Path two;
    private Path index;

    @BeforeEach
    void writeLists() {
        one = Birds.write(folder.resolve("one/a.md"), "Kestrel");
        two = Birds.write(folder.resolve("two/b.md"), "Heron");
        index = folder.resolve("index");
    }

    private Running serve(Path... lists) {
        List<Object> words = new ArrayList<>(List.of("serve", "--index", index, "--port", "0"));
        words.addAll(List.of(lists));
        Running running = Running.startBy(Unprivileged.words(), words.toArray());
        running.url();
        return running;
    }

    private static void awaitFound(Running running, String bird) {
        Await.until(() -> bird + "; " + running.said(), LONG, () -> running.total(bird) == 1);
    }

    private static void awaitCheck(Running running, String words) {
        Await.until(
                () -> words + " in " + running.get("/readyz"),
                LONG,
                () -> running.check("lists").contains(words));
    }

    /// The warnings on a list.
    private static String warnings(Running running, String list) {
        for (JsonNode each : running.get("/api/v1/lists").get("lists")) {
            if (each.get("name").asString().equals(list)) {
                return each.get("warnings").toString();
            }
        }
        return list + " is not there";
    }

    /// That something that cannot be read is said in all places.
    private static void isSaid(Running running, String list, String words) {
        awaitCheck(running, words);
        assertThat(running.check("lists")).contains(KEPT);
        assertThat(running.get("/readyz").path("status").asString()).isEqualTo("degraded");
        assertThat(running.await(words)).contains(KEPT);
        assertThat(warnings(running, list)).contains(words, KEPT);
    }

    @Test
    void eachPathIsJudgedAlone() throws IOException {
        try (Running running = serve(one.getParent(), two.getParent())) {
            running.await("up to date");
        }
        Path away = Files.move(two.getParent(), folder.resolve("away"));
        try (Running running = serve(one.getParent(), two.getParent())) {
            isSaid(running, "b.md", "two does not exist");
            Birds.write(one, "Kestrel", "Curlew");
            awaitFound(running, "curlew");
            assertThat(running.total("heron")).isEqualTo(1);
        }
        try (Running running = serve(one.getParent(), two.getParent())) {
            assertThat(running.total("")).isEqualTo(3);
            Birds.write(away.resolve("b.md"), "Heron", "Ruff");
            Files.move(away, two.getParent());
            awaitFound(running, "ruff");
            awaitCheck(running, "ok");
            assertThat(warnings(running, "b.md")).isEqualTo("[]");
        }
    }

    @Test
    void aFileOfWorksThatIsMissingKeepsItsWorksAndNoListWaiting() throws IOException {
        Path works =
                Files.writeString(
                        folder.resolve("works.jsonl"), "{\"title\":\"A Study of Owls\"}\n");
        Program.run("index", one.getParent(), works, "--index", index);
        Files.delete(works);
        try (Running running = serve(one.getParent(), works)) {
            isSaid(running, "works.jsonl", "works.jsonl does not exist");
            Birds.write(one, "Kestrel", "Curlew");
            awaitFound(running, "curlew");
            assertThat(running.total("owls")).isEqualTo(1);
            Files.writeString(works, "{\"title\":\"A Study of Swifts\"}\n");
            awaitFound(running, "swifts");
            assertThat(running.total("owls")).isZero();
        }
    }

    @Test
    void aFolderThatMayNotBeReadKeepsItsWorks() throws IOException {
        Path sub =
                Birds.write(one.getParent().resolve("sub/deep/c.md"), "Smew")
                        .getParent()
                        .getParent();
        try (Running running = serve(one.getParent())) {
            running.await("up to date");
            sub.toFile().setReadable(false);
            isSaid(running, "sub/deep/c.md", "sub: a folder that may not be read");
            Birds.write(one, "Kestrel", "Curlew");
            awaitFound(running, "curlew");
            assertThat(running.total("smew")).isEqualTo(1);
        }
        try (Running running = serve(one.getParent())) {
            isSaid(running, "sub/deep/c.md", "sub: a folder that may not be read");
            Birds.write(one, "Kestrel", "Curlew", "Ruff");
            awaitFound(running, "ruff");
            assertThat(running.total("smew")).isEqualTo(1);
        }
        Birds.write(one, "Kestrel", "Teal");
        Program run =
                Program.runBy(Unprivileged.words(), "index", one.getParent(), "--index", index);
        assertThat(run.err()).contains("one/sub: a folder that may not be read; " + KEPT);
        assertThat(Program.run("search", "--index", index, "--json", "").out().lines()).hasSize(3);
        sub.toFile().setReadable(true);
        try (Running running = serve(one.getParent())) {
            awaitCheck(running, "ok");
            assertThat(running.total("")).isEqualTo(3);
        }
    }

    @Test
    void aFileThatMayNotBeReadKeepsItsWorks() throws IOException {
        Path file = Birds.write(one.resolveSibling("c.md"), "Smew");
        try (Running running = serve(one.getParent())) {
            running.await("up to date");
            file.toFile().setReadable(false);
            isSaid(running, "c.md", "c.md may not be read");
            assertThat(running.total("smew")).isEqualTo(1);
        }
        Birds.write(one, "Kestrel", "Curlew");
        try (Running running = serve(one.getParent())) {
            awaitFound(running, "curlew");
            isSaid(running, "c.md", "c.md may not be read");
            assertThat(running.total("smew")).isEqualTo(1);
            file.toFile().setReadable(true);
            Birds.write(file, "Smew", "Ruff");
            awaitFound(running, "ruff");
            awaitCheck(running, "ok");
        }
    }

    @Test
    void aLinkThatBreaksKeepsItsWorks() throws IOException {
        Path target = Birds.write(one.resolveSibling("target.txt"), "Smew");
        Files.createSymbolicLink(one.resolveSibling("link.md"), Path.of("target.txt"));
        try (Running running = serve(one.getParent())) {
            running.await("up to date");
            Files.move(target, one.resolveSibling("away.txt"));
            isSaid(running, "link.md", "link.md: a link that leads nowhere");
            Birds.write(one, "Kestrel", "Curlew");
            awaitFound(running, "curlew");
            assertThat(running.total("smew")).isEqualTo(1);
            Birds.write(target, "Smew", "Ruff");
            awaitFound(running, "ruff");
            awaitCheck(running, "ok");
        }
    }

    @Test
    void aFolderThatWasGivenByALinkKeepsItsWorksWhileTheLinkLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), one.getParent());
        try (Running running = serve(link, two)) {
            running.await("up to date");
            Path away = Files.move(one.getParent(), folder.resolve("away"));
            isSaid(running, "a.md", "link does not exist");
            Birds.write(two, "Heron", "Ruff");
            awaitFound(running, "ruff");
            assertThat(running.total("kestrel")).isEqualTo(1);
            Files.move(away, one.getParent());
            Birds.write(one, "Kestrel", "Curlew");
            awaitFound(running, "curlew");
            awaitCheck(running, "ok");
        }
    }

    /// A name of two hundred letters, twenty times, is longer than a path may be.
    @Test
    void aPathThatIsTooLongKeepsNoOtherWaiting() throws IOException {
        Path long1 = one.getParent().resolve("l".repeat(200));
        Path end = long1;
        while (end.toString().length() < 3_600) {
            end = end.resolve("l".repeat(200));
        }
        Files.createDirectories(end);
        Path other = folder.resolve("o".repeat(200));
        Birds.write(
                other.resolve("o".repeat(200)).resolve("o".repeat(200)).resolve("deep.md"), "Smew");
        Files.move(other, end.resolve(other.getFileName()));
        try (Running running = serve(one.getParent(), two)) {
            awaitCheck(running, "File name too long");
            Birds.write(one, "Kestrel", "Curlew");
            awaitFound(running, "curlew");
            assertThat(running.total("kestrel")).isEqualTo(1);
            Birds.write(two, "Heron", "Ruff");
            awaitFound(running, "ruff");
        } finally {
            // such a path cannot be removed by its name either
            Files.move(end.resolve(other.getFileName()), other);
        }
    }

    /// More folders in each other than files may be open.
    @Test
    void noDepthIsTooDeep() throws IOException {
        Path deep = one.getParent();
        for (int i = 0; i < 700; i++) {
            deep = deep.resolve("d");
        }
        Birds.write(deep.resolve("deep.md"), "Smew");
        List<String> few = List.of("sh", "-c", "ulimit -n 512 && exec \"$0\" \"$@\"");
        Program run = Program.runBy(few, "index", one.getParent(), "--index", index);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("2 lists with 2 entries");
    }

    @Test
    void aFolderThatIsEmptyBecauseItsDiskIsAwayKeepsItsWorks() throws IOException {
        Program.run("index", one.getParent(), two.getParent(), "--index", index);
        Files.move(two.getParent(), folder.resolve("away"));
        Files.createDirectory(two.getParent());
        Birds.write(one, "Kestrel", "Curlew");
        try (Running running = serve(one.getParent(), two.getParent())) {
            awaitFound(running, "curlew");
            isSaid(running, "b.md", "is empty and not the folder it was");
            assertThat(running.total("heron")).isEqualTo(1);
        }
    }

    @Test
    void aPathThatNeverWasIsNamedAndNoOtherListIsServedInItsPlace() throws IOException {
        Program.run("index", one.getParent(), "--index", index);
        for (String command : List.of("serve", "index")) {
            Program run = Program.run(command, folder.resolve("tpyo"), "--index", index);
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains("tpyo does not exist").doesNotContain("at org.");
        }
        assertThat(Program.run("search", "--index", index, "kestrel").out()).contains("Kestrel");
    }

    @Test
    void aPathThatWasThereOnceIsServedAsItWas() throws IOException {
        Program.run("index", one.getParent(), two.getParent(), "--index", index);
        Files.move(two.getParent(), folder.resolve("away"));
        try (Running running = serve(two.getParent())) {
            assertThat(running.total("")).isEqualTo(1);
            assertThat(running.total("heron")).isEqualTo(1);
            isSaid(running, "b.md", "two does not exist");
        }
        Program run = Program.run("index", two.getParent(), "--index", index);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("two does not exist");
    }
}

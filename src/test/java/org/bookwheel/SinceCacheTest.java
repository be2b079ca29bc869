package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.testing.GitFolder;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Tree;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `since` keeps what it read for its next run, and trusts nothing else.
class SinceCacheTest {

    @TempDir private Path folder;
    @AutoClose private GitFolder lists;
    private Path cache;

    @BeforeEach
    void keepLists() {
        cache = folder.resolve("caches/since");
        lists = GitFolder.in(folder.resolve("lists"));
        lists.write("birds.md", "# Birds\n\n" + entry("Kestrel", "arXiv 2024") + entry("Heron", ""))
                .commit("2024-01-10");
        lists.write("birds.md", "# Birds\n\n" + entry("Plover", "") + entry("Kestrel", "OSDI 2024"))
                .commit("2024-02-20");
    }

    private static String entry(String bird, String venue) {
        return "- [A Long Study of the %s](https://example.org/%1$s) %s\n".formatted(bird, venue);
    }

    private Object[] command(String revision) {
        return command(revision, "json");
    }

    private Object[] command(String revision, String form) {
        return new Object[] {"since", revision, lists.root(), "--format", form, "--cache", cache};
    }

    private Program since(String revision) {
        return Program.run(command(revision));
    }

    @Test
    void whatWasReadIsNotReadAgain() throws IOException {
        Program first = since("HEAD~1");
        assertThat(first.out()).contains("Plover", "Heron", "\"added\":\"2024-02-20\"");
        ObjectId old = lists.git().getRepository().resolve("HEAD~1:birds.md");
        Path kept = lists.file(".git/objects/" + old.name().substring(0, 2));
        Files.delete(kept.resolve(old.name().substring(2)));
        Program second = Program.runAlone(command("HEAD~1"));
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.status()).isEqualTo(first.status());
        cache = folder.resolve("another");
        assertThat(since("HEAD~1").out()).as("without a cache").isNotEqualTo(first.out());
    }

    @Test
    void aLaterCommitAndALaterEditAreSeen() throws IOException {
        since("HEAD~1");
        lists.write("birds.md", "# Birds\n\n" + entry("Plover", "") + entry("Stilt", ""))
                .commit("2024-03-05");
        Program committed = since("HEAD~2");
        assertThat(committed.out()).contains("Plover", "Stilt", "\"added\":\"2024-03-05\"");
        lists.write("birds.md", "# Birds\n\n" + entry("Avocet", ""));
        assertThat(since("HEAD~2").out()).contains("Avocet").doesNotContain("Stilt");
        cache = folder.resolve("another");
        Program anew = since("HEAD~2");
        cache = folder.resolve("caches/since");
        assertThat(since("HEAD~2").out()).isEqualTo(anew.out());
    }

    @Test
    void aReportThatIsKeptIsToldInItsFormAndByTheWordsThatAskForIt() {
        Map<String, String> told = new HashMap<>();
        for (int round = 1; round <= 2; round++) {
            for (String form : List.of("text", "markdown", "json", "feed")) {
                Program run = Program.run(command("HEAD~1", form));
                assertThat(run.status()).as(run.err()).isEqualTo(1);
                String first = told.computeIfAbsent(form, key -> run.out());
                assertThat(run.out()).as("%s, round %d", form, round).isEqualTo(first);
            }
        }
        assertThat(told.values()).doesNotHaveDuplicates();
        assertThat(Program.run(command("HEAD^", "text")).out())
                .isEqualTo(told.get("text").replace("HEAD~1", "HEAD^"));
    }

    @Test
    void aDayIsLookedForOnceForEachHead() throws IOException {
        Program first = since("2024-02-01");
        assertThat(first.out()).contains("Plover", "Heron");
        assertThat(since("2024-02-01").out()).isEqualTo(first.out());
        assertThat(since("2024-01-01").out()).as("another day").contains("Plover", "Kestrel");
        assertThat(since("2024-03-01").out()).as("a later day").doesNotContain("Plover");
        lists.write("birds.md", "# Birds\n\n" + entry("Plover", "") + entry("Stilt", ""))
                .commit("2024-02-21");
        assertThat(since("2024-03-01").out()).as("another head").doesNotContain("Stilt");
        assertThat(since("2024-02-21").out()).contains("Stilt").doesNotContain("Heron");
    }

    @Test
    void aDamagedCacheIsIgnored() throws IOException {
        Program first = since("HEAD~1");
        for (String file : Tree.of(cache).keySet()) {
            if (Files.isRegularFile(cache.resolve(file)) && !file.equals("bookwheel-index")) {
                Files.writeString(cache.resolve(file), "{\"title\":");
            }
        }
        Program second = since("HEAD~1");
        assertThat(second.out()).as(second.err()).isEqualTo(first.out());
        Files.writeString(cache.resolve("bookwheel-index"), "form 99");
        Program third = since("HEAD~1");
        assertThat(third.out()).as(third.err()).isEqualTo(first.out());
    }

    @Test
    void aFolderThatHoldsAnythingElseIsLeftAlone() throws IOException {
        Files.createDirectories(cache.resolve("history"));
        Files.writeString(cache.resolve("history/heads"), "heads of my history lessons\n");
        Map<String, String> before = Tree.of(cache);
        Program run = since("HEAD~1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("Plover");
        assertThat(run.err())
                .contains(
                        cache
                                + " must be empty, new or a cache of Bookwheel's, but holds something"
                                + " else, so nothing is kept; name another folder with --cache");
        assertThat(Tree.of(cache)).isEqualTo(before);
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        since("HEAD~1");
        assertThat(Files.getPosixFilePermissions(cache).toString())
                .doesNotContain("OTHERS", "GROUP");
    }
}

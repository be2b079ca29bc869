package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bookwheel.site.SiteFolder;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.bookwheel.testing.Tree;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bookwheel site` writes a whole site or leaves the old one as it is.
class SiteCommandTest {

    @TempDir private Path folder;

    private Path lists() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Files.writeString(
                lists.resolve("papers.md"),
                """
                # Papers
                - Efficient Memory Management for Large Language Model Serving. SOSP 2023. [paper](https://arxiv.org/abs/2309.06180)
                - Orca: A Distributed Serving System. OSDI 2022. [paper](https://example.org/orca.pdf)
                """);
        return lists;
    }

    /// The files of a folder with what they hold.
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(
                        root.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void theSameListsGiveTheSameBytes() throws IOException {
        Path lists = lists();
        Path out = folder.resolve("out");
        String address = "https://example.org/p";
        Program first = Program.run("site", lists, "--out", out, "--url", address);
        assertThat(first.status()).as(first.err()).isEqualTo(0);
        assertThat(first.out()).isEmpty();
        Map<String, String> before = files(out);
        assertThat(before)
                .containsKeys("index.html", "embed.js", "feed.atom", "works.bib", "404.html")
                .containsKeys("search/index.json", "sitemap.xml", "works/arxiv_2309.06180.html");
        // in another process, where sets that have no order are in another order
        Program again = Program.runAlone("site", lists, "--out", out, "--url", address);
        assertThat(again.status()).as(again.err()).isEqualTo(0);
        assertThat(files(out)).isEqualTo(before);
        assertThat(beside("next")).doesNotExist();
        assertThat(beside("old")).doesNotExist();
    }

    /// What is written beside the site until it is whole, or is put aside.
    private Path beside(String what) {
        return folder.resolve(".out.bookwheel-" + what);
    }

    @Test
    void whileOneProcessWritesASecondIsRefused() throws IOException {
        Path lists = lists();
        Path out = folder.resolve("out");
        try (SiteFolder first = SiteFolder.begin(out)) {
            Program second = Program.run("site", lists, "--out", out);
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.err()).contains("is being written by another process");
            assertThat(out).doesNotExist();
            first.finish();
        }
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        assertThat(out.resolve("index.html")).exists();
    }

    @Test
    void copiesOfASiteBesideItStay() throws IOException {
        Path lists = lists();
        Path out = folder.resolve("out");
        for (String copy : List.of("out.old", "out.next", "out.bak")) {
            assertThat(Program.run("site", lists, "--out", folder.resolve(copy)).status())
                    .isEqualTo(0);
        }
        Map<String, String> before = Tree.of(folder);
        before.remove("");
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        assertThat(Tree.of(folder)).containsAllEntriesOf(before);
    }

    @Test
    void anEmptyFolderOfSomebodyInASiteIsRefused() throws IOException {
        Path lists = lists();
        Path out = folder.resolve("out");
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        Files.createDirectories(out.resolve("drafts/2026"));
        Program refused = Program.run("site", lists, "--out", out);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("holds drafts, which Bookwheel did not write");
        assertThat(out.resolve("drafts/2026")).exists();
    }

    @Test
    void aFolderThatHoldsAnythingElseIsRefusedAndNotTouched() throws IOException {
        Path lists = lists();
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.tex"), "years of work");
        Map<String, String> before = Tree.of(foreign);
        Program refused = Program.run("site", lists, "--out", foreign);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("holds thesis.tex, which Bookwheel did not write");
        assertThat(Tree.of(foreign)).isEqualTo(before);

        Path out = folder.resolve("out");
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        Files.writeString(out.resolve("CNAME"), "papers.example.org");
        Map<String, String> site = Tree.of(out);
        Program kept = Program.run("site", lists, "--out", out);
        assertThat(kept.status()).isEqualTo(1);
        assertThat(kept.err()).contains("holds CNAME");
        assertThat(Tree.of(out)).isEqualTo(site);
    }

    @Test
    void whatCannotBeWrittenOrReadLeavesTheOldSite() throws IOException {
        Path lists = lists();
        Path out = folder.resolve("out");
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        Map<String, String> before = files(out);

        // no file may grow beyond some blocks, as on a disk that is full
        List<String> full = List.of("sh", "-c", "ulimit -f 40 && exec \"$0\" \"$@\"");
        Program stopped = Program.runBy(full, "site", lists, "--out", out);
        assertThat(stopped.status()).as(stopped.err()).isEqualTo(1);
        assertThat(stopped.err()).contains("bookwheel: ").doesNotContain("\tat ");
        assertThat(files(out)).isEqualTo(before);
        assertThat(beside("next")).doesNotExist();

        Files.createSymbolicLink(lists.resolve("gone.md"), folder.resolve("nowhere.md"));
        Program unread = Program.run("site", lists, "--out", out);
        assertThat(unread.status()).as(unread.err()).isEqualTo(1);
        assertThat(unread.err()).contains("gone.md").contains("the site stays as it was");
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void killedWhileItWritesItLeavesTheOldSiteAndTheNextRunWritesAWholeOne() throws IOException {
        Path lists = lists();
        Path out = folder.resolve("out");
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        Map<String, String> before = files(out);
        Path begun = beside("next");
        try (Running running = Running.start("site", "seeds", "--out", out)) {
            Await.until(
                    () -> "a file beside the site",
                    Patience.LONG,
                    () -> Files.exists(begun.resolve("embed.js")));
            running.kill();
        }
        assertThat(begun).exists();
        assertThat(files(out)).isEqualTo(before);
        Program next = Program.run("site", lists, "--out", out);
        assertThat(next.status()).as(next.err()).isEqualTo(0);
        assertThat(files(out)).isEqualTo(before);
        assertThat(begun).doesNotExist();
    }

    @Test
    void inARepositoryListsAndLinesAreLinks() throws Exception {
        Path lists = lists();
        repository(lists, "git@github.com:me/my-papers.git");
        Path out = folder.resolve("out");
        assertThat(Program.run("site", lists, "--out", out).status()).isEqualTo(0);
        String base = "https://github.com/me/my-papers/blob/HEAD/papers.md";
        assertThat(Files.readString(out.resolve("works/arxiv_2309.06180.html")))
                .contains("href=\"" + base + "?plain=1#L2\"");
        assertThat(Files.readString(out.resolve("lists/papers.md.html")))
                .contains("href=\"" + base + "\"");

        String other = "https://gitlab.example.org/us/papers/";
        Program given = Program.run("site", lists, "--out", out, "--repository", other);
        assertThat(given.status()).as(given.err()).isEqualTo(0);
        assertThat(Files.readString(out.resolve("lists/papers.md.html")))
                .contains("href=\"" + other + "-/blob/HEAD/papers.md\"");
        assertThat(Program.run("site", lists, "--out", out, "--repository", "").status())
                .isEqualTo(0);
        assertThat(Files.readString(out.resolve("lists/papers.md.html"))).doesNotContain("blob");
    }

    @Test
    void listsOfTwoRepositoriesAreLinkedEachToItsOwn() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Path yours = Files.createDirectories(folder.resolve("yours"));
        Files.writeString(mine.resolve("a.md"), "- [One Paper](https://example.org/1.pdf)\n");
        Files.writeString(yours.resolve("b.md"), "- [Two Papers](https://example.org/2.pdf)\n");
        repository(mine, "git@github.com:me/mine.git");
        repository(yours, "https://gitlab.example.org/you/yours.git");
        Path out = folder.resolve("out");
        Program made = Program.run("site", mine, yours, "--out", out);
        assertThat(made.status()).as(made.err()).isEqualTo(0);
        assertThat(Files.readString(out.resolve("works/one-paper.html")))
                .contains("href=\"https://github.com/me/mine/blob/HEAD/a.md?plain=1#L1\"");
        assertThat(Files.readString(out.resolve("works/two-papers.html")))
                .contains("href=\"https://gitlab.example.org/you/yours/-/blob/HEAD/b.md");
    }

    private static void repository(Path folder, String origin) throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.remoteAdd().setName("origin").setUri(new URIish(origin)).call();
        }
    }

    @Test
    void anAddressThatIsNoneIsWrongUse() throws IOException {
        Path out = folder.resolve("out");
        Program wrong = Program.run("site", lists(), "--out", out, "--url", "me.github.io");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--url must be an address such as https://");
        assertThat(out).doesNotExist();
    }
}

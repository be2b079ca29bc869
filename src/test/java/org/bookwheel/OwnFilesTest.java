package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.testing.Birds;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Tree;
import org.bookwheel.testing.Unprivileged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An index never takes the place of anything else, whatever folder is given for it, and of what is
/// in its folder it removes only what it wrote.
class OwnFilesTest {

    @TempDir private Path folder;

    private Path list;
    private Path index;

    @BeforeEach
    void writeList() {
        list = Birds.write(folder.resolve("lists/a.md"), "Kestrel");
        index = folder.resolve("index");
    }

    private static Program index(Path list, Path index) {
        return Program.run("index", list, "--index", index);
    }

    /// That a command on an index at some place is refused with these words, and nothing below the
    /// folder is another than it was.
    private void isRefused(String command, Path place, String... words) {
        Map<String, String> before = Tree.of(folder);
        boolean hasLists = command.equals("index") || command.equals("serve");
        Program run =
                hasLists
                        ? Program.run(command, list, "--index", place)
                        : Program.run(command, "--index", place);
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err())
                .contains(words)
                .contains(place.toString(), "--index")
                .doesNotContain("at org.");
        assertThat(run.err().lines()).as("in one line").hasSize(1);
        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "serve", "search", "export"})
    void aFolderThatHoldsAnythingElseIsNoIndexAndIsNotTouched(String command) throws IOException {
        for (String mine : Set.of("state-1/a", "state-notes/thesis.txt", "inventory", "lock")) {
            Path file = index.resolve(mine);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "mine\n");
        }
        isRefused(command, index, "is neither empty nor an index", "choose an empty or a new one");
    }

    @Test
    void anEmptyFileThatKeepsAFolderInGitIsNobodysAndStays() throws IOException {
        Files.createDirectories(index);
        Path keep = Files.createFile(index.resolve(".gitkeep"));
        assertThat(index(list, index).status()).isZero();
        Birds.write(list, "Kestrel", "Heron");
        assertThat(index(list, index).status()).isZero();
        assertThat(keep).isEmptyFile();
    }

    @Test
    void anIndexWithoutItsMarkIsOneOnlyIfAllInItIsOurs() throws IOException {
        index(list, index);
        Files.delete(index.resolve("bookwheel-index"));
        Files.delete(index.resolve("written"));
        Path mine = Files.writeString(index.resolve("state-1/notes.txt"), "mine\n");
        isRefused("index", index, "state-1/notes.txt");
        Files.delete(mine);
        Birds.write(list, "Kestrel", "Heron");
        assertThat(index(list, index).status()).isZero();
        assertThat(index.resolve("state-1")).doesNotExist();
        assertThat(index.resolve("bookwheel-index")).exists();
    }

    @Test
    void onlyWhatTheIndexWroteIsEverRemovedFromIt() throws IOException {
        index(list, index);
        for (String mine :
                Set.of(
                        "notes.md",
                        "state-1/mine",
                        "state-x/a",
                        "state-77/_0.cfs",
                        "sources/mine")) {
            Path file = index.resolve(mine);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "mine\n");
        }
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("_0.fdt"), "mine\n");
        Files.createSymbolicLink(index.resolve("state-88"), elsewhere);
        for (String bird : Set.of("Heron", "Curlew", "Dunlin")) {
            Birds.write(list, "Kestrel", bird);
            assertThat(index(list, index).status()).isZero();
        }
        assertThat(Tree.of(index))
                .containsKeys(
                        "notes.md", "state-1/mine", "state-x/a", "state-77/_0.cfs", "sources/mine");
        assertThat(elsewhere.resolve("_0.fdt")).hasContent("mine\n");
        assertThat(Tree.of(index.resolve("state-1"))).as("ours is gone").hasSize(2);
        assertThat(Tree.of(index.resolve("sources"))).as("ours of before is gone").hasSize(3);
        try (LuceneIndex opened = LuceneIndex.in(index)) {
            assertThat(opened.size()).isEqualTo(2);
        }
    }

    @Test
    void noLinkInAnIndexLeadsItToAnotherFile() throws IOException {
        index(list, index);
        Path mine = Files.writeString(folder.resolve("mine"), "mine\n");
        for (String name :
                Set.of("lock", "current.next", "inventory.next", "written.next", "sources/next")) {
            Files.deleteIfExists(index.resolve(name));
            Files.createSymbolicLink(index.resolve(name), mine);
        }
        Birds.write(list, "Kestrel", "Heron");
        Program refused = index(list, index);
        assertThat(refused.status()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains("lock");
        Files.delete(index.resolve("lock"));
        assertThat(index(list, index).status()).isZero();
        assertThat(mine).hasContent("mine\n");
    }

    @Test
    void anIndexOfAFormThatIsNotKnownIsLeftAlone() throws IOException {
        index(list, index);
        Path mark = index.resolve("bookwheel-index");
        String text = Files.readString(mark).replace("form 1", "form 2");
        int end = text.lastIndexOf('\n', text.length() - 2);
        CRC32 sum = new CRC32();
        sum.update(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
        Files.writeString(mark, "%s\n%08x\n".formatted(text.substring(0, end), sum.getValue()));
        isRefused("index", index, "of another version of Bookwheel");
    }

    @Test
    void aFileIsNoIndex() throws IOException {
        isRefused("index", Files.writeString(index, "mine\n"), "is not a folder");
        Path below = index.resolve("below");
        isRefused("index", below, index + " is not a folder, but " + below);
    }

    @Test
    void theRootOfAllFilesIsNoIndex() {
        Path root = folder.getRoot();
        Set<String> before = Set.of(root.toFile().list());
        Program run = index(list, root);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("root of the file system", "--index");
        assertThat(Set.of(root.toFile().list())).isEqualTo(before);
    }

    @Test
    void theFolderOfTheListsIsNoIndex() throws IOException {
        isRefused("index", list.getParent(), "is neither empty nor an index");
        list = Files.createDirectories(folder.resolve("empty"));
        isRefused("serve", list, "which is to be the index");
        index(folder.resolve("lists"), index);
        list = Birds.write(index.resolve("lists/a.md"), "Heron");
        isRefused("index", index, "which is to be the index");
    }

    @Test
    void anIndexMayLieAmongItsLists() throws IOException {
        Path inside = list.getParent().resolve("index");
        for (int i = 0; i < 2; i++) {
            assertThat(index(list.getParent(), inside).err())
                    .contains(i == 0 ? "1 list " : "up to date");
        }
    }

    @Test
    void aLinkIsTheFolderThatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
        isRefused("index", link, "leads nowhere");
        Path mine = Files.createDirectories(folder.resolve("nowhere"));
        Files.writeString(mine.resolve("notes.txt"), "mine\n");
        isRefused("index", link, "notes.txt");
        Files.delete(mine.resolve("notes.txt"));
        assertThat(index(list, link).status()).isZero();
        assertThat(index(list, mine).err()).contains("up to date");
    }

    @Test
    void aPlaceThatCanOnlyBeReadIsNamed() throws IOException {
        Path place = Files.createDirectories(folder.resolve("place"));
        place.toFile().setWritable(false);
        for (Path one : Set.of(place, place.resolve("index"))) {
            Program run = Program.runBy(Unprivileged.words(), "index", list, "--index", one);
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains(place.toString()).doesNotContain("at org.");
        }
        assertThat(place).isEmptyDirectory();
    }
}

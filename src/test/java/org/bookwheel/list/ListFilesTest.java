package org.bookwheel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files are lists, and what they are called.
class ListFilesTest {

    @TempDir private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("lists"));
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "- " + name + "\n");
    }

    /// The lists found, each as its name, and why it is not read if it is not.
    private static List<Mention> threeEntries() {
        Reference reference = Reference.titled("A Title").build();
        return Collections.nCopies(3, new Mention("a.txt", 1, List.of(), "", reference));
    }

    private static List<String> find(Path... paths) throws IOException {
        return ListFiles.find(List.of(paths)).stream()
                .map(file ->
                        file.trouble().isEmpty()
                                ? file.name()
                                : file.name() + ": " + file.trouble())
                .toList();
    }

    @Test
    void aFolderIsSearchedForMarkdownAndPlainTexts() throws IOException {
        write("b.md");
        write("a.markdown");
        write("C.MD");
        write("deep/er/d.md");
        write("notes.txt");
        write("page.mdx");
        write("report.qmd");
        write("data.jsonl");
        write(".hidden/e.md");
        assertThat(find(folder))
                .containsExactly(
                        "C.MD",
                        "a.markdown",
                        "b.md",
                        "deep/er/d.md",
                        "notes.txt",
                        "page.mdx",
                        "report.qmd");
    }

    @Test
    void aLinkThatSaysThatATextIsAListIsBelieved() throws IOException {
        write("a.txt");
        Files.createSymbolicLink(folder.resolve("z.md"), Path.of("a.txt"));
        assertThat(ListFiles.find(List.of(folder)))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("z.md"))
                .satisfies(file -> assertThat(file.isList(List.of())).isTrue());
    }

    @Test
    void aTextInAFolderIsAListIfThreeEntriesStandInIt() throws IOException {
        write("notes.txt");
        write("a.md");
        List<ListFile> found = ListFiles.find(List.of(folder));
        assertThat(found).extracting(file -> file.isList(List.of())).containsExactly(true, false);
        assertThat(found).allMatch(file -> file.isList(threeEntries()));
        assertThat(ListFiles.find(List.of(folder.resolve("notes.txt"))))
                .allMatch(file -> file.isList(List.of()));
    }

    @Test
    void aFileThatIsGivenIsAListWhateverItsName() throws IOException {
        assertThat(find(write("notes.txt"), write("deep/b.md")))
                .containsExactly("b.md", "notes.txt");
    }

    @Test
    void aFileGivenTwiceCountsOnce() throws IOException {
        Path file = write("a.md");
        assertThat(find(folder, file, folder.resolve("../lists/a.md"), folder))
                .containsExactly("a.md");
    }

    @Test
    void equalNamesHaveTheirFoldersBeforeThem() throws IOException {
        write("one/README.md");
        write("two/README.md");
        assertThat(find(folder.resolve("one"), folder.resolve("two/README.md")))
                .containsExactly("one/README.md", "two/README.md");
    }

    @Test
    void namesAreMadeDistinctByAsMuchOfThePathAsThatTakes() throws IOException {
        write("x/docs/a.md");
        write("x/docs/b.md");
        write("y/docs/a.md");
        write("z/y/docs/a.md");
        write("z/y/docs/c.md");
        assertThat(
                        find(
                                folder.resolve("x/docs"),
                                folder.resolve("y/docs"),
                                folder.resolve("z/y/docs")))
                .containsExactly(
                        "b.md", "c.md", "lists/y/docs/a.md", "x/docs/a.md", "z/y/docs/a.md");
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        Path nowhere = folder.resolve("nowhere.md");
        assertThatThrownBy(() -> find(nowhere))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("does not exist");
    }

    @Test
    void aLinkInsideTheFolderCountsAsItsFileOnce() throws IOException {
        write("m.md");
        Files.createSymbolicLink(folder.resolve("a.md"), Path.of("m.md"));
        Files.createSymbolicLink(folder.resolve("z.md"), Path.of("m.md"));
        assertThat(find(folder)).containsExactly("m.md");
    }

    @Test
    void ofSeveralLinksTheFirstNameCounts() throws IOException {
        write("notes.text");
        Files.createSymbolicLink(folder.resolve("z.md"), Path.of("notes.text"));
        Files.createSymbolicLink(folder.resolve("a.md"), Path.of("notes.text"));
        Files.createSymbolicLink(folder.resolve("m.md"), Path.of("notes.text"));
        assertThat(find(folder)).containsExactly("a.md");
    }

    @Test
    void aLinkOutOfTheFolderIsReportedAndNotRead() throws IOException {
        Path outside = Files.writeString(temporary.resolve("secret.md"), "- Secret\n");
        Files.createSymbolicLink(folder.resolve("a.md"), outside);
        assertThat(find(folder))
                .containsExactly("a.md: a link out of its folder, which is not followed");
    }

    @Test
    void aLinkThatLeadsNowhereIsReported() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.md"), Path.of("gone.md"));
        Files.createSymbolicLink(folder.resolve("loop.md"), Path.of("loop.md"));
        assertThat(find(folder))
                .containsExactly(
                        "a.md: a link that leads nowhere", "loop.md: a link that leads nowhere");
    }

    @Test
    void aCircleOfFoldersEnds() throws IOException {
        write("deep/a.md");
        Files.createSymbolicLink(folder.resolve("deep/up"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("deep/self"), Path.of("."));
        assertThat(find(folder)).containsExactly("deep/a.md");
    }

    @Test
    void theGivenFolderMayItselfBeALink() throws IOException {
        write("a.md");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        assertThat(find(link)).containsExactly("a.md");
    }

    @Test
    void aFolderNamedLikeAListIsAFolder() throws IOException {
        write("folder.md/a.md");
        assertThat(find(folder)).containsExactly("folder.md/a.md");
    }
}

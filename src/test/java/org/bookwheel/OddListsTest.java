package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.cli.Progress;
import org.bookwheel.keeping.Librarian;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no lists, or odd ones: the others are served.
class OddListsTest {

    private static final String GOOD =
            "## Papers\n- [A Good Study of Lists](https://arxiv.org/abs/2101.00001)\n";

    @TempDir private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Path lists() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Files.writeString(lists.resolve("good.md"), GOOD);
        return lists;
    }

    /// What an index of the lists holds.
    private Results index(Path lists) throws IOException {
        Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (Librarian librarian =
                new Librarian(folder.resolve("index"), List.of(lists), progress)) {
            progress.say(librarian.update());
            return librarian.index().search(SearchQuery.of(""));
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBinaryFileIsNamedAndTheOthersAreRead() throws IOException {
        Path lists = lists();
        Files.write(lists.resolve("binary.md"), new byte[] {0x4D, 0, 0x5A, 0, 0, 1, 2, 3});
        assertThat(index(lists).total()).isEqualTo(1);
        assertThat(said()).contains("binary.md").contains("binary, not text");
    }

    @Test
    void anUnreadableFileIsNamedAndTheOthersAreRead() throws IOException {
        Path lists = lists();
        Files.createSymbolicLink(lists.resolve("gone.md"), folder.resolve("nowhere.md"));
        assertThat(index(lists).total()).isEqualTo(1);
        assertThat(said()).contains("gone.md");
    }

    @Test
    void aFileThatIsTooLargeIsNamed() throws IOException {
        Path lists = lists();
        Files.writeString(lists.resolve("huge.md"), "- a line of text\n".repeat(1_000_000));
        assertThat(index(lists).total()).isEqualTo(1);
        assertThat(said()).contains("huge.md").contains("larger than 16 MB");
    }

    @Test
    void anEmptyFolderIsAnEmptyIndex() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Results results = index(empty);
        assertThat(results.total()).isZero();
        assertThat(said()).contains("0 lists");
    }

    @Test
    void anEmptyFileHasNoEntries() throws IOException {
        Path lists = lists();
        Files.writeString(lists.resolve("empty.md"), "");
        assertThat(index(lists).total()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndCounted() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        byte[] bytes =
                (GOOD + "- [Na\u00EFve Readers](https://arxiv.org/abs/2101.00002)\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(lists.resolve("latin.md"), bytes);
        assertThat(index(lists).total()).isEqualTo(2);
        assertThat(said()).contains("latin.md").contains("1 byte is not UTF-8");
    }

    @Test
    void onlyWebLinksAreKept() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Files.writeString(
                lists.resolve("links.md"),
                "## Papers\n- [A Study of Addresses](javascript:alert(1)) [code](data:text/html,x) [pdf](file:///etc/passwd)\n");
        Results results = index(lists);
        assertThat(results.hits())
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit.json())
                                .contains("A Study of Addresses")
                                .contains("\"links\":[]"));
    }
}

package org.bookwheel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.bookwheel.list.ListFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change is believed when it is over, whichever way a file is saved.
class SettlingTest {

    private static final String LONG =
            "- [A Study of Something](https://example.org/a)\n".repeat(9);

    @TempDir private Path folder;

    private final Settling settling = new Settling();
    private Path lists;
    private long now;

    @BeforeEach
    void believeTwoLists() throws IOException {
        lists = Files.createDirectory(folder.resolve("lists"));
        write("a.md", LONG);
        write("b.md", LONG);
        look(0);
        assertThat(settling.isDue(now)).isTrue();
        settling.done();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(lists.resolve(name), text);
    }

    private void look(long later) {
        now += later;
        settling.see(Scan.of(List.of(lists)), now);
    }

    private List<String> names() throws IOException {
        return settling.sources().lists().stream().map(ListFile::name).toList();
    }

    /// Whether something is due so long after the first look at it, and not before.
    private void isDueAfter(long millis) {
        look(10);
        assertThat(settling.isDue(now)).isFalse();
        assertThat(settling.next(now, 60_000)).isEqualTo(millis);
        look(millis - 1);
        assertThat(settling.isDue(now)).isFalse();
        look(1);
        assertThat(settling.isDue(now)).isTrue();
    }

    private void nothingHappened() {
        look(10_000);
        assertThat(settling.isDue(now)).isFalse();
        assertThat(settling.next(now, 60_000)).isEqualTo(60_000);
    }

    @Test
    void anEditIsBelievedWhenNothingFollowsIt() throws IOException {
        write("a.md", LONG + "- more\n");
        look(10);
        look(200);
        write("a.md", LONG + "- more and more\n");
        isDueAfter(Settling.QUIET_MILLIS);
    }

    @Test
    void aFileThatReplacesAnotherInOneStepIsAnEdit() throws IOException {
        Path other = Files.writeString(folder.resolve("a.md.tmp"), LONG + "- more\n");
        Files.move(other, lists.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
        isDueAfter(Settling.QUIET_MILLIS);
    }

    @Test
    void anEditOfTheSameLengthAndTimeIsAnEdit() throws IOException {
        var time = Files.getLastModifiedTime(lists.resolve("a.md"));
        write("a.md", LONG.replace("Study", "Story"));
        Files.setLastModifiedTime(lists.resolve("a.md"), time);
        isDueAfter(Settling.QUIET_MILLIS);
    }

    @Test
    void aFileThatIsPutAsideWhileItIsSavedWasNeverGone() throws IOException {
        Files.move(lists.resolve("a.md"), lists.resolve("a.md~"));
        look(10);
        look(900);
        assertThat(settling.isDue(now)).isFalse();
        write("a.md", LONG);
        isDueAfter(Settling.QUIET_MILLIS);
        assertThat(names()).containsExactly("a.md", "b.md");
    }

    @Test
    void aFileThatIsEmptyWhileItIsSavedWasNeverEmpty() throws IOException {
        write("a.md", "");
        look(10);
        look(4_000);
        assertThat(settling.isDue(now)).isFalse();
        write("a.md", LONG + "- more\n");
        isDueAfter(Settling.QUIET_MILLIS);
    }

    @Test
    void aFileThatStaysEmptyIsEmpty() throws IOException {
        write("a.md", "");
        look(10);
        assertThat(settling.next(now, 60_000)).isEqualTo(Settling.DOUBTFUL_MILLIS);
        look(Settling.DOUBTFUL_MILLIS);
        assertThat(settling.isDue(now)).isTrue();
    }

    @Test
    void aDoubtfulFileKeepsNoOtherWaiting() throws IOException {
        write("a.md", "- a");
        write("b.md", LONG + "- more\n");
        look(10);
        look(Settling.QUIET_MILLIS);
        assertThat(settling.isDue(now)).isTrue();
        assertThat(settling.stamps().get(lists.resolve("a.md")).size()).isEqualTo(LONG.length());
        assertThat(settling.stamps().get(lists.resolve("b.md")).size())
                .isGreaterThan(LONG.length());
    }

    @Test
    void aFileThatIsWrittenWithoutEndKeepsNoOtherWaiting() throws IOException {
        write("b.md", LONG + "- more\n");
        for (int i = 0; i < 20; i++) {
            write("a.md", LONG + "- more and more\n".repeat(i + 1));
            look(100);
        }
        assertThat(settling.isDue(now)).isTrue();
    }

    @Test
    void aRenamedFileIsOneChange() throws IOException {
        Files.move(lists.resolve("a.md"), lists.resolve("c.md"));
        look(10);
        look(Settling.QUIET_MILLIS);
        assertThat(settling.isDue(now)).isFalse();
        look(Settling.SHORTER_MILLIS);
        assertThat(settling.isDue(now)).isTrue();
        assertThat(names()).containsExactly("b.md", "c.md");
    }

    @Test
    void aDeletedFileIsGone() throws IOException {
        Files.delete(lists.resolve("a.md"));
        isDueAfter(Settling.SHORTER_MILLIS);
        assertThat(names()).containsExactly("b.md");
    }

    @Test
    void allFilesOfAFolderMayBeDeleted() throws IOException {
        Files.delete(lists.resolve("a.md"));
        Files.delete(lists.resolve("b.md"));
        isDueAfter(Settling.SHORTER_MILLIS);
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatVanishesKeepsWhatItHeldUntilItIsBack() throws IOException {
        Files.move(lists, folder.resolve("elsewhere"));
        nothingHappened();
        assertThat(settling.troubles().get(lists)).contains("lists does not exist");
        assertThat(names()).containsExactly("a.md", "b.md");
        Files.createDirectory(lists);
        nothingHappened();
        assertThat(settling.troubles().get(lists)).contains("empty");
        Files.delete(lists);
        Files.move(folder.resolve("elsewhere"), lists);
        nothingHappened();
        assertThat(settling.troubles()).isEmpty();
    }

    @Test
    void withoutAFolderThatWasNeverSeenNothingIsTakenIn() {
        Settling other = new Settling();
        other.see(Scan.of(List.of(lists, folder.resolve("nowhere"))), 0);
        assertThat(other.isReadable()).isFalse();
    }

    @Test
    void aFileOfWorksIsNotReadWhileItIsSaved() throws IOException {
        Path works = Files.writeString(folder.resolve("works.jsonl"), "{\"title\": \"A\"}\n");
        Settling other = new Settling();
        List<Path> paths = List.of(lists, works);
        other.see(Scan.of(paths), 0);
        assertThat(other.isReadable()).isTrue();
        Files.writeString(works, "{\"title\": \"A\"}\n{\"title\": \"B\"}\n");
        other.see(Scan.of(paths), 100);
        assertThat(other.isReadable()).isFalse();
        other.see(Scan.of(paths), 400);
        assertThat(other.isReadable()).isTrue();
        Files.delete(works);
        other.see(Scan.of(paths), 9_000);
        assertThat(other.isReadable()).isFalse();
        assertThat(other.troubles()).containsOnlyKeys(works);
    }
}

package org.bookwheel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.follow.Scan.Root;
import org.bookwheel.follow.Scan.Seen;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListFiles.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change is believed when it is over, whichever way a file is saved.
class SettlingTest {

    private static final String LONG =
            "- [A Study of Something](https://example.org/a)\n".repeat(9);

    @TempDir private Path folder;

    private final ChangeDebouncer settling = new ChangeDebouncer();
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
        isDueAfter(Change.QUIET_MILLIS);
    }

    @Test
    void aFileThatReplacesAnotherInOneStepIsAnEdit() throws IOException {
        Path other = Files.writeString(folder.resolve("a.md.tmp"), LONG + "- more\n");
        Files.move(other, lists.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
        isDueAfter(Change.QUIET_MILLIS);
    }

    @Test
    void anEditOfTheSameLengthAndTimeIsAnEdit() throws IOException {
        var time = Files.getLastModifiedTime(lists.resolve("a.md"));
        write("a.md", LONG.replace("Study", "Story"));
        Files.setLastModifiedTime(lists.resolve("a.md"), time);
        isDueAfter(Change.QUIET_MILLIS);
    }

    @Test
    void aFileThatIsPutAsideWhileItIsSavedWasNeverGone() throws IOException {
        Files.move(lists.resolve("a.md"), lists.resolve("a.md~"));
        look(10);
        look(900);
        assertThat(settling.isDue(now)).isFalse();
        write("a.md", LONG);
        isDueAfter(Change.QUIET_MILLIS);
        assertThat(names()).containsExactly("a.md", "b.md");
    }

    @Test
    void aFileThatIsEmptyWhileItIsSavedWasNeverEmpty() throws IOException {
        write("a.md", "");
        look(10);
        look(4_000);
        assertThat(settling.isDue(now)).isFalse();
        write("a.md", LONG + "- more\n");
        isDueAfter(Change.QUIET_MILLIS);
    }

    @Test
    void aFileThatStaysEmptyIsEmpty() throws IOException {
        write("a.md", "");
        look(10);
        assertThat(settling.next(now, 60_000)).isEqualTo(Change.DOUBTFUL_MILLIS);
        look(Change.DOUBTFUL_MILLIS);
        assertThat(settling.isDue(now)).isTrue();
    }

    @Test
    void aDoubtfulFileKeepsNoOtherWaiting() throws IOException {
        write("a.md", "- a");
        write("b.md", LONG + "- more\n");
        look(10);
        look(Change.QUIET_MILLIS);
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

    /// Looks at a file that grows without pause for so long; whether something was due meanwhile.
    private boolean isDueWhileGrowing(long millis, String start) throws IOException {
        boolean isDue = false;
        StringBuilder text = new StringBuilder(start);
        for (long time = 0; time <= millis; time += 100) {
            write("a.md", text.append("- more\n").toString());
            look(100);
            isDue |= settling.isDue(now);
        }
        return isDue;
    }

    @Test
    void aFileThatIsAppendedToWithoutPauseIsTakenAsItIsAfterFiveSeconds() throws IOException {
        assertThat(isDueWhileGrowing(Change.ENDLESS_MILLIS - 200, LONG)).isFalse();
        assertThat(isDueWhileGrowing(200, LONG + LONG)).isTrue();
        assertThat(settling.stamps())
                .as("read whatever it says")
                .containsOnlyKeys(lists.resolve("b.md"));
        settling.done();
        assertThat(isDueWhileGrowing(Change.ENDLESS_MILLIS - 200, LONG + LONG)).isFalse();
        assertThat(isDueWhileGrowing(200, LONG + LONG + LONG)).isTrue();
        settling.done();
        look(Change.QUIET_MILLIS + 10);
        look(Change.QUIET_MILLIS + 10);
        assertThat(settling.stamps()).as("believed").containsKey(lists.resolve("a.md"));
    }

    @Test
    void aFileThatIsWrittenAnewSlowlyIsNotTakenWhenItIsNearlyEmpty() throws IOException {
        String long2 = LONG.repeat(20);
        write("a.md", long2);
        look(10);
        look(Change.QUIET_MILLIS);
        settling.done();
        assertThat(isDueWhileGrowing(Change.ENDLESS_DOUBTFUL_MILLIS - 500, "")).isFalse();
        assertThat(isDueWhileGrowing(1_000, "- a")).isTrue();
    }

    @Test
    void whatLiesInAFolderThatCannotBeReadIsThereStill() throws IOException {
        Path sub = Files.createDirectories(lists.resolve("sub"));
        write("sub/c.md", LONG);
        look(10);
        look(Change.QUIET_MILLIS);
        settling.done();
        Root root = Scan.of(List.of(lists)).roots().getFirst();
        Map<Path, Seen> files = new LinkedHashMap<>(root.files());
        files.remove(sub.resolve("c.md"));
        Found hidden =
                new Found(sub, sub, "sub/", lists, "a folder that may not be read", false, true);
        files.put(sub, new Seen(hidden, null));
        files.remove(lists.resolve("b.md"));
        Scan scan = new Scan(List.of(new Root(lists, root.id(), false, "", files)), Map.of());
        settling.see(scan, now += 10);
        settling.see(scan, now += 2_000);
        assertThat(settling.isDue(now)).isTrue();
        assertThat(names()).containsExactly("a.md", "sub/", "sub/c.md");
        assertThat(settling.troubles().get(sub)).contains("may not be read");
    }

    @Test
    void aFolderThatLosesItsLastListIsTheFolderItWas() throws IOException {
        for (int i = 0; i < 20; i++) {
            Path made = Files.createDirectory(folder.resolve("made" + i));
            ChangeDebouncer other = new ChangeDebouncer();
            Path list = Files.writeString(made.resolve("a.md"), LONG);
            other.see(Scan.of(List.of(made)), 0);
            other.done();
            Files.delete(list);
            other.see(Scan.of(List.of(made)), 10);
            other.see(Scan.of(List.of(made)), 10 + Change.SHORTER_MILLIS);
            assertThat(other.troubles()).isEmpty();
            assertThat(other.sources().lists()).isEmpty();
        }
    }

    @Test
    void aRenamedFileIsOneChange() throws IOException {
        Files.move(lists.resolve("a.md"), lists.resolve("c.md"));
        look(10);
        look(Change.QUIET_MILLIS);
        assertThat(settling.isDue(now)).isFalse();
        look(Change.SHORTER_MILLIS);
        assertThat(settling.isDue(now)).isTrue();
        assertThat(names()).containsExactly("b.md", "c.md");
    }

    @Test
    void aDeletedFileIsGone() throws IOException {
        Files.delete(lists.resolve("a.md"));
        isDueAfter(Change.SHORTER_MILLIS);
        assertThat(names()).containsExactly("b.md");
    }

    @Test
    void allFilesOfAFolderMayBeDeleted() throws IOException {
        Files.delete(lists.resolve("a.md"));
        Files.delete(lists.resolve("b.md"));
        isDueAfter(Change.SHORTER_MILLIS);
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
    void aFolderThatWasNeverSeenKeepsNoOtherWaiting() {
        ChangeDebouncer other = new ChangeDebouncer();
        Path nowhere = folder.resolve("nowhere");
        other.see(Scan.of(List.of(lists, nowhere)), 0);
        assertThat(other.isDue(0)).isTrue();
        assertThat(other.sources().lists()).hasSize(2);
        assertThat(other.missing().get(nowhere)).contains("does not exist");
    }

    @Test
    void aFileOfWorksIsNotReadWhileItIsSaved() throws IOException {
        Path works = Files.writeString(folder.resolve("works.jsonl"), "{\"title\": \"A\"}\n");
        ChangeDebouncer other = new ChangeDebouncer();
        List<Path> paths = List.of(lists, works);
        other.see(Scan.of(paths), 0);
        long size = other.stamps().get(works).size();
        Files.writeString(works, "{\"title\": \"A\"}\n{\"title\": \"B\"}\n");
        other.see(Scan.of(paths), 100);
        assertThat(other.stamps().get(works).size()).isEqualTo(size);
        other.see(Scan.of(paths), 400);
        assertThat(other.stamps().get(works).size()).isEqualTo(2 * size);
        Files.delete(works);
        other.see(Scan.of(paths), 9_000);
        assertThat(other.sources().imports()).hasSize(1);
        assertThat(other.troubles()).containsOnlyKeys(works);
    }
}

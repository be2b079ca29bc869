package org.bookwheel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.list.ListFile;
import org.bookwheel.testing.GitFolder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of a history that was read before only the commits that came since are looked at, and the days
/// are those of one that is read as a whole.
class FurtherCommitsTest {

    @TempDir private Path folder;
    @AutoClose private GitFolder repository;
    private final HistoryStore store = HistoryStore.inMemory();
    private int commits;

    @BeforeEach
    void begin() {
        repository = GitFolder.in(folder);
        for (int i = 1; i <= 9; i++) {
            write("list.md", i).commit("2024-01-0" + i);
        }
    }

    /// A list of the first birds of a row, which begins elsewhere in another list.
    private GitFolder write(String name, int birds) {
        StringBuilder list = new StringBuilder("# Birds\n\n");
        int first = name.equals("other.md") ? 101 : 1;
        for (int i = first; i < first + birds; i++) {
            list.append("- [A Study of Bird Number %d](https://example.org/%d)\n".formatted(i, i));
        }
        return repository.write(name, list.toString());
    }

    /// The day of each title; how many commits were looked at for that is in [#commits].
    private Map<String, String> days(HistoryStore store, Path list) throws IOException {
        List<ListFile> files = Sources.of(List.of(list)).lists();
        AtomicInteger steps = new AtomicInteger();
        Additions additions = new Additions(List.of(list), store);
        additions.read(
                files,
                () -> {
                    steps.incrementAndGet();
                    return false;
                });
        // it is asked once for the repository, too
        commits = steps.get() - 1;
        Map<String, String> days = new TreeMap<>();
        additions
                .date(files.stream().map(ListContent::read).toList())
                .forEach(one -> days.put(one.reference().title(), one.added()));
        return days;
    }

    private void check(int expected, Path list) throws IOException {
        Map<String, String> days = days(store, list);
        assertThat(commits).as("commits looked at").isEqualTo(expected);
        assertThat(days).isEqualTo(days(HistoryStore.inMemory(), list));
    }

    @Test
    void onlyWhatIsNewIsLookedAt() throws IOException {
        check(9, folder);
        check(0, folder);
        write("list.md", 10).commit("2024-02-01");
        check(1, folder);
        repository.branch("side");
        write("list.md", 11).commit("2024-02-02");
        repository.branch("main");
        write("other.md", 4).commit("2024-02-03");
        repository.merge("side");
        days(store, folder);
        check(0, folder);
    }

    @Test
    void aRenamedListKeepsItsDays() throws IOException {
        check(9, folder);
        repository.remove("list.md");
        write("birds.md", 10).commit("2024-02-01");
        Map<String, String> days = days(store, folder);
        assertThat(days)
                .containsEntry("A Study of Bird Number 1", "2024-01-01")
                .containsEntry("A Study of Bird Number 10", "2024-02-01")
                .isEqualTo(days(HistoryStore.inMemory(), folder));
    }

    @Test
    void listsOfOneRepositoryThatAreReadInTurnKeepTheirDays() throws IOException {
        write("other.md", 3).commit("2024-02-01");
        Path one = repository.file("list.md");
        Path other = repository.file("other.md");
        days(store, one);
        days(store, other);
        write("list.md", 10).commit("2024-02-02");
        days(store, other);
        write("other.md", 11).commit("2024-02-03");
        assertThat(days(store, one)).isEqualTo(days(HistoryStore.inMemory(), one));
        assertThat(days(store, other)).isEqualTo(days(HistoryStore.inMemory(), other));
    }
}

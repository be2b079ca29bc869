package org.bookwheel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.list.ListFile;
import org.bookwheel.testing.GitFolder;
import org.bookwheel.testing.Tree;
import org.bookwheel.work.Mention;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The day on which a list first named a work is read from the list's git history, whatever was
/// done to the line since.
class AdditionsTest {

    private static final String KESTREL =
            "- [A Long Study of the Kestrel](https://example.org/kestrel) OSDI 2024\n";
    private static final String HERON =
            "- [Herons Seen from Above](https://arxiv.org/abs/2403.05313) arXiv 2024\n";
    private static final String PLOVER =
            "- [How Plovers Sleep in the Wind](https://example.org/plover) SOSP 2023\n";

    @TempDir private Path folder;
    @AutoClose private GitFolder repository;
    private final HistoryStore store = HistoryStore.inMemory();

    @BeforeEach
    void begin() {
        repository = GitFolder.in(folder.resolve("repository"));
        commit("2024-01-10", KESTREL);
        commit("2024-02-20", KESTREL + HERON);
    }

    private void commit(String day, String entries) {
        repository.write("list.md", "# Birds\n\n" + entries).commit(day);
    }

    /// Each title with the day on which it was added; empty if that is not known.
    private Map<String, String> added(Path... lists) throws IOException {
        Path[] all = lists.length == 0 ? new Path[] {repository.root()} : lists;
        List<ListFile> files = Sources.of(List.of(all)).lists();
        Additions additions = new Additions(List.of(all), store);
        additions.read(files, () -> false);
        List<ListContent> contents = new ArrayList<>();
        files.forEach(file -> contents.add(ListContent.read(file)));
        Map<String, String> days = new LinkedHashMap<>();
        for (Mention mention : additions.date(contents)) {
            days.put(mention.reference().title(), mention.added());
        }
        return days;
    }

    private static final Map<String, String> BOTH =
            Map.of(
                    "A Long Study of the Kestrel",
                    "2024-01-10",
                    "Herons Seen from Above",
                    "2024-02-20");

    @Test
    void anEntryWasAddedByTheFirstCommitThatHasIt() throws IOException {
        assertThat(added()).isEqualTo(BOTH);
    }

    @Test
    void entriesThatAreMovedAndNumberedKeepTheirDay() throws IOException {
        commit("2024-05-01", "## New\n\n1. " + HERON.substring(2) + "2. " + KESTREL.substring(2));
        assertThat(added()).isEqualTo(BOTH);
    }

    @Test
    void aListThatBecomesATableKeepsItsDays() throws IOException {
        String table =
                """
                # Birds

                | Title | Venue | Links |
                | --- | --- | --- |
                | **A Long Study of the Kestrel** | OSDI 2024 | [paper](https://example.org/kestrel.pdf) |
                | **Herons Seen from Above** | arXiv 2024 | [paper](https://arxiv.org/pdf/2403.05313v2) |
                """;
        repository.write("list.md", table).commit("2024-05-01");
        assertThat(added()).isEqualTo(BOTH);
    }

    @Test
    void aTitleThatWasWrappedKeepsItsDay() throws IOException {
        commit(
                "2024-03-01",
                "- [How Plovers\n  Sleep in the Wind](https://example.org/p) SOSP 2023\n");
        commit("2024-05-01", PLOVER);
        assertThat(added())
                .containsExactly(Map.entry("How Plovers Sleep in the Wind", "2024-03-01"));
    }

    @Test
    void aTitleThatIsCorrectedKeepsItsDay() throws IOException {
        commit("2024-03-01", "- A Lnog Study of the Kestrel and of Other Falcons. OSDI 2024\n");
        commit("2024-05-01", "- A Long Study of the Kestrel and of Other Falcons. OSDI 2024\n");
        assertThat(added())
                .containsExactly(
                        Map.entry(
                                "A Long Study of the Kestrel and of Other Falcons", "2024-03-01"));
    }

    @Test
    void anEntryInThePlaceOfOneThatIsWordedLikewiseIsAnother() throws IOException {
        commit("2024-05-01", KESTREL.replace("Kestrel", "Merlin").replace("kestrel", "merlin"));
        assertThat(added()).containsExactly(Map.entry("A Long Study of the Merlin", "2024-05-01"));
    }

    @Test
    void aTitleThatIsReplacedBehindTheSameAddressKeepsItsDay() throws IOException {
        commit("2024-05-01", "- [Of Herons](https://arxiv.org/abs/2403.05313v3) arXiv 2024\n");
        assertThat(added()).containsExactly(Map.entry("Of Herons", "2024-02-20"));
    }

    @Test
    void aFileThatIsRenamedOrDividedKeepsItsDays() throws IOException {
        repository
                .remove("list.md")
                .write("birds/all.md", "# Birds\n\n" + KESTREL + HERON)
                .commit("2024-05-01");
        assertThat(added()).isEqualTo(BOTH);
        repository
                .write("birds/all.md", "# Birds\n\n" + KESTREL)
                .write("birds/of-water.md", "# Water\n\n" + HERON + PLOVER)
                .commit("2024-06-01");
        assertThat(added())
                .containsAllEntriesOf(BOTH)
                .containsEntry("How Plovers Sleep in the Wind", "2024-06-01");
    }

    @Test
    void whatIsTakenBackAndAddedAgainWasAddedTheFirstTime() throws IOException {
        commit("2024-03-01", KESTREL);
        commit("2024-09-01", KESTREL + HERON);
        assertThat(added()).isEqualTo(BOTH);
    }

    @Test
    void whatComesFromABranchWasAddedThere() throws IOException {
        repository.branch("water");
        commit("2024-03-03", KESTREL + HERON + "\n## Water\n\n" + PLOVER);
        repository.branch("main");
        repository.write("other.md", "# Others\n\nNothing yet.\n").commit("2024-04-04");
        repository.merge("water");
        assertThat(added())
                .containsAllEntriesOf(BOTH)
                .containsEntry("How Plovers Sleep in the Wind", "2024-03-03");
    }

    @Test
    void theDayIsThatOfTheKeepersOwnCalendar() throws IOException {
        repository
                .write("list.md", "# Birds\n\n" + PLOVER)
                .commit("2024-05-02", LocalTime.of(1, 30), ZoneId.of("+08:00"));
        assertThat(added())
                .containsExactly(Map.entry("How Plovers Sleep in the Wind", "2024-05-02"));
    }

    @Test
    void aLongerTitleThatBeginsLikewiseIsAnother() throws IOException {
        commit(
                "2024-03-01",
                "- [A Survey of Birds of Prey for Beginners](https://a.example/1) 2023\n- [Prey: A Survey of Birds of Prey in Cities](https://a.example/3) 2023\n");
        commit(
                "2024-05-01",
                "- [A Survey of Birds of Prey for Beginners](https://a.example/1) 2023\n- [A Survey of Birds of Prey](https://a.example/2) 2023\n");
        assertThat(added())
                .containsEntry("A Survey of Birds of Prey for Beginners", "2024-03-01")
                .containsEntry("A Survey of Birds of Prey", "2024-05-01");
    }

    @Test
    void aCoinedNameCountsOnlyWhereItStandsAlone() throws IOException {
        commit(
                "2024-03-01",
                "We all love Falco here.\n\n- [Hawkeye](https://github.com/a/hawkeye) works with Falco\n");
        commit(
                "2024-05-01",
                "- [Hawkeye](https://github.com/a/hawkeye) works with Falco\n- [Falco](https://github.com/a/falco): sees\n");
        assertThat(added())
                .containsEntry("Hawkeye", "2024-03-01")
                .containsEntry("Falco", "2024-05-01");
    }

    @Test
    void whatIsNotCommittedIsNotDatedByTheHistory() throws IOException {
        repository.write("list.md", "# Birds\n\n" + KESTREL + HERON + PLOVER);
        assertThat(added())
                .containsAllEntriesOf(BOTH)
                .containsEntry("How Plovers Sleep in the Wind", "");
    }

    @Test
    void whatStandsWhereAHistoryIsCutOffWasAddedNobodyKnowsWhen() throws Exception {
        String cut = repository.git().getRepository().resolve("HEAD").name();
        commit("2024-05-01", KESTREL + HERON + PLOVER);
        Files.writeString(repository.file(".git/shallow"), cut + "\n");
        assertThat(added())
                .containsEntry("A Long Study of the Kestrel", "")
                .containsEntry("Herons Seen from Above", "")
                .containsEntry("How Plovers Sleep in the Wind", "2024-05-01");
    }

    @Test
    void aFolderInARepositoryHasItsHistory() throws IOException {
        repository.write("deep/er/list.md", "# Birds\n\n" + PLOVER).commit("2024-05-01");
        Path link = Files.createSymbolicLink(folder.resolve("link"), repository.file("deep"));
        assertThat(added(link))
                .containsExactly(Map.entry("How Plovers Sleep in the Wind", "2024-05-01"));
    }

    @Test
    void whatWasReadOnceIsNotReadAgain() throws IOException {
        assertThat(added()).isEqualTo(BOTH);
        removeOldContents();
        commit("2024-05-01", KESTREL + PLOVER + HERON);
        assertThat(added())
                .containsAllEntriesOf(BOTH)
                .containsEntry("How Plovers Sleep in the Wind", "2024-05-01");
    }

    /// Removes what the list held before it was as it is.
    private void removeOldContents() throws IOException {
        try (Stream<Path> objects = Files.walk(repository.file(".git/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                String name = object.getParent().getFileName() + object.getFileName().toString();
                if (name.equals(OLD_CONTENT)) {
                    Files.delete(object);
                    return;
                }
            }
        }
        throw new AssertionError("there must be an object " + OLD_CONTENT);
    }

    /// What git calls `"# Birds\n\n" + KESTREL`.
    private static final String OLD_CONTENT =
            new ObjectInserter.Formatter()
                    .idFor(
                            Constants.OBJ_BLOB,
                            ("# Birds\n\n" + KESTREL).getBytes(StandardCharsets.UTF_8))
                    .name();

    @Test
    void aHistoryThatCannotBeReadCostsOnlyTheDays() throws IOException {
        removeOldContents();
        assertThat(added()).containsOnlyKeys(BOTH.keySet()).containsValue("");
        Files.writeString(repository.file(".git/HEAD"), "nonsense");
        Files.writeString(repository.file(".git/config"), "[[[");
        assertThat(added()).containsOnlyKeys(BOTH.keySet());
    }

    @Test
    void nothingOfARepositoryIsTouched() throws IOException {
        Map<String, String> before = Tree.of(repository.root());
        assertThat(added()).isEqualTo(BOTH);
        assertThat(Tree.of(repository.root())).isEqualTo(before);
    }

    @Test
    void aRepositoryWithoutACommitHasNoDays() throws IOException {
        try (GitFolder empty = GitFolder.in(folder.resolve("empty"))) {
            empty.write("list.md", "# Birds\n\n" + KESTREL);
            assertThat(added(empty.root()))
                    .containsExactly(Map.entry("A Long Study of the Kestrel", ""));
        }
    }
}

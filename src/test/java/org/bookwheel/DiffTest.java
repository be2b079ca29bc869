package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.store.OwnFolder;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// `bookwheel diff`, with files and git as they are.
class DiffTest {

    @TempDir private static Path folder;

    @BeforeEach
    void writeTheLists() throws IOException {
        OwnFolder.empty(folder, folder);
        write("mine.md", PaperLists.list(PaperLists.BRACKETS, "", PaperLists.MINE.stream()));
        write("theirs.md", PaperLists.list(PaperLists.BRACKETS, "", PaperLists.THEIRS.stream()));
        write(
                "another.md",
                PaperLists.list(
                        "* TITLE, VENUE YEAR. [paper](URL)",
                        "",
                        Stream.of(PaperLists.THEIRS.get(2), PaperLists.MINE.get(0))));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Program run(Object... words) {
        return Program.runIn(folder, words);
    }

    private Program diff(Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("diff", "mine.md", "--with", "theirs.md", "another.md"));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    private static List<JsonNode> lines(String json) {
        return json.lines().map(Jackson.MAPPER::readTree).toList();
    }

    private static List<String> titles(Program run) {
        return lines(run.out()).stream().map(one -> one.get("title").asString()).toList();
    }

    @Test
    void whatOthersHaveIsNamedTheMostNamedFirst() {
        Program run = diff();
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(
                        """
                        1. Learned Compaction for Merge Trees
                           named by another.md:5, theirs.md:10
                           belongs behind mine.md:13 under «Storage Engines», where\
                         «Compaction in Merge Trees on Flash» stands
                        - [Learned Compaction for Merge Trees](https://arxiv.org/abs/2303.01234)\
                         [SIGMOD 2023]
                        """);
        assertThat(titles(diff("--format", "json")))
                .containsExactlyInAnyOrderElementsOf(
                        PaperLists.THEIRS.stream().map(PaperLists.Paper::title).toList());
    }

    @Test
    void theHeadingIsThatOfTheNearestWorks() {
        for (JsonNode proposal : lines(diff("--format", "json").out())) {
            PaperLists.Paper meant =
                    PaperLists.THEIRS.stream()
                            .filter(one -> one.title().equals(proposal.get("title").asString()))
                            .findFirst()
                            .orElseThrow();
            assertThat(proposal.get("headings").get(1).asString())
                    .as(meant.title())
                    .isEqualTo(meant.heading());
            assertThat(proposal.get("list").asString()).isEqualTo("mine.md");
        }
    }

    static Stream<String[]> styles() {
        return Stream.of(
                new String[] {PaperLists.BRACKETS, ""},
                new String[] {"* TITLE (VENUE 'SHORT) [[pdf](URL)]", ""},
                new String[] {"1. **TITLE**. *VENUE YEAR*. [[paper](URL)]", ""},
                new String[] {"- **TITLE**  \n  VENUE YEAR, [paper](URL)", ""},
                new String[] {
                    "- ![](https://img.example.org/8.svg) [TITLE](URL) - *VENUE, YEAR*.", ""
                },
                new String[] {"* [TITLE](URL) by Asha Rao and Bo Lindqvist. VENUE, YEAR.", ""},
                new String[] {
                    "- **TITLE**, VENUE YEAR [[Paper](URL)] [[Website](https://a.example.org/w)]",
                    ""
                },
                new String[] {
                    "| TITLE | VENUE | YEAR | [link](URL) |",
                    "| Title | Venue | Year | Paper |\n| --- | --- | --- | --- |\n"
                });
    }

    @ParameterizedTest
    @MethodSource("styles")
    void anEntryInTheStyleOfTheListIsReadAsTheSameWorkOnceGitHasAppliedIt(
            String style, String above) throws Exception {
        write("mine.md", PaperLists.list(style, above, PaperLists.MINE.stream()));
        for (JsonNode proposal : lines(diff("--format", "json").out())) {
            assertThat(proposal.get("inStyle").asBoolean()).as("%s", proposal).isTrue();
        }
        apply(diff("--patch"));
        List<JsonNode> read = lines(run("entries", "mine.md").out());
        for (PaperLists.Paper meant :
                Stream.concat(PaperLists.MINE.stream(), PaperLists.THEIRS.stream()).toList()) {
            List<JsonNode> same =
                    read.stream()
                            .filter(one -> one.get("title").asString().equals(meant.title()))
                            .toList();
            assertThat(same).as("%s in %s", meant, read).hasSize(1);
            assertThat(same.getFirst().get("venue").asString()).isEqualTo(meant.venue());
            assertThat(same.getFirst().get("year").asInt()).isEqualTo(meant.year());
            assertThat(same.getFirst().get("arxiv").asString()).isEqualTo(meant.arxiv());
        }
        assertThat(read).hasSize(PaperLists.MINE.size() + PaperLists.THEIRS.size());
        assertThat(diff().status()).isZero();
    }

    @Test
    void signsOfMarkdownInATitleStayWords() throws IOException {
        String written =
                "- [Keys, Values and \\*Flash\\*"
                        + " \\[Revisited\\]](https://arxiv.org/abs/2404.01234)";
        write("theirs.md", "# Papers\n\n## Storage Engines\n\n" + written + " [FAST 2024]\n");
        apply(diff("--patch", "--venue", "FAST"));
        assertThat(folder.resolve("mine.md")).content().contains(written);
        assertThat(run("entries", "mine.md").out())
                .contains("\"title\":\"Keys, Values and *Flash* [Revisited]\"");
    }

    private void apply(Program patch) throws IOException {
        assertThat(patch.status()).as(patch.err()).isEqualTo(1);
        Path file = write("new.patch", patch.out());
        Program git =
                Program.run(
                        new ProcessBuilder("git", "apply", file.toString())
                                .directory(folder.toFile()));
        assertThat(git.status()).as("%s%n%s", git.err(), patch.out()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'\r\n',true", "'\r\n',false", "'\n',false"})
    void aPatchKeepsTheLineEndsAndAFileWithoutALastOne(String end, boolean closed)
            throws IOException {
        String text =
                "\uFEFF"
                        + PaperLists.list(PaperLists.BRACKETS, "", PaperLists.MINE.stream())
                                .replace("\n", end);
        text = closed ? text : text.stripTrailing();
        Path mine = write("mine.md", text);
        apply(diff("--patch"));
        String patched = Files.readString(mine);
        List<String> left = new ArrayList<>(patched.lines().toList());
        left.removeIf(
                line -> PaperLists.THEIRS.stream().anyMatch(one -> line.contains(one.arxiv())));
        assertThat(String.join(end, left)).isEqualTo(text.stripTrailing());
        assertThat(patched.replace(end, "")).doesNotContain("\r", "\n");
    }

    @Test
    void aPatchBelowTheRootOfARepositoryIsAppliedThere() throws Exception {
        assertThat(Program.run(new ProcessBuilder("git", "init", folder.toString())).status())
                .isZero();
        Path below = Files.createDirectories(folder.resolve("my lists"));
        Files.move(folder.resolve("mine.md"), below.resolve("my list.md"));
        List<String> command =
                Program.command(
                        "diff", "my list.md", "--with", "../theirs.md", "../another.md", "--patch");
        Program patch = Program.run(new ProcessBuilder(command).directory(below.toFile()));
        Path file = write("new.patch", patch.out());
        Program git =
                Program.run(
                        new ProcessBuilder("git", "apply", file.toString())
                                .directory(below.toFile()));
        assertThat(git.status()).as(git.err()).isZero();
        assertThat(below.resolve("my list.md"))
                .content()
                .contains(PaperLists.THEIRS.get(0).title());
    }

    @Test
    void anEntryThatTheStyleCannotHoldIsProposedInAPlainOneAndSaidSo() throws IOException {
        String style = "- TITLE, which I read on a train in VENUE YEAR, see [my notes](URL)";
        write("mine.md", PaperLists.list(style, "", PaperLists.MINE.stream()));
        Program run = diff();
        assertThat(run.out())
                .contains(
                        "   in a plain style, since it would be read otherwise in the list's own\n- [");
        assertThat(run.err()).contains("4 works in a plain style");
        apply(diff("--patch"));
        List<String> read =
                lines(run("entries", "mine.md").out()).stream()
                        .map(one -> one.get("title").asString())
                        .toList();
        assertThat(read)
                .containsAll(PaperLists.THEIRS.stream().map(PaperLists.Paper::title).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "--venue,osdi,2402",
        "--venue,USENIX Symposium on Operating Systems Design and Implementation,2402",
        "--year,2023,2303",
        "--year,..2023,2303",
        "--tag,serving,2402 2403",
        "--limit,1,2303"
    })
    void filtersChooseAsInASearch(String option, String value, String papers) {
        List<String> wanted =
                PaperLists.THEIRS.stream()
                        .filter(one ->
                                List.of(papers.split(" ")).contains(one.arxiv().substring(0, 4)))
                        .map(PaperLists.Paper::title)
                        .toList();
        assertThat(titles(diff(option, value, "--format", "json")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void theReverseIsWhatOnlyMineHave() {
        Program run = diff("--reverse", "--year", "2021..2022");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        "mine.md:11: Compaction in Merge Trees on Flash\n"
                                + "mine.md:12: A Log of Keys and Values for Slow Disks\n");
        assertThat(titles(diff("--reverse", "--format", "json")))
                .hasSize(PaperLists.MINE.size() - 1);
    }

    @Test
    void exportedWorksOfOthersAreProposed() throws IOException {
        Program export = run("export", "--format", "jsonl", "theirs.md");
        write("works.jsonl", export.out());
        Program run = run("diff", "mine.md", "--with", "works.jsonl", "--format", "json");
        assertThat(titles(run))
                .containsExactlyInAnyOrderElementsOf(
                        PaperLists.THEIRS.stream().map(PaperLists.Paper::title).toList());
    }

    @Test
    void theStatusTellsNothingFromSomethingAndFromWrongUse() throws IOException {
        String before = Files.readString(folder.resolve("mine.md"));
        assertThat(run("diff", "mine.md", "--with", "mine.md").status()).isZero();
        assertThat(diff().status()).isEqualTo(1);
        assertThat(diff("--limit", "0").status()).isEqualTo(2);
        assertThat(diff("--year", "soon").status()).isEqualTo(2);
        assertThat(diff("--format", "sarif").status()).isEqualTo(2);
        assertThat(diff("--patch", "--reverse").status()).isEqualTo(2);
        assertThat(run("diff", "mine.md").status()).isEqualTo(2);
        assertThat(run("diff", "missing.md", "--with", "theirs.md").status()).isEqualTo(2);
        write("empty.md", "# Nothing yet\n");
        Program empty = run("diff", "empty.md", "--with", "theirs.md");
        assertThat(empty.status()).isEqualTo(2);
        assertThat(empty.err()).contains("no entry could be read from MINE");
        assertThat(folder.resolve("mine.md")).content().isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("mine.md", "theirs.md", "another.md", "empty.md");
        }
    }
}

package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The commands as a person types them. One of each kind is a process of its own.
class CommandLineTest {

    @TempDir private Path folder;

    @Test
    void entriesPrintsOneObjectForEachEntryAndNothingElse() {
        Program run = Program.runAlone("entries", "seeds");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(188).allMatch(line -> line.startsWith("{\"list\""));
        assertThat(run.err()).contains("188 entries").contains("skipped");
    }

    @Test
    void entriesSaysWhatGaveNoEntryAndWhere() {
        Program run = Program.run("entries", "seeds/awesome-papers.md", "--show-skipped");
        assertThat(run.err())
                .contains("awesome-papers.md:13: comment")
                .contains("awesome-papers.md:30: pointer to another file");
    }

    @Test
    void entriesExplainsHowEachValueWasFound() {
        Program run = Program.run("entries", "--explain", "seeds/mlsys-reading-list.md");
        JsonNode first = Jackson.MAPPER.readTree(run.out().lines().findFirst().orElseThrow());
        assertThat(first.get("explain").valueStream().map(one -> one.get("field").asString()))
                .contains("title", "arxiv", "affiliations");
    }

    @Test
    void exportPrintsEachWorkOnce() {
        Program run = Program.run("export", "seeds");
        assertThat(run.status()).as(run.err()).isZero();
        List<JsonNode> works = run.out().lines().map(Jackson.MAPPER::readTree).toList();
        Set<String> ids = new HashSet<>();
        works.forEach(work -> ids.add(work.get("id").asString()));
        assertThat(works).hasSize(161);
        assertThat(ids).hasSize(161);
        assertThat(works.stream().mapToInt(work -> work.get("mentions").size()).sum())
                .isEqualTo(188);
    }

    @Test
    void indexThenSearchFinds() {
        Program index = Program.runAlone("index", "seeds", "--index", folder);
        assertThat(index.err()).contains("4 lists with 188 entries: 161 works");
        Program again = Program.runAlone("index", "seeds", "--index", folder);
        assertThat(again.err()).contains("up to date");
        Program search = Program.runAlone("search", "--index", folder, "prompt", "cache");
        assertThat(search.status()).isZero();
        assertThat(search.out()).startsWith("1. Prompt Cache: Modular Attention Reuse");
        Program json =
                Program.run(
                        "search", "--index", folder, "--json", "--venue", "MLSys", "--year", "2024",
                        "--size", "100");
        assertThat(json.out().lines()).hasSize(22);
    }

    @Test
    void searchWithoutAnIndexBuildsOne() {
        Program search = Program.run("search", "--index", folder.resolve("new"), "vllm");
        assertThat(search.err()).contains("161 works");
        assertThat(search.out()).contains("PagedAttention");
    }

    @Test
    void aWrongUseIsExplainedAndEndsWithTwo() {
        Program option = Program.run("search", "--colour", "red");
        assertThat(option.status()).isEqualTo(2);
        assertThat(option.err()).contains("--colour");
        Program command = Program.runAlone("serch");
        assertThat(command.status()).isEqualTo(2);
        assertThat(command.err()).contains("search");
        Program value = Program.run("search", "--index", folder, "--sort", "best", "x");
        assertThat(value.status()).isEqualTo(2);
        assertThat(value.err()).contains("--sort").contains("relevance");
        Program nothing = Program.run();
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("bookwheel serve");
    }

    @Test
    void helpShowsExamples() {
        Program help = Program.runAlone("search", "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Examples:").contains("--venue");
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        Program run = Program.runAlone("export", folder.resolve("nowhere"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("nowhere")
                .contains("does not exist")
                .doesNotContain("at org.");
    }

    @Test
    void aPortInUseIsNamedWithTheCure() {
        Program run =
                Program.run("serve", "seeds", "--index", folder, "--port", Site.ofSeeds().port());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("port " + Site.ofSeeds().port())
                .contains("--port")
                .doesNotContain("Exception")
                .doesNotContain("at org.");
    }

    @Test
    void aDamagedIndexIsBuiltAnewFromItsLists() throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("mine.md"),
                        "## Papers\n- [A Study of Damage](https://arxiv.org/abs/2101.00001)\n");
        Path index = folder.resolve("index");
        Program.run("index", list, "--index", index);
        try (var files = Files.walk(index)) {
            for (Path file :
                    files.filter(Files::isRegularFile)
                            .filter(path -> !path.endsWith("inventory"))
                            .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Program run = Program.run("search", "--index", index, "damage");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("damaged").doesNotContain("at org.");
        assertThat(run.out()).contains("A Study of Damage");
    }
}

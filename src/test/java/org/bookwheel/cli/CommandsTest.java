package org.bookwheel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.StrictBibTex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching and exporting as a person types it.
class CommandsTest {

    @TempDir private static Path folder;
    private static Path index;

    @BeforeAll
    static void indexTheSeeds() {
        index = folder.resolve("index");
        assertThat(Program.run("index", "seeds", "--index", index).status()).isZero();
    }

    private static Program search(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "search";
        all[1] = "--index";
        all[2] = index;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Program.run(all);
    }

    @Test
    void explainSaysWhyAndFacetsAreCountedBelow() {
        Program run =
                search("--explain", "--facets", "venue,year", "--size", "1", "prompt", "cache");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().toList())
                .startsWith(
                        "1. Prompt Cache: Modular Attention Reuse for Low-Latency Inference",
                        "   MLSys 2024 · Yale University",
                        "   https://arxiv.org/abs/2311.04934")
                .contains("   - the whole coined name: 900.00")
                .anyMatch(line -> line.startsWith("venue: "));
        Program json = search("--explain", "--json", "--size", "1", "prompt", "cache");
        assertThat(Jackson.MAPPER.readTree(json.out()).get("why")).isNotEmpty();
    }

    @Test
    void aSearchThatWasCutShortSaysSo() {
        SearchQuery query = SearchQuery.of("serving");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(said));
        try (LuceneIndex opened = LuceneIndex.in(index)) {
            new TerminalResults(query, opened.within(Duration.ofHours(1)).search(query))
                    .warn(progress);
            assertThat(said.toString()).isEmpty();
            new TerminalResults(query, opened.within(Duration.ZERO).search(query)).warn(progress);
            assertThat(said.toString()).contains("works may be missing");
        }
    }

    @Test
    void luceneSyntaxIsForTheCommandLine() {
        Program run = search("--lucene", "title:cache~1 AND year:2024", "--size", "2");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("1. ");
        Program wrong = search("--lucene", "title:(cache");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("column 13").contains("title:(cache");
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void wrongValuesAreToldAsOverHttpAndEndWithTwo() {
        for (List<String> wrong :
                List.of(
                        List.of("--year", "soon", "2022..2024"),
                        List.of("--kind", "book", "paper, resource or none"),
                        List.of("--size", "many", "whole number"),
                        List.of("--page", "0", "1 or more"),
                        List.of("--has", "fun", "code"))) {
            Program run = search(wrong.get(0), wrong.get(1));
            assertThat(run.status()).as(wrong.toString()).isEqualTo(2);
            assertThat(run.err())
                    .contains(wrong.get(0).substring(2))
                    .contains(wrong.get(1))
                    .contains(wrong.get(2))
                    .doesNotContain("at org.");
        }
    }

    @Test
    void whatMayHaveBeenMeantIsSaid() {
        Program option = search("--vene", "OSDI");
        assertThat(option.status()).isEqualTo(2);
        assertThat(option.err()).contains("--vene").contains("--venue").contains("search --help");
        Program command = Program.run("exprt");
        assertThat(command.status()).isEqualTo(2);
        assertThat(command.err()).contains("Did you mean: bookwheel export");
        Program port = Program.run("serve", "--port", "70000");
        assertThat(port.status()).isEqualTo(2);
        assertThat(port.err()).contains("--port must be from 0 to 65535, got 70000");
    }

    @Test
    void exportPrintsWhatTheIndexHoldsOrWhatThePathsHold() throws IOException {
        Program ofIndex = Program.run("export", "--index", index, "--format", "bibtex");
        assertThat(ofIndex.status()).as(ofIndex.err()).isZero();
        assertThat(StrictBibTex.read(ofIndex.out())).hasSize(161);
        Program ofPath = Program.run("export", "seeds", "--format", "CSV");
        assertThat(ofPath.status()).as("names are as they are written").isEqualTo(2);
        assertThat(ofPath.err()).contains("csl-json, csv, got CSV");
        Program works = Program.run("export", "seeds");
        Path file = Files.writeString(folder.resolve("works.jsonl"), works.out());
        assertThat(Program.run("export", file).out()).isEqualTo(works.out());
    }

    @Test
    void theEntriesOfExportedWorksAreTheirMentions() throws IOException {
        Program works = Program.run("export", "seeds");
        Path file = Files.writeString(folder.resolve("exported.jsonl"), works.out());
        Program entries = Program.run("entries", file);
        assertThat(entries.out().lines())
                .containsExactlyInAnyOrderElementsOf(
                        Program.run("entries", "seeds").out().lines().toList());
    }
}

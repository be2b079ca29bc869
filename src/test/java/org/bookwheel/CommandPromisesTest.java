package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.CsvReader;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.StrictBibTex;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the table of commands says, command by command.
class CommandPromisesTest {

    @TempDir private Path folder;

    private Path list(String name, String title) throws IOException {
        Path file = folder.resolve("lists").resolve(name);
        Files.createDirectories(file.getParent());
        String link = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return Files.writeString(
                file, "## Papers\n- [%s](https://example.org/%s.pdf)\n".formatted(title, link));
    }

    private static int count(Program run) {
        assertThat(run.status()).as(run.err()).isZero();
        return (int) run.out().lines().count();
    }

    @Test
    void serveIndexesTheSeedListsUnlessToldOtherwise() {
        try (Running server = Running.start("serve", "--port", "0", "--index", folder)) {
            assertThat(server.total("")).isEqualTo(161);
            assertThat(server.get("/api/v1/lists").get("lists")).hasSize(4);
        }
    }

    @Test
    void theDefaultsAreSeedsIndexAndPort7070() {
        assertThat(Program.run("serve", "--help").out())
                .contains("default: 7070", "default: seeds", "default: index")
                .contains("--port", "--host", "--allowed-host", "--index");
        for (String command : List.of("index", "search", "entries", "export")) {
            assertThat(Program.run(command, "--help").out()).contains("--index", "default: index");
        }
    }

    @Test
    void aListIsChosenByItsTitleOrItsPath() throws IOException {
        Path index = folder.resolve("index");
        Path lists = Files.createDirectories(folder.resolve("lists/group"));
        Files.writeString(
                lists.resolve("README.md"),
                "# Harbours & Ports\n- [A Study of Harbours](https://example.org/h.pdf)\n");
        Files.writeString(
                lists.resolve("two.md"),
                "# Cranes\n- [A Study of Harbours](https://example.org/h.pdf)\n- [A Study of Cranes](https://example.org/c.pdf)\n");
        assertThat(Program.run("index", folder.resolve("lists"), "--index", index).status())
                .isZero();
        for (String list : List.of("Harbours & Ports", "harbours & ports", "group/README.md")) {
            Program run = Program.run("search", "--json", "--index", index, "--list", list);
            assertThat(count(run)).as(list).isEqualTo(1);
        }
    }

    private Running serve(Path list, String option, String value) throws IOException {
        Path index = folder.resolve("index");
        return Running.start("serve", list, "--index", index, "--port", "0", option, value);
    }

    @Test
    void serveAnswersOnItsHostUnderTheNamesAllowed() throws IOException {
        Path list = list("one.md", "A Study of Harbours");
        try (Running server = serve(list, "--allowed-host", "books.example")) {
            int port = Integer.parseInt(server.url().replaceFirst(".*:", ""));
            String request = "GET /livez HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
            assertThat(Wire.exchange(port, request.formatted("books.example")))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(Wire.exchange(port, request.formatted("other.example")))
                    .startsWith("HTTP/1.1 421 ");
        }
        try (Running server = serve(list, "--host", "127.0.0.2")) {
            assertThat(server.await("open http://")).contains("open http://127.0.0.2:");
        }
    }

    @Test
    void theIndexHoldsExactlyThePathsOfTheLastIndexOrServe() throws IOException {
        Path one = list("one.md", "A Study of Harbours");
        Path two = list("two.md", "A Study of Lagoons");
        Path index = folder.resolve("index");
        assertThat(count(Program.run("index", one, "--index", index))).isZero();
        assertThat(count(Program.run("search", "--json", "--index", index, "study"))).isEqualTo(1);
        assertThat(count(Program.run("index", one, two, "--index", index))).isZero();
        assertThat(count(Program.run("search", "--json", "--index", index, "study"))).isEqualTo(2);
        assertThat(count(Program.run("index", two, "--index", index))).isZero();
        assertThat(Program.run("export", "--index", index).out())
                .contains("Lagoons")
                .doesNotContain("Harbours");
        try (Running server = Running.start("serve", one, "--index", index, "--port", "0")) {
            server.await("1 work, indexed in");
            assertThat(server.total("harbours ")).isEqualTo(1);
            assertThat(server.total("lagoons ")).isZero();
        }
        assertThat(Program.run("search", "--index", index, "study").out()).contains("Harbours");
        Program seeds = Program.run("index", "--index", index);
        assertThat(seeds.err()).contains("161 works");
        assertThat(seeds.out()).isEmpty();
    }

    static Stream<List<String>> choices() {
        return Stream.of(
                List.of("q", "serving", "venue", "OSDI", "year", "2022..2024"),
                List.of("q", "", "affiliation", "Yale University", "kind", "paper"),
                List.of("q", "", "list", "awesome-papers.md", "has", "code", "sort", "title"),
                List.of("q", "", "tag", "Inference", "author", "none", "sort", "newest"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void searchFindsInTheTerminalWhatItFindsOverHttp(List<String> parameters) {
        List<String> words = new java.util.ArrayList<>();
        words.addAll(List.of("search", "--json", "--size", "100", "--index", folder.toString()));
        for (int i = 2; i < parameters.size(); i += 2) {
            words.add("--" + parameters.get(i));
            words.add(parameters.get(i + 1));
        }
        words.add(parameters.get(1));
        Program run = Program.run(words.toArray());
        List<String> more = new java.util.ArrayList<>(parameters);
        more.addAll(List.of("size", "100"));
        Answer answer = Site.ofSeeds().search(more.toArray(String[]::new));
        assertThat(answer.total()).isPositive();
        assertThat(
                        run.out()
                                .lines()
                                .map(Jackson.MAPPER::readTree)
                                .map(one -> one.has("work") ? one.get("work") : one)
                                .map(work -> work.get("id").asString()))
                .containsExactlyElementsOf(answer.ids());
    }

    @Test
    void aPathIsAFileAFolderATextNamedDirectlyOrWorksInTheExportedForm() throws IOException {
        list("a.md", "A Study of Harbours");
        list("deep/b.markdown", "A Study of Lagoons");
        Path text = list("c.txt", "A Study of Reefs");
        Path lists = folder.resolve("lists");
        assertThat(count(Program.run("entries", lists))).isEqualTo(2);
        assertThat(count(Program.run("entries", text))).isEqualTo(1);
        assertThat(count(Program.run("entries", lists, text))).isEqualTo(3);
        String works = Program.run("export", lists).out();
        Path plain = Files.writeString(folder.resolve("works.jsonl"), works);
        Path packed = folder.resolve("packed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(works.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Program.run("export", plain).out()).isEqualTo(works);
        assertThat(Program.run("export", packed).out()).isEqualTo(works);
        assertThat(count(Program.run("entries", packed))).isEqualTo(2);
    }

    @Test
    void entriesAndExportOfPathsNeedNoIndexAndMakeNone() throws IOException {
        Path list = list("one.md", "A Study of Harbours");
        Path index = folder.resolve("none");
        assertThat(count(Program.run("entries", list, "--index", index))).isEqualTo(1);
        assertThat(count(Program.run("export", list, "--index", index))).isEqualTo(1);
        assertThat(index).doesNotExist();
    }

    @Test
    void exportPrintsTheMergedRecordsInEveryFormat() {
        assertThat(count(Program.run("export", "seeds", "--format", "jsonl"))).isEqualTo(161);
        assertThat(Program.run("export", "seeds").out().lines()).as("default").hasSize(161);
        assertThat(StrictBibTex.read(Program.run("export", "seeds", "--format", "bibtex").out()))
                .hasSize(161);
        assertThat(CsvReader.read(Program.run("export", "seeds", "--format", "csv").out()))
                .hasSize(161);
        String csl = Program.run("export", "seeds", "--format", "csl-json").out();
        assertThat(Jackson.MAPPER.readTree(csl)).hasSize(161);
        assertThat(
                        Program.run("export", "seeds", "--format", "ris")
                                .out()
                                .lines()
                                .filter("ER  - "::equals))
                .hasSize(161);
    }
}

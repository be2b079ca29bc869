package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example client, which knows nothing of the server but its description.
class ClientTest {

    private static final Site SITE = Site.ofSeeds();

    @TempDir private Path folder;

    @BeforeAll
    static void pythonIsNeeded() {
        boolean found = run(List.of("python3", "--version")).status() == 0;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(found).as("python3 is installed").isTrue();
        }
        assumeTrue(found, "the example client is not tested: there is no python3 here");
    }

    private record Run(int status, String out, String err) {}

    private static Run client(Object... arguments) {
        List<String> command =
                new ArrayList<>(List.of("python3", "src/site/client.py", "--server", SITE.url()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return run(command);
    }

    private static Run run(List<String> command) {
        try {
            Path err = Files.createTempFile("client", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            Process process = builder.start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Run run = new Run(process.waitFor(), out, Files.readString(err));
            Files.delete(err);
            return run;
        } catch (IOException missing) {
            return new Run(-1, "", String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void itSearches() {
        Run run = client("search", "prompt", "cache", "--venue", "MLSys", "--year", "2023..2024");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("arxiv:2311.04934\tPrompt Cache: ").contains("MLSys 2024");
        assertThat(run.err()).matches("\\d works?\\R");
    }

    @Test
    void itPagesThroughAllWorks() {
        Run run = client("all", "--sort", "title");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().map(line -> line.split("\t")[0]))
                .hasSize(161)
                .doesNotHaveDuplicates();
    }

    @Test
    void itExports() throws IOException {
        Path file = folder.resolve("works.bib");
        Run run = client("export", "bibtex", file, "--venue", "OSDI");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(file))
                .isEqualTo(SITE.get("/api/v1/export?format=bibtex&venue=OSDI").text());
    }

    @Test
    void itSuggests() {
        Run run = client("suggest", "serverl");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("name\tServerlessLLM");
    }

    @Test
    void itShowsWhatTheServerSaysIsWrong() {
        Run run = client("search", "x", "--sort", "best");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("sort must be one of relevance").doesNotContain("Traceback");
    }
}

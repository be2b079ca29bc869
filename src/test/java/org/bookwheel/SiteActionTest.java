package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The action for GitHub, as far as it can be tried without GitHub: its form, and its own steps.
class SiteActionTest {

    private static final Path FOLDER = Path.of("src/packaging");
    private static final String PINNED = "actions/[a-z-]+@[0-9a-f]{40}";

    @TempDir private Path folder;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String name) throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        return (Map<String, Object>) load.loadFromString(Files.readString(FOLDER.resolve(name)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps() throws IOException {
        Map<String, Object> runs = (Map<String, Object>) read("action.yml").get("runs");
        assertThat(runs.get("using")).isEqualTo("composite");
        return (List<Map<String, Object>>) runs.get("steps");
    }

    /// What [the
    /// syntax](https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax)
    /// allows and demands of a composite action.
    @Test
    @SuppressWarnings("unchecked")
    void itHasTheFormOfACompositeAction() throws IOException {
        Map<String, Object> action = read("action.yml");
        assertThat(action.keySet())
                .containsExactlyInAnyOrder("name", "description", "inputs", "outputs", "runs");
        Map<String, Map<String, Object>> inputs =
                (Map<String, Map<String, Object>>) action.get("inputs");
        assertThat(inputs.values())
                .allSatisfy(input ->
                        assertThat(input.keySet())
                                .containsExactlyInAnyOrder("description", "default"))
                .allSatisfy(input -> assertThat(input.get("default")).isInstanceOf(String.class));
        for (Map<String, Object> step : steps()) {
            assertThat(step.keySet())
                    .isSubsetOf("id", "name", "if", "uses", "with", "run", "shell", "env");
            boolean isOwn = step.containsKey("run");
            assertThat(step.containsKey("uses")).isNotEqualTo(isOwn);
            assertThat(step.containsKey("shell")).isEqualTo(isOwn);
            if (!isOwn) {
                assertThat((String) step.get("uses")).matches(PINNED);
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theWorkflowRunsOnPushAndEachNightAndMayDoNoMoreThanPublish() throws IOException {
        Map<String, Object> workflow = read("site.yml");
        assertThat(((Map<String, Object>) workflow.get("on")).keySet())
                .contains("push", "schedule");
        assertThat(workflow.get("permissions"))
                .isEqualTo(Map.of("contents", "read", "pages", "write", "id-token", "write"));
        List<String> uses =
                Files.readAllLines(FOLDER.resolve("site.yml")).stream()
                        .filter(line -> line.contains("uses: actions/"))
                        .toList();
        assertThat(uses)
                .isNotEmpty()
                .allMatch(line -> line.matches(".*uses: " + PINNED + " # v.*"));
    }

    /// The step itself, with the program in the place where the action finds it.
    @Test
    void itsStepWritesTheSiteOfAllListsThatAreGiven() throws IOException {
        Map<String, Object> step =
                steps().stream().filter(one -> one.containsKey("run")).findFirst().orElseThrow();
        Path repository = Files.createDirectories(folder.resolve("my lists"));
        Files.writeString(repository.resolve("a.md"), "- [One Paper](https://example.org/1.pdf)\n");
        Files.writeString(
                repository.resolve("b.md"), "- [Another Paper](https://example.org/2.pdf)\n");
        Path action = Files.createDirectories(folder.resolve("bookwheel/src/packaging"));
        Path program = folder.resolve("bookwheel/bookwheel");
        String words = String.join("' '", Program.command());
        Files.writeString(program, "#!/bin/sh\nexec '" + words + "' \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path output = folder.resolve("output");

        ProcessBuilder builder =
                new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", (String) step.get("run"))
                        .directory(repository.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "LISTS",
                                "a.md\n" + repository.resolve("b.md") + "\n",
                                "URL",
                                "https://me.github.io/my-lists/",
                                "TITLE",
                                "My lists",
                                "OUT",
                                "out",
                                "GITHUB_ACTION_PATH",
                                action.toString(),
                                "GITHUB_OUTPUT",
                                output.toString()));
        Program run = Program.run(builder);
        assertThat(run.status()).as(run.err()).isEqualTo(0);
        assertThat(Files.readString(output)).isEqualTo("folder=out\n");
        assertThat(Files.readString(repository.resolve("out/index.html")))
                .contains("<title>My lists</title>");
        assertThat(repository.resolve("out/works/one-paper.html")).exists();
        assertThat(repository.resolve("out/works/another-paper.html")).exists();
    }
}

package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.testing.Launcher;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of files with any letters are read as they are, whatever the locale is.
class LocaleTest {

    @TempDir private Path folder;
    private Path lists;

    @BeforeEach
    void writeTwoListsWhoseNamesDifferInOneLetter() throws IOException {
        lists = Files.createDirectories(folder.resolve("Überblick"));
        list("論文.md", "A Study of Harbours");
        list("論丈.md", "A Study of Lagoons");
    }

    private void list(String name, String title) throws IOException {
        String entry = "## Papers\n- [%s](https://example.org/%s.pdf)\n";
        Files.writeString(lists.resolve(name), entry.formatted(title, title.replace(' ', '-')));
    }

    static Stream<Map<String, String>> locales() {
        return Stream.of(
                Map.of(),
                Map.of("LC_ALL", "C"),
                Map.of("LANG", "POSIX"),
                Map.of("LC_ALL", "xx_YY.UTF-8"),
                Map.of("LANG", "C.UTF-8"));
    }

    private static Program run(ProcessBuilder command, Map<String, String> locale) {
        command.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        command.environment().keySet().removeIf(name -> name.startsWith("LANG"));
        command.environment().putAll(locale);
        Program run = Program.run(command);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @ParameterizedTest
    @MethodSource("locales")
    void theLauncherReadsThemInEveryLocale(Map<String, String> locale) throws IOException {
        Launcher launcher = Launcher.in(Files.createDirectory(folder.resolve("home")));
        Path index = folder.resolve("Verzeichnis für 論文");
        run(launcher.command("index", lists, "--index", index), locale);
        Program found = run(launcher.command("search", "--json", "--index", index), locale);
        assertThat(found.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("\"論文.md\"") && line.contains("Harbours"))
                .anyMatch(line -> line.contains("\"論丈.md\"") && line.contains("Lagoons"));
        Program one = run(launcher.command("export", lists.resolve("論丈.md")), locale);
        assertThat(one.out()).contains("Lagoons").doesNotContain("Harbours");
        Program named =
                run(launcher.command("search", "--index", index, "--list", "論文.md"), locale);
        assertThat(named.out()).contains("Harbours").doesNotContain("Lagoons");
    }

    /// What a file of `src/packaging` says of the locale, which is all that its program knows of
    /// it.
    @ParameterizedTest
    @ValueSource(strings = {"bookwheel.service", "Dockerfile"})
    void theUnitAndTheImageReadThem(String file) throws IOException {
        String text = Files.readString(Path.of("src/packaging").resolve(file));
        MatchResult said =
                Pattern.compile("(?m)^(?:Environment=|ENV )(L[A-Z_]+)=(\\S+)$")
                        .matcher(text)
                        .results()
                        .findFirst()
                        .orElseThrow();
        ProcessBuilder command = new ProcessBuilder(Program.command("entries", lists));
        command.environment().clear();
        Program run = run(command, Map.of(said.group(1), said.group(2)));
        assertThat(run.out()).contains("\"list\":\"論文.md\"", "\"list\":\"論丈.md\"");
        assertThat(run.err()).contains("2 lists, 2 entries").doesNotContain("locale");
    }

    @Test
    void aStartWithoutTheLauncherSaysThatTheLocaleMixesThemUp() throws IOException {
        ProcessBuilder command = new ProcessBuilder(Program.command("entries", "seeds"));
        command.environment().put("LC_ALL", "C");
        Program run = Program.run(command);
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("must be UTF-8", "LC_ALL=C.UTF-8");
        ProcessBuilder named = new ProcessBuilder(Program.command("entries", lists));
        named.environment().put("LC_ALL", "C");
        assertThat(Program.run(named))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(2))
                .satisfies(refused -> assertThat(refused.err()).contains("LC_ALL=C.UTF-8"));
    }

    @Test
    void numbersAreWrittenInOneWayEverywhere() {
        ProcessBuilder command = new ProcessBuilder(Program.command("entries", "seeds"));
        command.environment().put("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG");
        assertThat(Program.run(command).err()).contains("4 lists, 188 entries");
    }
}

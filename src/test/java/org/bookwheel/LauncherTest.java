package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.cli.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `bookwheel`, with a JDK that only says how it was called.
class LauncherTest {

    private static final String JAVA =
            """
            #!/bin/sh
            for word in "$@"; do
              case $word in -XX:AOTCacheOutput=*) echo learnt > "${word#*=}" ;; esac
              echo "$word"
            done
            """;

    /// A Maven that builds by saying so.
    private static final String MAVEN =
            """
            #!/bin/sh
            echo "Maven was here: $*"
            for i in $(seq 120); do echo "Downloaded from central: file $i"; done
            echo "[INFO] --- compiler:3.16.0:compile (default-compile) @ bookwheel ---"
            [ -f fails ] && exit 1
            echo "[INFO] --- maven-shade-plugin:3.6.2:shade (default) @ bookwheel ---"
            mkdir -p target
            echo built > target/bookwheel.jar
            """;

    @TempDir private Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String said = "";

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.createDirectories(folder.resolve("target"));
        write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
        write("jdk/bin/java", JAVA);
        write("jdk/bin/javac", "");
        write("target/bookwheel.jar", "one");
        write("bookwheel", Files.readString(Path.of("bookwheel")));
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /// What the script started, word by word.
    private List<String> run(int status, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(folder.resolve("bookwheel").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("BOOKWHEEL_JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().keySet().removeAll(List.of("BOOKWHEEL_CACHE", "JAVA_OPTS"));
        builder.environment().putAll(environment);
        Path error = folder.resolve("said");
        Process process = builder.redirectError(error.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(status);
        said = Files.readString(error);
        return out.lines().toList();
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(file -> file.toString().contains(".aot")).toList();
        }
    }

    @Test
    void aStartUsesTheCacheThatARehearsalMade() throws Exception {
        assertThat(run(0, "entries")).endsWith("-jar", jar(), "entries");
        assertThat(caches()).isEmpty();
        assertThat(run(0, "--rehearse")).isEmpty();
        assertThat(caches()).hasSize(1);
        assertThat(run(0, "serve", "a b"))
                .startsWith(cache())
                .endsWith("-jar", jar(), "serve", "a b");
    }

    private String jar() throws IOException {
        return folder.toRealPath().resolve("target/bookwheel.jar").toString();
    }

    private String cache() throws IOException {
        Path file = caches().getFirst();
        return "-XX:AOTCache=" + folder.toRealPath().resolve("target").resolve(file.getFileName());
    }

    @Test
    void theCacheIsTheSameInEveryLocale() throws Exception {
        environment.put("LC_ALL", "C");
        run(0, "--rehearse");
        environment.put("LC_ALL", "C.UTF-8");
        assertThat(run(0, "entries")).startsWith(cache());
        environment.put("LC_ALL", "xx_YY.UTF-8");
        assertThat(run(0, "entries")).startsWith(cache());
    }

    @Test
    void aCacheOfAnotherProgramOrJdkIsNotUsed() throws Exception {
        run(0, "--rehearse");
        write("target/bookwheel.jar", "two");
        assertThat(run(0, "entries")).noneMatch(word -> word.startsWith("-XX:AOTCache"));
        run(0, "--rehearse");
        assertThat(run(0, "entries")).first().asString().startsWith("-XX:AOTCache");
        write("jdk/release", "JAVA_VERSION=\"25.0.4\"\n");
        assertThat(run(0, "entries")).noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }

    @Test
    void cachesOfFormerProgramsGoAndTheNewestStay() throws Exception {
        for (String program : List.of("one", "two", "three", "four", "five")) {
            write("target/bookwheel.jar", program);
            run(0, "--rehearse");
        }
        assertThat(caches()).hasSize(3);
        assertThat(run(0, "entries")).first().asString().startsWith("-XX:AOTCache");
    }

    @Test
    void aJdkThatMakesNoCacheStartsWithout() throws Exception {
        write("jdk/bin/java", JAVA.replace("echo learnt > \"${word#*=}\"", "exit 1"));
        run(1, "--rehearse");
        assertThat(caches()).isEmpty();
        assertThat(run(0, "entries")).endsWith("-jar", jar(), "entries");
    }

    @Test
    void javaOptionsArePassedOn() throws Exception {
        environment.put("JAVA_OPTS", "-Xmx3g -Dsome=value");
        assertThat(run(0, "entries", "list.md"))
                .containsSubsequence("-Xmx3g", "-Dsome=value", "-jar", jar(), "entries", "list.md");
    }

    private void installMaven() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("web"));
        write("bin/mvn", MAVEN);
        write("pom.xml", "");
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    @Test
    void itBuildsOnFirstUseAndWhenSourcesAreNewerAndSaysSoOnStandardErrorOnly() throws Exception {
        installMaven();
        Path jar = folder.resolve("target/bookwheel.jar");
        Files.delete(jar);
        assertThat(run(0, "entries")).noneMatch(word -> word.contains("Maven"));
        assertThat(said.lines())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .contains("builds itself, once: about a minute")
                                        .contains("some minutes more"),
                        next -> assertThat(next).endsWith("50 files fetched"),
                        next -> assertThat(next).endsWith("100 files fetched"),
                        next -> assertThat(next).endsWith("compiling"),
                        next -> assertThat(next).endsWith("packing"),
                        last -> assertThat(last).endsWith("built"));
        assertThat(jar).hasContent("built");
        Files.writeString(jar, "kept");
        assertThat(run(0, "entries")).endsWith("-jar", jar(), "entries");
        assertThat(said).isEmpty();
        assertThat(jar).hasContent("kept");
        Path source = Files.writeString(folder.resolve("src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(0, "entries")).noneMatch(word -> word.contains("Maven"));
        assertThat(said).contains("builds itself anew");
        assertThat(jar).hasContent("built");
    }

    @Test
    void aBuildThatFailsIsToldOnStandardErrorAndEndsWithOne() throws Exception {
        installMaven();
        Files.delete(folder.resolve("target/bookwheel.jar"));
        write("fails", "");
        assertThat(run(1, "entries")).isEmpty();
        assertThat(said).contains("Maven was here").contains("the build failed");
    }

    @Test
    void aRehearsalServesAndEnds() {
        assertThat(Commands.run("serve", "--rehearse")).isZero();
    }
}

package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Strangers' file names and texts on a terminal: neither colours, nor titles, nor lines of their
/// own.
class TerminalTest {

    private static final String EVIL = "\u001b[31mred\u001b]0;title\u0007\u009b32m\u007f\b";

    /// What begins a line of its own if the end of a line in a name is shown as one.
    private static final String FAKE = "bookwheel: all is lost";

    private static final String LIST =
            "# Papers %1$s\n- [A Study of Things %1$s](https://arxiv.org/abs/2401.00001) Ada %1$s Jin. OSDI 2024 %1$s\n"
                    + "- %1$s\n";

    private static final String WORKS =
            """
            {"title":"Another Study of Things \\u001b[31m\\u009b32m","venue":"OSDI\\u001b[0m","authors":["A\\u0007 B"],"summary":"one\\u001b]0;x\\u0007"}
            not json \u001b[31m
            """;

    @TempDir private Path folder;
    private Path lists;
    private Path works;
    private Path index;

    @BeforeEach
    void write() throws IOException {
        lists = Files.createDirectory(folder.resolve("lists"));
        works = folder.resolve("works\u001b[31m\n" + FAKE + ".jsonl");
        index = folder.resolve("index");
        String name = "list\u001b[31m\n" + FAKE;
        Files.writeString(lists.resolve(name + ".md"), LIST.formatted(EVIL));
        Files.write(lists.resolve(name + " binary.md"), new byte[100]);
        Files.writeString(works, WORKS);
    }

    private static void assertThatNothingStrangeIsShown(Program done) {
        for (String shown : List.of(done.out(), done.err())) {
            assertThat(shown.codePoints().filter(Character::isISOControl))
                    .as(shown)
                    .isSubsetOf((int) '\n', (int) '\r', (int) '\t');
        }
        assertThat(done.err().lines()).noneMatch(line -> line.startsWith(FAKE));
        assertThat(done.out() + done.err()).doesNotContain("Exception", "at org.");
    }

    private Program run(String words, Object... more) {
        List<Object> all = new ArrayList<>(List.of((Object[]) words.split(" ")));
        all.addAll(List.of(more));
        return Program.run(all.toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entries",
                "entries --explain",
                "entries --show-skipped",
                "export --format jsonl",
                "export --format bibtex",
                "export --format ris",
                "export --format csl-json",
                "export --format csv"
            })
    void whatIsReadOfListsIsShownWithEscapes(String command) {
        Program done = run(command, lists, works);
        assertThatNothingStrangeIsShown(done);
        assertThat(done.out()).contains("Study of Things");
        assertThat(done.out() + done.err()).contains("\\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search things",
                "search --explain --facets venue,author,tag,list things",
                "search --json things"
            })
    void whatIsFoundIsShownWithEscapes(String command) {
        assertThatNothingStrangeIsShown(run("index", lists, works, "--index", index));
        Program done = run(command, "--index", index);
        assertThatNothingStrangeIsShown(done);
        assertThat(done.out()).contains("Study of Things");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search --sort",
                "search --has",
                "search --year",
                "entries",
                "nothing",
                "--x"
            })
    void whatWasTypedIsShownWithEscapes(String command) {
        Program done = run(command + EVIL + "\n" + FAKE);
        assertThatNothingStrangeIsShown(done);
        assertThat(done.status()).isNotZero();
        Program apart = run(command, EVIL + "\n" + FAKE);
        assertThatNothingStrangeIsShown(apart);
        assertThat(apart.err()).contains("\\u001b").contains("\\u000a" + FAKE);
    }

    @Test
    void aServerSaysAndLogsWhatItFindsWithEscapes() throws IOException {
        try (Running served =
                Running.start(
                        "serve",
                        lists,
                        works,
                        "--index",
                        index,
                        "--port",
                        0,
                        "--log",
                        "requests")) {
            served.get("/api/v1/search?q=%1b%5b31mred%0a%c2%9b");
            Files.write(lists.resolve("later\u001b[31m\n" + FAKE + ".md"), new byte[100]);
            served.await("later");
            assertThat(served.said())
                    .noneMatch(line -> line.startsWith(FAKE))
                    .noneMatch(line -> line.chars().anyMatch(Character::isISOControl))
                    .anyMatch(line -> line.contains("later\\u001b[31m\\u000a" + FAKE));
        }
    }

    @Test
    void jsonMeansWhatItMeantBefore() throws IOException {
        String title = "A Study \u0085 \u009b of \u200d Things";
        Path file = folder.resolve("one.jsonl");
        String line = Jackson.MAPPER.createObjectNode().put("title", title).toString();
        Files.writeString(file, line + "\n", StandardCharsets.UTF_8);
        Program done = run("export", file);
        assertThat(Jackson.MAPPER.readTree(done.out()).get("title").asString()).isEqualTo(title);
    }
}

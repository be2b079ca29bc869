package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be taken in of a file of works is counted and named by its line, all else is taken
/// in, and no command ends with 0 over it unless that is wished for.
class LostWorksTest {

    private static final String FIRST = "{\"id\": \"a\", \"title\": \"The First\"}\n";
    private static final String LAST = "{\"id\": \"z\", \"title\": \"The Last\"}\n";

    @TempDir private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("works.jsonl"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The three commands that read files of works, once each as usual and once leniently.
    private void isLost(Path file, List<String> works, String... words) {
        Path index = folder.resolve("index-" + file.getFileName());
        List<List<Object>> commands =
                List.of(
                        List.of("export", file),
                        List.of("entries", file),
                        List.of("index", file, "--index", index),
                        List.of("index", file, "--index", index));
        for (List<Object> command : commands) {
            Program run = Program.run(command.toArray());
            assertThat(run.err()).contains("--lenient").doesNotContain("\tat ");
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            Program lenient =
                    Program.run(Stream.concat(command.stream(), Stream.of("--lenient")).toArray());
            assertThat(lenient.status()).as(lenient.err()).isZero();
            assertThat(lenient.err()).contains("in files of works");
        }
        Program export = Program.run("export", file);
        assertThat(export.err()).contains(words);
        assertThat(ids(export)).containsExactlyElementsOf(works);
        assertThat(ids(Program.run("search", "--json", "--size", "100", "--index", index)))
                .containsExactlyInAnyOrderElementsOf(works);
    }

    private static List<String> ids(Program run) {
        return run.out().lines().map(line -> line.split("\"")[3]).toList();
    }

    @Test
    void aValueOfAWrongTypeIsLeftOutAndTheWorkIsTaken() throws IOException {
        Path file =
                file(
                        FIRST
                                + """
                                {"id": "b", "title": "B", "year": "soon", "authors": "Ada"}
                                {"id": "c", "title": "C", "tags": ["x", 7], "kind": "poem", "venue": true}
                                {"id": "d", "title": "D", "links": [{"url": "file:///x"}, 1], "listCount": 1.5}
                                {"id": "e", "title": "E", "mentions": [{"list": 3, "line": -1}]}
                                """
                                + LAST);
        isLost(
                file,
                List.of("a", "b", "c", "d", "e", "z"),
                "works.jsonl:2: year must be a whole number from 0 on, got \"soon\"; left out",
                "works.jsonl:2: authors must be a list, got \"Ada\"; left out",
                "works.jsonl:3: each of tags must be whole letters in quotes, got 7; left out",
                "works.jsonl:3: kind must be one of paper, resource, got \"poem\"; left out",
                "works.jsonl:3: venue must be whole letters in quotes, got true; left out",
                "works.jsonl:4: url must be an address on the web, got \"file:///x\"; left out",
                "works.jsonl:4: each of links must be an object, got 1; left out",
                "works.jsonl:4: listCount must be a whole number from 0 on, got 1.5; left out",
                "works.jsonl:5: list must be whole letters in quotes, got 3; left out",
                "works.jsonl:5: line must be a whole number from 0 on, got -1; left out",
                "10 faults in files of works");
    }

    @Test
    void aLineThatIsNoWorkIsLeftOut() throws IOException {
        Path file =
                file(
                        FIRST
                                + "{\"id\": 5, \"title\": \"B\"}\n"
                                + "{\"id\": \"half \\ud800\", \"title\": \"C\"}\n"
                                + "{\"id\": \"d\", \"title\": \"half \\udc00\"}\n"
                                + "{\"id\": \"e\", \"title\": 5}\n"
                                + "nothing\n"
                                + FIRST
                                + LAST);
        isLost(
                file,
                List.of("a", "z"),
                "works.jsonl:2: id must be whole letters in quotes, got 5",
                "works.jsonl:3: id must be whole letters in quotes, got \"half ",
                "works.jsonl:4: a work is a JSON object with a title",
                "works.jsonl:5: a work is a JSON object with a title",
                "works.jsonl:6: not JSON",
                "works.jsonl:7: another work has the id a",
                "6 faults");
    }

    @Test
    void aHalfLetterOutsideOfTheIdCostsItsValueOnly() throws IOException {
        Path file =
                file(FIRST + "{\"id\": \"b\", \"title\": \"B\", \"note\": \"\\ud83d\"}\n" + LAST);
        isLost(file, List.of("a", "b", "z"), "works.jsonl:2: note must be whole letters");
    }

    @Test
    void aLineThatIsNotUtf8IsLeftOut() throws IOException {
        Path file =
                file(
                        (FIRST + "{\"id\": \"b\", \"title\": \"Caf\u00e9\"}\n" + LAST)
                                .getBytes(StandardCharsets.ISO_8859_1));
        isLost(file, List.of("a", "z"), "works.jsonl:2: byte 26 of the line is not UTF-8");
    }

    @Test
    void aFileInUtf16IsNamedAsThat() throws IOException {
        Path file = file(("\uFEFF" + FIRST + LAST).getBytes(StandardCharsets.UTF_16LE));
        isLost(file, List.of(), "works.jsonl:1: UTF-16 instead of UTF-8; save the file as UTF-8");
    }

    @Test
    void aFileThatBeginsWithAMarkIsWhole() throws IOException {
        Program run = Program.run("export", file("\uFEFF" + FIRST + LAST));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(ids(run)).containsExactly("a", "z");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /// Lines of which hardly one compresses like another.
    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"id\":\"w%d\",\"title\":\"Work %x\"}\n".formatted(i, i * 2_654_435_761L))
                .collect(Collectors.joining());
    }

    /// How many whole lines the first bytes of a packed file hold, by the tool of the system.
    private static int whole(Path cut) throws Exception {
        Process zcat =
                new ProcessBuilder(
                                "sh", "-c", "gzip -dc < \"$1\" 2>/dev/null", "sh", cut.toString())
                        .start();
        byte[] out = zcat.getInputStream().readAllBytes();
        zcat.waitFor();
        return (int) IntStream.range(0, out.length).filter(i -> out[i] == '\n').count();
    }

    static Stream<Integer> cuts() {
        return IntStream.rangeClosed(1, 9).boxed();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void allWholeLinesBeforeACutAreTaken(int tenths) throws Exception {
        byte[] all = packed(many(5_000));
        Path cut = folder.resolve("cut.jsonl.gz");
        Files.write(cut, Arrays.copyOf(all, all.length * tenths / 10));
        int whole = whole(cut);
        Program run = Program.run("export", cut);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(whole);
        assertThat(run.err())
                .contains("cut.jsonl.gz:%d: the file breaks off".formatted(whole + 1))
                .contains("1 fault in files of works");
    }

    @Test
    void aCutFileIsLostForEveryCommand() throws IOException {
        byte[] all = packed(FIRST + LAST + many(60));
        Path cut = folder.resolve("cut.jsonl.gz");
        Files.write(cut, Arrays.copyOf(all, all.length - 4));
        isLost(
                cut,
                Stream.concat(Stream.of("a", "z"), IntStream.range(0, 60).mapToObj(i -> "w" + i))
                        .toList(),
                "cut.jsonl.gz:63: the file breaks off");
    }

    @Test
    void damageInTheMiddleOfAPackedFileIsLost() throws IOException {
        byte[] all = packed(many(2_000));
        all[all.length / 2] ^= 0x55;
        Path file = Files.write(folder.resolve("rotten.jsonl.gz"), all);
        Program run = Program.run("export", file);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("rotten.jsonl.gz:").contains("faults in files of works");
    }

    @Test
    void packedFilesInARowAreOne() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed(FIRST));
        both.write(packed(LAST));
        Path row = Files.write(folder.resolve("row.jsonl.gz"), both.toByteArray());
        Program run = Program.run("export", row);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(ids(run)).containsExactly("a", "z");
        both.write(new byte[512]);
        Program padded = Program.run("export", Files.write(row, both.toByteArray()));
        assertThat(padded.status()).as(padded.err()).isZero();
        assertThat(ids(padded)).containsExactly("a", "z");
        both.write("no more gzip".getBytes(StandardCharsets.US_ASCII));
        Path more = Files.write(folder.resolve("more.jsonl.gz"), both.toByteArray());
        isLost(more, List.of("a", "z"), "more.jsonl.gz:3: ");
    }

    @Test
    void manyFaultsAreCounted() throws IOException {
        Program run = Program.run("export", file("nothing\n".repeat(2_000)));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("works.jsonl: 1,900 more lines", "2,000 faults");
    }

    @Test
    void nothingLostEndsWithZero() throws IOException {
        Program run = Program.run("export", file(FIRST + "\n" + LAST), "--lenient");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("fault");
    }
}

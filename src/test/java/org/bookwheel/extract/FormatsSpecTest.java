package org.bookwheel.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.testing.Jackson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every example of `formats.md`, the page that shows which files may be lists besides Markdown.
/// Each is written to a file with the line ends and the encoding that it names.
class FormatsSpecTest {

    private static final Path PAGE = Path.of("src/test/resources/formats.md");

    private static final String NOT_YET = "not yet";

    @TempDir private Path folder;

    /// An example.
    ///
    /// @param format the section that it stands in
    /// @param line where it stands on the page
    /// @param file the name of the file
    /// @param how line ends and encoding, and whether it is read so
    private record Example(
            String format,
            String name,
            int line,
            String file,
            List<String> how,
            String text,
            List<JsonNode> expected) {

        byte[] bytes() {
            String ends = how.contains("CRLF") ? "\r\n" : how.contains("CR") ? "\r" : "\n";
            Charset charset =
                    how.contains("Latin-1")
                            ? StandardCharsets.ISO_8859_1
                            : how.contains("UTF-16")
                                    ? StandardCharsets.UTF_16
                                    : StandardCharsets.UTF_8;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((how.contains("BOM") ? "\uFEFF" : "").getBytes(charset));
            bytes.writeBytes(text.replace("\n", ends).getBytes(charset));
            return bytes.toByteArray();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFileOfThePageIsReadAsItSays() throws IOException {
        return examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                "%s: %s, %s".formatted(example.format, example.name, example.file),
                                () -> {
                                    if (example.how.contains(NOT_YET)) {
                                        assertThatThrownBy(() -> check(example))
                                                .as(
                                                        "formats.md:%d is read as it says",
                                                        example.line)
                                                .isInstanceOf(AssertionError.class);
                                    } else {
                                        check(example);
                                    }
                                }));
    }

    @Test
    void thereAreTwentyFilesOfEachFormatAndNearlyAllAreRead() throws IOException {
        Map<String, List<Example>> formats =
                examples().stream().collect(Collectors.groupingBy(Example::format));
        assertThat(formats).hasSize(7);
        assertThat(formats)
                .allSatisfy((format, examples) -> {
                    assertThat(examples).as(format).hasSizeGreaterThanOrEqualTo(20);
                    assertThat(examples.stream().filter(one -> one.how.contains(NOT_YET)).count())
                            .as("not yet read of " + format)
                            .isLessThanOrEqualTo(2);
                });
    }

    private void check(Example example) throws IOException {
        Path file = Files.write(folder.resolve(example.file), example.bytes());
        ListFile list = new ListFile(example.file, file, "");
        Extraction got = Extractor.extract(ListReader.read(list));
        List<JsonNode> entries =
                example.expected.stream().filter(one -> !one.has("skipped")).toList();
        assertThat(got.entries().stream().map(FormatsSpecTest::place))
                .as("lines and titles, formats.md:%d", example.line)
                .containsExactlyElementsOf(
                        entries.stream()
                                .map(one ->
                                        one.get("line").asString()
                                                + " "
                                                + one.get("title").asString())
                                .toList());
        assertThat(
                        Expected.differences(
                                entries.stream().map(Expected::wanted).toList(),
                                got.mentions().stream().map(Expected::found).toList()))
                .as("formats.md:%d", example.line)
                .isEmpty();
        List<String> skips =
                got.skips().stream()
                        .map(skip -> skip.line() + " " + skip.reason().text() + ": " + skip.text())
                        .toList();
        List<JsonNode> skipped =
                example.expected.stream().filter(one -> one.has("skipped")).toList();
        assertThat(skips).as("skipped, formats.md:%d", example.line).hasSameSizeAs(skipped);
        for (int i = 0; i < skips.size(); i++) {
            assertThat(skips.get(i).replaceAll("\\s+", " "))
                    .as("skipped, formats.md:%d", example.line)
                    .startsWith(
                            skipped.get(i).get("line").asString()
                                    + " "
                                    + skipped.get(i).get("skipped").asString());
        }
    }

    private static String place(Extraction.Entry entry) {
        return entry.mention().line() + " " + entry.mention().reference().title();
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(PAGE);
        String format = "";
        String name = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                format = line.substring(3);
            } else if (line.startsWith("### ")) {
                name = line.substring(4);
            } else if (line.startsWith("~~~~ ")) {
                List<String> how = List.of(line.substring(5).split(", "));
                int stop = i + 1;
                while (!lines.get(stop).equals(".")) {
                    stop++;
                }
                int end = stop + 1;
                List<JsonNode> expected = new ArrayList<>();
                for (; !lines.get(end).equals("~~~~"); end++) {
                    expected.add(Jackson.MAPPER.readTree(lines.get(end)));
                }
                String text = String.join("\n", lines.subList(i + 1, stop)) + "\n";
                examples.add(new Example(format, name, i + 1, how.getFirst(), how, text, expected));
                i = end;
            }
        }
        return examples;
    }
}

package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list is read in whatever encoding of Unicode and with whatever line ends it was saved, or
/// skipped with the reason.
class EncodedListsTest {

    private static final String LIST =
            """
            # Papers
            ## Serving
            - [A Study of Harbours](https://arxiv.org/abs/2101.00001), OSDI 2021
            - [Naïve Readers of Émile](https://arxiv.org/abs/2101.00002), SOSP 2021

            ## 検索
            - [検索エンジンの研究](https://arxiv.org/abs/2101.00003) 😀
            """;

    @TempDir private Path folder;

    private void list(String name, String text, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.getBytes(charset));
        Files.write(folder.resolve(name + ".md"), bytes.toByteArray());
    }

    /// The titles read from each file, by its name.
    private Map<String, List<String>> titles(Program run) {
        Map<String, List<String>> titles = new TreeMap<>();
        run.out()
                .lines()
                .map(Jackson.MAPPER::readTree)
                .forEach(entry ->
                        titles.computeIfAbsent(
                                        entry.get("list").asString(),
                                        file -> new java.util.ArrayList<>())
                                .add(
                                        entry.get("line").asInt()
                                                + " "
                                                + entry.get("title").asString()
                                                + " "
                                                + entry.get("tags")));
        return titles;
    }

    @Test
    void everyEncodingOfUnicodeWithEveryLineEndIsReadAsUtf8Is() throws IOException {
        int files = 0;
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            for (String mark : List.of("", "\uFEFF")) {
                for (Map.Entry<String, String> end :
                        Map.of("LF", "\n", "CRLF", "\r\n", "CR", "\r", "NEL", "\u0085")
                                .entrySet()) {
                    String name = charset + (mark.isEmpty() ? "" : "-marked") + "-" + end.getKey();
                    list(name, mark + LIST.replace("\n", end.getValue()), Charset.forName(charset));
                    files++;
                }
            }
        }
        Program run = Program.run("entries", folder);
        assertThat(run.status()).as(run.err()).isZero();
        Map<String, List<String>> titles = titles(run);
        assertThat(titles).hasSize(files);
        assertThat(titles.get("UTF-8-LF.md"))
                .containsExactly(
                        "3 A Study of Harbours [\"Serving\"]",
                        "4 Naïve Readers of Émile [\"Serving\"]",
                        "7 検索エンジンの研究 [\"検索\"]");
        assertThat(titles)
                .allSatisfy((file, read) ->
                        assertThat(read).as(file).isEqualTo(titles.get("UTF-8-LF.md")));
    }

    @Test
    void aMarkOfTheNextLineInsideOfALineDoesNotEndIt() throws IOException {
        list(
                "one",
                "## Papers\n- [A Study\u0085of Harbours](https://arxiv.org/abs/2101.00001)\n",
                StandardCharsets.UTF_8);
        assertThat(Program.run("entries", folder).out())
                .contains("\"line\":2")
                .contains("of Harbours");
    }

    @Test
    void anotherEncodingIsSkippedWithTheReason() throws IOException {
        for (String charset : List.of("GBK", "Shift_JIS", "EUC-KR", "windows-1251", "KOI8-R")) {
            String words =
                    charset.startsWith("w") || charset.startsWith("K")
                            ? "Исследование поисковых систем"
                            : "検索系統研究論文一覧";
            list(
                    charset,
                    "## " + words + "\n- [" + words + "](https://arxiv.org/abs/2101.00001)\n",
                    Charset.forName(charset));
        }
        list("good", LIST, StandardCharsets.UTF_8);
        Program run = Program.run("entries", folder);
        assertThat(titles(run)).containsOnlyKeys("good.md");
        for (String charset : List.of("GBK", "Shift_JIS", "EUC-KR", "windows-1251", "KOI8-R")) {
            assertThat(run.err())
                    .containsPattern(
                            charset
                                    + "\\.md: neither UTF-8, UTF-16 nor UTF-32: \\d+ of \\d+"
                                    + " characters cannot be read; save it as UTF-8");
        }
        Program index = Program.run("index", folder, "--index", folder.resolve("index"));
        assertThat(index.err()).contains("GBK.md: neither UTF-8").contains("3 works");
    }

    @Test
    void whatIsNoTextIsSkippedWithTheReason() throws IOException {
        Files.copy(Path.of("src/site/page.png"), folder.resolve("picture.md"));
        Files.write(folder.resolve("half.md"), new byte[] {0x4D, 0, 0x5A, 0, 0, 1, 2, 3});
        list("good", LIST, StandardCharsets.UTF_8);
        Program run = Program.run("entries", folder);
        assertThat(run.err()).contains("picture.md: binary, not text", "half.md: binary, not text");
        assertThat(titles(run)).containsOnlyKeys("good.md");
    }

    @Test
    void aFewLettersOfAnotherEncodingCostOnlyThemselves() throws IOException {
        list("latin", LIST.replaceAll("[^\\x00-\\xff]", "x"), StandardCharsets.ISO_8859_1);
        Program run = Program.run("index", folder, "--index", folder.resolve("index"));
        assertThat(run.err()).contains("latin.md: 2 bytes are not UTF-8").contains("3 works");
    }
}

package org.bookwheel.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bookwheel.list.Document;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.list.MarkdownReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lists that nobody writes but somebody may make: none stops the reader, whatever it takes them
/// for. Most go on where a parser or a pattern takes a time that grows with the square.
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadingLimitsTest {

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        markdown();
        html();
        words();
        blocks();
    }

    private static void repeat(String part, int times) {
        TEXTS.put(part.strip(), part.repeat(times));
    }

    private static void item(String part, int times) {
        TEXTS.put("- " + part.strip(), "- A Study " + part.repeat(times));
    }

    private static void markdown() {
        for (String part :
                List.of("[", "![", "*", "> ", "- ", "1. ", "* ", "_a", "`a``", "<", "~")) {
            repeat(part, 100_000);
        }
        repeat("**a", 20_000);
        repeat("a**b c* ", 20_000);
        TEXTS.put("nested images", "![".repeat(10_000) + "a" + "](b)".repeat(10_000));
        TEXTS.put("nested links", "[".repeat(10_000) + "a" + "](https://b.example)".repeat(10_000));
        TEXTS.put("nested emphasis", "*a **a ".repeat(10_000) + "b" + " a** a*".repeat(10_000));
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            deep.append(" ".repeat(2 * i)).append("- a\n");
        }
        TEXTS.put("2,000 levels", deep.toString());
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; i < 700; i++) {
            ticks.append("`".repeat(i)).append('a');
        }
        TEXTS.put("runs of ticks", ticks.toString());
        item("](", 50_000);
        item("[a](b", 50_000);
        item("[a](https://b.example) ", 10_000);
        item("\\", 40_000);
        item("&amp;", 20_000);
    }

    private static void html() {
        repeat("x <!--", 100_000);
        repeat("x <!-- >", 100_000);
        repeat("x <![CDATA[", 50_000);
        repeat("<details>\n", 5_000);
        repeat("<!--\n", 50_000);
        TEXTS.put("attributes", "<a" + " b=c".repeat(50_000) + ">");
        TEXTS.put("address", "<" + "a@".repeat(50_000) + "b>");
        TEXTS.put("boxes", "<div>".repeat(5_000) + "a" + "</div>".repeat(5_000));
        TEXTS.put(
                "tables in tables",
                "<table><tr><td>".repeat(3_000) + "a" + "</td></tr></table>".repeat(3_000));
        TEXTS.put(
                "row spans",
                "<table>\n"
                        + "<tr><td rowspan=9999 colspan=99>a</td></tr>\n".repeat(3_000)
                        + "</table>\n");
        item("<a href=https://b.example>", 20_000);
        item("<b>", 20_000);
    }

    private static void words() {
        TEXTS.put("10 MB on one line", "a word ".repeat(1_500_000));
        TEXTS.put("spaces", "- a" + " ".repeat(100_000) + "b" + " ".repeat(100_000));
        item("\t", 40_000);
        item("\u0301", 40_000);
        item("\u200b", 20_000);
        item("\u0000", 20_000);
        item("a", 40_000);
        item("A", 40_000);
        item("Ab", 20_000);
        item("1", 40_000);
        item("检索", 20_000);
        item("😀", 20_000);
        for (String part :
                List.of(
                        "(", "(a)", "[a] ", "[a|", "\"", "\"a\" ", "-", " - b", ": b", "a,",
                        "a. ")) {
            item(part, 20_000);
        }
        for (String part :
                List.of(
                        ", Ada Lovelace",
                        " and Ada Lovelace",
                        "2024 ",
                        "OSDI'24 ",
                        ":smile:",
                        " | b")) {
            item(part, 5_000);
        }
        for (String part :
                List.of("arXiv:", "https://", "https://b.example/c", "www.", "10.1145/", "/abs")) {
            item("https://arxiv.org/" + part, 4_000);
        }
        TEXTS.put(
                "badge",
                "- ![a](https://img.shields.io/badge/" + "a-".repeat(30_000) + "b) A Study");
    }

    private static void blocks() {
        repeat("# a heading\n", 10_000);
        repeat("---\n", 50_000);
        repeat("a\n---\n", 5_000);
        repeat("```\n", 50_000);
        repeat("    a\n", 50_000);
        repeat("1.a\n", 5_000);
        repeat("[^a]: b\n", 5_000);
        repeat("| a | b\n", 5_000);
        repeat("\n", 500_000);
        repeat("[a]: https://b.example\n", 5_000);
        TEXTS.put(
                "columns",
                "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|b".repeat(20_000));
        TEXTS.put(
                "aliases",
                "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n---\n- A Study\n");
        TEXTS.put("front matter", "---\na: " + "[".repeat(50_000) + "\n---\n- A Study\n");
        TEXTS.put("deep front matter", "---\n" + "- ".repeat(50_000) + "\n---\n- A Study\n");
    }

    static Stream<String> names() {
        return TEXTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRead(String name) {
        Document document = MarkdownReader.read("list.md", TEXTS.get(name), List.of());
        Extraction extraction = Extractor.extract(document);
        for (Extraction.Entry entry : extraction.entries()) {
            assertThat(entry.mention().line()).isBetween(1, document.lines().size());
            assertThat(entry.mention().reference().title()).isNotBlank();
        }
    }

    @Test
    void theEndOfAVeryLongLineIsNotReadAndSaid() {
        Document document =
                MarkdownReader.read(
                        "list.md", "- A\n- " + "b".repeat(200_000) + "\n- C\n", List.of());
        assertThat(document.blocks()).hasSize(3);
        assertThat(document.warnings())
                .singleElement()
                .asString()
                .startsWith("line 2 is longer than 100,000 characters");
    }

    @Test
    void aTableOfMoreThanAMillionCellsIsRefused(@TempDir Path folder) throws IOException {
        String table = "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|b|c\n".repeat(500);
        Path file = Files.writeString(folder.resolve("list.md"), table);
        assertThatThrownBy(() -> ListReader.read(new ListFile("list.md", file, "")))
                .isInstanceOf(IOException.class)
                .hasMessage("a table in it has more than a million cells");
    }
}

package org.bookwheel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the bytes of a file to its text.
class ListReaderTest {

    private static final String LIST = "# Reading list\n\n- Étude des mémoires 缓存\n- Second\n";
    private static final String[] BLOCKS = {
        "1 # Reading list",
        "3 item",
        "3   text: Étude des mémoires 缓存",
        "4 item",
        "4   text: Second"
    };

    @TempDir private Path folder;

    private Document read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("list.md"), bytes);
        return ListReader.read(new ListFile("list.md", file, ""));
    }

    private Document read(String text, Charset charset) throws IOException {
        return read(text.getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkSaysHowTheTextIsWritten(String charset) throws IOException {
        Document document = read("\uFEFF" + LIST, Charset.forName(charset));
        assertThat(BlockText.of(document.blocks())).containsExactly(BLOCKS);
        assertThat(document.lines()).first().isEqualTo("# Reading list");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void frontMatterMayFollowAByteOrderMark() throws IOException {
        Document document =
                read("\uFEFF---\ntitle: My list\n---\n- First\n", StandardCharsets.UTF_8);
        assertThat(document.frontMatter()).containsEntry("title", "My list");
        assertThat(BlockText.of(document.blocks())).containsExactly("4 item", "4   text: First");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesCountWhateverEndsThem(String end) throws IOException {
        Document document = read(LIST.replace("\n", end), StandardCharsets.UTF_8);
        assertThat(BlockText.of(document.blocks())).containsExactly(BLOCKS);
    }

    @Test
    void lineEndsMayBeMixedAndTheLastMayBeMissing() throws IOException {
        Document document =
                read("# Part\r\n- First\n- Second\r- Third\r\n\r\n- Last", StandardCharsets.UTF_8);
        assertThat(BlockText.of(document.blocks()))
                .containsExactly(
                        "1 # Part",
                        "2 item",
                        "2   text: First",
                        "3 item",
                        "3   text: Second",
                        "4 item",
                        "4   text: Third",
                        "6 item",
                        "6   text: Last");
    }

    @Test
    void otherSpacesEndNoLine() throws IOException {
        Document document = read("- A\u2028B\u0085C\u000BD\fE\n- Second\n", StandardCharsets.UTF_8);
        assertThat(document.lines()).hasSize(2);
        assertThat(document.blocks()).hasSize(2);
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndCounted() throws IOException {
        Document document = read("- Na\u00EFve caf\u00E9s\n", StandardCharsets.ISO_8859_1);
        assertThat(BlockText.of(document.blocks()))
                .containsExactly("1 item", "1   text: Na\uFFFDve caf\uFFFDs");
        assertThat(document.warnings()).containsExactly("2 bytes are not UTF-8");
    }

    @Test
    void aFileWithNulBytesIsBinary() {
        assertThatThrownBy(() -> read("- First\n\0".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("binary, not text");
    }

    @Test
    void anEmptyFileIsAnEmptyList() throws IOException {
        assertThat(read(new byte[0]).blocks()).isEmpty();
        assertThat(read("\uFEFF", StandardCharsets.UTF_8).blocks()).isEmpty();
    }

    @Test
    void aFileInTroubleIsNotRead() {
        ListFile file = new ListFile("list.md", folder.resolve("list.md"), "a link to nowhere");
        assertThatThrownBy(() -> ListReader.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage("a link to nowhere");
    }
}

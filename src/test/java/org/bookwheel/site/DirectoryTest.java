package org.bookwheel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bookwheel.work.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However many works there are, the first file tells little.
class DirectoryTest {

    private static final int KEYS = 20_000;

    /// Of keys in a block: so few that there are many blocks.
    private static final int BYTES = 100;

    @Test
    void aBlockCostsTheFirstFileLessThanAByte(@TempDir Path folder) throws IOException {
        try (SiteFolder site = SiteFolder.begin(folder.resolve("site"))) {
            SearchFiles files = new SearchFiles(site);
            KeyTable table = new KeyTable(files, BYTES);
            for (int i = 0; i < KEYS; i++) {
                table.add("word%06d".formatted(i), new Bytes().number(i).plain());
            }
            List<KeyTable.Block> blocks = table.blocks();
            Directory directory = new Directory(files);
            directory.table("words", blocks);
            directory.rows("works", blocks.stream().map(KeyTable.Block::file).toList());
            String first = JsonText.object(directory::write);
            assertThat(blocks).hasSizeGreaterThan(KEYS / 20);
            assertThat(Bytes.zipped(first.getBytes(StandardCharsets.UTF_8)))
                    .hasSizeLessThan(blocks.size());
        }
    }

    @Test
    void blocksBeginWithRisingTextsThatPartTheirKeys(@TempDir Path folder) throws IOException {
        try (SiteFolder site = SiteFolder.begin(folder.resolve("site"))) {
            KeyTable table = new KeyTable(new SearchFiles(site), BYTES);
            List<String> keys =
                    IntStream.range(0, 500).mapToObj(i -> "k%03d𝔘检é".formatted(i)).toList();
            for (String key : keys) {
                table.add(key, new Bytes().number(1).plain());
            }
            List<String> starts = table.blocks().stream().map(KeyTable.Block::start).toList();
            assertThat(starts).isSortedAccordingTo(Dictionary.ORDER).doesNotHaveDuplicates();
            assertThat(starts.getFirst()).isEmpty();
            assertThat(keys).anyMatch(key -> key.startsWith(starts.get(1)));
        }
    }
}

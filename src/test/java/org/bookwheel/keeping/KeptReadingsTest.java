package org.bookwheel.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.ListReader;
import org.bookwheel.store.IndexFolder;
import org.bookwheel.work.Mention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries are kept as they were read, for the program that read them, and not without end.
class KeptReadingsTest {

    @TempDir private Path folder;
    private IndexFolder index;

    @BeforeEach
    void claim() throws IOException {
        index = new IndexFolder(folder.resolve("cache"));
        index.claim();
    }

    private static List<Mention> entries() throws IOException {
        Path list = Path.of("seeds/awesome-papers.md");
        return Extractor.extract(ListReader.read("papers.md", Files.readAllBytes(list))).mentions();
    }

    @Test
    void entriesAreAsTheyWereRead() throws IOException {
        List<Mention> entries = entries().stream().map(one -> one.addedOn("2026-11-03")).toList();
        assertThat(entries).hasSizeGreaterThan(50);
        KeptReadings readings = new KeptReadings(index, "one");
        readings.write("a list", entries);
        readings.write("no list", List.of());
        assertThat(readings.read("a list")).contains(entries);
        assertThat(readings.read("no list")).contains(List.of());
        assertThat(readings.read("another list")).isEmpty();
    }

    @Test
    void anotherProgramReadsForItself() throws IOException {
        new KeptReadings(index, "one").write("a list", entries());
        assertThat(new KeptReadings(index, "two").read("a list")).isEmpty();
    }

    @Test
    void onlyTheLastReadingsAreKept() throws IOException {
        KeptReadings readings = new KeptReadings(index, "one");
        for (int i = 0; i < 100; i++) {
            readings.write("list " + i, List.of());
        }
        assertThat(readings.read("list 99")).isPresent();
        try (Stream<Path> files = Files.list(folder.resolve("cache/readings"))) {
            assertThat(files).hasSizeBetween(10, 70);
        }
    }
}

package org.bookwheel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.testing.Entry;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that was damaged on disk is known as such before it answers, and is built anew.
class DamagedIndexTest {

    private static final List<Work> WORKS =
            Catalogue.of(List.of(Entry.of("A Study").tags("LLM").at("a.md", 1)), List.of()).works();

    @TempDir private Path folder;

    @BeforeEach
    void build() {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            index.rebuild(WORKS::forEach);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private void assertDamagedAndMendable() {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            assertThat(index.isReady()).isFalse();
            assertThat(index.trouble()).contains("damaged");
            index.rebuild(WORKS::forEach);
            assertThat(index.search(SearchQuery.of("study")).total()).isEqualTo(1);
        }
    }

    @Test
    void aFlippedBitInAnyFileIsKnown() throws IOException {
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 4;
            Files.write(file, flipped);
            try (LuceneIndex index = LuceneIndex.in(folder)) {
                assertThat(index.isReady()).as(file.getFileName().toString()).isFalse();
                assertThat(index.trouble()).contains("damaged");
            }
            Files.write(file, whole);
        }
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            assertThat(index.isReady()).isTrue();
        }
    }

    @Test
    void aMissingFileIsKnown() throws IOException {
        for (Path file : files()) {
            if (file.getParent().equals(folder)) {
                continue;
            }
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            try (LuceneIndex index = LuceneIndex.in(folder)) {
                assertThat(index.isReady()).as(file.getFileName().toString()).isFalse();
            }
            Files.write(file, whole);
        }
    }

    @Test
    void aTruncatedFileIsKnownAndTheIndexBuiltAnew() throws IOException {
        Path largest = null;
        for (Path file : files()) {
            if (largest == null || Files.size(file) > Files.size(largest)) {
                largest = file;
            }
        }
        Files.write(largest, new byte[0]);
        assertDamagedAndMendable();
    }

    @Test
    void aPointerToNothingIsKnownAndTheIndexBuiltAnew() throws IOException {
        Files.writeString(folder.resolve("current"), "state-999\n");
        assertDamagedAndMendable();
        Files.writeString(folder.resolve("current"), "../elsewhere\n");
        assertDamagedAndMendable();
    }

    @Test
    void aFolderWithoutAnIndexSaysSo() {
        try (LuceneIndex index = LuceneIndex.in(folder.resolve("nothing"))) {
            assertThat(index.isReady()).isFalse();
            assertThat(index.trouble()).isEqualTo("there is no index");
        }
    }
}

package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.testing.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The searches of `relevance.tsv`: what must come first in the seed lists does.
class RelevanceTest {

    static Stream<String> searches() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/relevance.tsv")).stream()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void whatIsMeantComesFirst(String row) {
        String query = row.split("\t")[0];
        List<String> wanted = List.of(row.split("\t")[1].split("; "));
        List<String> titles = Site.ofSeeds().search("q", query).titles();
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(titles).as("found for %s", query).hasSizeGreaterThan(i);
            assertThat(titles.get(i))
                    .as("number %d for %s", i + 1, query)
                    .startsWith(wanted.get(i));
        }
    }
}

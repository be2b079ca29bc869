package org.bookwheel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.testing.SampleWorks;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All works of a search, piece by piece.
class WalkTest {

    private static final LuceneIndex INDEX = (LuceneIndex) SampleWorks.site().index();

    @ParameterizedTest
    @EnumSource
    void piecesOfAnySizeGiveTheSearchInItsOrder(SortOrder sort) {
        for (SearchQuery query :
                List.of(
                        SearchQuery.of(""),
                        SearchQuery.of("cache serving prefill"),
                        SearchQuery.of("-survey").where(Facet.YEAR, "2024"),
                        SearchQuery.of("annaeling "))) {
            SearchQuery sorted = query.sortedBy(sort).page(1, 100);
            List<String> expected =
                    INDEX.search(sorted).hits().stream().map(Results.Hit::id).toList();
            for (int piece = 1; piece <= 17; piece++) {
                assertThat(ids(INDEX, sorted, piece)).as("pieces of " + piece).isEqualTo(expected);
            }
        }
    }

    private static List<String> ids(LuceneIndex index, SearchQuery query, int piece) {
        try (Stream<String> works = index.all(query, piece)) {
            return works.map(json -> WorkJson.readWork(json).id()).toList();
        }
    }

    @Test
    void aWalkGoesOnInTheStateInWhichItBeganWhateverIsBuiltMeanwhile(@TempDir Path folder) {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            index.rebuild(works -> {
                for (int i = 0; i < 10; i++) {
                    works.accept(
                            WorkJson.readWork("{\"id\":\"a%d\",\"title\":\"T\"}".formatted(i)));
                }
            });
            try (Stream<String> walk = index.all(SearchQuery.of(""), 2)) {
                var works = walk.iterator();
                assertThat(works.next()).contains("a0");
                index.rebuild(none -> {});
                int left = 0;
                while (works.hasNext()) {
                    assertThat(works.next()).contains("\"a");
                    left++;
                }
                assertThat(left).isEqualTo(9);
            }
            assertThat(ids(index, SearchQuery.of(""), 2)).isEmpty();
        }
    }

    @Test
    void whatCannotBeIndexedLeavesTheOldStateAndNoHalfBuiltOne(@TempDir Path folder) {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            index.rebuild(works -> works.accept(WorkJson.readWork("{\"title\":\"Old\"}")));
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            index.rebuild(works -> {
                                works.accept(WorkJson.readWork("{\"title\":\"New\"}"));
                                throw new IllegalStateException("no more");
                            }));
            assertThat(ids(index, SearchQuery.of(""), 2)).containsExactly("old");
            assertThat(folder.toFile().list((in, name) -> name.startsWith("state-"))).hasSize(1);
        }
    }
}

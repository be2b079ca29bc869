package org.bookwheel.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.index.FilterCache;
import org.bookwheel.search.lucene.index.IndexBuilder;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What passes a choice is held, but no more than it may, and never longer than it is right.
class FilterCacheTest {

    private static final int WORKS = 900;
    private static final int FIRST = 1990;
    private static final int YEARS = 30;

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    @BeforeEach
    void worksOfThirtyYears() throws IOException {
        IndexBuilder.build(directory, works(0)::forEach);
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    /// @param later by how many years each work is later
    private static List<Work> works(int later) {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < WORKS; i++) {
            int year = FIRST + i % YEARS + later;
            works.add(WorkJson.readWork("{\"title\":\"Work %d\",\"year\":%d}".formatted(i, year)));
        }
        return works;
    }

    private static org.apache.lucene.search.Query filter(Set<String> years) {
        return new ChosenFilters(Map.of(Facet.YEAR, years)).query(Facet.YEAR);
    }

    private int passing(FilterCache cache, Set<String> years) throws IOException {
        int passing = 0;
        for (var leaf : reader.leaves()) {
            passing += cache.bits(filter(years), leaf).cardinality();
        }
        return passing;
    }

    @Test
    void aChoiceIsLookedUpOnceInWhicheverOrderItIsMade() throws IOException {
        FilterCache cache = new FilterCache(reader, FilterCache.MOST);
        List<String> years = new ArrayList<>(List.of("1990", "1995..1999", "2003"));
        var leaf = reader.leaves().getFirst();
        var first = cache.bits(filter(new LinkedHashSet<>(years)), leaf);
        Collections.reverse(years);
        assertThat(cache.bits(filter(new LinkedHashSet<>(years)), leaf)).isSameAs(first);
        assertThat(cache.bits(filter(Set.of("1990")), leaf)).isNotSameAs(first);
        assertThat(passing(cache, Set.copyOf(years))).isEqualTo(7 * WORKS / YEARS);
    }

    @Test
    void noMoreIsHeldThanMayBeAndAllIsAnsweredRightly() throws IOException {
        long most = 5_000;
        FilterCache cache = new FilterCache(reader, most);
        long largest = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < YEARS; i++) {
                String years = "%d..%d".formatted(FIRST, FIRST + i - 1);
                assertThat(passing(cache, Set.of(years))).as(years).isEqualTo(i * WORKS / YEARS);
                assertThat(cache.bytes()).as("bytes held after %s", years).isLessThan(most + 1);
                largest = Math.max(largest, cache.bytes());
            }
        }
        assertThat(largest).as("bytes held at most").isGreaterThan(most / 2);
    }

    @Test
    void aChangedIndexIsNotAnsweredFromWhatWasHeld(@TempDir Path folder) {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            SearchQuery early = SearchQuery.of("").where(Facet.YEAR, String.valueOf(FIRST));
            for (int later : new int[] {0, 1, 0}) {
                index.update(works(later)::forEach);
                for (int again = 0; again < 2; again++) {
                    assertThat(index.search(early).total())
                            .as("works of the first year when all are %d later", later)
                            .isEqualTo(later == 0 ? WORKS / YEARS : 0);
                }
            }
        }
    }
}

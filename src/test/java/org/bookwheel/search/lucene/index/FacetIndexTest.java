package org.bookwheel.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Counts of facets are the same whatever is held of their values, and however many there are.
class FacetIndexTest {

    private static final int WORKS = 700;

    private final Directory directory = new ByteBuffersDirectory();
    private final List<Work> works = new ArrayList<>();
    private DirectoryReader reader;

    @BeforeEach
    void aFewAuthorsAreFrequentAndTagsAreSpeltInManyWays() throws IOException {
        Random random = new Random(3);
        String[] tags = {"KV cache", "KV-Cache", "kv caches", "Ünïcode", "数据", "a b", "ab", "a"};
        for (int i = 0; i < WORKS; i++) {
            String author = "Author " + (int) (Math.abs(random.nextGaussian()) * 100);
            String tag = i % 9 == 0 ? "" : "\"" + tags[random.nextInt(tags.length)] + "\"";
            works.add(
                    WorkJson.readWork(
                            "{\"title\":\"Work %d\",\"authors\":[\"%s\",\"Only %d\"],\"tags\":[%s]}"
                                    .formatted(i, author, i, tag)));
        }
        IndexBuilder.build(directory, taker -> works.forEach(taker));
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static MatchSets matches(int from, int to) {
        MatchSets matches = new MatchSets();
        for (int doc = from; doc < to; doc++) {
            matches.add(doc);
        }
        return matches;
    }

    private static Map<Facet, List<Results.Count>> counts(FacetIndex index, MatchSets matches)
            throws IOException {
        Map<Facet, List<Results.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, index.count(facet, matches, Set.of("ab"), 20));
        }
        return counts;
    }

    @Test
    void labelsThatAreLookedUpAreThoseThatAreHeld() throws IOException {
        FacetIndex held = new FacetIndex(reader, 1 << 20);
        FacetIndex lookedUp = new FacetIndex(reader, 0);
        for (int end : new int[] {1, 30, WORKS}) {
            MatchSets matches = matches(0, end);
            assertThat(counts(lookedUp, matches))
                    .as("of %d works", end)
                    .isEqualTo(counts(held, matches));
        }
        assertThat(lookedUp.shown(Facet.TAG, "kvcache"))
                .isEqualTo(held.shown(Facet.TAG, "kvcache"));
    }

    @Test
    void theMostFrequentValuesAreThoseThatCountingOneByOneFinds() throws IOException {
        Map<String, Long> expected = new HashMap<>();
        works.forEach(work ->
                work.reference().authors().forEach(one -> expected.merge(one, 1L, Long::sum)));
        List<Results.Count> counts =
                new FacetIndex(reader, 1 << 20)
                        .count(Facet.AUTHOR, matches(0, WORKS), Set.of(), 10);
        assertThat(counts)
                .hasSize(10)
                .allSatisfy(one ->
                        assertThat(one.count())
                                .as(one.value())
                                .isEqualTo(expected.get(one.value())));
        long least = counts.getLast().count();
        assertThat(expected.values().stream().filter(count -> count > least).count())
                .as("authors more frequent than the last one shown")
                .isLessThan(10);
    }

    @Test
    void aTableOfFewCountsAsANumberForEachValueDoes() throws IOException {
        Random random = new Random(5);
        Counter few = Counter.ofFew();
        Counter many = Counter.ofMany(100_000);
        for (int i = 0; i < 20_000; i++) {
            int ordinal = (int) Math.min(99_999, Math.abs(random.nextGaussian()) * 20_000);
            few.add(ordinal);
            many.add(ordinal);
        }
        Map<Integer, Integer> seen = new HashMap<>();
        few.each(seen::put);
        Map<Integer, Integer> expected = new HashMap<>();
        many.each(expected::put);
        assertThat(seen).isEqualTo(expected);
        assertThat(few.get(99_998)).isEqualTo(many.get(99_998));
    }
}

package org.bookwheel.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.testing.DrawnWorks;
import org.bookwheel.testing.ForAll;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.SampleWorks;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cluster answers as a folder does: the same works in the same order with the same weights, for
/// the same reasons.
class SameAsFolderOnClusterTest {

    @TempDir private Path folder;

    private final ClusterPlaces places = new ClusterPlaces();

    @AfterEach
    void removeIndices() throws IOException {
        places.close();
    }

    private record Shelf(List<Work> works, Random random) {
        @Override
        public String toString() {
            return works.size() + " works";
        }
    }

    @Test
    void anySearchFindsTheSameInTheSameOrder() {
        ForAll.cases(
                4,
                random -> new Shelf(new DrawnWorks(random).works(60), random),
                shelf -> {
                    try (SearchIndex here =
                                    Patience.indexIn(folder.resolve("here" + shelf.hashCode()));
                            SearchIndex there = places.open(folder.resolve("there"))) {
                        here.rebuild(shelf.works::forEach);
                        there.rebuild(shelf.works::forEach);
                        DrawnWorks drawn = new DrawnWorks(shelf.random);
                        for (int i = 0; i < 60; i++) {
                            compare(drawn.query(), here, there);
                        }
                        shelf.works.stream()
                                .limit(15)
                                .forEach(work ->
                                        compare(
                                                work.id(),
                                                here.related(work.id(), 10).all(),
                                                there.related(work.id(), 10).all()));
                    }
                });
    }

    private static void compare(SearchQuery query, SearchIndex here, SearchIndex there) {
        for (SortOrder sort : SortOrder.values()) {
            SearchQuery sorted = query.sortedBy(sort);
            Results expected = here.search(sorted);
            Results results = there.search(sorted);
            assertThat(results.total()).as("%s", sorted).isEqualTo(expected.total());
            compare(sorted, expected.hits(), results.hits());
            assertThat(results.facets()).isEqualTo(expected.facets());
            assertThat(results.corrected()).isEqualTo(expected.corrected());
            assertThat(results.offers()).isEqualTo(expected.offers());
            assertThat(results.didYouMean()).isEqualTo(expected.didYouMean());
            assertThat(results.exact()).isEqualTo(expected.exact());
        }
        assertThat(there.suggest(query, 10)).as("%s", query).isEqualTo(here.suggest(query, 10));
        for (Facet facet : Facet.values()) {
            assertThat(there.values(query, facet, "m", 5))
                    .isEqualTo(here.values(query, facet, "m", 5));
        }
        assertThat(there.all(query)).containsExactlyElementsOf(here.all(query).toList());
    }

    private static void compare(Object asked, List<Results.Hit> expected, List<Results.Hit> hits) {
        assertThat(hits).as("%s", asked).extracting(Results.Hit::id).isEqualTo(ids(expected));
        for (int i = 0; i < hits.size(); i++) {
            Results.Hit hit = hits.get(i);
            float score = expected.get(i).score();
            assertThat(hit.score())
                    .as("%s", asked)
                    .isCloseTo(score, within(1e-5f * Math.max(1, score)));
            assertThat(hit.json()).isEqualTo(expected.get(i).json());
            assertThat(hit.highlights()).isEqualTo(expected.get(i).highlights());
        }
    }

    private static List<String> ids(List<Results.Hit> hits) {
        return hits.stream().map(Results.Hit::id).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache serving prefill",
                "kv cache",
                "quantum annaeling",
                "pku decode machines",
                "title:cache -survey"
            })
    void aWorkStandsWhereItStandsForTheSameReasons(String typed) {
        try (StoredIndex there = filledWithSamples()) {
            SearchQuery query = explained(typed);
            List<List<String>> expected = whys(SampleWorks.site().index().search(query));
            assertThat(whys(there.search(query))).isEqualTo(expected);
        }
    }

    private static SearchQuery explained(String typed) {
        SearchQuery plain = SearchQuery.of(typed);
        return new SearchQuery(
                typed,
                plain.filters(),
                plain.has(),
                SortOrder.RELEVANCE,
                1,
                20,
                plain.facets(),
                true);
    }

    private static List<List<String>> whys(Results results) {
        return results.hits().stream().map(Results.Hit::why).toList();
    }

    private StoredIndex filledWithSamples() {
        StoredIndex there = places.open(folder.resolve("there"));
        List<Work> samples = new ArrayList<>();
        SampleWorks.site()
                .index()
                .all(SearchQuery.of(""))
                .forEach(json -> samples.add(WorkJson.readWork(json)));
        there.rebuild(samples::forEach);
        return there;
    }

    @Test
    void lucenesOwnSyntaxFindsTheSame() {
        StoredIndex here = (StoredIndex) SampleWorks.site().index();
        try (StoredIndex there = filledWithSamples()) {
            for (String typed :
                    List.of(
                            "title:cache AND year:[2023 TO 2024]",
                            "title:cahce~1",
                            "year:2024 AND NOT venue:osdi",
                            "year:{2023 TO *]",
                            "\"prefill decode\"~3",
                            "quant*",
                            "*tization",
                            "/qu.nt(um)?/",
                            "author:stoica^2 OR author:brown",
                            "in:[2 TO *]",
                            "id:\"arxiv:2309.06180\"")) {
                SearchQuery query = SearchQuery.of(typed);
                assertThat(ids(there.searchNatively(query).hits()))
                        .as(typed)
                        .containsExactlyInAnyOrderElementsOf(
                                ids(here.searchNatively(query).hits()));
            }
        }
    }
}

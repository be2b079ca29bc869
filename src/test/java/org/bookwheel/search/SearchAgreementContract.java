package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bookwheel.testing.DrawnWorks;
import org.bookwheel.testing.ForAll;
import org.bookwheel.testing.ScanIndex;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.Test;

/// An index finds and counts what one finds and counts who looks at every work.
public abstract class SearchAgreementContract extends IndexContract {

    private static final int SHELVES = 8;
    private static final int QUERIES = 100;

    /// Some works, and the numbers of which queries are made.
    private record Shelf(List<Work> works, Random random) {
        @Override
        public String toString() {
            return works.size() + " works";
        }
    }

    private static Shelf shelf(Random random) {
        return new Shelf(new DrawnWorks(random).works(40), random);
    }

    private Set<String> ids(Results results) {
        Set<String> ids = new TreeSet<>();
        results.hits().forEach(hit -> ids.add(hit.id()));
        return ids;
    }

    @Test
    void theSameWorksAreFoundAndCounted() {
        ForAll.cases(
                SHELVES,
                SearchAgreementContract::shelf,
                shelf -> {
                    index().rebuild(shelf.works::forEach);
                    ScanIndex scan = new ScanIndex(shelf.works);
                    DrawnWorks drawn = new DrawnWorks(shelf.random);
                    for (int i = 0; i < QUERIES; i++) {
                        compare(drawn.query(), scan);
                    }
                });
    }

    private void compare(SearchQuery query, ScanIndex scan) {
        Results results = index().search(query);
        Set<String> expected = scan.ids(query);
        if (!results.corrected().isEmpty()) {
            assertThat(ids(results)).as("%s", query).containsAll(expected);
            return;
        }
        assertThat(ids(results)).as("%s", query).isEqualTo(new TreeSet<>(expected));
        assertThat(results.total()).as("%s", query).isEqualTo(expected.size());
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new HashMap<>();
            for (Results.Count count : results.facets().get(facet)) {
                counts.put(ScanIndex.key(facet, count.value()), count.count());
            }
            assertThat(counts).as("%s of %s", facet, query).isEqualTo(scan.counts(query, facet));
        }
    }

    @Test
    void aCountIsTheTotalThatChoosingTheValueGives() {
        ForAll.cases(
                3,
                SearchAgreementContract::shelf,
                shelf -> {
                    index().rebuild(shelf.works::forEach);
                    DrawnWorks drawn = new DrawnWorks(shelf.random);
                    for (int i = 0; i < 20; i++) {
                        SearchQuery query = drawn.query();
                        for (Facet facet : Facet.values()) {
                            choose(query, facet);
                        }
                    }
                });
    }

    private void choose(SearchQuery query, Facet facet) {
        Map<Facet, Set<String>> others = new HashMap<>(query.filters());
        others.remove(facet);
        SearchQuery without =
                new SearchQuery(
                        query.text(),
                        others,
                        query.has(),
                        SortOrder.RELEVANCE,
                        1,
                        0,
                        Set.of(),
                        false);
        for (Results.Count count : index().search(query).facets().get(facet)) {
            String value = count.value().isEmpty() ? Facet.NONE : count.value();
            assertThat(index().search(without.where(facet, value)).total())
                    .as("%s %s of %s", facet, value, query)
                    .isEqualTo(count.count());
        }
    }

    @Test
    void theFirstChoiceAddsNothingAndFurtherOnesRemoveNothing() {
        ForAll.cases(
                4,
                SearchAgreementContract::shelf,
                shelf -> {
                    index().rebuild(shelf.works::forEach);
                    DrawnWorks drawn = new DrawnWorks(shelf.random);
                    for (int i = 0; i < 50; i++) {
                        SearchQuery query = drawn.query();
                        SearchQuery one = query.where(Facet.TAG, "LLM");
                        SearchQuery two =
                                one.where(Facet.TAG, "Serving").where(Facet.TAG, Facet.NONE);
                        if (query.chosen(Facet.TAG).isEmpty()) {
                            assertThat(ids(index().search(query)))
                                    .containsAll(ids(index().search(one)));
                        }
                        assertThat(ids(index().search(two))).containsAll(ids(index().search(one)));
                    }
                });
    }

    @Test
    void spellingAndOrderOfWordsDoNotMatter() {
        ForAll.cases(
                4,
                SearchAgreementContract::shelf,
                shelf -> {
                    index().rebuild(shelf.works::forEach);
                    DrawnWorks drawn = new DrawnWorks(shelf.random);
                    for (int i = 0; i < 50; i++) {
                        List<String> words = new ArrayList<>();
                        List<String> respelt = new ArrayList<>();
                        for (String word : List.of("Cache", "Déjà", "Model", "GPT-3", "μ-Serve")) {
                            if (shelf.random.nextInt(2) == 0) {
                                words.add(word);
                                respelt.add(drawn.respelt(word));
                            }
                        }
                        Collections.shuffle(respelt, shelf.random);
                        String typed = String.join(" ", words) + " ";
                        String other = String.join(" ", respelt) + " ";
                        assertThat(ids(index().search(SearchQuery.of(other).page(1, 100))))
                                .as("%s and %s", typed, other)
                                .isEqualTo(ids(index().search(SearchQuery.of(typed).page(1, 100))));
                    }
                });
    }

    @Test
    void pagesNeitherOverlapNorLeaveOutInAnyOrder() {
        ForAll.cases(
                4,
                SearchAgreementContract::shelf,
                shelf -> {
                    index().rebuild(shelf.works::forEach);
                    String text = new DrawnWorks(shelf.random).text();
                    SearchQuery query = SearchQuery.of(shelf.random.nextInt(2) == 0 ? "" : text);
                    long total = index().search(query).total();
                    for (SortOrder sort : SortOrder.values()) {
                        List<String> all = new ArrayList<>();
                        for (int page = 1; page <= 11; page++) {
                            SearchQuery one = query.sortedBy(sort).page(page, 4);
                            index().search(one).hits().forEach(hit -> all.add(hit.id()));
                        }
                        assertThat(all).as("%s", sort).doesNotHaveDuplicates().hasSize((int) total);
                    }
                });
    }
}

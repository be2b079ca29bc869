package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.DrawnWorks;
import org.bookwheel.testing.Entry;
import org.bookwheel.testing.ForAll;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.Test;

/// An index that was brought up to date answers as one that was built of the same works.
public abstract class UpdateContract extends IndexContract {

    private static final int STEPS = 5;
    private static final int QUERIES = 10;

    /// Works as they are after each step, and the numbers of which queries are made.
    private record Life(List<List<Work>> states, Random random) {
        @Override
        public String toString() {
            return states.size() + " states";
        }
    }

    private static Life life(Random random) {
        Drawn drawn = new Drawn(random);
        List<List<Work>> states = new ArrayList<>();
        List<Work> works = List.of();
        for (int i = 0; i < STEPS; i++) {
            works = edited(works, drawn, new DrawnWorks(random).works(drawn.oneIn(2) ? 5 : 40));
            states.add(works);
        }
        return new Life(states, random);
    }

    /// Some works go, some come, some are others under the same id.
    private static List<Work> edited(List<Work> before, Drawn drawn, List<Work> others) {
        List<Work> works = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Work work : before) {
            if (!drawn.oneIn(4) && ids.add(work.id())) {
                works.add(
                        drawn.oneIn(3)
                                ? new Work(
                                        work.id(),
                                        drawn.of(others).reference(),
                                        work.otherTitles(),
                                        work.mentions(),
                                        1 + drawn.below(3))
                                : work);
            }
        }
        others.stream().filter(work -> ids.add(work.id())).forEach(works::add);
        return drawn.oneIn(12) ? List.of() : works;
    }

    @Test
    void theSameIsFoundInTheSameOrderAsInAnIndexBuiltAnew() {
        ForAll.cases(
                3,
                UpdateContract::life,
                life -> {
                    try (SearchIndex anew = open(place().resolveSibling("anew"))) {
                        DrawnWorks drawn = new DrawnWorks(life.random);
                        for (List<Work> works : life.states) {
                            index().update(works::forEach);
                            anew.rebuild(works::forEach);
                            for (int i = 0; i < QUERIES; i++) {
                                compare(drawn.query(), anew);
                            }
                            works.stream().limit(10).forEach(work -> compare(work, anew));
                        }
                    }
                });
    }

    private void compare(SearchQuery query, SearchIndex anew) {
        for (SortOrder sort : List.of(SortOrder.RELEVANCE, SortOrder.TITLE)) {
            SearchQuery sorted = query.sortedBy(sort);
            Results expected = anew.search(sorted);
            Results results = index().search(sorted);
            assertThat(results.hits()).as("%s", sorted).isEqualTo(expected.hits());
            assertThat(results.total()).isEqualTo(expected.total());
            assertThat(results.facets()).as("%s", sorted).isEqualTo(expected.facets());
            assertThat(results.corrected()).isEqualTo(expected.corrected());
            assertThat(results.relaxed()).isEqualTo(expected.relaxed());
            assertThat(results.didYouMean()).isEqualTo(expected.didYouMean());
        }
        assertThat(index().all(query)).containsExactlyElementsOf(anew.all(query).toList());
        assertThat(index().suggest(query, 10)).isEqualTo(anew.suggest(query, 10));
        Map<Facet, List<Results.Count>> values = new EnumMap<>(Facet.class);
        Map<Facet, List<Results.Count>> expected = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            values.put(facet, index().values(query, facet, "", 50).all());
            expected.put(facet, anew.values(query, facet, "", 50).all());
        }
        assertThat(values).isEqualTo(expected);
    }

    private void compare(Work work, SearchIndex anew) {
        assertThat(index().find(work.id())).isEqualTo(anew.find(work.id()));
        assertThat(index().related(work.id(), 5)).isEqualTo(anew.related(work.id(), 5));
        assertThat(index().size()).isEqualTo(anew.size());
    }

    @Test
    void whatIsTheSameIsNoNewState() {
        List<Work> works = life(new Random(1)).states().getFirst();
        index().update(works::forEach);
        String stamp = index().stamp();
        long generation = index().generation();
        index().update(works.reversed()::forEach);
        assertThat(index().stamp()).isEqualTo(stamp);
        assertThat(index().generation()).isEqualTo(generation);
    }

    @Test
    void anUpdateThatFailsLeavesTheOld() {
        fillWithTitles("Old Study");
        IllegalStateException broken = new IllegalStateException("no more");
        try {
            index().update(consumer -> {
                consumer.accept(works(Entry.of("New Study")).getFirst());
                throw broken;
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).isSameAs(broken);
        }
        assertThat(titles("study ")).containsExactly("Old Study");
        index().update(works(Entry.of("Newer Study"))::forEach);
        assertThat(titles("study ")).containsExactly("Newer Study");
    }

    @Test
    void idsOfAnyLengthAreToldApart() {
        String id = "title:" + "x".repeat(3_000);
        Work some = works(Entry.of("Some Study")).getFirst();
        List<Work> works = new ArrayList<>();
        for (String end : List.of("a", "b", "c")) {
            works.add(new Work(id + end, some.reference(), List.of(), some.mentions(), 1));
        }
        index().update(works::forEach);
        index().update(works.subList(1, 3)::forEach);
        assertThat(index().size()).isEqualTo(2);
        assertThat(index().find(id + "b"))
                .hasValueSatisfying(json -> assertThat(json).contains("xb\""));
    }
}

package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.Entry;
import org.bookwheel.testing.ForAll;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;

/// What becomes of an index: empty, filled, filled anew, closed and opened again.
public abstract class IndexLifeContract extends IndexContract {

    /// So many works that all have one tag.
    private static List<Work> tagged(String tag, int count) {
        Entry[] entries = new Entry[count];
        for (int i = 0; i < count; i++) {
            entries[i] = Entry.of(tag + " study " + i).tags(tag);
        }
        return works(entries);
    }

    @Test
    void anIndexOfNoWorksFindsNothing() {
        fill();
        assertThat(index().size()).isZero();
        for (String typed :
                List.of("", "cache", "\"a b\"", "c*", "-x", "year:2024", "title:cache")) {
            SearchQuery query =
                    SearchQuery.of(typed).where(Facet.TAG, "LLM").where(Facet.YEAR, "2020..2024");
            Results results = index().search(query);
            assertThat(results.total()).as(typed).isZero();
            assertThat(results.hits()).isEmpty();
        }
        assertThat(index().search(SearchQuery.of("")).facets()).containsOnlyKeys(Facet.values());
        assertThat(index().suggest(SearchQuery.of("ca"), 5).all()).isEmpty();
        assertThat(index().find("x")).isEmpty();
        assertThat(index().related("x", 5).all()).isEmpty();
        assertThat(index().values(SearchQuery.of(""), Facet.TAG, "c", 5).all()).isEmpty();
        assertThat(index().all(SearchQuery.of(""))).isEmpty();
    }

    @Test
    void worksMayStateNothingButATitle() {
        fillWithTitles("One", "Two");
        Results results = index().search(SearchQuery.of(""));
        assertThat(results.total()).isEqualTo(2);
        for (Facet facet : List.of(Facet.VENUE, Facet.YEAR, Facet.AUTHOR, Facet.TAG)) {
            assertThat(results.facets().get(facet))
                    .containsExactly(new Results.Count("", 2, false));
            assertThat(titles(SearchQuery.of("").where(facet, Facet.NONE))).hasSize(2);
            assertThat(titles(SearchQuery.of("").where(facet, "x"))).isEmpty();
        }
    }

    @Test
    void fillingAnewForgetsTheOld() {
        fill(Entry.of("Old Study").tags("Old").arxiv("2101.00001"));
        long before = index().generation();
        fill(Entry.of("New Study").tags("New"));
        assertThat(titles("study ")).containsExactly("New Study");
        assertThat(titles("old ")).isEmpty();
        assertThat(index().find("arxiv:2101.00001")).isEmpty();
        assertThat(index().size()).isEqualTo(1);
        assertThat(index().generation()).isGreaterThan(before);
        assertThat(index().search(SearchQuery.of("")).facets().get(Facet.TAG))
                .containsExactly(new Results.Count("New", 1, false));
    }

    @Test
    void fillingThatFailsLeavesTheOld() {
        fillWithTitles("Old Study");
        RuntimeException broken = new IllegalStateException("no more");
        try {
            index().rebuild(consumer -> {
                consumer.accept(tagged("New", 1).getFirst());
                throw broken;
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).isSameAs(broken);
        }
        assertThat(titles("study ")).containsExactly("Old Study");
        fillWithTitles("Newer Study");
        assertThat(titles("study ")).containsExactly("Newer Study");
    }

    @Test
    void anIndexIsThereAgainWhenItIsOpenedAgain() {
        fillWithTitles("One Study", "Two Studies");
        long generation = index().generation();
        index().close();
        try (SearchIndex again = open(place())) {
            assertThat(again.size()).isEqualTo(2);
            assertThat(again.generation()).isEqualTo(generation);
            assertThat(again.search(SearchQuery.of("study ")).total()).isEqualTo(2);
        }
    }

    @Test
    void whoReadsMeanwhileSeesTheOldOrTheNewAndNeverAMix() throws Exception {
        List<Work> old = tagged("Old", 30);
        List<Work> now = tagged("New", 50);
        index().rebuild(old::forEach);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<Set<Long>>> seen = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                seen.add(readers.submit(() -> read(over)));
            }
            for (int i = 0; i < 4; i++) {
                List<Work> next = i % 2 == 0 ? now : old;
                index().rebuild(next::forEach);
            }
            over.set(true);
            Set<Long> totals = new HashSet<>();
            for (Future<Set<Long>> reader : seen) {
                totals.addAll(reader.get());
            }
            assertThat(totals).isSubsetOf(30L, 50L).isNotEmpty();
        }
    }

    /// The totals seen until it is over, each of one state alone.
    private Set<Long> read(AtomicBoolean over) {
        Set<Long> totals = new HashSet<>();
        do {
            Results results = index().search(SearchQuery.of("study ").page(1, 100));
            assertThat(results.hits()).hasSize((int) results.total());
            assertThat(results.facets().get(Facet.TAG))
                    .containsExactly(
                            new Results.Count(
                                    results.total() == 30 ? "Old" : "New", results.total(), false));
            totals.add(results.total());
        } while (!over.get());
        return totals;
    }

    @Test
    void anyWorkCanBeKeptAndFoundByItsIds() {
        ForAll.cases(
                3,
                random -> {
                    Drawn drawn = new Drawn(random);
                    List<Mention> mentions = new ArrayList<>();
                    while (mentions.size() < 60) {
                        mentions.add(drawn.oddMention());
                    }
                    return Catalogue.of(mentions, List.of()).works();
                },
                works -> {
                    index().rebuild(works::forEach);
                    assertThat(index().size()).isEqualTo(works.size());
                    for (Work work : works) {
                        assertThat(index().find(work.id()))
                                .hasValueSatisfying(json ->
                                        assertThat(WorkJson.readWork(json)).isEqualTo(work));
                    }
                    assertThat(index().all(SearchQuery.of(""))).hasSize(works.size());
                });
    }

    @Test
    void noTextIsAnError() {
        fill(
                Entry.of("KV-Cache Study").tags("LLM").authors("Ada Lovelace"),
                Entry.of("Prefill and Decode in C++"),
                Entry.of("缓存"));
        ForAll.cases(
                300,
                random -> {
                    Drawn drawn = new Drawn(random);
                    return drawn.oneIn(2) ? drawn.typed() : drawn.oddText(60);
                },
                typed -> {
                    SearchQuery query = SearchQuery.of(typed);
                    assertThat(index().search(query).total()).isBetween(0L, 3L);
                    index().suggest(query, 5);
                    index().values(query, Facet.AUTHOR, typed, 5);
                    assertThat(index().find(typed)).isNotNull();
                });
    }

    @Test
    void longTextsAreKeptWhole() {
        String name = "x".repeat(40_000);
        fill(
                Entry.of(name)
                        .tags(name)
                        .authors(name)
                        .with(one -> one.summary("word ".repeat(20_000)))
                        .link(Link.Rel.PAPER, "https://example.org/" + name));
        assertThat(titles("word ")).containsExactly(name);
        assertThat(titles(SearchQuery.of("").where(Facet.TAG, name))).hasSize(1);
    }
}

package org.bookwheel.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.DrawnWorks;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.SearchCluster;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nodes of a cluster that are killed cost: nothing, as long as one has each work.
class LostNodesOnClusterTest {

    @TempDir private Path folder;

    private final ClusterPlaces places = new ClusterPlaces();

    @AfterEach
    void removeIndices() throws IOException {
        places.close();
    }

    private static List<Work> works(int count) {
        return new DrawnWorks(new java.util.Random(1)).works(count);
    }

    @Test
    void whileOneNodeAfterTheOtherIsKilledNoSearchFailsAndNoUpdateIsLost() throws Exception {
        SearchCluster cluster = SearchCluster.started();
        List<Work> works = works(200);
        AtomicBoolean over = new AtomicBoolean();
        Set<Long> totals = new ConcurrentSkipListSet<>();
        Set<Long> allowed = new ConcurrentSkipListSet<>();
        try (ClusterIndex index = places.open(folder);
                ExecutorService readers = Executors.newFixedThreadPool(2)) {
            allowed.add((long) works.size());
            index.rebuild(works::forEach);
            List<Future<Long>> asked = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                asked.add(readers.submit(() -> ask(index, over, totals)));
            }
            for (int node = 0; node < 3; node++) {
                cluster.kill(node);
                List<Work> fewer = works.subList(0, works.size() - 1 - node);
                allowed.add((long) fewer.size());
                Await.until(() -> "an update is taken", Patience.LONG, () -> isTaken(index, fewer));
                cluster.revive(node);
                Await.until(
                        () -> "all copies are there",
                        Patience.LONG,
                        () -> index.checks().get("cluster").isEmpty());
            }
            over.set(true);
            for (Future<Long> reader : asked) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(index.size()).isEqualTo(works.size() - 3);
        }
        assertThat(allowed).containsAll(totals);
    }

    /// An update that fails is made again, as by who follows lists.
    private static boolean isTaken(ClusterIndex index, List<Work> works) {
        try {
            index.update(works::forEach);
            return true;
        } catch (java.io.UncheckedIOException unwritable) {
            return false;
        }
    }

    /// Asks again and again; any failure is thrown.
    private static long ask(ClusterIndex index, AtomicBoolean over, Set<Long> totals) {
        long count = 0;
        while (!over.get()) {
            Results results = index.search(SearchQuery.of(""));
            assertThat(results.partial()).isFalse();
            totals.add(results.total());
            count++;
        }
        return count;
    }

    @Test
    void withoutAnyNodeNothingIsAnsweredAndAllIsWellWhenTheyAreBack() {
        SearchCluster cluster = SearchCluster.started();
        List<Work> works = works(20);
        try (ClusterIndex index = places.open(folder)) {
            index.rebuild(works::forEach);
            cluster.killAll();
            ClusterIndex hasty = index.within(java.time.Duration.ofSeconds(2));
            assertThatIllegalStateException()
                    .isThrownBy(() -> hasty.search(SearchQuery.of("cache ")))
                    .withMessageContaining("no node of the cluster answers");
            Await.until(() -> "it is noticed", Patience.LONG, () -> !index.isReady());
            assertThat(index.trouble()).contains("no node of the cluster answers");
            assertThat(index.checks().get("cluster")).contains("no node");
            cluster.startAll();
            Await.until(
                    () -> "all copies are there",
                    Patience.LONG,
                    () -> index.isReady() && index.checks().get("cluster").isEmpty());
            assertThat(index.search(SearchQuery.of("")).total()).isEqualTo(works.size());
        }
    }
}

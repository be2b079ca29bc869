package org.bookwheel.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.SearchCluster;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// States on a cluster: whose they are, who writes them, what becomes of old ones.
class StatesOnClusterTest {

    @TempDir private Path folder;

    private final ClusterPlaces places = new ClusterPlaces();
    private ClusterIndex index;

    @BeforeEach
    void openIndex() {
        index = places.open(folder);
    }

    @AfterEach
    void removeIndices() throws IOException {
        index.close();
        places.close();
    }

    private static List<Work> works(String... titles) {
        List<Work> works = new ArrayList<>();
        for (String title : titles) {
            works.add(WorkJson.readWork(Cluster.text(Map.of("title", title))));
        }
        return works;
    }

    private static Cluster cluster() {
        return new Cluster(ClusterAddress.of(SearchCluster.started().address("none")));
    }

    private List<String> states() throws IOException {
        try (Cluster cluster = cluster()) {
            return new States(cluster, places.name())
                    .all().stream().map(States.Found::index).toList();
        }
    }

    @Test
    void theLastTwoStatesStayAndOlderOnesGo() throws IOException {
        for (String title : List.of("One", "Two", "Three", "Four")) {
            index.rebuild(works(title)::forEach);
        }
        assertThat(states())
                .containsExactlyInAnyOrder(places.name() + "-000003", places.name() + "-000004");
    }

    @Test
    void aBuildThatFailsLeavesNothingBehind() throws IOException {
        index.rebuild(works("Old")::forEach);
        List<String> before = states();
        assertThatThrownBy(() ->
                        index.rebuild(works -> {
                            works.accept(works("New").getFirst());
                            throw new IllegalStateException("no more");
                        }))
                .hasMessage("no more");
        assertThat(states()).isEqualTo(before);
        assertThat(index.search(SearchQuery.of("old ")).total()).isEqualTo(1);
    }

    @Test
    void whatIsNotOursIsLeftAlone() throws IOException {
        try (Cluster cluster = cluster()) {
            String theirs = "/" + places.name();
            cluster.ask("PUT", theirs, Map.of());
            assertThatThrownBy(() -> index.rebuild(works("One")::forEach))
                    .hasMessageContaining("is not Bookwheel's");
            assertThat(cluster.ask("GET", theirs + "/_count", null).path("count").asInt(-1))
                    .isZero();
            cluster.ask("DELETE", theirs, null);
            String alike = theirs + "-000001";
            cluster.ask("PUT", alike, Map.of());
            index.rebuild(works("One")::forEach);
            index.rebuild(works("Two")::forEach);
            index.rebuild(works("Three")::forEach);
            assertThat(cluster.ask("GET", alike + "/_count", null).path("count").asInt(-1))
                    .isZero();
            cluster.ask("DELETE", alike, null);
        }
    }

    @Test
    void ofTwoWhoWriteOneDoes() throws IOException {
        assertThat(index.claim()).isEmpty();
        try (ClusterIndex other = ClusterPlaces.at(places.name())) {
            assertThat(other.claim()).contains(String.valueOf(ProcessHandle.current().pid()));
            assertThatThrownBy(() -> other.rebuild(works("Theirs")::forEach))
                    .hasMessageContaining("the index is written by process");
            index.rebuild(works("Ours")::forEach);
            index.close();
            assertThat(other.claim()).as("given back").isEmpty();
            other.rebuild(works("Theirs")::forEach);
            assertThat(other.size()).isEqualTo(1);
        }
    }

    @Test
    void whatOneWritesOthersSeeAMomentLater() {
        index.rebuild(works("One")::forEach);
        try (ClusterIndex reader = ClusterPlaces.at(places.name())) {
            assertThat(reader.size()).isEqualTo(1);
            index.update(works("One", "Two")::forEach);
            Await.until(() -> "a reader sees it", Patience.LONG, () -> reader.size() == 2);
            assertThat(reader.stamp()).isEqualTo(index.stamp());
        }
    }

    @Test
    void aNoteIsKeptAsItIs() throws IOException {
        assertThat(index.note()).isEmpty();
        index.note("some\ntext ü");
        assertThat(index.note()).contains("some\ntext ü");
    }
}

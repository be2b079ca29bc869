package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bookwheel.search.opensearch.ClusterPlaces;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.Running;
import org.bookwheel.testing.SearchCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers as processes, which answer from one index on a cluster.
class ServersOnClusterTest {

    private static final String NAME = "servers";

    @TempDir private Path folder;

    private final SearchCluster cluster = SearchCluster.started();
    private final ClusterPlaces places = new ClusterPlaces(NAME);
    private Path list;

    @BeforeEach
    void writeList() throws IOException {
        list = folder.resolve("list.md");
        write("Tides");
    }

    @AfterEach
    void removeIndex() throws IOException {
        places.close();
    }

    private void write(String subject) throws IOException {
        Files.writeString(
                list, "- [A Study of %s](https://example.org/study)\n".formatted(subject));
    }

    private Running serve() {
        return Running.start("serve", list, "--index", cluster.address(NAME), "--port", "0");
    }

    private static void awaitFound(Running server, String subject) {
        Await.until(
                () -> subject + " found; " + server.said(),
                Patience.LONG,
                () -> server.total(subject) == 1);
    }

    @Test
    void ofTwoServersOneFollowsTheListsAndTheOtherTakesOverWhenItIsGone() throws IOException {
        try (Running first = serve()) {
            awaitFound(first, "tides");
            try (Running second = serve()) {
                second.await("another server follows the lists");
                awaitFound(second, "tides");
                write("Dunes");
                awaitFound(first, "dunes");
                awaitFound(second, "dunes");
                assertThat(second.get("/readyz").path("status").asString())
                        .as(() -> second.text("/readyz"))
                        .isEqualTo("ready");
                first.kill();
                write("Reefs");
                awaitFound(second, "reefs");
            }
        }
    }

    @Test
    void withoutAnyNodeAServerSaysWhyItDoesNotAnswerAndAnswersWhenTheyAreBack() {
        try (Running server = serve()) {
            awaitFound(server, "tides");
            cluster.killAll();
            Await.until(
                    () -> "it is noticed; " + server.said(),
                    Patience.LONG,
                    () -> server.status("/readyz") == 503);
            assertThat(server.status("/api/v1/search?q=tides")).isEqualTo(503);
            assertThat(server.text("/api/v1/search?q=tides")).contains("/readyz says why");
            assertThat(server.text("/readyz")).contains("no node of the cluster answers");
            assertThat(server.status("/livez")).isEqualTo(200);
            cluster.startAll();
            Await.until(
                    () -> "it is well again; " + server.said(),
                    Patience.LONG,
                    () -> server.status("/readyz") == 200);
            awaitFound(server, "tides");
        }
    }
}

package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.search.lucene.Deadline;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.WorkDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Searches one index of a cluster until a deadline, which the cluster is told, too. What a node
/// cannot answer since another one just went is asked again. For one thread.
final class SearchRequests {

    /// Between two tries, in milliseconds.
    private static final int PAUSE = 50;

    /// A deadline later than this need not be told.
    private static final Duration FAR = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final String index;
    private final Deadline deadline;
    private boolean isCut;

    SearchRequests(Cluster cluster, String index, Deadline deadline) {
        this.cluster = cluster;
        this.index = index;
        this.deadline = deadline;
    }

    Cluster cluster() {
        return cluster;
    }

    /// Whether the deadline cut the last search.
    boolean isCut() {
        return isCut;
    }

    /// How many works pass a filter.
    ///
    /// @param exactly whether they are counted on and on, or how far
    long count(Map<String, Object> filter, Object exactly) throws IOException {
        JsonNode answer = search(Map.of("size", 0, "track_total_hits", exactly, "query", filter));
        return answer.path("hits").path("total").path("value").asLong(0);
    }

    /// What the cluster found in time; nothing if there is no time.
    JsonNode search(Map<String, Object> body) throws IOException {
        isCut = false;
        while (!deadline.shouldExit()) {
            Duration left = deadline.left();
            String timeout =
                    left.compareTo(FAR) > 0
                            ? ""
                            : "?timeout=" + left.plusMillis(1).toMillis() + "ms";
            JsonNode answer =
                    cluster.ask("POST", "/" + index + "/_search" + timeout, body, deadline);
            if (answer.path("timed_out").asBoolean(false)) {
                cut();
                return answer;
            }
            if (answer.path("_shards").path("failed").asInt(0) == 0) {
                return answer;
            }
            Cluster.pause(PAUSE, deadline);
        }
        cut();
        return MissingNode.getInstance();
    }

    private void cut() {
        isCut = true;
        deadline.cut();
    }

    /// The work with this id, or with any other of its ids, in its JSON form.
    Optional<String> find(String id) throws IOException {
        String key = WorkDocument.cut(id.toLowerCase(Locale.ROOT));
        for (Map<String, String> wanted :
                List.of(
                        Map.of(WorkDocument.ID, WorkDocument.id(id)),
                        Map.of(WorkDocument.KEY, key))) {
            JsonNode answer =
                    search(
                            Map.of(
                                    "query",
                                    Map.of("term", wanted),
                                    "size",
                                    1,
                                    "sort",
                                    List.of(Map.of(WorkDocument.ID_ORDER, "asc"))));
            Optional<StoredWork> found = Hits.stored(answer.path("hits").path("hits").path(0));
            if (found.isPresent()) {
                return found.map(StoredWork::whole);
            }
        }
        return Optional.empty();
    }

    /// Reads works by the keys under which the cluster keeps them.
    JsonNode read(List<String> keys) throws IOException {
        return cluster.ask(
                        "POST",
                        "/" + index + "/_mget?realtime=false",
                        Map.of("ids", keys),
                        deadline)
                .path("docs");
    }
}

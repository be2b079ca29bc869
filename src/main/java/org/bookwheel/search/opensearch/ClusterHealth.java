package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.bookwheel.search.lucene.Deadline;
import tools.jackson.databind.JsonNode;

/// How a cluster is. Safe for many threads.
final class ClusterHealth {

    /// Who asks how all is waits no longer.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final String name;

    ClusterHealth(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    /// What is wrong with it, in words, or nothing.
    Map<String, String> now() {
        try {
            JsonNode health =
                    cluster.ask(
                            "GET",
                            "/_cluster/health/" + name + "?timeout=1s",
                            null,
                            Deadline.in(PATIENCE));
            return Map.of("cluster", words(health));
        } catch (IOException unanswered) {
            return Map.of("cluster", unanswered.getMessage());
        }
    }

    private static String words(JsonNode health) {
        int nodes = health.path("number_of_nodes").asInt(0);
        return switch (health.path("status").asString("")) {
            case "green" -> "";
            case "yellow" ->
                    "of %d shards a copy is missing; %d nodes are there"
                            .formatted(missing(health), nodes);
            default -> "shards are missing; %d nodes are there".formatted(nodes);
        };
    }

    private static int missing(JsonNode health) {
        return health.path("unassigned_shards").asInt(0)
                + health.path("initializing_shards").asInt(0);
    }
}

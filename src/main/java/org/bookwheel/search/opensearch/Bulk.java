package org.bookwheel.search.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bookwheel.search.lucene.Deadline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Writes works to one index of a cluster, many at a time. Whoever adds waits while a request is on
/// its way, so nobody is faster than the cluster. What it cannot take just now is sent again, and
/// only that; each work has its own key, so that one that is sent twice is there once. For one
/// thread.
final class Bulk {

    /// Bytes that are sent at a time.
    private static final int FULL = 5 << 20;

    /// So long a cluster may be unable to take works.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Between two tries, in milliseconds.
    private static final int FIRST_PAUSE = 50;

    private static final int LONGEST_PAUSE = 2_000;

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 400;

    private final Cluster cluster;
    private final String index;
    private List<byte[]> actions = new ArrayList<>();
    private int size;

    Bulk(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /// Writes a work, in the place of one with the same key.
    void write(String key, Map<String, Object> work) throws IOException {
        add(Cluster.text(Map.of("index", Map.of("_id", key))) + "\n" + Cluster.text(work) + "\n");
    }

    void delete(String key) throws IOException {
        add(Cluster.text(Map.of("delete", Map.of("_id", key))) + "\n");
    }

    private void add(String lines) throws IOException {
        byte[] action = lines.getBytes(StandardCharsets.UTF_8);
        actions.add(action);
        size += action.length;
        if (size >= FULL) {
            flush();
        }
    }

    /// Sends what is left; all is written when this returns.
    ///
    /// @throws IOException if the cluster does not take it
    void flush() throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        int pause = FIRST_PAUSE;
        while (!actions.isEmpty()) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(size);
            actions.forEach(lines::writeBytes);
            JsonNode answer = cluster.send("/" + index + "/_bulk", lines.toByteArray(), deadline);
            actions = refused(answer);
            if (!actions.isEmpty()) {
                if (deadline.left().isZero()) {
                    throw new IOException("the cluster refused %d works".formatted(actions.size()));
                }
                Cluster.pause(pause, deadline);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
        size = 0;
    }

    /// The actions that are to be sent again.
    private List<byte[]> refused(JsonNode answer) throws IOException {
        List<byte[]> again = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            // named by what was to be done
            JsonNode item =
                    answer.path("items").path(i).values().stream()
                            .findFirst()
                            .orElse(MissingNode.getInstance());
            int status = item.path("status").asInt(UNAVAILABLE);
            if (status == TOO_MANY || status == UNAVAILABLE) {
                again.add(actions.get(i));
            } else if (status >= REFUSED && status != NOT_FOUND) {
                JsonNode error = item.path("error");
                throw new ClusterException(
                        status,
                        error.path("type").asString("unknown"),
                        error.path("reason").asString("no reason"));
            }
        }
        return again;
    }
}

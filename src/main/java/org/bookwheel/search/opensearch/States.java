package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.search.lucene.Deadline;
import org.bookwheel.search.lucene.index.WorkDocument;
import tools.jackson.databind.JsonNode;

/// The indices on a cluster that hold the states of one index, and the alias that names the one
/// that counts. It is moved in one step. An index is ours if it says so and names the alias; no
/// other one is written or removed. Safe for many threads.
final class States {

    /// So long a new index may take to be ready for writing, or to have all its copies.
    private static final Duration READY = Duration.ofSeconds(60);

    /// Works whose fingerprints are read at a time.
    private static final int PIECE = 10_000;

    private final Cluster cluster;
    private final String name;

    States(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    /// What an index says of itself.
    record Found(String index, StateMeta meta) {}

    /// The state that counts; empty if there is none.
    ///
    /// @throws IOException if somebody else's index has its name
    Optional<Found> current() throws IOException {
        JsonNode found;
        try {
            found = cluster.look("/" + name + "/_mapping");
        } catch (ClusterException none) {
            if (none.isNotFound()) {
                return Optional.empty();
            }
            throw none;
        }
        if (found.size() != 1) {
            throw strange();
        }
        Map.Entry<String, JsonNode> only = found.properties().iterator().next();
        StateMeta meta = StateMeta.of(only.getValue());
        if (meta == null || !meta.name().equals(name) || only.getKey().equals(name)) {
            throw strange();
        }
        return Optional.of(new Found(only.getKey(), meta));
    }

    private IOException strange() {
        return new IOException(
                "%s on %s is not Bookwheel's; choose another name with --index"
                        .formatted(name, cluster.place()));
    }

    /// All states that are there, whole or not.
    List<Found> all() throws IOException {
        List<Found> all = new ArrayList<>();
        JsonNode found = cluster.ask("GET", "/" + name + "-*/_mapping", null);
        for (Map.Entry<String, JsonNode> one : found.properties()) {
            StateMeta meta = StateMeta.of(one.getValue());
            boolean isState = one.getKey().matches(name + "-\\d{6,18}");
            if (isState && meta != null && meta.name().equals(name)) {
                all.add(new Found(one.getKey(), meta));
            }
        }
        return all;
    }

    private String index(long generation) {
        return "%s-%06d".formatted(name, generation);
    }

    private StateMeta begun(long generation) {
        return new StateMeta(name, IndexLayout.VERSION, generation, "", 0);
    }

    /// Makes an empty index for the next state, with a shard on each node that holds data.
    ///
    /// @param last the highest generation that is known
    Found create(long last) throws IOException {
        int nodes =
                cluster.ask("GET", "/_cluster/health", null).path("number_of_data_nodes").asInt(1);
        for (long next = next(last); ; next++) {
            StateMeta meta = begun(next);
            try {
                cluster.ask(
                        "PUT",
                        "/" + index(next) + "?wait_for_active_shards=1",
                        IndexLayout.index(Math.max(1, nodes), meta.json()));
                awaitCopies(index(next));
                return new Found(index(next), meta);
            } catch (ClusterException raced) {
                if (!raced.isThere()) {
                    throw raced;
                }
            }
        }
    }

    private long next(long last) throws IOException {
        return 1 + all().stream().mapToLong(one -> one.meta().generation()).reduce(last, Math::max);
    }

    /// Makes an index for the next state that holds what another one holds; its files are linked,
    /// not copied. Empty if that cannot be done now.
    Optional<Found> copy(Found from) throws IOException {
        long next = next(from.meta().generation());
        Map<String, Object> writable = new LinkedHashMap<>();
        writable.put("index.blocks.write", null);
        writable.put("index.auto_expand_replicas", "0-1");
        try {
            cluster.ask(
                    "POST",
                    "/" + from.index() + "/_clone/" + index(next) + "?wait_for_active_shards=1",
                    Map.of("settings", writable));
        } catch (ClusterException raced) {
            if (raced.isThere()) {
                return Optional.empty();
            }
            throw raced;
        }
        Found copy = new Found(index(next), begun(next));
        say(copy.index(), copy.meta());
        if (!awaitCopies(copy.index())) {
            remove(copy.index());
            return Optional.empty();
        }
        return Optional.of(copy);
    }

    private void say(String index, StateMeta meta) throws IOException {
        cluster.ask(
                "PUT",
                "/" + index + "/_mapping",
                Map.of("_meta", Map.of(StateMeta.OURS, meta.json())));
    }

    /// Waits until each shard has all its copies; whether it can at least be written.
    private boolean awaitCopies(String index) throws IOException {
        JsonNode health =
                cluster.ask(
                        "GET",
                        "/_cluster/health/%s?wait_for_status=green&timeout=%ds"
                                .formatted(index, READY.toSeconds()),
                        null,
                        Deadline.in(READY.plus(READY)));
        return !health.path("status").asString("red").equals("red");
    }

    /// Makes what was written visible, and counts it.
    long refresh(String index) throws IOException {
        Deadline deadline = Deadline.in(READY);
        while (true) {
            JsonNode done = cluster.ask("POST", "/" + index + "/_refresh", null, deadline);
            if (done.path("_shards").path("failed").asInt(0) == 0) {
                break;
            }
            Cluster.pause(100, deadline);
        }
        return new SearchRequests(cluster, index, deadline)
                .count(Map.of("match_all", Map.of()), true);
    }

    /// Makes a state that is whole the one that counts, in one step.
    ///
    /// @param before what counted until now
    void makeCurrent(String index, StateMeta meta, Optional<Found> before) throws IOException {
        say(index, meta);
        cluster.ask("PUT", "/" + index + "/_settings", Map.of("index.blocks.write", true));
        awaitCopies(index);
        List<Map<String, Object>> actions = new ArrayList<>();
        before.ifPresent(
                old -> actions.add(Map.of("remove", Map.of("index", old.index(), "alias", name))));
        actions.add(Map.of("add", Map.of("index", index, "alias", name)));
        cluster.ask("POST", "/_aliases", Map.of("actions", actions));
    }

    void remove(String index) throws IOException {
        try {
            cluster.ask("DELETE", "/" + index, null);
        } catch (ClusterException gone) {
            if (!gone.isNotFound()) {
                throw gone;
            }
        }
    }

    /// The fingerprints of all works of a state, by the keys under which they are kept.
    Map<String, Long> fingerprints(String index) throws IOException {
        Map<String, Long> all = new HashMap<>();
        SearchRequests requests =
                new SearchRequests(cluster, index, Deadline.in(Duration.ofMinutes(30)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", Map.of("match_all", Map.of()));
        body.put("size", PIECE);
        body.put("_source", false);
        body.put("track_total_hits", false);
        body.put("docvalue_fields", List.of(IndexLayout.FINGERPRINT));
        body.put("sort", List.of(Map.of(WorkDocument.ID_ORDER, "asc")));
        JsonNode hits;
        do {
            hits = requests.search(body).path("hits").path("hits");
            for (JsonNode hit : hits.values()) {
                JsonNode print = hit.path("fields").path(IndexLayout.FINGERPRINT).path(0);
                all.put(hit.path("_id").asString(), print.asLong());
            }
            if (!hits.isEmpty()) {
                body.put(
                        "search_after",
                        List.of(hits.path(hits.size() - 1).path("sort").path(0).asString()));
            }
        } while (hits.size() == PIECE);
        return all;
    }
}

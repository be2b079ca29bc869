package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The right to write an index on a cluster, which one process has for a while and takes again well
/// before that is over, as long as it lives. It is a record that is only written over in the
/// version in which it was read, so of two who want it one gets it. Who ends without giving it back
/// keeps others waiting until it is over. Safe for many threads.
final class Lease implements AutoCloseable {

    static final String FIELD = "lease";

    /// How long it holds; long beside what clocks of machines differ by.
    private static final Duration TERM = Duration.ofSeconds(30);

    private static final Duration BEAT = Duration.ofSeconds(8);

    private static final String RECORD = "lease";

    private final Cluster cluster;
    private final Records records;
    private final String owner = UUID.randomUUID().toString();
    private final String name;
    private ScheduledExecutorService heart;
    private boolean isHeld;

    /// @param name of this process, for people
    Lease(Cluster cluster, Records records, String name) {
        this.cluster = cluster;
        this.records = records;
        this.name = name;
    }

    /// What this process is called, for people.
    static String thisProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            host = "an unknown machine";
        }
        return ProcessHandle.current().pid() + " on " + host;
    }

    /// Takes it, or takes it again.
    ///
    /// @return who else has it; empty if this process has it now
    /// @throws IOException if the cluster does not answer
    synchronized String take() throws IOException {
        while (true) {
            JsonNode record = read();
            JsonNode held = record.path("_source").path(FIELD);
            boolean isOurs = held.path("owner").asString("").equals(owner);
            boolean isOver = Instant.now().toEpochMilli() > held.path("until").asLong(0);
            if (!held.isMissingNode() && !isOurs && !isOver) {
                isHeld = false;
                return held.path("name").asString("another process");
            }
            try {
                write(record, Instant.now().plus(TERM).toEpochMilli());
                isHeld = true;
                beat();
                return "";
            } catch (ClusterException raced) {
                if (!raced.isConflict()) {
                    throw raced;
                }
            }
        }
    }

    /// Takes it again from now on, while it is held.
    private void beat() {
        if (heart == null) {
            heart =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("lease").factory());
            heart.scheduleWithFixedDelay(
                    this::takeAgain, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private synchronized void takeAgain() {
        if (isHeld) {
            try {
                take();
            } catch (IOException unanswered) {
                // it is tried again; who writes takes it again before anybody sees what was written
            }
        }
    }

    private JsonNode read() throws IOException {
        try {
            return cluster.ask("GET", records.path(RECORD), null);
        } catch (ClusterException none) {
            if (!none.isNotFound()) {
                throw none;
            }
            return MissingNode.getInstance();
        }
    }

    /// @param before what was read, and must not have been written since
    private void write(JsonNode before, long until) throws IOException {
        String condition =
                before.path("_seq_no").isMissingNode()
                        ? "?op_type=create"
                        : "?if_seq_no=%d&if_primary_term=%d"
                                .formatted(
                                        before.path("_seq_no").asLong(),
                                        before.path("_primary_term").asLong());
        Map<String, Object> lease = Map.of("owner", owner, "name", name, "until", until);
        cluster.ask("PUT", records.path(RECORD) + condition, Map.of(FIELD, lease));
    }

    /// Gives it back, as far as that can be said.
    @Override
    public synchronized void close() {
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
        if (isHeld) {
            try {
                JsonNode record = read();
                if (record.path("_source").path(FIELD).path("owner").asString("").equals(owner)) {
                    write(record, 0);
                }
            } catch (IOException unanswered) {
                // it is over soon
            }
            isHeld = false;
        }
    }
}

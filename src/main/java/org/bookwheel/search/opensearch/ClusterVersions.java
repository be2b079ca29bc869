package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.bookwheel.search.lucene.index.TermDictionary;
import org.bookwheel.work.WorkSource;

/// The states of an index on a cluster, one after the other: the one that the alias names is
/// answered from, as last looked at. A next one is made beside it. Safe for many readers and one
/// writer.
final class ClusterVersions {

    /// Another process may have made a new state; it is seen so long afterwards.
    private static final long SEEN = Duration.ofSeconds(1).toNanos();

    private final Cluster cluster;
    private final States states;
    private final Records records;
    private final OldStates old;
    private final Lease lease;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile ClusterState current;
    private volatile long lookedAt;
    private volatile String trouble = "nobody looked yet";
    private volatile boolean isClosed;

    ClusterVersions(Cluster cluster, String name) {
        this.cluster = cluster;
        this.states = new States(cluster, name);
        this.records = new Records(cluster, name);
        this.old = new OldStates(states, records);
        this.lease = new Lease(cluster, records, Lease.thisProcess());
    }

    /// Takes the right to write.
    ///
    /// @return who else has it; or empty
    String claim() throws IOException {
        // before anything is made under a name that may be somebody else's
        states.current();
        records.prepare();
        return lease.take();
    }

    /// @throws IOException if another process has the right to write
    private void requireLease() throws IOException {
        String other = claim();
        if (!other.isEmpty()) {
            throw new IOException("the index is written by process " + other);
        }
    }

    Records records() {
        return records;
    }

    Cluster cluster() {
        return cluster;
    }

    /// The newest state as far as is known; null if there is none, or no node answers.
    ClusterState look() {
        if (current == null || System.nanoTime() - lookedAt > SEEN) {
            if (current == null) {
                looking.lock();
            } else if (!looking.tryLock()) {
                // somebody looks; what was there a moment ago will do
                return current;
            }
            try {
                lookAgain();
            } finally {
                looking.unlock();
            }
        }
        return current;
    }

    /// Looks, whenever somebody looked last.
    void lookNow() {
        looking.lock();
        try {
            lookAgain();
        } finally {
            looking.unlock();
        }
    }

    private void lookAgain() {
        if (isClosed) {
            return;
        }
        try {
            Optional<States.Found> found = states.current();
            if (found.isEmpty()) {
                current = null;
                trouble = "there is no index";
            } else if (!found.get().meta().version().equals(IndexLayout.VERSION)) {
                current = null;
                trouble =
                        "the index is of another version: %s, expected %s"
                                .formatted(found.get().meta().version(), IndexLayout.VERSION);
            } else {
                open(found.get());
            }
            lookedAt = System.nanoTime();
        } catch (IOException unanswered) {
            // what is known may be answered from when the cluster is back
            trouble = unanswered.getMessage();
        }
    }

    private void open(States.Found found) throws IOException {
        ClusterState last = current;
        if (last == null
                || !last.index().equals(found.index())
                || !last.meta().equals(found.meta())) {
            TermDictionary terms = records.terms(found.index(), found.meta().parts());
            current = new ClusterState(found.index(), found.meta(), terms);
        }
        trouble = "";
    }

    /// Why there is no state to answer from, in words; or empty.
    String trouble() {
        return trouble;
    }

    /// A state to answer from.
    ///
    /// @throws IllegalStateException if there is none
    ClusterState acquire() {
        ClusterState state = look();
        if (state == null) {
            throw new IllegalStateException(trouble);
        }
        return state;
    }

    /// Writes all works to a new state.
    void rebuild(WorkSource works) throws IOException {
        requireLease();
        Optional<States.Found> before = states.current();
        long last = before.map(one -> one.meta().generation()).orElse(0L);
        States.Found next = states.create(last);
        try {
            TermDictionary terms = new StateBuilder(cluster, next.index()).write(works);
            publish(next, terms, before);
        } catch (IOException | RuntimeException | Error failure) {
            old.remove(next);
            throw failure;
        }
    }

    /// Writes what differs to a copy of the last state.
    void update(WorkSource works) throws IOException {
        requireLease();
        lookNow();
        ClusterState before = current;
        if (before == null || before.terms().works() == 0) {
            rebuild(works);
            return;
        }
        Map<String, Long> held = states.fingerprints(before.index());
        StateBuilder.Changes changes = StateBuilder.changes(works, held);
        if (changes.isEmpty()) {
            return;
        }
        States.Found from = new States.Found(before.index(), before.meta());
        Optional<States.Found> copy = states.copy(from);
        if (copy.isEmpty()) {
            rebuild(works);
            return;
        }
        try {
            TermDictionary terms =
                    new StateBuilder(cluster, copy.get().index()).write(changes, before);
            publish(copy.get(), terms, Optional.of(from));
        } catch (IOException | RuntimeException | Error failure) {
            old.remove(copy.get());
            throw failure;
        }
    }

    /// Readers see the state before until this returns, and from then on, or a moment later in
    /// other processes, the new one.
    private void publish(States.Found next, TermDictionary terms, Optional<States.Found> before)
            throws IOException {
        long written = states.refresh(next.index());
        if (written != terms.works()) {
            throw new IOException(
                    "%d works were written, and %d are there".formatted(terms.works(), written));
        }
        int parts = records.write(next.index(), terms);
        StateMeta meta =
                new StateMeta(
                        next.meta().name(),
                        next.meta().version(),
                        next.meta().generation(),
                        UUID.randomUUID().toString(),
                        parts);
        // who lost the right meanwhile makes nothing visible
        requireLease();
        states.makeCurrent(next.index(), meta, before);
        looking.lock();
        try {
            current = new ClusterState(next.index(), meta, terms);
            lookedAt = System.nanoTime();
            trouble = "";
        } finally {
            looking.unlock();
        }
        old.removeOthers(next.index(), before);
    }

    /// Whether the state that is answered from is the one that counts; believed as long as it
    /// cannot be told.
    boolean isStored() {
        ClusterState state = current;
        try {
            Optional<States.Found> found = states.current();
            return state != null
                    && found.isPresent()
                    && found.get().index().equals(state.index())
                    && found.get().meta().equals(state.meta());
        } catch (ClusterException told) {
            return state != null;
        } catch (IOException unknown) {
            return true;
        }
    }

    void close() {
        isClosed = true;
        current = null;
        trouble = "the index is closed";
        lease.close();
        cluster.close();
    }
}

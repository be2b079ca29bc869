package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bookwheel.search.Found;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.Deadline;
import org.bookwheel.search.lucene.ViewReading;
import org.bookwheel.search.lucene.ViewedIndex;
import org.bookwheel.work.WorkSource;

/// The index as an OpenSearch cluster keeps it. Every state is an index of its own, so a search of
/// several requests sees one state in all of them.
public final class ClusterIndex extends ViewedIndex {

    private static final String NOTE = "note";

    /// Works of a whole result that are read at a time.
    private static final int PIECE = 1_000;

    /// A state may be removed while it is asked, and the next one, too; not for ever.
    private static final int TRIES = 5;

    private final ClusterVersions versions;
    private final ClusterHealth health;
    private final Supplier<Deadline> deadline;

    private ClusterIndex(
            ClusterVersions versions, ClusterHealth health, Supplier<Deadline> deadline) {
        this.versions = versions;
        this.health = health;
        this.deadline = deadline;
    }

    /// The index at an address; empty if there is none yet.
    public static ClusterIndex at(ClusterAddress address) {
        Cluster cluster = new Cluster(address);
        return new ClusterIndex(
                new ClusterVersions(cluster, address.index()),
                new ClusterHealth(cluster, address.index()),
                () -> Deadline.in(PATIENCE));
    }

    @Override
    public ClusterIndex within(Duration time) {
        return new ClusterIndex(versions, health, () -> Deadline.in(time));
    }

    @Override
    public ClusterIndex until(BooleanSupplier stopped) {
        return new ClusterIndex(versions, health, () -> deadline.get().or(stopped));
    }

    @Override
    public boolean isReady() {
        return versions.look() != null && versions.trouble().isEmpty();
    }

    @Override
    public String trouble() {
        return versions.trouble();
    }

    @Override
    public boolean isStored() {
        return versions.isStored();
    }

    @Override
    public String claim() throws IOException {
        return versions.claim();
    }

    @Override
    public Map<String, String> checks() {
        return health.now();
    }

    /// Nothing on a cluster is read but through it, and it tells of damage by itself.
    @Override
    public void onDamage(Runnable told) {}

    @Override
    public Optional<String> note() throws IOException {
        return versions.records().text(NOTE);
    }

    @Override
    public void note(String text) throws IOException {
        versions.records().prepare();
        versions.records().write(NOTE, text);
    }

    @Override
    public void rebuild(WorkSource works) {
        try {
            versions.rebuild(works);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void update(WorkSource works) {
        try {
            versions.update(works);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    protected <T> T ask(Asking<T> asking) {
        return withState(state -> asking.of(view(state, deadline.get())));
    }

    @Override
    public Optional<String> find(String id) {
        return withState(state -> find(id, state));
    }

    private Optional<String> find(String id, ClusterState state) throws IOException {
        return new SearchRequests(versions.cluster(), state.index(), deadline.get()).find(id);
    }

    @Override
    public Found<Results.Hit> related(String id, int limit) {
        return withState(state -> related(view(state, deadline.get()), find(id, state), limit));
    }

    @Override
    public Stream<String> all(SearchQuery query) {
        return withState(state -> all(view(state, Deadline.never()), query, PIECE, READING));
    }

    private static final ViewReading READING =
            new ViewReading() {
                @Override
                public <T> T read(ViewReading.Source<T> source) {
                    try {
                        return source.get();
                    } catch (IOException unanswered) {
                        throw new IllegalStateException(unanswered.getMessage(), unanswered);
                    }
                }
            };

    /// Nobody lays a cluster's works out otherwise: that is done with an index in a folder.
    @Override
    public void content(ContentReading reading) {
        throw new UnsupportedOperationException("the content of a cluster");
    }

    @Override
    public long size() {
        return versions.acquire().terms().works();
    }

    @Override
    public long generation() {
        ClusterState state = versions.look();
        return state == null ? 0 : state.meta().generation();
    }

    @Override
    public String stamp() {
        ClusterState state = versions.look();
        return state == null ? "" : state.meta().stamp();
    }

    @Override
    public void close() {
        versions.close();
    }

    private ClusterView view(ClusterState state, Deadline end) {
        return new ClusterView(versions.cluster(), state, end);
    }

    private interface Reading<T> {
        T from(ClusterState state) throws IOException;
    }

    /// Asks something of one state. If that is gone, a newer one is there.
    private <T> T withState(Reading<T> reading) {
        for (int tries = 1; ; tries++) {
            ClusterState state = versions.acquire();
            try {
                return reading.from(state);
            } catch (ClusterException refused) {
                if (refused.isPassing()) {
                    throw new IllegalStateException(refused.getMessage(), refused);
                }
                if (!refused.isGone() || tries == TRIES) {
                    throw new UncheckedIOException(refused);
                }
                versions.lookNow();
            } catch (IOException unanswered) {
                throw new IllegalStateException(unanswered.getMessage(), unanswered);
            }
        }
    }
}

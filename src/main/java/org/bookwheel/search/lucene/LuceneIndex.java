package org.bookwheel.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bookwheel.search.Found;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.index.IndexVersions;
import org.bookwheel.search.lucene.index.Snapshot;
import org.bookwheel.store.IndexFolder;
import org.bookwheel.work.WorkSource;

/// The index as Lucene keeps it in a folder.
public final class LuceneIndex extends ViewedIndex {

    /// Lucene asks for a module whose gain we do not need; held here, since loggers are forgotten.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final IndexVersions versions;
    private final Supplier<Deadline> deadline;

    private LuceneIndex(IndexVersions versions, Supplier<Deadline> deadline) {
        this.versions = versions;
        this.deadline = deadline;
    }

    /// Does what Lucene does once before it opens its first index: called early, it goes on beside
    /// other work.
    public static void prepare() {
        Snapshot.prepare();
    }

    /// The index in a folder; empty if there is none yet.
    public static LuceneIndex in(Path folder) {
        return in(new IndexFolder(folder));
    }

    /// The index in a folder; empty if there is none yet.
    public static LuceneIndex in(IndexFolder folder) {
        return new LuceneIndex(IndexVersions.in(folder), () -> Deadline.in(PATIENCE));
    }

    @Override
    public LuceneIndex within(Duration time) {
        return new LuceneIndex(versions, () -> Deadline.in(time));
    }

    @Override
    public LuceneIndex until(BooleanSupplier stopped) {
        return new LuceneIndex(versions, () -> deadline.get().or(stopped));
    }

    @Override
    public boolean isReady() {
        return versions.isReady();
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
    public void onDamage(Runnable told) {
        versions.onDamage(told);
    }

    @Override
    public Optional<String> note() throws IOException {
        return versions.note();
    }

    @Override
    public void note(String text) throws IOException {
        versions.note(text);
    }

    @Override
    public void rebuild(WorkSource works) {
        versions.rebuild(works);
    }

    @Override
    public void update(WorkSource works) {
        versions.update(works);
    }

    @Override
    protected <T> T ask(Asking<T> asking) {
        return with(snapshot -> asking.of(new SnapshotView(snapshot, deadline.get())));
    }

    @Override
    public Optional<String> find(String id) {
        return with(snapshot -> snapshot.find(id));
    }

    @Override
    public Found<Results.Hit> related(String id, int limit) {
        return with(snapshot -> {
            IndexView view = new SnapshotView(snapshot, deadline.get());
            return related(view, snapshot.find(id), limit);
        });
    }

    @Override
    public Stream<String> all(SearchQuery query) {
        return all(query, Walk.PIECE);
    }

    Stream<String> all(SearchQuery query, int piece) {
        Snapshot snapshot = versions.acquire();
        try {
            return snapshot.read(() -> {
                IndexView view = new SnapshotView(snapshot, Deadline.never());
                return all(view, query, piece, reading(snapshot)).onClose(snapshot::release);
            });
        } catch (RuntimeException failure) {
            snapshot.release();
            throw failure;
        }
    }

    private static ViewReading reading(Snapshot snapshot) {
        return new ViewReading() {
            @Override
            public <T> T read(ViewReading.Source<T> source) {
                return snapshot.read(source::get);
            }
        };
    }

    @Override
    public void content(ContentReading reading) {
        with(snapshot -> {
            reading.read(new LuceneContent(snapshot));
            return true;
        });
    }

    @Override
    public long size() {
        return with(snapshot -> (long) snapshot.reader().numDocs());
    }

    @Override
    public long generation() {
        return versions.generation();
    }

    @Override
    public String stamp() {
        return versions.stamp();
    }

    @Override
    public void close() {
        versions.close();
    }

    private interface Reading<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    /// Runs something on one state of the index, which stays the same meanwhile.
    private <T> T with(Reading<T> work) {
        Snapshot snapshot = versions.acquire();
        try {
            return snapshot.read(() -> work.from(snapshot));
        } finally {
            snapshot.release();
        }
    }
}

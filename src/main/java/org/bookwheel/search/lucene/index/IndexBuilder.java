package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkSource;

/// Writes an index of all works, anew or as far as they differ, on all processors. Works wait in a
/// queue of bounded length; when it is full, who hands them out indexes some itself. The order in
/// which they get in is left to chance: every order of results ends with the id, so nothing depends
/// on it.
public final class IndexBuilder {

    /// The versions of layout and content, kept with the index.
    static final String VERSION = "bookwheel.version";

    static final String STAMP = "bookwheel.stamp";

    /// Works that one thread takes at a time.
    private static final int BATCH = 50;

    private static final int BATCHES_WAITING = 8;
    private static final int BUFFER_MEGABYTES = 64;

    private final IndexWriter writer;
    private final StoredFingerprints held;
    private final LongAdder written = new LongAdder();
    private final AtomicInteger works;
    private final ThreadPoolExecutor threads;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private List<Work> batch = new ArrayList<>(BATCH);

    private final int first;

    private IndexBuilder(IndexWriter writer, StoredFingerprints held, int first) {
        this.writer = writer;
        this.held = held;
        this.first = first;
        this.works = new AtomicInteger(held.size());
        int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.threads =
                new ThreadPoolExecutor(
                        others,
                        others,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(BATCHES_WAITING),
                        new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /// @param directory empty; open when this returns
    public static void build(Directory directory, WorkSource works) throws IOException {
        build(directory, works, TitleMeanings.FIRST);
    }

    /// @param first how many works are written without what their titles mean
    public static void build(Directory directory, WorkSource works, int first) throws IOException {
        write(
                directory,
                IndexWriterConfig.OpenMode.CREATE,
                StoredFingerprints.NOTHING,
                works,
                first);
    }

    /// Makes the index in a directory hold just these works; only those that differ are written.
    ///
    /// @param directory open when this returns
    /// @param held what it holds
    /// @return how many works differed
    static long update(Directory directory, StoredFingerprints held, WorkSource works)
            throws IOException {
        return write(
                directory, IndexWriterConfig.OpenMode.APPEND, held, works, TitleMeanings.FIRST);
    }

    /// An index is one segment, be it built or brought up to date: works that are gone would count
    /// in the statistics that ranking rests on.
    private static long write(
            Directory directory,
            IndexWriterConfig.OpenMode mode,
            StoredFingerprints held,
            WorkSource works,
            int first)
            throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setOpenMode(mode)
                        .setSimilarity(FieldSimilarity.usual())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergeScheduler(new Merging())
                        .setUseCompoundFile(false)
                        .setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            IndexBuilder builder = new IndexBuilder(writer, held, first);
            builder.addAll(works);
            List<Term> gone = held.others();
            writer.deleteDocuments(gone.toArray(Term[]::new));
            writer.forceMerge(1);
            writer.setLiveCommitData(
                    Map.of(
                                    VERSION, String.valueOf(WorkDocument.VERSION),
                                    STAMP, UUID.randomUUID().toString())
                            .entrySet());
            writer.commit();
            return builder.written.sum() + gone.size();
        }
    }

    /// Merges beside the indexing. Who waits for a merge hears what went wrong; its thread need not
    /// say it to the terminal, too.
    private static final class Merging extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {}
    }

    private void addAll(WorkSource works) throws IOException {
        try (threads) {
            works.each(this::add);
            hand();
        } catch (RuntimeException | Error stopped) {
            failure.compareAndSet(null, stopped);
        }
        switch (failure.get()) {
            case null -> {}
            case IOException unwritable -> throw unwritable;
            case RuntimeException one -> throw one;
            case Error one -> throw one;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private void add(Work work) {
        batch.add(work);
        if (batch.size() == BATCH) {
            hand();
        }
    }

    private void hand() {
        List<Work> full = batch;
        batch = new ArrayList<>(BATCH);
        if (failure.get() != null) {
            throw new IllegalStateException("a work could not be indexed", failure.get());
        }
        threads.execute(() -> index(full));
    }

    private void index(List<Work> works) {
        try {
            for (Work work : works) {
                if (failure.get() == null) {
                    write(work);
                }
            }
        } catch (IOException | RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
        }
    }

    private void write(Work work) throws IOException {
        if (held == StoredFingerprints.NOTHING) {
            writer.addDocument(document(work));
        } else if (!held.isSame(work)) {
            writer.updateDocument(StoredFingerprints.term(work), document(work));
            written.increment();
        }
    }

    private Document document(Work work) {
        return WorkDocument.of(work, works.getAndIncrement() >= first);
    }
}

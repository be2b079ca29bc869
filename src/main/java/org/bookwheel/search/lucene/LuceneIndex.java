package org.bookwheel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.Suggestion;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.WorkSource;

/// An index in a folder. What the folder holds is only derived: an index that is damaged, or was
/// built by another version, counts as empty and is built anew from the lists.
public final class LuceneIndex implements SearchIndex {

    private final Folders folders;
    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    private String trouble = "";

    private LuceneIndex(Folders folders) {
        this.folders = folders;
    }

    /// The index in a folder; empty if there is none yet.
    public static LuceneIndex in(Path folder) {
        LuceneIndex index = new LuceneIndex(new Folders(folder));
        index.openCurrent();
        return index;
    }

    private void openCurrent() {
        try {
            Optional<Path> folder = folders.current();
            if (folder.isEmpty()) {
                trouble = "there is no index";
                return;
            }
            current.set(open(folder.get()));
        } catch (IOException | IllegalArgumentException | UncheckedIOException damaged) {
            trouble = "the index is damaged or of another version: " + damaged.getMessage();
        }
    }

    private static Snapshot open(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        DirectoryReader reader = DirectoryReader.open(directory);
        String version = reader.getIndexCommit().getUserData().get(Building.VERSION);
        if (!String.valueOf(WorkDocument.VERSION).equals(version)) {
            reader.close();
            throw new IOException("version " + version + ", expected " + WorkDocument.VERSION);
        }
        for (var leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
        return new Snapshot(reader, Folders.number(folder));
    }

    /// Whether there is a whole index to answer from.
    public boolean isReady() {
        return current.get() != null;
    }

    /// Why there is none, in words, or empty.
    public String trouble() {
        return isReady() ? "" : trouble;
    }

    @Override
    public void rebuild(WorkSource works) {
        try {
            Path folder = folders.create();
            build(folder, works);
            folders.makeCurrent(folder);
            Snapshot before = current.get();
            Snapshot next = open(folder);
            current.set(next);
            if (before != null) {
                before.release();
            }
            folders.deleteOthers();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// What was begun and cannot be finished is taken away again: it may be what fills the disk.
    private static void build(Path folder, WorkSource works) throws IOException {
        try {
            Building.build(folder, works);
        } catch (IOException | RuntimeException | Error failure) {
            Folders.delete(folder);
            throw failure;
        }
    }

    @Override
    public Results search(Query query) {
        return with(snapshot -> {
            Deadline end = Deadline.ofSearch();
            var understanding = new Understander(snapshot, end).understand(query.text());
            return new Searching(snapshot, query, understanding, end).run();
        });
    }

    /// Searches with the query's text in Lucene's own syntax, see [LuceneSyntax].
    public Results searchLucene(Query query) {
        return with(snapshot -> {
            Understanding understanding =
                    new Understanding(
                            Clause.NOTHING,
                            LuceneSyntax.parse(query.text()),
                            List.of(),
                            false,
                            "",
                            false);
            return new Searching(snapshot, query, understanding, Deadline.ofSearch()).run();
        });
    }

    @Override
    public List<Suggestion> suggest(Query query, int limit) {
        return with(snapshot -> new Completing(snapshot, query).suggest(limit));
    }

    @Override
    public Optional<String> find(String id) {
        return with(snapshot -> {
            Term key = new Term(WorkDocument.KEY, WorkDocument.cut(id.toLowerCase(Locale.ROOT)));
            Term own = new Term(WorkDocument.ID, WorkDocument.cut(id));
            for (Term term : List.of(own, key)) {
                TopDocs top = snapshot.searcher().search(new TermQuery(term), 1);
                if (top.scoreDocs.length > 0) {
                    return Optional.of(json(snapshot, top.scoreDocs[0]));
                }
            }
            return Optional.empty();
        });
    }

    private static String json(Snapshot snapshot, ScoreDoc doc) throws IOException {
        return Searching.json(snapshot.reader().storedFields().document(doc.doc));
    }

    @Override
    public List<Results.Hit> related(String id, int limit) {
        return with(snapshot ->
                find(id).isEmpty() ? List.of() : new Relating(snapshot).to(find(id).get(), limit));
    }

    @Override
    public List<Results.Count> values(Query query, Facet facet, String prefix, int limit) {
        List<String> prefixes = Words.of(prefix).stream().map(word -> word.form()).toList();
        return with(snapshot -> {
            var understood = understand(snapshot, query).query();
            return new FacetValueSearch(snapshot, query, understood, facet).find(prefixes, limit);
        });
    }

    @Override
    public Stream<String> all(Query query) {
        return all(query, Walk.PIECE);
    }

    Stream<String> all(Query query, int piece) {
        Snapshot snapshot = acquire();
        try {
            Understanding understood = understand(snapshot, query);
            return new Walk(snapshot, query, understood, piece).stream().onClose(snapshot::release);
        } catch (IOException | RuntimeException failure) {
            snapshot.release();
            throw failure instanceof IOException unreadable
                    ? new UncheckedIOException(unreadable)
                    : (RuntimeException) failure;
        }
    }

    private static Understanding understand(Snapshot snapshot, Query query) throws IOException {
        return new Understander(snapshot, Deadline.ofSearch()).understand(query.text());
    }

    @Override
    public long size() {
        return with(snapshot -> (long) snapshot.reader().numDocs());
    }

    @Override
    public long generation() {
        Snapshot snapshot = current.get();
        return snapshot == null ? 0 : snapshot.generation();
    }

    @Override
    public String stamp() {
        Snapshot snapshot = current.get();
        return snapshot == null ? "" : snapshot.stamp();
    }

    @Override
    public void close() {
        Snapshot last = current.getAndSet(null);
        if (last != null) {
            last.release();
        }
        trouble = "the index is closed";
    }

    private interface Reading<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    /// Runs something on one state of the index, which stays the same meanwhile.
    private <T> T with(Reading<T> work) {
        Snapshot snapshot = acquire();
        try {
            return work.from(snapshot);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            snapshot.release();
        }
    }

    /// The newest state, to be released by who asked.
    private Snapshot acquire() {
        while (true) {
            Snapshot snapshot = current.get();
            if (snapshot == null) {
                throw new IllegalStateException(trouble);
            }
            if (snapshot.acquire()) {
                return snapshot;
            }
        }
    }
}

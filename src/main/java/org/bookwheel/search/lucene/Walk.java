package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.index.Snapshot;
import org.bookwheel.search.lucene.index.StoredWork;

/// All works of a search in its order, however many. Only the places of one piece of the result are
/// held at a time; the next piece is found by where the last one ended. For one thread.
final class Walk implements Iterator<String> {

    /// Works in a piece: so many places fit in memory, and few pieces make up a large result.
    static final int PIECE = 20_000;

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final StoredFields stored;
    private final Query query;
    private final Sort sort;
    private final int size;
    private final Reranker reranker;
    private ScoreDoc[] piece = {};
    private FieldDoc last;
    private int next;
    private boolean isLast;

    /// @param size works in a piece
    Walk(Snapshot snapshot, SearchQuery query, Interpretation interpretation, int size)
            throws IOException {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
        this.stored = snapshot.reader().storedFields();
        this.query = SearchRun.narrowed(interpretation.query(), query, query.filters());
        this.sort = Orders.of(query.sort());
        this.reranker = SearchRun.reranker(snapshot, query, interpretation);
        this.size = reranker == null ? size : Math.max(size, Reranker.DEPTH + Interpreter.SOME);
    }

    Stream<String> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        if (next == piece.length && !isLast) {
            find(last);
        }
        return next < piece.length;
    }

    private void find(FieldDoc after) {
        piece =
                snapshot.read(() ->
                        searcher.search(
                                        query,
                                        new TopFieldCollectorManager(
                                                sort, size, after, Integer.MAX_VALUE))
                                .scoreDocs);
        next = 0;
        isLast = piece.length < size;
        boolean first = last == null;
        last = piece.length == 0 ? null : (FieldDoc) piece[piece.length - 1];
        if (first && reranker != null) {
            rerank();
        }
    }

    /// Only the first works are put in another order, which are all in the first piece.
    private void rerank() {
        piece = snapshot.read(() -> reranker.rerank(piece));
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int doc = piece[next++].doc;
        return snapshot.read(() -> StoredWork.json(stored, doc));
    }
}

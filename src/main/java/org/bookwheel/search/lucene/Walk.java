package org.bookwheel.search.lucene;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;

/// All works of a search in its order, however many. Only the places of one piece of the result are
/// held at a time; the next piece is found by where the last one ended. For one thread.
final class Walk implements Iterator<String> {

    /// Works in a piece: so many places fit in memory, and few pieces make up a large result.
    static final int PIECE = 20_000;

    private final IndexView view;
    private final Query query;
    private final SortOrder sort;
    private final int size;
    private final ViewReading reading;
    private final Reranker reranker;
    private ScoreDoc[] piece = {};
    private FieldDoc last;
    private int next;
    private boolean isLast;

    /// @param size works in a piece
    /// @param reading what all is read through, and failures are told by
    Walk(
            IndexView view,
            SearchQuery query,
            Interpretation interpretation,
            int size,
            ViewReading reading) {
        this.view = view;
        this.reading = reading;
        this.query = SearchRun.narrowed(interpretation.query(), query, query.filters());
        this.sort = query.sort();
        this.reranker = SearchRun.reranker(view, query, interpretation);
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
                reading.read(() -> {
                    ScoreDoc[] found = view.first(query, sort, size, after);
                    view.willRead(found);
                    return found;
                });
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
        piece = reading.read(() -> reranker.rerank(piece));
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int doc = piece[next++].doc;
        return reading.read(() -> view.json(doc));
    }
}

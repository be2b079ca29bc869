package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the works of a query, but no further than asked.
final class BoundedCount implements CollectorManager<BoundedCount.Counter, Integer> {

    private final int limit;

    private BoundedCount(int limit) {
        this.limit = limit;
    }

    static int count(IndexSearcher searcher, Query query, int limit) throws IOException {
        return searcher.search(new ConstantScoreQuery(query), new BoundedCount(limit));
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Integer reduce(Collection<Counter> counters) {
        return Math.min(limit, counters.stream().mapToInt(counter -> counter.count).sum());
    }

    /// Leaves a segment as soon as enough was seen.
    final class Counter extends SimpleCollector {
        private int count;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            stopIfEnough();
        }

        @Override
        public void collect(int doc) {
            count++;
            stopIfEnough();
        }

        private void stopIfEnough() {
            if (count >= limit) {
                throw new CollectionTerminatedException();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.RamUsageEstimator;

/// Which works of one state of the index pass a choice of values, held by what is chosen. It lives
/// and dies with that state, in which nothing changes, so nothing in it can be stale. Safe for many
/// threads.
public final class FilterCache {

    /// In bytes, choices and works together; what was not asked for longest gives way.
    public static final long MOST = 8L << 20;

    private record CachedFilter(List<FixedBitSet> bits, long bytes) {}

    private final IndexSearcher searcher;
    private final List<LeafReaderContext> leaves;
    private final long most;
    private final Map<Query, CachedFilter> all = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// @param most bytes that may be held
    public FilterCache(IndexReader reader, long most) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.leaves = reader.leaves();
        this.most = most;
    }

    /// The works of one segment that a filter lets pass.
    public FixedBitSet bits(Query filter, LeafReaderContext leaf) throws IOException {
        CachedFilter held;
        synchronized (all) {
            held = all.get(filter);
        }
        return (held == null ? add(filter) : held).bits().get(leaf.ord);
    }

    /// How many bytes are held.
    public long bytes() {
        synchronized (all) {
            return bytes;
        }
    }

    /// Looks outside of the lock: two threads may look for the same, and find the same.
    private CachedFilter add(Query filter) throws IOException {
        List<FixedBitSet> bits = new ArrayList<>();
        long size = RamUsageEstimator.sizeOf(filter);
        Weight weight =
                searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : leaves) {
            FixedBitSet passing = new FixedBitSet(leaf.reader().maxDoc());
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                passing.or(scorer.iterator());
            }
            bits.add(passing);
            size += passing.ramBytesUsed();
        }
        CachedFilter held = new CachedFilter(bits, size);
        synchronized (all) {
            CachedFilter before = all.put(filter, held);
            bytes += size - (before == null ? 0 : before.bytes());
            var oldest = all.entrySet().iterator();
            while (bytes > most) {
                bytes -= oldest.next().getValue().bytes();
                oldest.remove();
            }
        }
        return held;
    }
}

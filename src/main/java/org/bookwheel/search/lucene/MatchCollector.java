package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BitSet;
import org.bookwheel.search.Facet;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.MatchSets;
import org.bookwheel.search.lucene.index.Snapshot;

/// Looks at every document that a query finds, once: keeps those that pass all choices, those that
/// only one facet's choices keep out, and the first in an order. So totals and counts are exact.
///
/// @param <C> what gathers the first
final class MatchCollector<C extends Collector>
        implements CollectorManager<MatchCollector<C>.Slice, MatchCollector.Found> {

    /// What was found.
    ///
    /// @param top the first documents, each with its fields; none if none were asked for
    record Found(MatchSets matches, ScoreDoc[] top) {}

    private final Snapshot snapshot;
    private final ChosenFilters filters;
    private final List<Facet> facets;
    private final Map<Integer, Float> above;
    private final CollectorManager<C, ? extends TopDocs> first;

    private MatchCollector(
            Snapshot snapshot,
            ChosenFilters filters,
            Map<Integer, Float> above,
            CollectorManager<C, ? extends TopDocs> first) {
        this.snapshot = snapshot;
        this.filters = filters;
        this.facets = filters.facets();
        this.above = above;
        this.first = first;
    }

    /// For the documents alone, in no order.
    ///
    /// @param filters choices of facets that are counted without them; others belong in the query
    static MatchCollector<?> ofAll(Snapshot snapshot, ChosenFilters filters) {
        return new MatchCollector<Collector>(snapshot, filters, Map.of(), null);
    }

    /// For the first documents, too.
    ///
    /// @param above documents with the score that counts for them instead of the query's
    /// @param wanted how many documents of the order are needed, at least 1
    static MatchCollector<?> ofFirst(
            Snapshot snapshot,
            ChosenFilters filters,
            Map<Integer, Float> above,
            SortOrder sort,
            int wanted) {
        return sort == SortOrder.RELEVANCE
                ? new MatchCollector<>(
                        snapshot,
                        filters,
                        above,
                        BestWorks.manager(snapshot.reader(), wanted, ScoreMode.COMPLETE))
                : new MatchCollector<>(
                        snapshot,
                        filters,
                        above,
                        new TopFieldCollectorManager(
                                Orders.of(sort), wanted, null, Integer.MAX_VALUE));
    }

    @Override
    public Slice newCollector() throws IOException {
        return new Slice(first == null ? null : first.newCollector());
    }

    @Override
    public Found reduce(Collection<Slice> slices) throws IOException {
        MatchSets all = new MatchSets();
        slices.forEach(slice -> all.addAll(slice.matches));
        all.sort();
        ScoreDoc[] top =
                first == null
                        ? new ScoreDoc[0]
                        : first.reduce(slices.stream().map(slice -> slice.top).toList()).scoreDocs;
        return new Found(all, top);
    }

    /// The documents of some segments.
    final class Slice implements Collector {
        private final MatchSets matches = new MatchSets();
        private final C top;

        Slice(C top) {
            this.top = top;
        }

        @Override
        public ScoreMode scoreMode() {
            return top == null ? ScoreMode.COMPLETE_NO_SCORES : top.scoreMode();
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            BitSet[] passing = new BitSet[facets.size()];
            for (int i = 0; i < passing.length; i++) {
                passing[i] = snapshot.filters().bits(filters.query(facets.get(i)), leaf);
            }
            LeafCollector topLeaf = top == null ? null : top.getLeafCollector(leaf);
            return new Leaf(leaf.docBase, passing, topLeaf);
        }

        private final class Leaf implements LeafCollector {
            private final int base;
            private final BitSet[] passing;
            private final LeafCollector topLeaf;
            private int doc;

            Leaf(int base, BitSet[] passing, LeafCollector topLeaf) {
                this.base = base;
                this.passing = passing;
                this.topLeaf = topLeaf;
            }

            @Override
            public void setScorer(Scorable scorer) throws IOException {
                if (topLeaf != null) {
                    topLeaf.setScorer(above.isEmpty() ? scorer : best(scorer));
                }
            }

            /// The score that a document has above, or that of the query.
            private Scorable best(Scorable scorer) {
                return new Scorable() {
                    @Override
                    public float score() throws IOException {
                        Float score = above.get(base + doc);
                        return score == null ? scorer.score() : score;
                    }
                };
            }

            @Override
            public void collect(int found) throws IOException {
                doc = found;
                int failed = -1;
                for (int i = 0; i < passing.length; i++) {
                    if (!passing[i].get(doc)) {
                        if (failed >= 0) {
                            return;
                        }
                        failed = i;
                    }
                }
                if (failed >= 0) {
                    matches.addNear(facets.get(failed).ordinal(), base + doc);
                } else {
                    matches.add(base + doc);
                    if (topLeaf != null) {
                        topLeaf.collect(doc);
                    }
                }
            }
        }
    }
}

package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BitSet;
import org.bookwheel.search.Facet;

/// Looks at every document that a query finds, once: keeps those that pass all choices, those that
/// only one facet's choices keep out, and the first in an order. So totals and counts are exact.
final class MatchCollector implements CollectorManager<MatchCollector.Slice, MatchCollector.Found> {

    /// What was found.
    ///
    /// @param top the first documents; without any if none were asked for
    record Found(Matches matches, TopDocs top) {}

    private final FilterCache cache;
    private final ChosenFilters filters;
    private final List<Facet> facets;
    private final Map<Integer, Float> above;
    private final Sort sort;
    private final int wanted;
    private final TopFieldCollectorManager tops;

    /// @param cache of the state that is searched
    /// @param filters choices of facets that are counted without them; others belong in the query
    /// @param above documents with the score that counts for them instead of the query's
    /// @param wanted how many documents of the order are needed, 0 for none
    MatchCollector(
            FilterCache cache,
            ChosenFilters filters,
            Map<Integer, Float> above,
            Sort sort,
            int wanted) {
        this.cache = cache;
        this.filters = filters;
        this.facets = filters.facets();
        this.above = above;
        this.sort = sort;
        this.wanted = wanted;
        this.tops =
                wanted == 0
                        ? null
                        : new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE);
    }

    @Override
    public Slice newCollector() throws IOException {
        return new Slice(tops == null ? null : tops.newCollector());
    }

    @Override
    public Found reduce(Collection<Slice> slices) throws IOException {
        Matches all = new Matches();
        List<TopFieldDocs> parts = new ArrayList<>();
        for (Slice slice : slices) {
            all.addAll(slice.matches);
            if (slice.top != null) {
                parts.add(slice.top.topDocs());
            }
        }
        all.sort();
        TopDocs top =
                parts.isEmpty()
                        ? null
                        : TopDocs.merge(sort, 0, wanted, parts.toArray(TopFieldDocs[]::new));
        return new Found(all, top);
    }

    /// The documents of some segments.
    final class Slice implements Collector {
        private final Matches matches = new Matches();
        private final TopFieldCollector top;

        Slice(TopFieldCollector top) {
            this.top = top;
        }

        @Override
        public ScoreMode scoreMode() {
            boolean scores = top != null && sort.needsScores();
            return scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            BitSet[] passing = new BitSet[facets.size()];
            for (int i = 0; i < passing.length; i++) {
                passing[i] = cache.bits(filters.query(facets.get(i)), leaf);
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

package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.util.PriorityQueue;
import org.bookwheel.search.lucene.index.WorkDocument;

/// The first works by relevance: in the order of [Orders], which Lucene's own collector of any
/// order finds more slowly, since it looks up the id of each work that may be among the first. Here
/// works are told apart by more than their scores only where those are equal. Where nothing is
/// counted, works that cannot be among the first are passed over. For one thread.
final class BestWorks implements Collector {

    /// One of the first.
    ///
    /// @param id the place of its id among all ids
    private record Best(float score, int lists, int date, int id, int doc) {
        boolean isBehind(Best other) {
            if (score != other.score) {
                return score < other.score;
            }
            if (lists != other.lists) {
                return lists < other.lists;
            }
            return date != other.date ? date < other.date : id > other.id;
        }
    }

    private static final class Queue extends PriorityQueue<Best> {
        Queue(int size) {
            super(size);
        }

        @Override
        protected boolean lessThan(Best one, Best other) {
            return one.isBehind(other);
        }
    }

    private final int wanted;
    private final ScoreMode mode;
    private final Queue queue;
    private final SortedDocValues ids;

    private BestWorks(IndexReader reader, int wanted, ScoreMode mode) throws IOException {
        this.wanted = wanted;
        this.mode = mode;
        this.queue = new Queue(wanted);
        this.ids = MultiDocValues.getSortedValues(reader, WorkDocument.ID_ORDER);
    }

    /// @param wanted how many, at least 1
    /// @param mode [ScoreMode#COMPLETE] to see all works, or [ScoreMode#TOP_SCORES]
    static CollectorManager<BestWorks, TopDocs> manager(
            IndexReader reader, int wanted, ScoreMode mode) {
        return new CollectorManager<>() {
            @Override
            public BestWorks newCollector() throws IOException {
                return new BestWorks(reader, wanted, mode);
            }

            @Override
            public TopDocs reduce(Collection<BestWorks> parts) {
                Queue all = new Queue(wanted);
                parts.forEach(part -> part.queue.forEach(all::insertWithOverflow));
                return docs(all);
            }
        };
    }

    private static TopDocs docs(Queue queue) {
        ScoreDoc[] docs = new ScoreDoc[queue.size()];
        for (int i = docs.length - 1; i >= 0; i--) {
            Best one = queue.pop();
            docs[i] = new FieldDoc(one.doc, one.score, new Object[] {one.score});
        }
        return new TopDocs(new TotalHits(docs.length, Relation.GREATER_THAN_OR_EQUAL_TO), docs);
    }

    @Override
    public ScoreMode scoreMode() {
        return mode;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        SortedNumericDocValues lists =
                DocValues.getSortedNumeric(leaf.reader(), WorkDocument.LISTS);
        SortedNumericDocValues dates =
                DocValues.getSortedNumeric(leaf.reader(), WorkDocument.NEWEST_ORDER);
        return new LeafCollector() {
            private Scorable scorer;

            @Override
            public void setScorer(Scorable scorer) throws IOException {
                this.scorer = scorer;
                passOver();
            }

            /// What scores as the last of the first does may still stand before it.
            private void passOver() throws IOException {
                if (mode == ScoreMode.TOP_SCORES && queue.size() == wanted) {
                    scorer.setMinCompetitiveScore(queue.top().score);
                }
            }

            @Override
            public void collect(int doc) throws IOException {
                float score = scorer.score();
                boolean isFull = queue.size() == wanted;
                if (isFull && score < queue.top().score) {
                    return;
                }
                int id = ids.advanceExact(leaf.docBase + doc) ? ids.ordValue() : -1;
                Best one =
                        new Best(
                                score,
                                number(lists, doc),
                                number(dates, doc),
                                id,
                                leaf.docBase + doc);
                if (!isFull) {
                    queue.add(one);
                } else if (queue.top().isBehind(one)) {
                    queue.updateTop(one);
                } else {
                    return;
                }
                passOver();
            }
        };
    }

    private static int number(SortedNumericDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? (int) values.nextValue() : 0;
    }
}

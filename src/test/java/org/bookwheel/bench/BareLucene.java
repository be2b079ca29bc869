package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// The plainest search over the same index: all words, the best twenty with their stored text, and
/// if wanted a count of all values of all facets. No correction, phrases, highlights or reasons.
final class BareLucene implements AutoCloseable {

    private static final String WORDS = "any";
    private static final int HITS = 20;
    private static final int VALUES = 50;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<String> facets = new ArrayList<>();
    private final List<OrdinalMap> maps = new ArrayList<>();

    /// @param state a folder with one state of an index
    BareLucene(Path state) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(state));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (var field : org.apache.lucene.index.FieldInfos.getMergedFieldInfos(reader)) {
            if (field.getDocValuesType() == org.apache.lucene.index.DocValuesType.SORTED_SET) {
                facets.add(field.name);
                SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field.name);
                maps.add(
                        values instanceof MultiDocValues.MultiSortedSetDocValues multi
                                ? multi.mapping
                                : null);
            }
        }
    }

    /// How many works hold all the words.
    int count(List<String> words) throws IOException {
        return searcher.count(query(words));
    }

    /// The stored texts of the best works.
    List<byte[]> search(List<String> words) throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query(words), HITS).scoreDocs) {
            found.add(reader.storedFields().document(hit.doc).getBinaryValue("json").bytes);
        }
        return found;
    }

    /// As [#search], with the most frequent values of every facet.
    int searchAndCount(List<String> words) throws IOException {
        int hits = search(words).size();
        List<long[]> counts = new ArrayList<>();
        for (int i = 0; i < facets.size(); i++) {
            counts.add(
                    new long
                            [(int)
                                    MultiDocValues.getSortedSetValues(reader, facets.get(i))
                                            .getValueCount()]);
        }
        searcher.search(query(words), new Counters(counts));
        for (int i = 0; i < facets.size(); i++) {
            hits += top(facets.get(i), counts.get(i)).size();
        }
        return hits;
    }

    private List<String> top(String facet, long[] counts) throws IOException {
        PriorityQueue<Integer> best =
                new PriorityQueue<>((a, b) -> Long.compare(counts[a], counts[b]));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                best.add(i);
                if (best.size() > VALUES) {
                    best.poll();
                }
            }
        }
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, facet);
        List<String> shown = new ArrayList<>();
        for (int ordinal : best) {
            shown.add(values.lookupOrd(ordinal).utf8ToString());
        }
        return shown;
    }

    private static Query query(List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(WORDS, words.getFirst()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(WORDS, word)), Occur.MUST));
        return all.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// One counter: the searcher has one thread.
    private final class Counters implements CollectorManager<Counting, Void> {
        private final List<long[]> counts;

        Counters(List<long[]> counts) {
            this.counts = counts;
        }

        @Override
        public Counting newCollector() {
            return new Counting(counts);
        }

        @Override
        public Void reduce(Collection<Counting> collectors) {
            return null;
        }
    }

    /// Counts by ordinal over all segments.
    private final class Counting extends SimpleCollector {
        private final List<long[]> counts;
        private final SortedSetDocValues[] values = new SortedSetDocValues[facets.size()];
        private LeafReaderContext leaf;

        Counting(List<long[]> counts) {
            this.counts = counts;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext next) throws IOException {
            leaf = next;
            for (int i = 0; i < values.length; i++) {
                values[i] = next.reader().getSortedSetDocValues(facets.get(i));
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null && values[i].advanceExact(doc)) {
                    for (int left = values[i].docValueCount(); left > 0; left--) {
                        long ordinal = values[i].nextOrd();
                        OrdinalMap map = maps.get(i);
                        long global =
                                map == null ? ordinal : map.getGlobalOrds(leaf.ord).get(ordinal);
                        counts.get(i)[(int) global]++;
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

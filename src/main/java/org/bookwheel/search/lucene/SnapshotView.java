package org.bookwheel.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.FacetColumn;
import org.bookwheel.search.lucene.index.FoldedTitles;
import org.bookwheel.search.lucene.index.Lexicon;
import org.bookwheel.search.lucene.index.Snapshot;
import org.bookwheel.search.lucene.index.StoredWork;

/// A state that lies in a folder. Its works are numbered as Lucene numbers its documents.
class SnapshotView implements IndexView {

    private final Snapshot snapshot;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final FoldedTitles titles;
    private StoredFields stored;

    SnapshotView(Snapshot snapshot, Deadline deadline) {
        this.snapshot = snapshot;
        this.deadline = deadline;
        this.searcher = snapshot.searcher();
        this.searcher.setTimeout(deadline);
        this.titles = new FoldedTitles(snapshot.reader());
    }

    @Override
    public Lexicon lexicon() {
        return snapshot;
    }

    @Override
    public long generation() {
        return snapshot.generation();
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public IndexView until(Deadline end) {
        return new SnapshotView(snapshot, end);
    }

    @Override
    public int count(Query query, int limit) throws IOException {
        return BoundedCount.count(searcher, query, limit);
    }

    @Override
    public long count(Query query) throws IOException {
        return searcher.count(query);
    }

    @Override
    public Found search(Search search) throws IOException {
        Optional<Parts> parts = search.parts();
        MatchCollector<?> collector =
                search.wanted() == 0
                        ? MatchCollector.ofAll(snapshot, search.chosen())
                        : MatchCollector.ofFirst(
                                snapshot,
                                search.chosen(),
                                parts.isEmpty() ? Map.of() : scores(parts.get()),
                                search.sort(),
                                Math.min(search.wanted(), Math.max(1, snapshot.reader().maxDoc())));
        Query works = parts.isEmpty() ? search.works() : parts.get().some();
        MatchCollector.Found found = searcher.search(works, collector);
        Map<Facet, List<Results.Count>> facets = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, Set<String>> counted : search.counted().entrySet()) {
            facets.put(
                    counted.getKey(),
                    snapshot.facets()
                            .count(counted.getKey(), found.matches(), counted.getValue(), VALUES));
        }
        return new Found(found.matches().size(), found.top(), facets, searcher.timedOut());
    }

    /// The scores of a few works.
    private Map<Integer, Float> scores(Parts parts) throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc one : searcher.search(parts.above(), parts.most()).scoreDocs) {
            scores.put(one.doc, one.score);
        }
        return scores;
    }

    @Override
    public ScoreDoc[] first(Query query, SortOrder sort, int size, FieldDoc after)
            throws IOException {
        Sort order = Orders.of(sort);
        return after == null
                ? searcher.search(query, size, order).scoreDocs
                : searcher.searchAfter(after, query, size, order).scoreDocs;
    }

    @Override
    public ScoreDoc[] best(Query query, int size) throws IOException {
        IndexReader reader = snapshot.reader();
        int most = Math.min(size, Math.max(1, reader.maxDoc()));
        return searcher.search(query, BestWorks.manager(reader, most, ScoreMode.TOP_SCORES))
                .scoreDocs;
    }

    @Override
    public List<Results.Count> values(
            Facet facet, Query works, Set<String> chosen, int limit, FacetColumn.LabelFilter accept)
            throws IOException {
        MatchCollector.Found found =
                searcher.search(works, MatchCollector.ofAll(snapshot, new ChosenFilters(Map.of())));
        return snapshot.facets().count(facet, found.matches(), chosen, limit, accept);
    }

    @Override
    public String shown(Facet facet, String key) throws IOException {
        return snapshot.facets().shown(facet, key);
    }

    private StoredFields stored() throws IOException {
        if (stored == null) {
            stored = snapshot.reader().storedFields();
        }
        return stored;
    }

    @Override
    public StoredWork hit(int work, boolean withMentions) throws IOException {
        return StoredWork.hit(stored(), work, withMentions);
    }

    @Override
    public String json(int work) throws IOException {
        return StoredWork.json(stored(), work);
    }

    @Override
    public String title(int work) throws IOException {
        return titles.of(work);
    }

    @Override
    public ByteBuffer meaning(int work) throws IOException {
        return snapshot.meanings().of(work);
    }

    @Override
    public OptionalDouble weight(Query query, int work) throws IOException {
        Explanation weight = searcher.explain(query, work);
        return weight.isMatch()
                ? OptionalDouble.of(weight.getValue().doubleValue())
                : OptionalDouble.empty();
    }
}

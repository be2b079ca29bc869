package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.Sort;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Finds works that a reader of one may want: by the words of its title, its tags and its people.
final class Relating {

    private final Snapshot snapshot;

    Relating(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Results.Hit> to(String json, int limit) throws IOException {
        Work work = WorkJson.readWork(json);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Words.of(work.reference().title()).stream()
                .map(word -> Terms.stem(word.form()))
                .distinct()
                .limit(30)
                .forEach(term ->
                        any.add(new TermQuery(new Term(WorkDocument.ANY, term)), Occur.SHOULD));
        for (Map.Entry<Facet, Float> shared : Map.of(Facet.TAG, 3f, Facet.AUTHOR, 2f).entrySet()) {
            for (String key : FacetValues.keys(shared.getKey(), work)) {
                if (!key.equals(FacetValues.NONE)) {
                    Query same = new TermQuery(new Term(FacetValues.field(shared.getKey()), key));
                    any.add(new BoostQuery(same, shared.getValue()), Occur.SHOULD);
                }
            }
        }
        any.add(
                new TermQuery(new Term(WorkDocument.ID, WorkDocument.cut(work.id()))),
                Occur.MUST_NOT);
        ScoreDoc[] top =
                snapshot.searcher()
                        .search(any.build(), Math.max(1, limit), Orders.of(Sort.RELEVANCE), true)
                        .scoreDocs;
        List<Results.Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : top) {
            String found = Searching.json(snapshot.reader().storedFields().document(doc.doc));
            hits.add(
                    new Results.Hit(
                            found, WorkJson.readWork(found).id(), doc.score, Map.of(), List.of()));
        }
        return hits.subList(0, Math.min(limit, hits.size()));
    }
}

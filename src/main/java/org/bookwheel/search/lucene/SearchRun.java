package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Highlighter;
import org.bookwheel.search.Presence;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.MatchSets;
import org.bookwheel.search.lucene.index.Snapshot;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.WorkDocument;

/// One search: from a query to its results.
final class SearchRun {

    /// Values of a facet in an answer.
    static final int VALUES = 50;

    private final Snapshot snapshot;
    private final SearchQuery query;
    private final Interpretation interpretation;
    private final IndexSearcher searcher;
    private final Reranker reranker;

    SearchRun(
            Snapshot snapshot,
            SearchQuery query,
            Interpretation interpretation,
            Deadline deadline) {
        this.snapshot = snapshot;
        this.query = query;
        this.interpretation = interpretation;
        this.searcher = snapshot.searcher();
        this.searcher.setTimeout(deadline);
        this.reranker = reranker(snapshot, query, interpretation);
    }

    /// What puts the first works in a better order; null if they stay as they are.
    static Reranker reranker(Snapshot snapshot, SearchQuery query, Interpretation interpretation) {
        return interpretation.isRelaxed() && query.sort() == SortOrder.RELEVANCE
                ? new Reranker(
                        snapshot, interpretation.relaxation().orElseThrow(), query.isByMeaning())
                : null;
    }

    Results run() throws IOException {
        Map<Facet, Set<String>> counted = new EnumMap<>(Facet.class);
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        query.filters()
                .forEach((facet, values) ->
                        (query.facets().contains(facet) ? counted : others).put(facet, values));
        boolean isApart = reranker != null;
        Query works = isApart ? interpretation.some() : interpretation.query();
        Query all = narrowed(works, query, others);
        MatchCollector.Found found = searcher.search(all, collector(new ChosenFilters(counted)));
        return new Results(
                found.matches().size(),
                hits(found),
                facets(found.matches()),
                interpretation.isRelaxed() ? exact() : found.matches().size(),
                interpretation.isRelaxed(),
                interpretation.corrections(),
                interpretation.didYouMean(),
                interpretation.offers(),
                searcher.timedOut() || interpretation.isPartial(),
                snapshot.generation());
    }

    /// Where no hits are wanted, nothing is scored.
    private MatchCollector<?> collector(ChosenFilters filters) throws IOException {
        if (query.size() == 0) {
            return MatchCollector.ofAll(snapshot, filters);
        }
        int wanted = query.offset() + query.size();
        if (reranker != null) {
            wanted = Math.max(wanted, Reranker.DEPTH + Interpreter.SOME);
        }
        return MatchCollector.ofFirst(
                snapshot,
                filters,
                reranker == null ? Map.of() : scores(interpretation.above()),
                query.sort(),
                Math.min(wanted, Math.max(1, snapshot.reader().maxDoc())));
    }

    /// The scores of a few works. There are works with only some of the words because fewer than
    /// [Interpreter#SOME] have all of them.
    private Map<Integer, Float> scores(Query few) throws IOException {
        int most = Math.max(1, interpretation.exactly() + Interpreter.SOME);
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc one : searcher.search(few, most).scoreDocs) {
            scores.put(one.doc, one.score);
        }
        return scores;
    }

    /// How many works have all the words, of those that pass all choices.
    private long exact() throws IOException {
        if (query.filters().isEmpty() && query.has().isEmpty() && query.added().isEmpty()) {
            return interpretation.exactly();
        }
        return searcher.count(narrowed(interpretation.exact(), query, query.filters()));
    }

    /// What is looked for, narrowed by some choices and by what the works must have.
    static Query narrowed(Query works, SearchQuery query, Map<Facet, Set<String>> chosen) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(works, Occur.MUST);
        narrow(query, chosen, all);
        return all.build();
    }

    /// Adds some choices, and what the works must have, as filters.
    static void narrow(
            SearchQuery query, Map<Facet, Set<String>> chosen, BooleanQuery.Builder all) {
        new ChosenFilters(chosen).addTo(all);
        if (!query.added().isEmpty()) {
            DayRange.of(query.added())
                    .ifPresent(days -> all.add(LuceneQueries.added(days), Occur.FILTER));
        }
        for (Presence one : query.has()) {
            all.add(QueryParts.constant(new Term(WorkDocument.HAS, one.text())), Occur.FILTER);
        }
    }

    private List<Results.Hit> hits(MatchCollector.Found found) throws IOException {
        List<Results.Hit> hits = new ArrayList<>();
        if (query.size() == 0) {
            return hits;
        }
        StoredFields stored = snapshot.reader().storedFields();
        ScoreDoc[] top = found.top();
        if (reranker != null) {
            top = reranker.rerank(top);
        }
        Highlighter highlighter = new Highlighter(interpretation.clause());
        boolean scored = query.sort() == SortOrder.RELEVANCE;
        Reasons reasons = new Reasons(snapshot, interpretation, query.sort(), reranker);
        for (int i = query.offset(); i < Math.min(top.length, query.offset() + query.size()); i++) {
            List<String> why = query.explain() ? reasons.of(top[i].doc) : List.of();
            StoredWork work = StoredWork.hit(stored, top[i].doc, query.isWithMentions());
            hits.add(hit(work, score(top[i], scored), highlighter, why));
        }
        return hits;
    }

    private static float score(ScoreDoc doc, boolean scored) {
        if (!scored) {
            return 0;
        }
        Object score = ((org.apache.lucene.search.FieldDoc) doc).fields[0];
        return score instanceof Float value ? value : 0;
    }

    private static Results.Hit hit(
            StoredWork work, float score, Highlighter highlighter, List<String> why) {
        String json = work.json();
        return new Results.Hit(
                json,
                work.id(),
                score,
                highlighter.isEmpty() ? Map.of() : highlighter.mark(json),
                why);
    }

    private Map<Facet, List<Results.Count>> facets(MatchSets matches) throws IOException {
        Map<Facet, List<Results.Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : query.facets()) {
            Set<String> keys = ChosenFilters.keys(facet, query.chosen(facet));
            facets.put(facet, snapshot.facets().count(facet, matches, keys, VALUES));
        }
        return facets;
    }
}

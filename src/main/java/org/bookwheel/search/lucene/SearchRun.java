package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Highlighter;
import org.bookwheel.search.Presence;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.WorkDocument;

/// One search: from a query to its results.
final class SearchRun {

    private final IndexView view;
    private final SearchQuery query;
    private final Interpretation interpretation;
    private final Reranker reranker;

    SearchRun(IndexView view, SearchQuery query, Interpretation interpretation) {
        this.view = view;
        this.query = query;
        this.interpretation = interpretation;
        this.reranker = reranker(view, query, interpretation);
    }

    /// What puts the first works in a better order; null if they stay as they are.
    static Reranker reranker(IndexView view, SearchQuery query, Interpretation interpretation) {
        return interpretation.isRelaxed() && query.sort() == SortOrder.RELEVANCE
                ? new Reranker(view, interpretation.relaxation().orElseThrow(), query.isByMeaning())
                : null;
    }

    Results run() throws IOException {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        query.filters()
                .forEach((facet, values) ->
                        (query.facets().contains(facet) ? chosen : others).put(facet, values));
        Map<Facet, Set<String>> counted = new EnumMap<>(Facet.class);
        query.facets()
                .forEach(facet ->
                        counted.put(facet, ChosenFilters.keys(facet, query.chosen(facet))));
        IndexView.Found found =
                view.search(
                        new IndexView.Search(
                                narrowed(interpretation.query(), query, others),
                                parts(others),
                                new ChosenFilters(chosen),
                                counted,
                                query.sort(),
                                wanted()));
        return new Results(
                found.total(),
                hits(found.top()),
                found.facets(),
                interpretation.isRelaxed() ? exact() : found.total(),
                interpretation.isRelaxed(),
                interpretation.corrections(),
                interpretation.didYouMean(),
                interpretation.offers(),
                found.isCut() || interpretation.isPartial(),
                view.generation());
    }

    /// Where no hits are wanted, nothing is scored.
    private int wanted() {
        int wanted = query.size() == 0 ? 0 : query.offset() + query.size();
        return wanted == 0 || reranker == null
                ? wanted
                : Math.max(wanted, Reranker.DEPTH + Interpreter.SOME);
    }

    /// There are works with only some of the words because fewer than [Interpreter#SOME] have all
    /// of them.
    private Optional<IndexView.Parts> parts(Map<Facet, Set<String>> others) {
        return reranker == null
                ? Optional.empty()
                : Optional.of(
                        new IndexView.Parts(
                                narrowed(interpretation.some(), query, others),
                                interpretation.above(),
                                Math.max(1, interpretation.exactly() + Interpreter.SOME)));
    }

    /// How many works have all the words, of those that pass all choices.
    private long exact() throws IOException {
        if (query.filters().isEmpty() && query.has().isEmpty() && query.added().isEmpty()) {
            return interpretation.exactly();
        }
        return view.count(narrowed(interpretation.exact(), query, query.filters()));
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

    private List<Results.Hit> hits(ScoreDoc[] found) throws IOException {
        List<Results.Hit> hits = new ArrayList<>();
        if (query.size() == 0) {
            return hits;
        }
        ScoreDoc[] top = reranker == null ? found : reranker.rerank(found);
        Highlighter highlighter = new Highlighter(interpretation.clause());
        boolean scored = query.sort() == SortOrder.RELEVANCE;
        Reasons reasons = new Reasons(view, interpretation, query.sort(), reranker);
        int end = Math.min(top.length, query.offset() + query.size());
        ScoreDoc[] page = Arrays.copyOfRange(top, Math.min(query.offset(), end), end);
        view.willRead(page);
        for (ScoreDoc one : page) {
            List<String> why = query.explain() ? reasons.of(one.doc) : List.of();
            StoredWork work = view.hit(one.doc, query.isWithMentions());
            hits.add(hit(work, score(one, scored), highlighter, why));
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
}

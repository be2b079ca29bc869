package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.bookwheel.search.Closeness;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Results;
import org.bookwheel.search.lucene.index.FacetValues;
import org.bookwheel.search.lucene.index.Kinship;
import org.bookwheel.search.lucene.index.StoredWork;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.work.Work;

/// Finds works that a reader of one may want: by the words of its title and summary, its tags, its
/// people, where in lists it stands, and what its title means.
final class RelatedSearch {

    /// How much a shared tag, author or list counts beside a word, and the same heading.
    private static final Map<Facet, Float> SHARED =
            Map.of(Facet.TAG, 4f, Facet.AUTHOR, 5f, Facet.LIST, 0.5f);

    private static final float SAME_PLACE = 2.5f;

    /// How much a word of a summary counts beside one of a title.
    private static final float DETAIL = 0.5f;

    /// What a title adds that means the same, as a share of the best work's score.
    private static final float SAME_MEANING = 0.5f;

    /// No work needs more to find others by, however many authors it has.
    private static final int MOST = 30;

    private final IndexView view;

    RelatedSearch(IndexView view) {
        this.view = view;
    }

    List<Results.Hit> to(Work work, int limit) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> topics = Kinship.topics(work);
        for (String topic : topics.stream().limit(MOST).toList()) {
            Term term = new Term(WorkDocument.ANY, TermForms.STEM + topic);
            any.add(new BoostQuery(new TermQuery(term), rarity(term)), Occur.SHOULD);
            Term detail = new Term(WorkDocument.SUMMARY, TermForms.STEM + topic);
            any.add(new BoostQuery(new TermQuery(detail), DETAIL * rarity(term)), Occur.SHOULD);
        }
        Set<String> details = Kinship.details(work);
        details.removeAll(topics);
        for (Term term : rarest(details)) {
            float weight = DETAIL * rarity(term);
            Term detail = new Term(WorkDocument.SUMMARY, term.text());
            any.add(new BoostQuery(new TermQuery(term), weight), Occur.SHOULD);
            any.add(new BoostQuery(new TermQuery(detail), weight), Occur.SHOULD);
        }
        for (Map.Entry<Facet, Float> shared : SHARED.entrySet()) {
            Set<String> keys = FacetValues.keys(shared.getKey(), work);
            for (String key : keys.stream().limit(MOST).toList()) {
                if (!key.equals(FacetValues.NONE)) {
                    Query same = new TermQuery(new Term(FacetValues.field(shared.getKey()), key));
                    any.add(new BoostQuery(same, shared.getValue()), Occur.SHOULD);
                }
            }
        }
        for (String place : Kinship.places(work).stream().limit(MOST).toList()) {
            Query same = new TermQuery(new Term(WorkDocument.PLACE, WorkDocument.cut(place)));
            any.add(new BoostQuery(same, SAME_PLACE), Occur.SHOULD);
        }
        any.add(
                new TermQuery(new Term(WorkDocument.ID, WorkDocument.id(work.id()))),
                Occur.MUST_NOT);
        int looked = Math.max(Math.max(1, limit), Reranker.DEPTH);
        ScoreDoc[] all = view.best(any.build(), looked);
        for (ScoreDoc one : all) {
            one.score = (float) ((FieldDoc) one).fields[0];
        }
        ScoreDoc[] best = byMeaning(work, all);
        ScoreDoc[] top = Arrays.copyOf(best, Math.min(limit, best.length));
        view.willRead(top);
        List<Results.Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : top) {
            Work other = view.work(doc.doc);
            List<String> why = Kinship.why(work, other);
            StoredWork found = view.hit(doc.doc, false);
            hits.add(new Results.Hit(found.json(), found.id(), doc.score, Map.of(), why));
        }
        return hits;
    }

    /// The works with those first that are close in meaning, too; among equals the order stays.
    private ScoreDoc[] byMeaning(Work work, ScoreDoc[] top) throws IOException {
        String title = work.reference().title();
        if (top.length == 0 || !title.chars().allMatch(c -> c < 0x80)) {
            return top;
        }
        Closeness closeness = new Closeness(title);
        float best = top[0].score;
        List<ScoreDoc> raised = new ArrayList<>();
        for (ScoreDoc one : top) {
            float close = closeness.to(view.meaning(one.doc));
            float added = Math.max(0, close) * best * SAME_MEANING;
            raised.add(new ScoreDoc(one.doc, one.score + added));
        }
        raised.sort(Comparator.comparing(one -> -one.score));
        return raised.toArray(ScoreDoc[]::new);
    }

    /// Those of some stems that say most.
    private List<Term> rarest(Set<String> stems) throws IOException {
        Map<Term, Float> rarities = new HashMap<>();
        for (String stem : stems) {
            Term term = new Term(WorkDocument.ANY, TermForms.STEM + stem);
            rarities.put(term, rarity(term));
        }
        return rarities.keySet().stream()
                .sorted(
                        Comparator.comparing((Term term) -> -rarities.get(term))
                                .thenComparing(t -> t))
                .limit(MOST)
                .toList();
    }

    /// A word that few works have says more than its score does: 1 for the rarest, 0 for one that
    /// all have.
    private float rarity(Term term) throws IOException {
        double works = view.lexicon().works() + 1.0;
        double rarity = Math.log(works / (view.lexicon().works(term) + 1)) / Math.log(works);
        return (float) rarity;
    }
}

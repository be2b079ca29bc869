package org.bookwheel.search.lucene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;

/// The spellings of one word in one field, each with what it weighs: scored as if all were one
/// term, which stands as often as they all do and is as rare as the most frequent of them. Lucene's
/// own [SynonymQuery] does that, but does not say what its terms weigh to who must ask for the same
/// elsewhere.
public final class SpellingsQuery extends Query {

    private final String field;
    private final Map<Term, Float> weights;

    /// @param weights in their order, from 0 (excluded) to 1
    SpellingsQuery(String field, Map<Term, Float> weights) {
        this.field = field;
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    public String field() {
        return field;
    }

    public Map<Term, Float> weights() {
        return weights;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        weights.forEach(synonyms::addTerm);
        return synonyms.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.getSubVisitor(Occur.SHOULD, this)
                    .consumeTerms(this, weights.keySet().toArray(Term[]::new));
        }
    }

    @Override
    public String toString(String unused) {
        return weights.entrySet().stream()
                .map(one -> one.getKey() + "^" + one.getValue())
                .collect(Collectors.joining(" ", "Spellings(", ")"));
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && weights.equals(((SpellingsQuery) other).weights);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + weights.hashCode();
    }
}

package org.bookwheel.search.lucene;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Queries that others are made of.
final class QueryParts {

    private QueryParts() {}

    /// The best of several readings of one thing, not their sum.
    static Query best(Collection<Query> queries) {
        return queries.size() == 1
                ? queries.iterator().next()
                : new DisjunctionMaxQuery(queries, 0);
    }

    /// A term that is there or not, however often.
    static Query constant(Term term) {
        return new ConstantScoreQuery(new TermQuery(term));
    }
}

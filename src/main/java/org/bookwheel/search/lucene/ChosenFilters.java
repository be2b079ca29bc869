package org.bookwheel.search.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.bookwheel.search.Facet;
import org.bookwheel.search.YearRange;
import org.bookwheel.search.lucene.index.FacetValues;
import org.bookwheel.search.lucene.index.WorkDocument;

/// The chosen values of facets: values of one facet widen, facets narrow.
public final class ChosenFilters {

    private final Map<Facet, Query> queries = new EnumMap<>(Facet.class);

    ChosenFilters(Map<Facet, Set<String>> chosen) {
        chosen.forEach((facet, values) -> queries.put(facet, query(facet, values)));
    }

    /// All choices together, as a filter.
    void addTo(BooleanQuery.Builder builder) {
        queries.values().forEach(query -> builder.add(query, Occur.FILTER));
    }

    /// The facets that narrow.
    public List<Facet> facets() {
        return new ArrayList<>(queries.keySet());
    }

    /// The works that pass the choices of one facet.
    public Query query(Facet facet) {
        return queries.get(facet);
    }

    /// The keys of chosen values, as [FacetValues] has them; ranges are none.
    static Set<String> keys(Facet facet, Set<String> values) {
        Set<String> keys = new java.util.LinkedHashSet<>();
        for (String value : values) {
            if (value.equals(Facet.NONE)) {
                keys.add(FacetValues.NONE);
            } else if (!facet.isRange(value)) {
                keys.add(FacetValues.key(facet, value));
            }
        }
        return keys;
    }

    private static Query query(Facet facet, Set<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : values) {
            any.add(one(facet, value), Occur.SHOULD);
        }
        return new ConstantScoreQuery(any.build());
    }

    private static Query one(Facet facet, String value) {
        if (facet == Facet.MONTH && facet.isRange(value)) {
            String field = FacetValues.field(facet);
            List<String> ends = Facet.ends(value);
            return TermRangeQuery.newStringRange(
                    field, ends.getFirst(), ends.getLast(), true, true);
        }
        if (facet.isRange(value)) {
            YearRange range = YearRange.of(value).orElse(new YearRange(0, 0));
            return IntField.newRangeQuery(WorkDocument.YEAR, Math.max(1, range.from()), range.to());
        }
        String key = value.equals(Facet.NONE) ? FacetValues.NONE : FacetValues.key(facet, value);
        return new TermQuery(new Term(FacetValues.field(facet), key));
    }
}

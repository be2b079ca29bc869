package org.bookwheel.search.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.lucene.SpellingsQuery;
import org.bookwheel.search.lucene.index.TermCounts;

/// Says Lucene's queries in the cluster's words: which works they find, and what those weigh. What
/// is filtered by is said without weights.
final class QueryJson {

    private final WordWeights weights;

    QueryJson(WordWeights weights) {
        this.weights = weights;
    }

    /// The works that a query finds, without weights.
    static Map<String, Object> filter(Query query) {
        return switch (query) {
            case BoostQuery boosted -> filter(boosted.getQuery());
            case ConstantScoreQuery constant -> filter(constant.getQuery());
            case MatchAllDocsQuery all -> JsonParts.ALL;
            case MatchNoDocsQuery none -> JsonParts.NONE;
            case TermQuery one -> term(one.getTerm());
            case SpellingsQuery any ->
                    JsonParts.anyOf(any.weights().keySet().stream().map(QueryJson::term).toList());
            case DisjunctionMaxQuery any ->
                    JsonParts.anyOf(any.getDisjuncts().stream().map(QueryJson::filter).toList());
            case BooleanQuery all -> filter(all);
            case PrefixQuery begins -> Map.of("prefix", value(begins.getPrefix(), Map.of()));
            case MultiPhraseQuery phrase -> PhraseJson.of(phrase);
            case PhraseQuery phrase -> PhraseJson.of(phrase);
            case IndexSortSortedNumericDocValuesRangeQuery range ->
                    filter(range.getFallbackQuery());
            case IndexOrDocValuesQuery either -> filter(either.getIndexQuery());
            case PointRangeQuery range ->
                    Map.of(
                            "range",
                            Map.of(
                                    range.getField(),
                                    Map.of(
                                            "gte",
                                            IntPoint.decodeDimension(range.getLowerPoint(), 0),
                                            "lte",
                                            IntPoint.decodeDimension(range.getUpperPoint(), 0))));
            case TermRangeQuery range -> filter(range);
            case WildcardQuery pattern -> Map.of("wildcard", value(pattern.getTerm(), Map.of()));
            case RegexpQuery pattern -> Map.of("regexp", value(pattern.getRegexp(), Map.of()));
            case FuzzyQuery near ->
                    Map.of(
                            "fuzzy",
                            value(
                                    near.getTerm(),
                                    Map.of(
                                            "fuzziness",
                                            near.getMaxEdits(),
                                            "prefix_length",
                                            near.getPrefixLength(),
                                            "transpositions",
                                            near.getTranspositions())));
            default -> throw strange(query);
        };
    }

    private static BadQueryException strange(Query query) {
        return new BadQueryException(
                "--lucene",
                query.toString(),
                "a query of words, phrases, ranges and patterns where the index is on a cluster");
    }

    private static Map<String, Object> term(Term term) {
        return Map.of("term", value(term, Map.of()));
    }

    /// A term with more that is said of it, by its field.
    private static Map<String, Object> value(Term term, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put("value", term.text());
        return Map.of(term.field(), all);
    }

    private static Map<String, Object> filter(TermRangeQuery range) {
        Map<String, Object> ends = new LinkedHashMap<>();
        if (range.getLowerTerm() != null) {
            ends.put(range.includesLower() ? "gte" : "gt", range.getLowerTerm().utf8ToString());
        }
        if (range.getUpperTerm() != null) {
            ends.put(range.includesUpper() ? "lte" : "lt", range.getUpperTerm().utf8ToString());
        }
        return Map.of("range", Map.of(range.getField(), ends));
    }

    private static Map<String, Object> filter(BooleanQuery query) {
        Clauses clauses = new Clauses(query);
        boolean free = clauses.isFree(query);
        for (BooleanClause clause : query) {
            boolean required = clause.occur() == Occur.MUST || clause.occur() == Occur.FILTER;
            if (required) {
                clauses.add("filter", filter(clause.query()));
            } else if (clause.isProhibited()) {
                clauses.add("must_not", filter(clause.query()));
            } else if (!free) {
                clauses.add("should", filter(clause.query()));
            }
        }
        return clauses.json();
    }

    /// The works that a query finds, each with what it weighs.
    Map<String, Object> scored(Query query) {
        return scored(query, 1);
    }

    private Map<String, Object> scored(Query query, float boost) {
        return switch (query) {
            case BoostQuery boosted -> scored(boosted.getQuery(), boost * boosted.getBoost());
            case MatchNoDocsQuery none -> JsonParts.NONE;
            case BooleanQuery all -> scored(all, boost);
            case DisjunctionMaxQuery best ->
                    Map.of(
                            "dis_max",
                            Map.of(
                                    "queries",
                                    best.getDisjuncts().stream()
                                            .map(one -> scored(one, boost))
                                            .toList(),
                                    "tie_breaker",
                                    best.getTieBreakerMultiplier()));
            case SpellingsQuery word -> weights.word(word.field(), word.weights(), boost);
            case TermQuery word when TermCounts.isCounted(word.getTerm().field()) ->
                    weights.word(word.getTerm().field(), Map.of(word.getTerm(), 1f), boost);
            case MultiPhraseQuery phrase when phrase.getTermArrays().length == 1 ->
                    scored(anyTerm(phrase.getTermArrays()[0]), boost);
            case MultiPhraseQuery phrase -> weights.phrase(phrase, boost);
            default -> JsonParts.constant(filter(query), boost);
        };
    }

    /// What Lucene, too, makes of a phrase of one place.
    private static Query anyTerm(Term[] terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Term term : terms) {
            any.add(new TermQuery(term), Occur.SHOULD);
        }
        return any.build();
    }

    private Map<String, Object> scored(BooleanQuery query, float boost) {
        Clauses clauses = new Clauses(query);
        for (BooleanClause clause : query) {
            switch (clause.occur()) {
                case MUST -> clauses.add("must", scored(clause.query(), boost));
                case SHOULD -> clauses.add("should", scored(clause.query(), boost));
                case FILTER -> clauses.add("filter", filter(clause.query()));
                case MUST_NOT -> clauses.add("must_not", filter(clause.query()));
            }
        }
        return clauses.json();
    }

    /// The clauses of a boolean query, by how they take part.
    private static final class Clauses {
        private final Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        private final int least;

        Clauses(BooleanQuery query) {
            this.least = Math.max(query.getMinimumNumberShouldMatch(), hasRequired(query) ? 0 : 1);
        }

        private static boolean hasRequired(BooleanQuery query) {
            return query.clauses().stream().anyMatch(BooleanClause::isRequired);
        }

        /// Whether optional clauses say nothing of which works there are.
        boolean isFree(BooleanQuery query) {
            return hasRequired(query) && query.getMinimumNumberShouldMatch() == 0;
        }

        void add(String how, Map<String, Object> clause) {
            all.computeIfAbsent(how, key -> new ArrayList<>()).add(clause);
        }

        /// A query of nothing finds nothing, though the cluster would find all.
        Map<String, Object> json() {
            if (least > 0 && !all.containsKey("should")) {
                return JsonParts.NONE;
            }
            Map<String, Object> bool = new LinkedHashMap<>(all);
            if (all.containsKey("should")) {
                bool.put("minimum_should_match", least);
            }
            return Map.of("bool", bool);
        }
    }
}

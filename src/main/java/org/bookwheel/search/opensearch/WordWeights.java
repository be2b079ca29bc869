package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.bookwheel.search.lucene.index.FieldSimilarity;
import org.bookwheel.search.lucene.index.TermDictionary;

/// What words weigh in works on a cluster: what [BM25](https://doi.org/10.1561/1500000019) gives
/// with the statistics of all works. Those are known here, so no weight depends on how works are
/// spread over shards, or on what was deleted. A shard only adds up how often the spellings stand
/// in a work, which is what its similarity gives, and a script of one line puts that into the
/// formula.
final class WordWeights {

    /// With the length of the field in the work.
    private static final String BY_LENGTH =
            "float w = (float) params.w; float b = (float) params.b;"
                    + " float n = 1f / ((float) params.k * ((1f - b)"
                    + " + b * doc[params.f].value / (float) params.a));"
                    + " return w - w / (1f + (float) _score * n)";

    /// Where works have no lengths.
    private static final String PLAIN =
            "float w = (float) params.w;"
                    + " return w - w / (1f + (float) _score * (float) params.n)";

    private final TermDictionary terms;

    WordWeights(TermDictionary terms) {
        this.terms = terms;
    }

    /// A word that stands in a work as often as all its spellings together.
    ///
    /// @param spellings each with what it counts
    Map<String, Object> word(String field, Map<Term, Float> spellings, float boost) {
        int works = 0;
        List<Map<String, Object>> any = new ArrayList<>();
        for (Map.Entry<Term, Float> one : spellings.entrySet()) {
            works = Math.max(works, works(one.getKey()));
            Map<String, Object> weighed =
                    Map.of("value", one.getKey().text(), "boost", one.getValue());
            any.add(Map.of("term", Map.of(field, weighed)));
        }
        if (works == 0) {
            return JsonParts.NONE;
        }
        float weight = boost * (float) rarity(field, works);
        if (!IndexLayout.isText(field)) {
            // a value stands in a work once
            float once = weight - weight / (1f + norm(field));
            return JsonParts.constant(JsonParts.allOf(any), once);
        }
        Map<String, Object> query =
                any.size() == 1 ? any.getFirst() : Map.of("bool", Map.of("should", any));
        return script(query, field, weight);
    }

    private Map<String, Object> script(Map<String, Object> query, String field, float weight) {
        BM25Similarity formula = FieldSimilarity.of(field);
        Map<String, Object> script =
                IndexLayout.hasLength(field)
                        ? Map.of(
                                "source",
                                BY_LENGTH,
                                "params",
                                Map.of(
                                        "w",
                                        weight,
                                        "k",
                                        formula.getK1(),
                                        "b",
                                        formula.getB(),
                                        "a",
                                        averageLength(field),
                                        "f",
                                        IndexLayout.length(field)))
                        : Map.of("source", PLAIN, "params", Map.of("w", weight, "n", norm(field)));
        return Map.of("script_score", Map.of("query", query, "script", script));
    }

    /// A phrase of several words. A shard adds up how often it stands in a work for each of its
    /// words, so each place is asked for by one word that is there in any case.
    Map<String, Object> phrase(MultiPhraseQuery phrase, float boost) {
        String field = PhraseJson.field(phrase);
        double rarity = 0;
        for (Term[] place : phrase.getTermArrays()) {
            double before = rarity;
            for (Term term : place) {
                int works = works(term);
                if (works > 0) {
                    rarity += rarity(field, works);
                }
            }
            if (rarity == before) {
                return JsonParts.NONE;
            }
        }
        float weight = boost * (float) rarity;
        List<Map<String, Object>> ways = PhraseJson.countable(phrase);
        if (ways.isEmpty()) {
            float once = weight - weight / (1f + norm(field));
            return JsonParts.constant(PhraseJson.of(phrase), once);
        }
        float norm = norm(field) / phrase.getTermArrays().length;
        Map<String, Object> script =
                Map.of("source", PLAIN, "params", Map.of("w", weight, "n", norm));
        Map<String, Object> any = Map.of("bool", Map.of("should", ways));
        return Map.of("script_score", Map.of("query", any, "script", script));
    }

    private int works(Term term) {
        try {
            return terms.works(term);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private double rarity(String field, int works) {
        return (float) Math.log(1 + (terms.works(field) - works + 0.5) / (works + 0.5));
    }

    private float averageLength(String field) {
        return (float) (terms.length(field) / (double) terms.works(field));
    }

    /// What a frequency is multiplied with where a work's length counts as one.
    private float norm(String field) {
        BM25Similarity formula = FieldSimilarity.of(field);
        float b = formula.getB();
        return 1f / (formula.getK1() * ((1f - b) + b / averageLength(field)));
    }
}

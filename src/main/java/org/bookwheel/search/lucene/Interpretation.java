package org.bookwheel.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Relaxation;
import org.bookwheel.search.Results;

/// What a typed text was taken for. Decided by the text alone, before any choice of facets, so that
/// a choice never adds a work.
///
/// @param clause what is looked for, for marking it in the works
/// @param tiers the ways to answer it, the best first
/// @param corrections words read otherwise than typed
/// @param exactly how many works have all the words, in the whole index; only counted that far if
///   there is a relaxation
/// @param relaxation whose words are enough in part, if works with some of them are found, too
/// @param didYouMean what might have been meant instead, or empty
/// @param offers parts of the text that find works, where it finds hardly any
/// @param isPartial whether there was no time to look at all ways to read it
record Interpretation(
        Clause clause,
        List<Tier> tiers,
        List<Results.Correction> corrections,
        int exactly,
        Optional<Relaxation> relaxation,
        String didYouMean,
        List<Results.Offer> offers,
        boolean isPartial) {

    Interpretation {
        tiers = List.copyOf(tiers);
        corrections = List.copyOf(corrections);
        offers = List.copyOf(offers);
    }

    /// What Lucene looks for, as it was typed in Lucene's own syntax.
    static Interpretation of(Query query) {
        LuceneQueries.Part whole = new LuceneQueries.Part("as typed", query);
        Tier only = new Tier(List.of(whole), false, List.of(), List.of(), List.of());
        return new Interpretation(
                Clause.NOTHING,
                List.of(only),
                List.of(),
                0,
                Optional.empty(),
                "",
                List.of(),
                false);
    }

    boolean isRelaxed() {
        return relaxation.isPresent();
    }

    /// What Lucene looks for: the best tier of each work.
    Query query() {
        return ranked(tiers.size());
    }

    /// What Lucene looks for where [#above] gives the works of all tiers but the last their scores:
    /// any of the words, which Lucene adds up much faster than the best of several tiers.
    Query some() {
        Query others = new BoostQuery(new ConstantScoreQuery(exact()), 0);
        return LuceneQueries.any(List.of(tiers.getLast().ranked(0), others));
    }

    /// All tiers but the last, which has works with only some of the words.
    Query above() {
        return ranked(tiers.size() - 1);
    }

    /// @param count how many of the tiers, from the best on
    private Query ranked(int count) {
        List<Query> ranked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranked.add(tiers.get(i).ranked(tiers.size() - 1 - i));
        }
        return QueryParts.best(ranked);
    }

    /// The works that have all the words.
    Query exact() {
        return LuceneQueries.any(
                tiers.stream().filter(tier -> !tier.isRelaxed()).map(Tier::matching).toList());
    }
}

package org.bookwheel.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Relaxation;
import org.bookwheel.search.Results;

/// One way to answer a query: works that have all its words as typed, all as corrected, or some.
/// Works of one tier stand above all of the next, whatever their words weigh. A work's score is the
/// sum of its parts, its lifts and its tier's [#CLASS].
///
/// @param parts what words weigh in
/// @param isRelaxed whether one of the parts is enough
/// @param required what must be there beside them
/// @param excluded what must not be there
/// @param lifts what lifts a work beside the weight of its words
record Tier(
        List<LuceneQueries.Part> parts,
        boolean isRelaxed,
        List<LuceneQueries.Part> required,
        List<Query> excluded,
        List<LuceneQueries.Part> lifts) {

    /// Lifts a whole tier over the next.
    static final float CLASS = 10_000f;

    static Tier of(Clause clause, LuceneQueries queries, Ranking ranking) {
        return of(clause, List.of(), queries, ranking);
    }

    /// Works that have all the words, some of which were read otherwise than typed.
    static Tier of(
            Clause clause,
            List<Results.Correction> corrections,
            LuceneQueries queries,
            Ranking ranking) {
        List<Clause> all = clause instanceof Clause.All(List<Clause> some) ? some : List.of(clause);
        Set<String> corrected =
                corrections.stream().map(Results.Correction::used).collect(Collectors.toSet());
        return new Tier(
                queries.parts(all),
                false,
                List.of(),
                queries.excluded(all),
                ranking.lifts(clause, corrected));
    }

    /// Works that have some of the words.
    static Tier of(Relaxation relaxation, LuceneQueries queries) {
        List<LuceneQueries.Part> parts = new ArrayList<>();
        List<Clause> words = relaxation.words();
        int first = 0;
        for (Relaxation.Unit unit : relaxation.units()) {
            int end = first + unit.words().size();
            parts.add(queries.unit(words, first, end, unit.acronyms()));
            first = end;
        }
        return new Tier(
                parts,
                true,
                queries.parts(relaxation.others()),
                queries.excluded(relaxation.others()),
                List.of());
    }

    /// Which works there are.
    Query matching() {
        return builder().build();
    }

    /// The works in their order.
    ///
    /// @param below how many tiers stand below this one
    Query ranked(int below) {
        BooleanQuery.Builder all = builder();
        lifts.forEach(lift -> all.add(lift.query(), Occur.SHOULD));
        if (below > 0) {
            Query constant = new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE);
            all.add(new BoostQuery(constant, below * CLASS), Occur.MUST);
        }
        return all.build();
    }

    private BooleanQuery.Builder builder() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (isRelaxed) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            parts.forEach(part -> any.add(part.query(), Occur.SHOULD));
            all.add(any.build(), Occur.MUST);
        } else {
            parts.forEach(part -> all.add(part.query(), Occur.MUST));
        }
        required.forEach(part -> all.add(part.query(), Occur.MUST));
        excluded.forEach(query -> all.add(query, Occur.MUST_NOT));
        if (parts.isEmpty() && required.isEmpty()) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        return all;
    }
}

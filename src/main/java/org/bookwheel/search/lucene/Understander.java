package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.bookwheel.search.Clause;
import org.bookwheel.search.ClauseParser;
import org.bookwheel.search.Results;

/// Understands typed text: as typed; where that finds hardly anything with typing errors corrected;
/// and where too few works have all the words, with most of them.
final class Understander {

    /// Fewer works than this, and words are taken for typing errors.
    private static final int FEW = 3;

    /// Fewer works than this have all the words, and those with most of them follow.
    private static final int SOME = 5;

    /// Lifts whole classes of works over others, whatever their words weigh.
    private static final float CLASS = 10_000f;

    private final IndexSearcher searcher;
    private final LuceneQueries queries;
    private final Ranking ranking;
    private final Spelling spelling;
    private final Deadline deadline;

    /// @param whole when the search must end of which this is the first part
    Understander(Snapshot snapshot, Deadline whole) {
        this.deadline = whole.halfWay();
        this.searcher = snapshot.searcher();
        this.searcher.setTimeout(deadline);
        this.queries = new LuceneQueries(snapshot.reader(), snapshot.acronyms());
        this.ranking = new Ranking(queries);
        this.spelling = new Spelling(snapshot.reader(), deadline);
    }

    Understanding understand(String text) throws IOException {
        Clause clause = ClauseParser.parse(text);
        Query typed = queries.of(clause);
        int found = AtMost.count(searcher, typed, SOME);
        List<Results.Correction> corrections = new ArrayList<>();
        Clause understood = clause;
        Query all = ranking.of(clause, typed);
        if (found < FEW) {
            int before = found;
            Optional<Spelling.Reading> reading =
                    spelling.correct(
                            clause,
                            other -> AtMost.count(searcher, queries.of(other), SOME) > before);
            if (reading.isPresent() && reading.get().findsMore()) {
                Clause corrected = reading.get().clause();
                Query other = queries.of(corrected);
                corrections.addAll(reading.get().corrections());
                understood = new Clause.Any(List.of(clause, corrected));
                all = above(typed, all, ranking.of(corrected, other));
                found = AtMost.count(searcher, LuceneQueries.any(List.of(typed, other)), SOME);
            } else if (reading.isPresent() && found == 0) {
                return mostOf(reading.get(), clause, all);
            }
        }
        Clause last = corrections.isEmpty() ? clause : last(understood);
        if (found < SOME && Relaxing.words(last).size() >= Relaxing.FEWEST) {
            Query most = relaxed(last);
            if (AtMost.count(searcher, most, found + 1) > found) {
                return understanding(understood, above(all, all, most), corrections, true, "");
            }
        }
        String meant =
                corrections.isEmpty() && found >= FEW ? spelling.otherwise(text, clause) : "";
        return understanding(understood, all, corrections, false, meant);
    }

    /// Nothing has all the words, however they are read: works with most of them, as typed or as
    /// corrected.
    private Understanding mostOf(Spelling.Reading reading, Clause clause, Query all)
            throws IOException {
        for (boolean corrected : new boolean[] {false, true}) {
            Clause words = corrected ? reading.clause() : clause;
            if (Relaxing.words(words).size() >= Relaxing.FEWEST) {
                Query most = relaxed(words);
                if (AtMost.count(searcher, most, 1) > 0) {
                    List<Results.Correction> said = corrected ? reading.corrections() : List.of();
                    Clause understood = corrected ? new Clause.Any(List.of(clause, words)) : clause;
                    return understanding(understood, above(all, all, most), said, true, "");
                }
            }
        }
        return understanding(clause, all, List.of(), false, "");
    }

    private Understanding understanding(
            Clause clause,
            Query query,
            List<Results.Correction> corrections,
            boolean isRelaxed,
            String meant) {
        return new Understanding(clause, query, corrections, isRelaxed, meant, deadline.isPassed());
    }

    private static Clause last(Clause clause) {
        return clause instanceof Clause.Any(List<Clause> any) ? any.getLast() : clause;
    }

    /// Works that the first query finds stand above all others.
    private static Query above(Query matching, Query first, Query others) {
        Query lift = new BoostQuery(new ConstantScoreQuery(matching), CLASS);
        return new BooleanQuery.Builder()
                .add(LuceneQueries.any(List.of(first, others)), Occur.MUST)
                .add(lift, Occur.SHOULD)
                .build();
    }

    private Query relaxed(Clause clause) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Clause> words = Relaxing.words(clause);
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        words.forEach(word -> most.add(queries.of(word), Occur.SHOULD));
        most.setMinimumNumberShouldMatch(Relaxing.most(words.size()));
        all.add(most.build(), Occur.MUST);
        for (Clause rest : Relaxing.others(clause)) {
            if (rest instanceof Clause.Not(Clause inside)) {
                all.add(queries.of(inside), Occur.MUST_NOT);
            } else {
                all.add(queries.of(rest), Occur.MUST);
            }
        }
        return all.build();
    }
}

package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Clause;
import org.bookwheel.search.ClauseParser;
import org.bookwheel.search.Relaxation;
import org.bookwheel.search.Results;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// Interprets typed text: as typed; where that finds hardly anything with typing errors corrected;
/// and where too few works have all the words, with some of them.
final class Interpreter {

    /// Fewer works than this, and words are taken for typing errors.
    private static final int FEW = 3;

    /// Fewer works than this have all the words, and those with some of them follow.
    static final int SOME = 5;

    /// So many times as many works make another reading of words far likelier.
    private static final int FAR = 10;

    private final IndexView view;
    private final Acronyms acronyms;
    private final LuceneQueries queries;
    private final Ranking ranking;
    private final Spelling spelling;
    private final Offers offers;
    private final Deadline deadline;

    /// @param whole what the search sees of which this is the first part
    Interpreter(IndexView whole) {
        this.deadline = whole.deadline().halfWay();
        this.view = whole.until(deadline);
        this.acronyms = view.lexicon().acronyms();
        this.queries = new LuceneQueries(view.lexicon());
        this.ranking = new Ranking(queries);
        this.spelling = new Spelling(view.lexicon(), deadline);
        this.offers = new Offers(view, queries);
    }

    Interpretation interpret(String text) throws IOException {
        Clause clause = ClauseParser.parse(text);
        List<Tier> tiers = new ArrayList<>(List.of(Tier.of(clause, queries, ranking)));
        int found = haveMany(clause) ? SOME : count(tiers.getFirst().matching(), SOME);
        int typed = found;
        Clause last = clause;
        List<Results.Correction> corrections = List.of();
        if (found < FEW) {
            // words that works have together are no errors, unless others are far likelier
            int least = clause instanceof Clause.All && typed > 0 ? typed * FAR : typed + 1;
            Optional<Spelling.Reading> reading =
                    spelling.correct(clause, other -> count(queries.of(other), least) >= least);
            if (reading.isPresent() && (reading.get().findsMore() || found == 0)) {
                last = reading.get().clause();
                corrections = reading.get().corrections();
                Tier corrected = Tier.of(last, corrections, queries, ranking);
                tiers.add(corrected);
                found =
                        count(
                                LuceneQueries.any(
                                        List.of(tiers.getFirst().matching(), corrected.matching())),
                                SOME);
            }
        }
        Relaxation relaxation = Relaxation.of(last, acronyms);
        boolean isRelaxed = false;
        int exactly = found;
        if (found < SOME && !relaxation.units().isEmpty()) {
            Tier some = Tier.of(relaxation, queries);
            int all = count(some.matching(), SOME + found);
            // what there was no time to count is looked for all the same
            isRelaxed = all > found || deadline.isPassed();
            if (isRelaxed) {
                tiers.add(some);
                found = Math.max(found, all);
            }
        }
        if (found == 0 && !isRelaxed) {
            // what nothing was found for was not read otherwise
            corrections = List.of();
            tiers.subList(1, tiers.size()).clear();
        }
        return new Interpretation(
                corrections.isEmpty() ? clause : new Clause.Any(List.of(clause, last)),
                tiers,
                corrections,
                exactly,
                isRelaxed ? Optional.of(relaxation) : Optional.empty(),
                found == 0
                        ? offers.instead(clause)
                        : corrections.isEmpty() && typed >= FEW
                                ? spelling.otherwise(text, clause)
                                : "",
                found < SOME ? offers.of(clause) : List.of(),
                deadline.isPassed());
    }

    /// Whether enough works have all of several words as they are typed: most queries are such, and
    /// that is told sooner than by all ways to read them.
    private boolean haveMany(Clause clause) throws IOException {
        List<Clause> all = clause instanceof Clause.All(List<Clause> some) ? some : List.of(clause);
        BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
        for (Clause one : all) {
            if (!(one instanceof Clause.Word(String text, boolean open))) {
                return false;
            }
            List<Word> words = Words.of(text);
            if (words.isEmpty()) {
                return false;
            }
            Term term = new Term(WorkDocument.ANY, TermForms.exact(words.getFirst().form()));
            asTyped.add(new TermQuery(term), Occur.FILTER);
        }
        return count(asTyped.build(), SOME) == SOME;
    }

    private int count(Query query, int limit) throws IOException {
        return view.count(query, limit);
    }
}

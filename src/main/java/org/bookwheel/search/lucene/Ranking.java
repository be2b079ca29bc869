package org.bookwheel.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Field;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Titles;

/// Adds to a query what decides the order of its works, never which works there are: the exact
/// title or coined name comes first, then all words in the title, then words close together.
final class Ranking {

    private static final float WHOLE = 1_000f;
    private static final float NAMED = 900f;
    private static final float IN_TITLE = 8f;
    private static final float SIDE_BY_SIDE = 4f;

    private final LuceneQueries queries;

    Ranking(LuceneQueries queries) {
        this.queries = queries;
    }

    /// Something that lifts a work.
    ///
    /// @param why in words
    record Lift(String why, Query query) {}

    Query of(Clause clause, Query matching) {
        List<Lift> lifts = lifts(clause);
        if (lifts.isEmpty()) {
            return matching;
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(matching, Occur.MUST);
        lifts.forEach(lift -> ranked.add(lift.query(), Occur.SHOULD));
        return ranked.build();
    }

    /// What lifts works beside the weight of their words; nothing where there are no words.
    List<Lift> lifts(Clause clause) {
        List<Clause> words = words(clause);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Lift> lifts = new ArrayList<>();
        StringBuilder typed = new StringBuilder();
        words.forEach(word -> typed.append(text(word)));
        String key = WorkDocument.cut(Titles.key(typed.toString()));
        Query whole = LuceneQueries.constant(new Term(WorkDocument.WHOLE, key));
        Query named = LuceneQueries.constant(new Term(WorkDocument.NAME, key));
        lifts.add(new Lift("the whole title", new BoostQuery(whole, WHOLE)));
        lifts.add(new Lift("the whole coined name", new BoostQuery(named, NAMED)));
        List<Clause> inTitle = new ArrayList<>();
        words.forEach(word -> inTitle.add(new Clause.In(Field.TITLE, word)));
        Query title = new ConstantScoreQuery(queries.of(new Clause.All(inTitle)));
        lifts.add(new Lift("all words in the title", new BoostQuery(title, IN_TITLE)));
        if (words.size() > 1) {
            List<Word> all = new ArrayList<>();
            words.forEach(word -> all.addAll(Words.of(text(word))));
            Query close = LuceneQueries.positions(all, WorkDocument.field(Field.TITLE), true);
            lifts.add(
                    new Lift(
                            "side by side in the title",
                            new BoostQuery(new ConstantScoreQuery(close), SIDE_BY_SIDE)));
        }
        return lifts;
    }

    /// The words of a query that only has words side by side.
    private static List<Clause> words(Clause clause) {
        if (clause instanceof Clause.Word) {
            return List.of(clause);
        }
        if (clause instanceof Clause.All(List<Clause> all)) {
            return all.stream()
                    .filter(one -> one instanceof Clause.Word || one instanceof Clause.Phrase)
                    .toList();
        }
        return List.of();
    }

    private static String text(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> text;
            case Clause.Phrase(String text) -> text;
            default -> "";
        };
    }
}

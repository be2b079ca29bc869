package org.bookwheel.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bookwheel.search.Clause;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.Titles;

/// Adds to a query what decides the order of its works, never which works there are: the exact
/// title or coined name comes first, then titles that begin so, then all words in the title, then
/// words close together.
final class Ranking {

    private static final float WHOLE = 1_000f;
    private static final float NAMED = 900f;
    private static final float BEGINS = 500f;

    /// Fewer letters begin too many titles to say anything.
    private static final int SHORTEST = 3;

    private static final float IN_TITLE = 8f;
    private static final float AS_TYPED = 5f;
    private static final float SIDE_BY_SIDE = 4f;

    private final LuceneQueries queries;

    Ranking(LuceneQueries queries) {
        this.queries = queries;
    }

    /// What lifts works beside the weight of their words; nothing where there are no words.
    ///
    /// @param corrected words that were not typed so
    List<LuceneQueries.Part> lifts(Clause clause, Set<String> corrected) {
        List<Clause> words = words(clause);
        if (words.isEmpty()) {
            return List.of();
        }
        List<LuceneQueries.Part> lifts = new ArrayList<>();
        StringBuilder typed = new StringBuilder();
        words.forEach(word -> typed.append(text(word)));
        String key = WorkDocument.cut(Titles.key(typed.toString()));
        Query whole = QueryParts.constant(new Term(WorkDocument.WHOLE, key));
        Query named = QueryParts.constant(new Term(WorkDocument.NAME, key));
        lifts.add(new LuceneQueries.Part("the whole title", new BoostQuery(whole, WHOLE)));
        lifts.add(new LuceneQueries.Part("the whole coined name", new BoostQuery(named, NAMED)));
        if (key.length() >= SHORTEST) {
            Query begins = begins(key, words);
            lifts.add(
                    new LuceneQueries.Part("the title begins so", new BoostQuery(begins, BEGINS)));
        }
        List<Clause> inTitle = new ArrayList<>();
        words.forEach(word -> inTitle.add(new Clause.In(SearchField.TITLE, word)));
        Query title = new ConstantScoreQuery(queries.of(new Clause.All(inTitle)));
        lifts.add(
                new LuceneQueries.Part("all words in the title", new BoostQuery(title, IN_TITLE)));
        List<Clause> asTyped =
                words.stream().filter(word -> !corrected.contains(text(word))).toList();
        if (!asTyped.isEmpty()) {
            BooleanQuery.Builder typedSo = new BooleanQuery.Builder();
            exact(asTyped).forEach(word -> typedSo.add(word, Occur.FILTER));
            Query exactly = new ConstantScoreQuery(typedSo.build());
            lifts.add(new LuceneQueries.Part("all as typed", new BoostQuery(exactly, AS_TYPED)));
        }
        if (words.size() > 1) {
            List<Word> all = new ArrayList<>();
            words.forEach(word -> all.addAll(Words.of(text(word))));
            Query close = WordReadings.positions(all, WorkDocument.field(SearchField.TITLE), true);
            lifts.add(
                    new LuceneQueries.Part(
                            "side by side in the title",
                            new BoostQuery(new ConstantScoreQuery(close), SIDE_BY_SIDE)));
        }
        return lifts;
    }

    /// Titles that begin as typed. A single word must stand in them as a whole: what goes on with
    /// it ranks below.
    private Query begins(String key, List<Clause> words) {
        Query begins = new ConstantScoreQuery(new PrefixQuery(new Term(WorkDocument.WHOLE, key)));
        if (words.size() > 1) {
            return begins;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(begins, Occur.FILTER);
        exact(words).forEach(word -> all.add(word, Occur.FILTER));
        return new ConstantScoreQuery(all.build());
    }

    /// Words as they were typed, in the title.
    private static List<Query> exact(List<Clause> words) {
        List<Query> exact = new ArrayList<>();
        for (Clause clause : words) {
            for (Word word : Words.of(text(clause))) {
                for (String part : word.parts()) {
                    Term whole =
                            new Term(WorkDocument.field(SearchField.TITLE), TermForms.exact(part));
                    exact.add(new TermQuery(whole));
                }
            }
        }
        return exact;
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

package org.bookwheel.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Clause;
import org.bookwheel.search.ClausePrinter;
import org.bookwheel.search.DayRange;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.lucene.index.Lexicon;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// Translates clauses into Lucene's queries: which works are found, and what their words weigh.
final class LuceneQueries {

    private final Acronyms acronyms;
    private final WordReadings readings;

    LuceneQueries(Lexicon lexicon) {
        this.acronyms = lexicon.acronyms();
        this.readings = new WordReadings(lexicon);
    }

    Query of(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> readings.of(word, WorkDocument.ANY, WorkDocument.ALL, true);
            case Clause.Phrase(String text) -> phrase(text, WorkDocument.ALL, true);
            case Clause.Prefix(String text) -> WordReadings.beginning(WorkDocument.ANY, text);
            case Clause.In(SearchField field, Clause inside) -> in(field, inside);
            case Clause.Years(int from, int to) ->
                    new ConstantScoreQuery(
                            IntField.newRangeQuery(WorkDocument.YEAR, Math.max(1, from), to));
            case Clause.Added(DayRange days) -> added(days);
            case Clause.Has what ->
                    QueryParts.constant(new Term(WorkDocument.HAS, what.what().text()));
            case Clause.InLists(int least) ->
                    new ConstantScoreQuery(
                            IntField.newRangeQuery(WorkDocument.LISTS, least, Integer.MAX_VALUE));
            case Clause.Id(String key) ->
                    QueryParts.constant(new Term(WorkDocument.KEY, WorkDocument.cut(key)));
            case Clause.Not(Clause inside) ->
                    new BooleanQuery.Builder()
                            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                            .add(of(inside), Occur.MUST_NOT)
                            .build();
            case Clause.All(List<Clause> all) -> all(all);
            case Clause.Any(List<Clause> any) -> any(any.stream().map(this::of).toList());
        };
    }

    /// Works that were added on some days; a day that is not known is none of them.
    static Query added(DayRange days) {
        return new ConstantScoreQuery(
                IntField.newRangeQuery(
                        WorkDocument.ADDED,
                        Math.toIntExact(days.from().toEpochDay()),
                        Math.toIntExact(days.to().toEpochDay())));
    }

    /// A part of a query as it weighs in.
    ///
    /// @param label as typed, or in words
    /// @param clause what was typed; nothing for a lift
    record Part(String label, Clause clause, Query query) {
        Part(String label, Query query) {
            this(label, Clause.NOTHING, query);
        }

        static Part of(Clause clause, Query query) {
            return new Part(LuceneQueries.label(clause), clause, query);
        }
    }

    private Query all(List<Clause> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Part> parts = parts(clauses);
        parts.forEach(part -> all.add(part.query(), Occur.MUST));
        excluded(clauses).forEach(query -> all.add(query, Occur.MUST_NOT));
        if (parts.isEmpty()) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        return all.build();
    }

    /// What a work must have: of clauses side by side each, with words that make up a known phrase
    /// taken together.
    List<Part> parts(List<Clause> clauses) {
        List<Clause> joined = acronyms.join(clauses);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            Clause clause = joined.get(i);
            switch (clause) {
                case Clause.Not not -> {}
                case Clause.Any(List<Clause> ways) when !clauses.contains(clause) ->
                        parts.add(
                                Part.of(
                                        ways.getFirst(),
                                        QueryParts.best(ways.stream().map(this::way).toList())));
                default -> parts.add(Part.of(clause, word(joined, i)));
            }
        }
        return parts;
    }

    /// Some words that mean one thing together, any of them, or their acronym; a single word is
    /// such a unit, too.
    ///
    /// @param words all words of the query
    /// @param first index of the unit's first word
    Part unit(List<Clause> words, int first, int end, List<Clause> acronyms) {
        List<Clause> own = words.subList(first, end);
        List<Query> topics = new ArrayList<>();
        for (int i = first; i < end; i++) {
            topics.add(topic(words, i));
        }
        List<Query> ways = new ArrayList<>(List.of(any(topics)));
        acronyms.forEach(acronym -> ways.add(of(acronym)));
        Clause any = end - first == 1 ? own.getFirst() : new Clause.Any(own);
        return new Part(label(new Clause.All(own)), any, QueryParts.best(ways));
    }

    /// A word anywhere, or in the summary, in which it may stand often.
    private Query topic(List<Clause> words, int index) {
        Query anywhere = word(words, index);
        return words.get(index) instanceof Clause.Word word
                ? readings.withSummary(anywhere, word)
                : anywhere;
    }

    static String label(Clause clause) {
        return ClausePrinter.print(clause).strip();
    }

    /// What a work must not have.
    List<Query> excluded(List<Clause> clauses) {
        List<Query> excluded = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Not(Clause inside)) {
                excluded.add(of(inside));
            }
        }
        return excluded;
    }

    /// One way to say a phrase: its words, which are not joined again, or its acronym.
    private Query way(Clause clause) {
        if (!(clause instanceof Clause.All(List<Clause> words))) {
            return of(clause);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            all.add(word(words, i), Occur.MUST);
        }
        return all.build();
    }

    /// One of several clauses, as such or as a part of a word that its neighbour completes.
    Query word(List<Clause> clauses, int index) {
        List<Query> ways = new ArrayList<>(List.of(of(clauses.get(index))));
        compound(clauses, index - 1).ifPresent(ways::add);
        compound(clauses, index).ifPresent(ways::add);
        return QueryParts.best(ways);
    }

    /// Two neighbouring words written as one, if the index has it: `kvcache` for `kv cache`.
    private Optional<Query> compound(List<Clause> clauses, int first) {
        if (first < 0
                || first + 1 >= clauses.size()
                || !(clauses.get(first) instanceof Clause.Word(String left, boolean closed))
                || !(clauses.get(first + 1) instanceof Clause.Word(String right, boolean open))) {
            return Optional.empty();
        }
        return readings.compound(left + " " + right);
    }

    static Query any(Collection<Query> queries) {
        if (queries.size() == 1) {
            return queries.iterator().next();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query in(SearchField field, Clause clause) {
        String name = WorkDocument.field(field);
        return switch (clause) {
            case Clause.Word word -> readings.of(word, name, name, field.isProse());
            case Clause.Phrase(String text) -> phrase(text, name, field.isProse());
            case Clause.Prefix(String text) -> WordReadings.beginning(name, text);
            case Clause.Not(Clause inside) -> of(new Clause.Not(new Clause.In(field, inside)));
            case Clause.All(List<Clause> all) ->
                    of(new Clause.All(all.stream().map(one -> inside(field, one)).toList()));
            case Clause.Any(List<Clause> any) ->
                    any(any.stream().map(one -> in(field, one)).toList());
            default -> of(clause);
        };
    }

    private static Clause inside(SearchField field, Clause clause) {
        return new Clause.In(field, clause);
    }

    private Query phrase(String text, String field, boolean prose) {
        List<Word> words = Words.of(text);
        return words.isEmpty()
                ? new MatchNoDocsQuery("no word in it")
                : WordReadings.positions(words, field, prose);
    }
}

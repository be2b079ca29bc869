package org.bookwheel.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Field;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// Translates clauses into Lucene's queries: which works are found, and what their words weigh.
final class LuceneQueries {

    /// How much a stem counts beside the word as typed.
    private static final float STEM = 0.7f;

    /// How much another spelling of a word counts.
    private static final float OTHER = 0.9f;

    /// How much a beginning counts, whatever it is the beginning of.
    private static final float BEGINNING = 0.4f;

    private final IndexReader reader;
    private final Acronyms acronyms;

    LuceneQueries(IndexReader reader, Acronyms acronyms) {
        this.reader = reader;
        this.acronyms = acronyms;
    }

    Query of(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> word(word, WorkDocument.ANY, WorkDocument.ALL, true);
            case Clause.Phrase(String text) -> phrase(text, WorkDocument.ALL, true);
            case Clause.Prefix(String text) -> prefix(WorkDocument.ANY, text);
            case Clause.In(Field field, Clause inside) -> in(field, inside);
            case Clause.Years(int from, int to) ->
                    new ConstantScoreQuery(
                            IntField.newRangeQuery(WorkDocument.YEAR, Math.max(1, from), to));
            case Clause.Has what -> constant(new Term(WorkDocument.HAS, what.what().text()));
            case Clause.InLists(int least) ->
                    new ConstantScoreQuery(
                            IntField.newRangeQuery(WorkDocument.LISTS, least, Integer.MAX_VALUE));
            case Clause.Id(String key) ->
                    constant(new Term(WorkDocument.KEY, WorkDocument.cut(key)));
            case Clause.Not(Clause inside) ->
                    new BooleanQuery.Builder()
                            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                            .add(of(inside), Occur.MUST_NOT)
                            .build();
            case Clause.All(List<Clause> all) -> all(all);
            case Clause.Any(List<Clause> any) -> any(any.stream().map(this::of).toList());
        };
    }

    private Query all(List<Clause> clauses) {
        List<Clause> joined = acronyms.join(clauses);
        List<Query> queries = new ArrayList<>();
        List<Query> excluded = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            Clause clause = joined.get(i);
            switch (clause) {
                case Clause.Not(Clause inside) -> excluded.add(of(inside));
                case Clause.Any(List<Clause> ways) when !clauses.contains(clause) ->
                        queries.add(any(ways.stream().map(this::way).toList()));
                default -> queries.add(word(joined, i));
            }
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        excluded.forEach(query -> all.add(query, Occur.MUST_NOT));
        if (queries.isEmpty()) {
            all.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        return all.build();
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
    private Query word(List<Clause> clauses, int index) {
        List<Query> ways = new ArrayList<>(List.of(of(clauses.get(index))));
        compound(clauses, index - 1).ifPresent(ways::add);
        compound(clauses, index).ifPresent(ways::add);
        return any(ways);
    }

    /// Two neighbouring words written as one, if the index has it: `kvcache` for `kv cache`.
    private Optional<Query> compound(List<Clause> clauses, int first) {
        if (first < 0
                || first + 1 >= clauses.size()
                || !(clauses.get(first) instanceof Clause.Word(String left, boolean closed))
                || !(clauses.get(first + 1) instanceof Clause.Word(String right, boolean open))) {
            return Optional.empty();
        }
        StringBuilder joined = new StringBuilder();
        Words.of(left + " " + right).forEach(word -> joined.append(word.form()));
        String form = joined.toString();
        Word compound = new Word(0, form.length(), form, List.of(form), List.of());
        return Pairs.has(reader, WorkDocument.ANY, form, true)
                ? Optional.of(discounted(spellings(compound, WorkDocument.ANY, true), OTHER))
                : Optional.empty();
    }

    static Query any(Collection<Query> queries) {
        if (queries.size() == 1) {
            return queries.iterator().next();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query in(Field field, Clause clause) {
        String name = WorkDocument.field(field);
        return switch (clause) {
            case Clause.Word word -> word(word, name, name, field.isProse());
            case Clause.Phrase(String text) -> phrase(text, name, field.isProse());
            case Clause.Prefix(String text) -> prefix(name, text);
            case Clause.Not(Clause inside) -> of(new Clause.Not(new Clause.In(field, inside)));
            case Clause.All(List<Clause> all) ->
                    of(new Clause.All(all.stream().map(one -> inside(field, one)).toList()));
            case Clause.Any(List<Clause> any) ->
                    any(any.stream().map(one -> in(field, one)).toList());
            default -> of(clause);
        };
    }

    private static Clause inside(Field field, Clause clause) {
        return new Clause.In(field, clause);
    }

    /// A word under all its spellings, and as two neighbouring words that make it up.
    private Query word(Clause.Word clause, String field, String phrases, boolean prose) {
        List<Word> words = Words.of(clause.text());
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in it");
        }
        Word word = words.getFirst();
        List<Query> ways = new ArrayList<>();
        ways.add(spellings(word, field, prose));
        if (word.isCompound()) {
            ways.add(discounted(positions(List.of(word), phrases, prose), OTHER));
        } else {
            for (List<String> pair : Pairs.of(reader, phrases, word.form(), prose)) {
                ways.add(discounted(sideBySide(pair, phrases, prose), OTHER));
            }
        }
        for (String phrase : acronyms.phrases(clause.text())) {
            ways.add(discounted(positions(Words.of(phrase), phrases, prose), OTHER));
        }
        if (clause.open() && word.form().length() >= 2) {
            ways.add(prefix(field, word.form()));
        }
        return ways.size() == 1 ? ways.getFirst() : any(ways);
    }

    private Query spellings(Word word, String field, boolean prose) {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        Set<String> seen = new LinkedHashSet<>();
        spelling(word.form(), 1, field, prose, seen, synonyms);
        for (String other : word.others()) {
            spelling(other, OTHER, field, prose, seen, synonyms);
        }
        return synonyms.build();
    }

    private static void spelling(
            String form,
            float boost,
            String field,
            boolean prose,
            Set<String> seen,
            SynonymQuery.Builder synonyms) {
        if (seen.add(Terms.exact(form))) {
            synonyms.addTerm(new Term(field, Terms.exact(form)), boost);
        }
        if (prose && seen.add(Terms.stem(form))) {
            synonyms.addTerm(new Term(field, Terms.stem(form)), boost * STEM);
        }
    }

    private Query phrase(String text, String field, boolean prose) {
        List<Word> words = Words.of(text);
        return words.isEmpty()
                ? new MatchNoDocsQuery("no word in it")
                : positions(words, field, prose);
    }

    /// All parts of some words side by side.
    static Query positions(List<Word> words, String field, boolean prose) {
        List<String> parts = new ArrayList<>();
        words.forEach(word -> parts.addAll(word.parts()));
        return sideBySide(parts, field, prose);
    }

    static Query sideBySide(List<String> parts, String field, boolean prose) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (String part : parts) {
            phrase.add(
                    Terms.part(part, prose).stream()
                            .map(term -> new Term(field, term))
                            .toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static Query discounted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private static Query prefix(String field, String text) {
        return new BoostQuery(new PrefixQuery(new Term(field, Terms.exact(text))), BEGINNING);
    }

    static Query constant(Term term) {
        return new ConstantScoreQuery(new TermQuery(term));
    }
}

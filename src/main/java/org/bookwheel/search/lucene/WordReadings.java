package org.bookwheel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.Clause;
import org.bookwheel.search.lucene.index.Lexicon;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// The ways to read one typed word: as spelt, its stem, a compound and its parts, an acronym and
/// its phrase, a beginning. A work counts the best of them, not their sum. For one search.
final class WordReadings {

    /// How much a stem counts beside the word as typed.
    private static final float STEM = 0.7f;

    /// How much another spelling of a word counts.
    private static final float OTHER = 0.9f;

    /// How much a beginning counts, whatever it is the beginning of.
    private static final float BEGINNING = 0.4f;

    /// What other words in the place of one count, as a share of that one's rarity: about what the
    /// word itself gives in a tag, so that two rare parts do not weigh more than the word typed.
    private static final float INSTEAD = 0.5f;

    /// What a word counts in a summary, beside one as rare in a title; and how much the lesser of
    /// the two adds to the better.
    private static final float IN_SUMMARY = 0.8f;

    private static final float BESIDE = 0.3f;

    private record Asked(Clause.Word word, String field) {}

    private final Lexicon lexicon;
    private final Acronyms acronyms;

    /// What was worked out already: a query is read as a whole, in part and corrected.
    private final Map<Asked, Query> known = new HashMap<>();

    private final Map<String, Optional<Query>> compounds = new HashMap<>();

    WordReadings(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.acronyms = lexicon.acronyms();
    }

    /// A word under all its spellings, and as two neighbouring words that make it up.
    ///
    /// @param phrases the field in which words stand side by side
    Query of(Clause.Word clause, String field, String phrases, boolean prose) {
        return known.computeIfAbsent(
                new Asked(clause, field), asked -> read(clause, field, phrases, prose));
    }

    private Query read(Clause.Word clause, String field, String phrases, boolean prose) {
        List<Word> words = Words.of(clause.text());
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in it");
        }
        Word word = words.getFirst();
        List<Query> ways = new ArrayList<>();
        ways.add(spellings(word, field, prose));
        List<Query> instead = new ArrayList<>();
        if (word.isCompound()) {
            instead.add(positions(List.of(word), phrases, prose));
        } else {
            for (List<String> pair : Pairs.of(lexicon, phrases, word.form(), prose)) {
                instead.add(sideBySide(pair, phrases, prose));
            }
        }
        for (String phrase : acronyms.phrases(clause.text())) {
            instead.add(positions(Words.of(phrase), phrases, prose));
        }
        if (!instead.isEmpty()) {
            float weight = INSTEAD * (float) rarity(field, word.form(), prose);
            instead.forEach(way -> ways.add(new BoostQuery(new ConstantScoreQuery(way), weight)));
        }
        if (clause.open()) {
            ways.add(beginning(field, word.form()));
        }
        return QueryParts.best(ways);
    }

    /// Two words written as one, if the index has it: `kvcache` for `kv cache`.
    Optional<Query> compound(String twoWords) {
        return compounds.computeIfAbsent(twoWords, this::joined);
    }

    private Optional<Query> joined(String twoWords) {
        StringBuilder joined = new StringBuilder();
        Words.of(twoWords).forEach(word -> joined.append(word.form()));
        String form = joined.toString();
        Word compound = new Word(0, form.length(), form, List.of(form), List.of());
        return Pairs.has(lexicon, WorkDocument.ANY, form, true)
                ? Optional.of(new BoostQuery(spellings(compound, WorkDocument.ANY, true), OTHER))
                : Optional.empty();
    }

    /// A word anywhere, or in a summary as often as it stands there: most works have no summary, so
    /// what those of others say does not count as much as a title.
    Query withSummary(Query anywhere, Clause.Word clause) {
        String form = Words.of(clause.text()).getFirst().form();
        Query summary = new TermQuery(new Term(WorkDocument.SUMMARY, TermForms.stem(form)));
        return new DisjunctionMaxQuery(
                List.of(anywhere, new BoostQuery(summary, IN_SUMMARY)), BESIDE);
    }

    /// The inverse document frequency of a word or its stem, as BM25 has it.
    double rarity(String field, String form, boolean prose) {
        try {
            int works = lexicon.works(new Term(field, TermForms.exact(form)));
            if (prose) {
                works = Math.max(works, lexicon.works(new Term(field, TermForms.stem(form))));
            }
            return Math.log(1 + (lexicon.works() - works + 0.5) / (works + 0.5));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Query spellings(Word word, String field, boolean prose) {
        Map<Term, Float> weights = new LinkedHashMap<>();
        spelling(word.form(), 1, field, prose, weights);
        for (String other : word.others()) {
            spelling(other, OTHER, field, prose, weights);
        }
        return new SpellingsQuery(field, weights);
    }

    private static void spelling(
            String form, float boost, String field, boolean prose, Map<Term, Float> weights) {
        weights.putIfAbsent(new Term(field, TermForms.exact(form)), boost);
        if (prose) {
            weights.putIfAbsent(new Term(field, TermForms.stem(form)), boost * STEM);
        }
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
                    TermForms.part(part, prose).stream()
                            .map(term -> new Term(field, term))
                            .toArray(Term[]::new));
        }
        return phrase.build();
    }

    /// Words that begin so. Of one letter there are too many words to look at, so the index has
    /// first letters, too.
    static Query beginning(String field, String text) {
        boolean letter = text.codePointCount(0, text.length()) == 1;
        Query words =
                letter
                        ? QueryParts.constant(new Term(field, TermForms.initial(text)))
                        : new PrefixQuery(new Term(field, TermForms.exact(text)));
        return new BoostQuery(words, BEGINNING);
    }
}

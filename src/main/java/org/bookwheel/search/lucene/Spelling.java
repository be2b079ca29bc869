package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Results;
import org.bookwheel.search.text.Words;

/// Corrects typing errors: one from four letters on and two from eight, a swap of neighbours is
/// one; never in words with digits.
final class Spelling {

    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /// The clause with its misspelt words corrected, if any could be.
    Optional<Clause> correct(Clause clause, List<Results.Correction> corrections)
            throws IOException {
        Clause corrected = corrected(clause, corrections);
        return corrections.isEmpty() ? Optional.empty() : Optional.of(corrected);
    }

    private Clause corrected(Clause clause, List<Results.Correction> corrections)
            throws IOException {
        return switch (clause) {
            case Clause.Word word -> word(word, corrections);
            case Clause.In(org.bookwheel.search.Field field, Clause inside) ->
                    new Clause.In(field, corrected(inside, corrections));
            case Clause.All(List<Clause> all) -> new Clause.All(each(all, corrections));
            case Clause.Any(List<Clause> any) -> new Clause.Any(each(any, corrections));
            default -> clause;
        };
    }

    private List<Clause> each(List<Clause> clauses, List<Results.Correction> corrections)
            throws IOException {
        List<Clause> corrected = new ArrayList<>();
        for (Clause clause : clauses) {
            corrected.add(corrected(clause, corrections));
        }
        return corrected;
    }

    private Clause word(Clause.Word word, List<Results.Correction> corrections) throws IOException {
        String form = Words.of(word.text()).stream().findFirst().map(one -> one.form()).orElse("");
        boolean digits = form.chars().anyMatch(Character::isDigit);
        if (form.length() < ONE_FROM || digits || isKnown(form, word.open())) {
            return word;
        }
        Optional<String> nearest = nearest(form);
        nearest.ifPresent(used -> corrections.add(new Results.Correction(word.text(), used)));
        return nearest.<Clause>map(used -> new Clause.Word(used, false)).orElse(word);
    }

    /// Whether the word, or one that begins so, is used by more than a few works.
    private boolean isKnown(String form, boolean open) throws IOException {
        return reader.docFreq(new Term(WorkDocument.ANY, form)) > 2
                || open && begins(form)
                || reader.docFreq(
                                new Term(
                                        WorkDocument.ANY,
                                        org.bookwheel.search.lucene.Terms.stem(form)))
                        > 2;
    }

    private boolean begins(String form) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, WorkDocument.ANY);
        if (terms == null) {
            return false;
        }
        var all = terms.iterator();
        return all.seekCeil(new BytesRef(form)) != org.apache.lucene.index.TermsEnum.SeekStatus.END
                && all.term().utf8ToString().startsWith(form);
    }

    /// The most frequent word of which the beginning is one error away from what was typed; none if
    /// there are words that begin as typed.
    Optional<String> beginning(String form) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, WorkDocument.ANY);
        boolean digits = form.chars().anyMatch(Character::isDigit);
        if (terms == null || form.length() < ONE_FROM || digits || begins(form)) {
            return Optional.empty();
        }
        Automaton near =
                new LevenshteinAutomata(form.substring(1), true)
                        .toAutomaton(1, form.substring(0, 1));
        Automaton beginnings = Operations.concatenate(List.of(near, Automata.makeAnyString()));
        CompiledAutomaton compiled =
                new CompiledAutomaton(
                        Operations.determinize(
                                beginnings, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        var all = compiled.getTermsEnum(terms);
        String best = null;
        int frequency = 0;
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            if (all.docFreq() > frequency) {
                frequency = all.docFreq();
                best = term.utf8ToString();
            }
        }
        return Optional.ofNullable(best);
    }

    /// The word of the index that is fewest errors away, of several the one that most works have.
    private Optional<String> nearest(String form) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, WorkDocument.ANY);
        if (terms == null) {
            return Optional.empty();
        }
        int most = form.length() >= TWO_FROM ? 2 : 1;
        for (int errors = 1; errors <= most; errors++) {
            Optional<String> best = best(terms, form, errors);
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> best(Terms terms, String form, int errors) throws IOException {
        FuzzyTermsEnum near =
                new FuzzyTermsEnum(terms, new Term(WorkDocument.ANY, form), errors, 1, true);
        String best = null;
        int frequency = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String word = term.utf8ToString();
            boolean usable =
                    word.charAt(0) != org.bookwheel.search.lucene.Terms.STEM && !word.equals(form);
            if (usable && near.docFreq() > frequency) {
                frequency = near.docFreq();
                best = word;
            }
        }
        return Optional.ofNullable(best);
    }
}

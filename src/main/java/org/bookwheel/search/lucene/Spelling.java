package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.bookwheel.search.Clause;
import org.bookwheel.search.Results;
import org.bookwheel.search.lucene.index.Lexicon;

/// Corrects typing errors in the words of a query together: of all ways to read them the cheapest
/// is taken that finds more works than the text as typed. A reading costs its errors, less where
/// many works have the word.
final class Spelling {

    /// Ways to read a query that are tried; each is a look into the index.
    private static final int MOST_READINGS = 40;

    /// More misspelt words than this are no query.
    private static final int MOST_WORDS = 12;

    private final NearWords near;
    private final Deadline deadline;

    Spelling(Lexicon lexicon, Deadline deadline) {
        this.near = new NearWords(lexicon, deadline);
        this.deadline = deadline;
    }

    /// Whether a reading finds more than was found so far.
    interface Finding {
        boolean findsMore(Clause clause) throws IOException;
    }

    /// A query read otherwise.
    ///
    /// @param findsMore whether it finds more works than the text as typed; if none does, the
    ///   cheapest is given that only replaces words which no work has
    record Reading(Clause clause, List<Results.Correction> corrections, boolean findsMore) {}

    /// One choice for every word, as indexes into its ways to read it.
    private record Choice(int[] ways, double cost) {}

    /// The best way to read a query, if there is another than as typed.
    Optional<Reading> correct(Clause clause, Finding finding) throws IOException {
        List<Clause.Word> words = new ArrayList<>();
        collect(clause, words);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        List<List<NearWords.Way>> ways = new ArrayList<>();
        for (Clause.Word word : words) {
            ways.add(near.of(word));
        }
        if (ways.stream().allMatch(some -> some.size() == 1)) {
            return Optional.empty();
        }
        Reading cheapest = null;
        PriorityQueue<Choice> next = new PriorityQueue<>(Comparator.comparingDouble(Choice::cost));
        Set<String> seen = new HashSet<>();
        push(new int[words.size()], ways, next, seen);
        for (int tried = 0;
                tried < MOST_READINGS && !next.isEmpty() && !deadline.shouldExit();
                tried++) {
            Choice choice = next.remove();
            Reading reading = reading(clause, words, ways, choice.ways());
            if (!reading.corrections().isEmpty()) {
                if (finding.findsMore(reading.clause())) {
                    return Optional.of(new Reading(reading.clause(), reading.corrections(), true));
                }
                if (cheapest == null && isOfUnknown(ways, choice.ways())) {
                    cheapest = reading;
                }
            }
            for (int i = 0; i < words.size(); i++) {
                int[] further = choice.ways().clone();
                further[i]++;
                push(further, ways, next, seen);
            }
        }
        return Optional.ofNullable(cheapest);
    }

    /// The text with its first word that was probably meant otherwise replaced, or empty text.
    String otherwise(String text, Clause clause) throws IOException {
        List<Clause.Word> words = new ArrayList<>();
        collect(clause, words);
        for (Clause.Word word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            Optional<String> better = near.better(word);
            if (better.isPresent()) {
                return text.replace(word.text(), better.get());
            }
        }
        return "";
    }

    /// Whether only words are read otherwise that no work has.
    private static boolean isOfUnknown(List<List<NearWords.Way>> ways, int[] choice) {
        for (int i = 0; i < choice.length; i++) {
            boolean asTyped = ways.get(i).get(choice[i]).isAsTyped();
            if (!asTyped && ways.get(i).stream().noneMatch(NearWords.Way::isUnknown)) {
                return false;
            }
        }
        return true;
    }

    private static void push(
            int[] choice,
            List<List<NearWords.Way>> ways,
            PriorityQueue<Choice> next,
            Set<String> seen) {
        double cost = 0;
        for (int i = 0; i < choice.length; i++) {
            if (choice[i] >= ways.get(i).size()) {
                return;
            }
            cost += ways.get(i).get(choice[i]).cost();
        }
        if (seen.add(Arrays.toString(choice))) {
            next.add(new Choice(choice, cost));
        }
    }

    private static Reading reading(
            Clause clause, List<Clause.Word> words, List<List<NearWords.Way>> ways, int[] choice) {
        List<Results.Correction> corrections = new ArrayList<>();
        List<Clause> used = new ArrayList<>();
        for (int i = 0; i < choice.length; i++) {
            NearWords.Way way = ways.get(i).get(choice[i]);
            if (way.isAsTyped()) {
                used.add(words.get(i));
            } else {
                corrections.add(new Results.Correction(words.get(i).text(), way.form()));
                used.add(new Clause.Word(way.form(), false));
            }
        }
        return new Reading(replace(clause, used), corrections, false);
    }

    private static void collect(Clause clause, List<Clause.Word> words) {
        switch (clause) {
            case Clause.Word word -> words.add(word);
            case Clause.In in -> collect(in.clause(), words);
            case Clause.All(List<Clause> all) -> all.forEach(one -> collect(one, words));
            case Clause.Any(List<Clause> any) -> any.forEach(one -> collect(one, words));
            default -> {}
        }
    }

    /// The clause with its words replaced in their order; takes them off the list.
    private static Clause replace(Clause clause, List<Clause> used) {
        return switch (clause) {
            case Clause.Word word -> used.removeFirst();
            case Clause.In in -> new Clause.In(in.field(), replace(in.clause(), used));
            case Clause.All(List<Clause> all) ->
                    new Clause.All(all.stream().map(one -> replace(one, used)).toList());
            case Clause.Any(List<Clause> any) ->
                    new Clause.Any(any.stream().map(one -> replace(one, used)).toList());
            default -> clause;
        };
    }
}

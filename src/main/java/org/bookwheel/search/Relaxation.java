package org.bookwheel.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// What of a query may be missing in a work that is found for want of better: its words, also those
/// of phrases. Fields, years and exclusions always hold. Words that only build sentences are left
/// out, unless there are no others.
///
/// @param units of which a work needs one at least
/// @param others what always holds
public record Relaxation(List<Unit> units, List<Clause> others) {

    /// Words that mean one thing together, or a single word.
    ///
    /// @param words what was typed, each a word, a beginning, or two Chinese, Japanese or Korean
    ///   characters side by side
    /// @param acronyms that stand for all of them together
    public record Unit(List<Clause> words, List<Clause> acronyms) {
        public Unit {
            words = List.copyOf(words);
            acronyms = List.copyOf(acronyms);
        }
    }

    public Relaxation {
        units = List.copyOf(units);
        others = List.copyOf(others);
    }

    /// @param acronyms joins the words of known phrases
    public static Relaxation of(Clause clause, Acronyms acronyms) {
        List<Clause> parts = clause instanceof Clause.All(List<Clause> all) ? all : List.of(clause);
        List<Clause> words = new ArrayList<>();
        List<Clause> others = new ArrayList<>();
        for (Clause part : parts) {
            switch (part) {
                case Clause.Word word -> words.add(word);
                case Clause.Prefix prefix -> words.add(prefix);
                case Clause.Phrase(String text) -> words.addAll(words(text, true));
                default -> others.add(part);
            }
        }
        List<Unit> units = units(words, acronyms);
        if (units.isEmpty()) {
            words.clear();
            for (Clause part : parts) {
                switch (part) {
                    case Clause.Word word -> words.add(word);
                    case Clause.Phrase(String text) -> words.addAll(words(text, false));
                    default -> {}
                }
            }
            words.forEach(word -> units.add(new Unit(List.of(word), List.of())));
        }
        return new Relaxation(units.stream().distinct().toList(), others);
    }

    /// All words in the order in which they were typed.
    public List<Clause> words() {
        return units.stream().flatMap(unit -> unit.words().stream()).toList();
    }

    private static List<Unit> units(List<Clause> words, Acronyms acronyms) {
        Set<String> sentence = SentenceWords.among(words.stream().map(Relaxation::form).toList());
        List<Unit> units = new ArrayList<>();
        for (Clause joined : acronyms.join(words)) {
            if (joined instanceof Clause.Any(List<Clause> ways)
                    && ways.getFirst() instanceof Clause.All(List<Clause> phrase)) {
                List<Clause> subjects =
                        phrase.stream().filter(one -> !sentence.contains(form(one))).toList();
                units.add(new Unit(subjects, ways.subList(1, ways.size())));
            } else if (!sentence.contains(form(joined))) {
                units.add(new Unit(List.of(joined), List.of()));
            }
        }
        return units;
    }

    /// The folded spelling of a word; empty for what is none.
    static String form(Clause clause) {
        return clause instanceof Clause.Word(String text, boolean open)
                ? Words.of(text).stream().findFirst().map(Word::form).orElse("")
                : "";
    }

    /// The words of a phrase; of a script without spaces each two neighbouring characters.
    private static List<Clause> words(String phrase, boolean subjectsOnly) {
        List<Clause> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int end = -1;
        for (Word word : Words.of(phrase)) {
            boolean sign = Words.isSign(word.form());
            if (!sign || word.start() != end) {
                pairs(run, subjectsOnly, words);
            }
            if (sign) {
                run.append(phrase, word.start(), word.end());
                end = word.end();
            } else {
                words.add(new Clause.Word(phrase.substring(word.start(), word.end()), false));
            }
        }
        pairs(run, subjectsOnly, words);
        return words;
    }

    /// Takes a run of characters as its pairs.
    private static void pairs(StringBuilder run, boolean subjectsOnly, List<Clause> words) {
        String all = run.toString();
        run.setLength(0);
        if (all.isEmpty()) {
            return;
        }
        Set<Clause> pairs = new LinkedHashSet<>();
        List<String> subjects = subjectsOnly ? SentenceWords.subjects(all) : List.of(all);
        for (String subject : subjects) {
            int[] points = subject.codePoints().toArray();
            for (int i = 0; i + 1 < points.length; i++) {
                pairs.add(new Clause.Phrase(new String(points, i, 2)));
            }
            if (points.length == 1) {
                pairs.add(new Clause.Word(subject, false));
            }
        }
        words.addAll(pairs);
    }
}

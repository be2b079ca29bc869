package org.bookwheel.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Words;
import org.bookwheel.work.ResourceTable;

/// Acronyms and the phrases that they stand for: a table, and what works say themselves (`Mixture
/// of Experts (MoE)`). Cannot be changed; safe for many threads.
public final class Acronyms {

    /// More meanings would find more by chance than by intent.
    private static final int MOST_PHRASES = 4;

    private static final int LONGEST_PHRASE = 8;

    /// Acronyms that are words of every day.
    private static final Set<String> WORDS = new HashSet<>();

    private static final Acronyms TABLE = table();

    /// An acronym that a work explains.
    ///
    /// @param acronym folded
    /// @param phrase its folded words, joined by spaces
    public record Learnt(String acronym, String phrase) {}

    private final Map<String, List<String>> phrases = new HashMap<>();
    private final Map<String, List<String>> acronyms = new HashMap<>();

    private Acronyms() {}

    /// Only the table.
    public static Acronyms known() {
        return TABLE;
    }

    /// The table, and what was learnt behind it.
    ///
    /// @param learnt the most frequent first
    public static Acronyms with(List<Learnt> learnt) {
        Acronyms all = new Acronyms();
        TABLE.phrases.forEach((key, known) -> all.phrases.put(key, new ArrayList<>(known)));
        TABLE.acronyms.forEach((key, forms) -> all.acronyms.put(key, new ArrayList<>(forms)));
        learnt.forEach(one -> all.add(one.acronym(), one.phrase()));
        return all;
    }

    /// All acronyms, folded, each with the phrases for which it stands.
    public Map<String, List<String>> all() {
        return Collections.unmodifiableMap(new TreeMap<>(phrases));
    }

    /// The acronyms that are words of every day, folded, in their order.
    public static List<String> everyday() {
        return WORDS.stream().sorted().toList();
    }

    /// The stems of a phrase's words.
    public static List<String> stemsOf(String phrase) {
        return List.of(stems(phrase).split(" "));
    }

    private void add(String acronym, String phrase) {
        List<String> known = phrases.computeIfAbsent(acronym, key -> new ArrayList<>());
        String stems = stems(phrase);
        boolean same = acronyms.getOrDefault(stems, List.of()).contains(acronym);
        if (!same && known.size() < MOST_PHRASES) {
            known.add(phrase);
            acronyms.computeIfAbsent(stems, key -> new ArrayList<>()).add(acronym);
        }
    }

    /// The phrases for which a word stands. One that is a word of every day is an acronym only if
    /// it was typed in capitals.
    public List<String> phrases(String typed) {
        List<String> found = phrases.getOrDefault(key(typed), List.of());
        boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
        return WORDS.contains(key(typed)) && !capitals ? List.of() : found;
    }

    /// The clauses, with words that make up a known phrase joined, so that its acronym finds it,
    /// too.
    public List<Clause> join(List<Clause> clauses) {
        List<Clause> joined = new ArrayList<>();
        int i = 0;
        while (i < clauses.size()) {
            int length = phraseAt(clauses, i);
            if (length > 1) {
                List<Clause> words = clauses.subList(i, i + length);
                joined.add(new Clause.Any(eitherWay(words)));
                i += length;
            } else {
                joined.add(clauses.get(i++));
            }
        }
        return joined;
    }

    private List<Clause> eitherWay(List<Clause> words) {
        List<Clause> ways = new ArrayList<>();
        ways.add(new Clause.All(words));
        Clause first = words.getFirst();
        for (String acronym : acronyms.get(stems(text(words)))) {
            Clause word = new Clause.Word(acronym, false);
            ways.add(first instanceof Clause.In in ? new Clause.In(in.field(), word) : word);
        }
        return ways;
    }

    /// How many clauses from one on make up the longest known phrase.
    private int phraseAt(List<Clause> clauses, int start) {
        int longest = 0;
        for (int end = start + 1; end <= Math.min(clauses.size(), start + LONGEST_PHRASE); end++) {
            List<Clause> words = clauses.subList(start, end);
            if (!areWords(words)) {
                break;
            }
            longest = acronyms.containsKey(stems(text(words))) ? end - start : longest;
        }
        return longest;
    }

    /// Whether all are words, in the same field.
    private static boolean areWords(List<Clause> clauses) {
        Clause last = clauses.getLast();
        boolean same = field(clauses.getFirst()).equals(field(last));
        return same && !word(last).isEmpty();
    }

    private static String field(Clause clause) {
        return clause instanceof Clause.In in ? in.field().text() : "";
    }

    private static String word(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> text;
            case Clause.In(SearchField field, Clause.Word(String text, boolean open)) -> text;
            default -> "";
        };
    }

    private static String text(List<Clause> words) {
        return words.stream().map(Acronyms::word).collect(Collectors.joining(" "));
    }

    static String key(String acronym) {
        List<String> forms = Words.of(acronym).stream().map(word -> word.form()).toList();
        return String.join("", forms);
    }

    private static String stems(String phrase) {
        return Words.of(phrase).stream()
                .flatMap(word -> word.parts().stream())
                .map(Stem::of)
                .collect(Collectors.joining(" "));
    }

    private static Acronyms table() {
        Acronyms table = new Acronyms();
        ResourceTable.rows(Acronyms.class, "acronyms.tsv")
                .forEach(row -> row(row[0], row[1], table));
        return table;
    }

    private static void row(String acronym, String phrases, Acronyms table) {
        for (String one : phrases.split(";")) {
            if (acronym.equals("*")) {
                WORDS.add(one);
            } else {
                table.add(key(acronym), one);
            }
        }
    }
}

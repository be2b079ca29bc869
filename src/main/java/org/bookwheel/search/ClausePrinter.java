package org.bookwheel.search;

import java.util.List;
import java.util.stream.Collectors;

/// Prints clauses as text that parses to the same clauses.
public final class ClausePrinter {

    private ClausePrinter() {}

    /// A last word that may go on ends the text, any other is closed by a space.
    public static String print(Clause clause) {
        String text = text(clause);
        if (last(clause) instanceof Clause.Word(String word, boolean open)) {
            return open ? text.replaceFirst("\\)*$", "") : text + " ";
        }
        return text;
    }

    private static String text(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> open ? open(text) : closed(text);
            case Clause.Phrase(String text) -> quote(text);
            case Clause.Prefix(String text) -> text + "*";
            case Clause.In(SearchField field, Clause inside) -> field.text() + ":" + value(inside);
            case Clause.Years(int from, int to) -> "year:" + new YearRange(from, to).text();
            case Clause.Added(DayRange days) -> "added:" + days.text();
            case Clause.Has(Presence what) -> "has:" + what.text();
            case Clause.InLists(int least) -> "in:" + least;
            case Clause.Id(String key) -> id(key);
            case Clause.Not(Clause inside) -> "-" + operand(inside);
            case Clause.All(List<Clause> all) -> join(all, " ");
            case Clause.Any(List<Clause> any) -> join(any, " OR ");
        };
    }

    private static Clause last(Clause clause) {
        return switch (clause) {
            case Clause.In(SearchField field, Clause inside) -> last(inside);
            case Clause.Not(Clause inside) -> last(inside);
            case Clause.All(List<Clause> all) when !all.isEmpty() -> last(all.getLast());
            case Clause.Any(List<Clause> any) when !any.isEmpty() -> last(any.getLast());
            default -> clause;
        };
    }

    /// A word that would be an identifier alone is one no longer behind a comma.
    private static String open(String word) {
        return ClauseParser.parse(word).equals(new Clause.Word(word, true)) ? word : "," + word;
    }

    /// Quoted it would be meant as it is typed, and never be corrected.
    private static String closed(String word) {
        Clause alone = new Clause.Word(word, false);
        boolean bare = !word.equals("OR") && ClauseParser.parse(word + " ").equals(alone);
        return bare ? word : "," + word;
    }

    private static String quote(String text) {
        return '"' + text + '"';
    }

    private static String id(String key) {
        return key.startsWith("url:") ? "https://" + key.substring(4) : "id:" + key;
    }

    private static String value(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> text(word);
            case Clause.Phrase phrase -> text(phrase);
            case Clause.Prefix prefix -> text(prefix);
            default -> "(" + text(clause) + ")";
        };
    }

    private static String operand(Clause clause) {
        return switch (clause) {
            case Clause.Not not -> "(" + text(not) + ")";
            case Clause.All all -> "(" + text(all) + ")";
            case Clause.Any any -> "(" + text(any) + ")";
            default -> text(clause);
        };
    }

    private static String join(List<Clause> clauses, String between) {
        return clauses.stream()
                .map(one -> one instanceof Clause.Any ? "(" + text(one) + ")" : text(one))
                .collect(Collectors.joining(between));
    }
}

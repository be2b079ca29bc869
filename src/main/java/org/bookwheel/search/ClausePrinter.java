package org.bookwheel.search;

import java.util.List;
import java.util.stream.Collectors;

/// Prints clauses as text that parses to the same clauses.
public final class ClausePrinter {

    private ClausePrinter() {}

    public static String print(Clause clause) {
        return print(clause, false);
    }

    private static String print(Clause clause, boolean inner) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> text;
            case Clause.Phrase(String text) -> '"' + text + '"';
            case Clause.Prefix(String text) -> text + "*";
            case Clause.In(Field field, Clause inside) -> field.text() + ":" + print(inside, true);
            case Clause.Years(int from, int to) -> "year:" + new YearRange(from, to).text();
            case Clause.Has(Having what) -> "has:" + what.text();
            case Clause.InLists(int least) -> "in:" + least;
            case Clause.Id(String key) -> id(key);
            case Clause.Not(Clause inside) -> "-" + print(inside, true);
            case Clause.All(List<Clause> all) -> group(join(all, " "), inner && all.size() != 1);
            case Clause.Any(List<Clause> any) -> group(join(any, " OR "), true);
        };
    }

    private static String id(String key) {
        return key.startsWith("url:") ? "https://" + key.substring(4) : "id:" + key;
    }

    private static String join(List<Clause> clauses, String between) {
        return clauses.stream().map(one -> print(one, true)).collect(Collectors.joining(between));
    }

    private static String group(String text, boolean brackets) {
        return brackets ? "(" + text + ")" : text;
    }
}

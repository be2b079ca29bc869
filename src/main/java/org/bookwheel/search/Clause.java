package org.bookwheel.search;

import java.util.List;

/// What typed text asks for, free of any engine. Every engine must translate every case.
public sealed interface Clause {

    /// A word. If it is open, words that begin with it match, too, but count less.
    record Word(String text, boolean open) implements Clause {}

    /// Words side by side in this order.
    record Phrase(String text) implements Clause {}

    /// Words that begin so; two letters at least.
    record Prefix(String text) implements Clause {}

    /// In one field only.
    record In(SearchField field, Clause clause) implements Clause {}

    /// Years from one to another, both included; [#FIRST] and [#LAST] where a side is open.
    record Years(int from, int to) implements Clause {
        public static final int FIRST = 1;
        public static final int LAST = 9999;
    }

    /// Works that a list first named on one of these days.
    record Added(DayRange days) implements Clause {}

    /// Works with such a link or field, see [Presence].
    record Has(Presence what) implements Clause {}

    /// Works that at least so many lists name.
    record InLists(int least) implements Clause {}

    /// The work with this id or address, see [Identified].
    record Id(String key) implements Clause {}

    record Not(Clause clause) implements Clause {}

    /// All of them; none asks for nothing and so finds everything.
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /// At least one of them.
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    /// Everything.
    Clause NOTHING = new All(List.of());
}

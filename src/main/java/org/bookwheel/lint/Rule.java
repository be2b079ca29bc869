package org.bookwheel.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What lists are checked for.
public enum Rule {
    DUPLICATE("The same work stands twice in one list."),
    WRONG_LINK("A link is broken, leads nowhere, or leads to another work."),
    MISSING_VENUE("Other lists say where the work appeared; this entry, unlike most, does not."),
    MISSING_YEAR("Other lists say when the work appeared; this entry, unlike most, does not."),
    MISSING_LINK("Other lists link the work; this entry, unlike most of its list, does not."),
    OTHER_VENUE("Other lists agree on another venue, or the preprint has been published since."),
    OTHER_YEAR("Other lists agree on another year."),
    SPELLING("A venue, an institution, a title or a word of a heading is misspelt."),
    STYLE("An entry is written unlike nearly all others of its list that say as much."),
    HEADING("A heading is of the wrong level, has nothing below it, or stands twice."),
    LINK_FORM("The same page has a better address."),
    UNREADABLE("This looks like an entry, but nothing can be read from it.");

    private final String summary;

    Rule(String summary) {
        this.summary = summary;
    }

    /// As it is typed: `wrong-link`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is looked for unless something else is said: of its findings in lists that people
    /// keep at least nine in ten are right.
    public boolean byDefault() {
        return this != UNREADABLE && this != MISSING_LINK;
    }

    /// What it finds, in a sentence.
    public String summary() {
        return summary;
    }

    public static Optional<Rule> of(String text) {
        return Stream.of(values()).filter(rule -> rule.text().equals(text)).findFirst();
    }
}

package org.bookwheel.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;

/// A field that can be searched, the weightiest first.
public enum SearchField {
    TITLE(12, true),
    NAME(10, false),
    TAG(4, true),
    VENUE(4, false),
    AUTHOR(4, false),
    AFFILIATION(3, false),
    YEAR(3, false),
    LIST(1, true),
    SUMMARY(1, true),
    NOTE(1, true);

    private final int weight;
    private final boolean prose;

    SearchField(int weight, boolean prose) {
        this.weight = weight;
        this.prose = prose;
    }

    /// How much a word counts in this field, as many times as in a note.
    public int weight() {
        return weight;
    }

    /// Whether singular and plural meet in it, as in text, rather than not, as in names.
    public boolean isProse() {
        return prose;
    }

    /// The name in a query: `title`, `at` for affiliations.
    public String text() {
        return this == AFFILIATION ? "at" : name().toLowerCase(Locale.ROOT);
    }

    /// The field of this name in a query.
    public static Optional<SearchField> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("affiliation")) {
            return Optional.of(AFFILIATION);
        }
        return Arrays.stream(values())
                .filter(field -> field != SUMMARY && field != NOTE && field != YEAR)
                .filter(field -> field.text().equals(lower))
                .findFirst();
    }

    /// The texts of a work in this field; venues and institutions with the short names that people
    /// type for them.
    public List<String> of(Work work) {
        var reference = work.reference();
        return switch (this) {
            case TITLE -> {
                List<String> titles = new ArrayList<>(List.of(reference.title()));
                titles.addAll(work.otherTitles());
                yield titles;
            }
            case NAME -> one(reference.shortName());
            case TAG -> reference.tags();
            case VENUE -> names(one(reference.venue()), AuthorityFile.venues(), false);
            case AUTHOR -> reference.authors();
            case AFFILIATION ->
                    names(reference.affiliations(), AuthorityFile.institutions(), false);
            case YEAR -> one(reference.hasYear() ? String.valueOf(reference.year()) : "");
            case LIST -> work.mentions().stream().map(Mention::list).distinct().toList();
            case SUMMARY -> one(reference.summary());
            case NOTE -> one(reference.note());
        };
    }

    /// The texts for a search in this field alone: venues and institutions under all their names.
    public List<String> named(Work work) {
        return switch (this) {
            case VENUE -> names(one(work.reference().venue()), AuthorityFile.venues(), true);
            case AFFILIATION ->
                    names(work.reference().affiliations(), AuthorityFile.institutions(), true);
            default -> of(work);
        };
    }

    /// The member of a work's JSON that holds this field.
    public String member() {
        return switch (this) {
            case TITLE -> "title";
            case NAME -> "shortName";
            case TAG -> "tags";
            case VENUE -> "venue";
            case AUTHOR -> "authors";
            case AFFILIATION -> "affiliations";
            case YEAR -> "year";
            case LIST -> "lists";
            case SUMMARY -> "summary";
            case NOTE -> "note";
        };
    }

    private static List<String> one(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /// Among words of all fields the long names of venues would be found everywhere: `systems` is
    /// in the full name of NeurIPS.
    private static List<String> names(List<String> canonical, AuthorityFile file, boolean all) {
        List<String> names = new ArrayList<>();
        for (String name : canonical) {
            names.add(name);
            for (String other : file.find(name).map(Authority::names).orElse(List.of())) {
                if (all || other.indexOf(' ') < 0) {
                    names.add(other);
                }
            }
        }
        return names.stream().distinct().toList();
    }
}

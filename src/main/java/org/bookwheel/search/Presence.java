package org.bookwheel.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bookwheel.work.Link;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// Something that a work may have, for `has:code` and the parameter `has`.
public enum Presence {
    CODE,
    PAPER,
    PROJECT,
    SLIDES,
    VIDEO,
    DATA,
    BLOG,
    SUMMARY,
    NOTE,
    VENUE,
    YEAR,
    AUTHOR,
    AFFILIATION,
    TAG,
    NAME,
    ARXIV,
    DOI;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Presence> of(String name) {
        return Arrays.stream(values()).filter(one -> one.text().equals(name)).findFirst();
    }

    /// All that a work has.
    public static List<Presence> of(Work work) {
        return Arrays.stream(values()).filter(one -> one.is(work.reference())).toList();
    }

    private boolean is(Reference reference) {
        return switch (this) {
            case CODE -> !reference.link(Link.Rel.CODE).isEmpty();
            case PAPER -> !reference.link(Link.Rel.PAPER).isEmpty();
            case PROJECT -> !reference.link(Link.Rel.PROJECT).isEmpty();
            case SLIDES -> !reference.link(Link.Rel.SLIDES).isEmpty();
            case VIDEO -> !reference.link(Link.Rel.VIDEO).isEmpty();
            case DATA -> !reference.link(Link.Rel.DATA).isEmpty();
            case BLOG -> !reference.link(Link.Rel.BLOG).isEmpty();
            case SUMMARY -> !reference.summary().isEmpty();
            case NOTE -> !reference.note().isEmpty();
            case VENUE -> reference.hasVenue();
            case YEAR -> reference.hasYear();
            case AUTHOR -> !reference.authors().isEmpty();
            case AFFILIATION -> !reference.affiliations().isEmpty();
            case TAG -> !reference.tags().isEmpty();
            case NAME -> !reference.shortName().isEmpty();
            case ARXIV -> !reference.arxiv().isEmpty();
            case DOI -> !reference.doi().isEmpty();
        };
    }
}

package org.bookwheel.fielded;

import java.util.EnumSet;
import java.util.Set;

/// What a value of an entry is. Which names say so, stands in `fields.tsv`.
public enum Field {
    TITLE,
    SUBTITLE,
    /// A coined name; the title where there is no other.
    NAME,
    AUTHORS,
    AFFILIATIONS,
    VENUE,
    /// A venue's short name or a series of books: counts where the venue is none that is known.
    SERIES,
    /// Where something was put that is in no proceedings: a venue, an address, or words.
    PUBLISHED,
    YEAR,
    DATE,
    TAGS,
    SUMMARY,
    NOTE,
    ARXIV,
    DOI,
    /// The number of a report or preprint, which may be an arXiv id.
    NUMBER,
    /// An address of which nobody says what lies there.
    LINK,
    /// The paper's address; the title where it is none and there is no other.
    PAPER,
    CODE,
    PROJECT,
    SLIDES,
    VIDEO,
    DATA,
    BLOG,
    /// What kind of publication it is.
    TYPE,
    /// Where the venue and the year were read, in our own tables.
    VENUE_FROM,
    YEAR_FROM;

    private static final Set<Field> ADDRESSES =
            EnumSet.of(LINK, PAPER, CODE, PROJECT, SLIDES, VIDEO, DATA, BLOG);

    /// Whether it says where something lies on the web.
    boolean isAddress() {
        return ADDRESSES.contains(this);
    }
}

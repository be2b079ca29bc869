package org.bookwheel.extract.model;

/// What a token of an entry says.
public enum Role {
    OTHER,
    TITLE,
    NAME,
    VENUE,
    YEAR,
    AUTHORS,
    AFFILIATIONS,
    TAGS;

    static final Role[] ALL = values();
}

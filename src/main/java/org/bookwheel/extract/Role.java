package org.bookwheel.extract;

/// What a piece of an entry means.
enum Role {
    TITLE,
    /// The coined name, beside the title.
    NAME,
    /// Where and often when it was published.
    VENUE,
    DATE,
    AUTHORS,
    AFFILIATIONS,
    TAGS,
    /// `[pdf]`, `Code:`, or an address itself.
    LINK,
    /// An arXiv id, DOI or ISBN in words.
    IDENTIFIER,
    /// An abstract or reading notes.
    SUMMARY,
    NOTE,
    /// Nothing at all: `-`, `TBD`.
    NOTHING;

    static final Role[] ALL = values();
}

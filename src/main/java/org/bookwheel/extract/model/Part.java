package org.bookwheel.extract.model;

/// What a unit of a list is.
public enum Part {
    /// Nothing that is kept.
    NOTHING,
    /// Here begins an entry.
    ENTRY,
    /// It belongs to the entry above it.
    BELONGS,
    /// A heading of what follows.
    HEADING,
    /// An item that only introduces those in it.
    INTRODUCES;

    static final Part[] ALL = values();
}

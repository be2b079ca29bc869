package org.bookwheel.extract.model;

/// What carries the entries of a part of a list: items, paragraphs, rows ...
interface Carrier {

    /// What stands in front of the first entry below a heading.
    default void open(Sheet sheet) {}

    void write(Sheet sheet, MadeEntry entry);

    /// What stands behind the last one.
    default void close(Sheet sheet) {}
}

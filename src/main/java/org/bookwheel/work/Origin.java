package org.bookwheel.work;

import java.util.Locale;

/// Where a venue or a year was read.
public enum Origin {
    /// Nowhere: there is no value.
    NONE,
    /// In the entry's own words.
    ENTRY,
    /// In a heading above the entry, or in the list's title.
    HEADING,
    /// In an arXiv id or a DOI.
    IDENTIFIER,
    /// In any other link.
    URL;

    /// As it is written in JSON: `entry`, `heading`, ...; empty for [#NONE].
    public String text() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    /// Whether the list says it in words, rather than by a link.
    public boolean isStated() {
        return this == ENTRY || this == HEADING;
    }
}

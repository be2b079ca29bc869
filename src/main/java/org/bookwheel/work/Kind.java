package org.bookwheel.work;

import java.util.Locale;

/// What a list names: a paper, or a resource (tool, repository, course, blog, data set, ...).
public enum Kind {
    PAPER,
    RESOURCE;

    /// As it is written in JSON: `paper`, `resource`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

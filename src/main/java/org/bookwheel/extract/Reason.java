package org.bookwheel.extract;

import java.util.Locale;

/// Why something gave no entry.
public enum Reason {
    EMPTY,
    CODE,
    COMMENT,
    PROSE,
    QUOTATION,
    TABLE_OF_CONTENTS,
    POINTER_TO_ANOTHER_FILE,
    BADGE,
    PERSON,
    PLACEHOLDER,
    OUTSIDE_THE_LIST,
    INTRODUCES_OTHERS,
    NO_TITLE,
    /// What it means cannot be told from how it is written.
    DAMAGED;

    /// `table of contents`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

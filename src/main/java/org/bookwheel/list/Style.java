package org.bookwheel.list;

/// How a piece of text is set off from the text around it.
public enum Style {
    STRONG,
    EMPHASIS,
    CODE,
    INSERTED
}

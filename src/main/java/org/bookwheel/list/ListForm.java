package org.bookwheel.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bookwheel.fielded.FieldedReader;

/// In which form a list is written, by the ending of its file's name; Markdown if that says
/// nothing.
enum ListForm {
    MARKDOWN,
    HTML,
    /// One of the forms of [FieldedReader].
    FIELDED;

    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

    static ListForm of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<FieldedReader> fielded = FieldedReader.of(name);
        return fielded.isPresent()
                ? FIELDED
                : PAGES.stream().anyMatch(lower::endsWith) ? HTML : MARKDOWN;
    }
}

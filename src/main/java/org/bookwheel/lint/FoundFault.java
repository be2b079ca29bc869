package org.bookwheel.lint;

import java.nio.charset.StandardCharsets;
import org.bookwheel.catalogue.ContentHash;

/// A fault with what is told of it outside.
///
/// @param path the file's path as it was given, with `/`
/// @param words its line, without the white space around it
/// @param edited the line's part that the edit replaces, empty if there is no edit
public record FoundFault(String path, Fault fault, String words, String edited) {

    public static FoundFault of(String path, CheckedList list, Fault fault) {
        String edited =
                fault.edit()
                        .map(edit -> list.text().all().substring(edit.from(), edit.to()))
                        .orElse("");
        return new FoundFault(path, fault, list.text().line(fault.line()).strip(), edited);
    }

    /// The same for the same fault of the same words, wherever in its list they stand.
    public String fingerprint() {
        String all = fault.rule().text() + "\n" + fault.list() + "\n" + words;
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}

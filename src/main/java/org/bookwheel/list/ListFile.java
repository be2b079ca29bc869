package org.bookwheel.list;

import java.nio.file.Path;
import java.util.Locale;

/// A file that holds a list.
///
/// @param name its path below the folder that was given, with `/`; its file name if it was given
///   itself
/// @param path where it is
/// @param trouble why it must not be read, in words; empty if it may
/// @param found whether it was found in a folder and not given itself
public record ListFile(String name, Path path, String trouble, boolean found) {

    static final String PLAIN_TEXT = ".txt";

    /// A plain text that was found is a list if it holds so many entries (`api.md`).
    private static final int LEAST_ENTRIES_OF_TEXT = 3;

    /// A file that was given itself.
    public ListFile(String name, Path path, String trouble) {
        this(name, path, trouble, false);
    }

    /// Whether it is a list at all, if it holds so many entries.
    public boolean isList(int entries) {
        boolean text = found && name.toLowerCase(Locale.ROOT).endsWith(PLAIN_TEXT);
        return !text || entries >= LEAST_ENTRIES_OF_TEXT;
    }
}

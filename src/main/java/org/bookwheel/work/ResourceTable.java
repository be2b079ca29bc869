package org.bookwheel.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tables that the program brings with it: rows of cells between tabs, in UTF-8.
public final class ResourceTable {

    private ResourceTable() {}

    /// The rows in their order; lines that are blank or begin with `#` are none.
    ///
    /// @param owner beside whose package the file stands
    /// @param file its name, or its path from the root with `/` before it
    public static List<String[]> rows(Class<?> owner, String file) {
        try (InputStream stream = owner.getResourceAsStream(file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

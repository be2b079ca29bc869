package org.bookwheel.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Tables that the program brings with it: rows of cells between tabs, in UTF-8.
public final class ResourceTable {

    private ResourceTable() {}

    /// The rows in their order; lines that are blank or begin with `#` are none.
    ///
    /// @param owner beside whose package the file stands
    /// @param file its name, or its path from the root with `/` before it
    public static List<String[]> rows(Class<?> owner, String file) {
        try (InputStream stream = owner.getResourceAsStream(file)) {
            return rows(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Cells are cut from the bytes, since starts wait for these tables.
    private static List<String[]> rows(byte[] text) {
        List<String[]> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int from = 0;
        boolean hasText = false;
        for (int i = 0; i <= text.length; i++) {
            byte sign = i < text.length ? text[i] : (byte) '\n';
            if (sign == '\t' || sign == '\n') {
                cells.add(new String(text, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
            hasText |= sign != '\t' && sign != '\n' && sign != ' ';
            if (sign == '\n') {
                if (hasText && !cells.getFirst().startsWith("#")) {
                    rows.add(cells.toArray(String[]::new));
                }
                cells.clear();
                hasText = false;
            }
        }
        return List.copyOf(rows);
    }
}

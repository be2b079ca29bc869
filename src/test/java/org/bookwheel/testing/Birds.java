package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes lists of works on birds: each bird named is one work, which a search for it finds.
public final class Birds {

    private Birds() {}

    /// Writes a list, and the folders it lies in.
    public static Path write(Path file, String... birds) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, list(birds));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static String list(String... birds) {
        StringBuilder list = new StringBuilder("# Papers on birds\n\n");
        for (String bird : birds) {
            list.append(
                    "- [A Long Study of the %s](https://example.org/%1$s) OSDI 2024\n"
                            .formatted(bird));
        }
        return list.toString();
    }
}

package org.bookwheel.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// Takes away folders that Bookwheel made, and nobody else writes in. What a link leads to stays.
public final class OwnFolder {

    private OwnFolder() {}

    /// Takes a folder away with all that is in it; does nothing if it is not there.
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            empty(folder, folder);
            Files.delete(folder);
        }
    }

    /// Takes away all that is in a folder, but one file.
    public static void empty(Path folder, Path kept) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        if (!file.equals(kept)) {
                            Files.delete(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path one, IOException failure)
                            throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        if (!one.equals(folder)) {
                            Files.delete(one);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}

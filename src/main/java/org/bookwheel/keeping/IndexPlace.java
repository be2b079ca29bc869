package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where an index may be, seen from its lists.
public final class IndexPlace {

    private IndexPlace() {}

    /// An index may lie in a folder of lists: nothing in it looks like one. The other way round,
    /// its folder would hold what people wrote.
    ///
    /// @throws IOException if a list is the index or lies in it
    public static void check(Path index, List<Path> lists) throws IOException {
        Path folder = real(index);
        for (Path list : lists) {
            if (real(list).startsWith(folder)) {
                throw new IOException(
                        "%s is in %s, which is to be the index; choose a folder without lists with --index"
                                .formatted(list, index));
            }
        }
    }

    /// @throws IOException if a list does not exist
    static void require(List<Path> lists) throws IOException {
        for (Path path : lists) {
            if (Files.notExists(path)) {
                throw new IOException(path + " does not exist");
            }
        }
    }

    /// Where a path leads, as far as it exists.
    private static Path real(Path path) throws IOException {
        Path absolute = LastRead.absolute(path);
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toRealPath().resolve(there.relativize(absolute));
            }
        }
        return absolute;
    }
}

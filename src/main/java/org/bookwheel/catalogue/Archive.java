package org.bookwheel.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Keeps what was last read of each file, so that a file that cannot be read is as it was. What a
/// file held has its hash for a name, see [ContentHash]. Safe for many threads.
public interface Archive {

    /// Keeps nothing: a file that cannot be read has nothing in it.
    Archive NONE =
            new Archive() {
                @Override
                public Optional<Reading> last(Path file) {
                    return Optional.empty();
                }

                @Override
                public boolean holds(String hash) {
                    return true;
                }

                @Override
                public void keep(String hash, byte[] content) {}

                @Override
                public Optional<String> keep(Path file) {
                    return Optional.empty();
                }

                @Override
                public Path find(String hash) {
                    throw new UnsupportedOperationException();
                }
            };

    /// That a file was read.
    ///
    /// @param hash of what it held
    /// @param at when it was read first with that
    record Reading(String hash, Instant at) {}

    /// How a file was read when the index was last made.
    Optional<Reading> last(Path file);

    /// Whether it keeps this content.
    boolean holds(String hash);

    /// Keeps a content, on disk before this returns.
    ///
    /// @throws UncheckedIOException if it cannot be kept
    void keep(String hash, byte[] content);

    /// Keeps what a file holds now, however large; its hash, or empty if nothing is kept.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws UncheckedIOException if it cannot be kept
    Optional<String> keep(Path file) throws IOException;

    /// A file with this content.
    ///
    /// @throws IOException if there is none, or it is not as it was written
    Path find(String hash) throws IOException;
}

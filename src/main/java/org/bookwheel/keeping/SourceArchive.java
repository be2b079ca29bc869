package org.bookwheel.keeping;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bookwheel.catalogue.Archive;
import org.bookwheel.catalogue.ContentHash;
import org.bookwheel.store.IndexFolder;

/// Keeps in the folder of an index a copy of each file that the index was made of. A copy is called
/// as its hash; where it is needed in place of its file, it is compared with that first.
public final class SourceArchive implements Archive {

    private static final String FOLDER = "sources";

    /// A copy that is being made.
    private static final String NEXT = FOLDER + "/next";

    private final IndexFolder index;
    private final Supplier<LastRead> last;

    /// @param last how the files were read when the index was last made
    public SourceArchive(IndexFolder index, Supplier<LastRead> last) {
        this.index = index;
        this.last = last;
    }

    @Override
    public Optional<Reading> last(Path file) {
        return last.get().reading(file);
    }

    @Override
    public boolean holds(String hash) {
        return Files.isRegularFile(path(hash), LinkOption.NOFOLLOW_LINKS);
    }

    private Path path(String hash) {
        return index.root().resolve(FOLDER).resolve(hash);
    }

    @Override
    public synchronized void keep(String hash, byte[] content) {
        if (!holds(hash)) {
            try {
                copy(new ByteArrayInputStream(content));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    @Override
    public synchronized Optional<String> keep(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(copy(content));
        }
    }

    /// @throws IOException if the content cannot be read
    private String copy(InputStream content) throws IOException {
        try {
            String hash;
            try (OutputStream copy = new Copy(begin())) {
                hash = ContentHash.copy(content, copy);
            }
            end(hash);
            return hash;
        } finally {
            discard();
        }
    }

    /// Whose failures are told from those of what is copied.
    private static final class Copy extends FilterOutputStream {
        Copy(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private OutputStream begin() {
        try {
            Path folder = index.folder(FOLDER);
            index.add(NEXT);
            Path next = folder.resolveSibling(NEXT);
            // a link in its place would lead to somebody's file
            Files.deleteIfExists(next);
            return Files.newOutputStream(next, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void end(String hash) {
        try {
            index.add(FOLDER + "/" + hash);
            index.replace(path(hash), index.root().resolve(NEXT));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// What was begun and not ended may be what fills the disk.
    private void discard() {
        try {
            Files.deleteIfExists(index.root().resolve(NEXT));
        } catch (IOException busy) {
            // it is removed before the next one is begun
        }
    }

    @Override
    public Path find(String hash) throws IOException {
        Path copy = path(hash);
        if (!holds(hash)) {
            throw new IOException(copy + " does not exist");
        }
        if (!ContentHash.of(copy).equals(hash)) {
            throw new IOException(copy + " is damaged");
        }
        return copy;
    }

    /// Whether all is kept that would be needed.
    public boolean isWhole() {
        return last.get().readings().values().stream().allMatch(one -> holds(one.hash()));
    }

    /// Removes all copies but those of what was last read.
    public void clean() throws IOException {
        Set<String> needed =
                last.get().readings().values().stream()
                        .map(reading -> FOLDER + "/" + reading.hash())
                        .collect(Collectors.toSet());
        index.remove(path -> path.startsWith(FOLDER + "/") && !needed.contains(path));
    }
}

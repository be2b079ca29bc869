package org.bookwheel.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.Stamp;

/// Files of works, each read from a copy that nobody writes to: they are read more than once, and a
/// file that is missing or half written is as it was. For one thread.
final class ImportCopies {

    private record Hashed(Stamp stamp, String hash) {}

    private final Map<Path, Stamp> believed;
    private final Archive archive;
    private final Map<Path, Hashed> hashes = new HashMap<>();

    /// Copies that were compared with their hashes.
    private final Map<String, Path> copies = new HashMap<>();

    /// What was handed out last of each file.
    private final Map<Path, String> used = new HashMap<>();

    /// @param believed the stamps with which files may be read; of others any
    ImportCopies(Map<Path, Stamp> believed, Archive archive) {
        this.believed = believed;
        this.archive = archive;
    }

    /// Whether nothing was handed out yet.
    boolean isEmpty() {
        return used.isEmpty();
    }

    /// The hash of what was handed out of a file, or else of what it holds, or held when it was
    /// last whole; empty if it never was.
    Optional<String> hash(Path file) {
        if (used.containsKey(file)) {
            return Optional.of(used.get(file));
        }
        try {
            Stamp stamp = Stamp.of(file);
            if (isWhole(file, stamp)) {
                return Optional.of(ContentHash.of(file));
            }
        } catch (IOException unreadable) {
            // as it was
        }
        return last(file);
    }

    private boolean isWhole(Path file, Stamp stamp) {
        return stamp.equals(believed.getOrDefault(file, stamp));
    }

    private Optional<String> last(Path file) {
        Hashed before = hashes.get(file);
        return before == null
                ? archive.last(file).map(Archive.Reading::hash)
                : Optional.of(before.hash());
    }

    /// The same works, read from a copy.
    ///
    /// @param unreadable is told of a file that cannot be read now, and why
    /// @throws IOException if the file cannot be read and there is no copy
    ImportFile copy(ImportFile file, Map<Path, String> unreadable) throws IOException {
        Path path = file.path();
        IOException failure = null;
        try {
            Stamp stamp = Stamp.of(path);
            Hashed before = hashes.get(path);
            boolean isCopied =
                    before != null
                            && before.stamp().equals(stamp)
                            && copies.containsKey(before.hash())
                            && archive.holds(before.hash());
            if (!isCopied && isWhole(path, stamp)) {
                Optional<String> hash = archive.keep(path);
                if (hash.isEmpty()) {
                    return file;
                }
                boolean isQuiet = stamp.equals(Stamp.of(path)) || !believed.containsKey(path);
                if (isQuiet) {
                    hashes.put(path, new Hashed(stamp, hash.get()));
                }
            }
        } catch (IOException unread) {
            failure = unread;
            unreadable.put(path, path + " " + ListFiles.reason(unread));
        }
        Optional<String> hash = last(path);
        if (hash.isEmpty()) {
            throw failure == null ? new IOException(path + " is being written") : failure;
        }
        Path copy = find(hash.get());
        used.put(path, hash.get());
        return new ImportFile(file.name(), path, copy);
    }

    private Path find(String hash) throws IOException {
        Path copy = copies.get(hash);
        if (copy == null || !archive.holds(hash)) {
            copy = archive.find(hash);
            copies.put(hash, copy);
        }
        return copy;
    }
}

package org.bookwheel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The folders of an index: each state that was built whole lies in one of its own, and the file
/// `current` names the one that counts. It is replaced in one step once the new state is on disk.
final class Folders {

    private static final String CURRENT = "current";

    private final Path root;

    Folders(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /// The folder of the state that counts; empty if nothing was built yet.
    ///
    /// @throws IOException if it cannot be told which one that is
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(root.resolve(CURRENT)).strip();
            if (!name.matches("state-\\d{1,18}")) {
                throw new IOException(root.resolve(CURRENT) + " names no state");
            }
            return Optional.of(root.resolve(name));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /// The number of a state: it counts up from build to build, also over restarts.
    static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString().substring(6));
    }

    /// A new empty folder.
    Path create() throws IOException {
        Files.createDirectories(root);
        long number = 1;
        try (Stream<Path> folders = Files.list(root)) {
            number +=
                    folders.map(folder -> folder.getFileName().toString())
                            .filter(name -> name.matches("state-\\d{1,18}"))
                            .mapToLong(name -> Long.parseLong(name.substring(6)))
                            .max()
                            .orElse(0);
        }
        return Files.createDirectory(root.resolve("state-" + number));
    }

    /// Makes a folder the one that counts, on disk before this returns.
    void makeCurrent(Path folder) throws IOException {
        Path next = root.resolve(CURRENT + ".next");
        Files.writeString(next, folder.getFileName() + "\n");
        sync(next);
        Files.move(
                next,
                root.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        sync(root);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Removes a folder and what is in it, as far as it can be removed.
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Folders::deleteFile);
        } catch (IOException | UncheckedIOException gone) {
            // What stays is removed with the next state.
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    /// Removes all states but the one that counts.
    void deleteOthers() {
        try (Stream<Path> folders = Files.list(root)) {
            Optional<Path> current = current();
            folders.filter(folder -> folder.getFileName().toString().startsWith("state-"))
                    .filter(folder -> !folder.equals(current.orElse(null)))
                    .forEach(Folders::delete);
        } catch (IOException unreadable) {
            // Nothing is lost: they are only in the way.
        }
    }
}

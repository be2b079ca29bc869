package org.bookwheel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The folders of an index: each state that was built whole lies in one of its own, and the file
/// `current` names the one that counts. It is replaced in one step once the new state is on disk.
final class Folders {

    private static final String CURRENT = "current";
    private static final String STATE = "state-\\d{1,18}";

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
        Optional<String> name = DurableFile.read(root.resolve(CURRENT));
        if (name.isPresent() && !name.get().matches(STATE)) {
            throw new IOException(root.resolve(CURRENT) + " names no state");
        }
        return name.map(root::resolve);
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
                            .filter(name -> name.matches(STATE))
                            .mapToLong(name -> Long.parseLong(name.substring(6)))
                            .max()
                            .orElse(0);
        }
        return Files.createDirectory(root.resolve("state-" + number));
    }

    /// Makes a folder the one that counts, on disk before this returns.
    void makeCurrent(Path folder) throws IOException {
        DurableFile.write(root.resolve(CURRENT), folder.getFileName().toString());
    }

    /// A new folder with the files of a state: links, since Lucene never changes a file. Empty if
    /// this disk has no links.
    Optional<Path> copy(Path folder, Collection<String> files) throws IOException {
        Path next = create();
        try {
            for (String file : files) {
                Files.createLink(next.resolve(file), folder.resolve(file));
            }
            return Optional.of(next);
        } catch (NoSuchFileException gone) {
            delete(next);
            throw gone;
        } catch (FileSystemException | UnsupportedOperationException unlinkable) {
            delete(next);
            return Optional.empty();
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

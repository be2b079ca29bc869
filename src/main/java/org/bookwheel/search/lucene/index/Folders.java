package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.bookwheel.store.IndexFolder;

/// The folders of an index: each state that was built whole lies in one of its own, and the file
/// `current` names the one that counts. It is replaced in one step once the new state is on disk.
final class Folders {

    private static final String CURRENT = "current";
    private static final String STATE = "state-\\d{1,18}";
    private static final String LOCK = "write.lock";

    private final IndexFolder index;

    Folders(IndexFolder index) {
        this.index = index;
    }

    /// The folder of the state that counts; empty if nothing was built yet.
    ///
    /// @throws IOException if it cannot be told which one that is
    Optional<Path> current() throws IOException {
        Optional<String> name = index.read(CURRENT);
        if (name.isPresent() && !name.get().matches(STATE)) {
            throw new IOException(index.root().resolve(CURRENT) + " names no state");
        }
        return name.map(index.root()::resolve);
    }

    /// The number of a state: it counts up from build to build, also over restarts.
    static long number(Path folder) {
        return number(name(folder));
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(6));
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    /// A new empty folder.
    ///
    /// @param last the highest number that was given as far as anybody here knows
    Path create(long last) throws IOException {
        index.claim();
        long number = last;
        try (Stream<Path> folders = Files.list(index.root())) {
            number =
                    folders.map(Folders::name)
                            .filter(name -> name.matches(STATE))
                            .mapToLong(Folders::number)
                            .reduce(number, Math::max);
        }
        return index.create("state-" + (number + 1));
    }

    /// What is written to a folder through this is listed as the index's own.
    Directory open(Path folder) throws IOException {
        index.add(name(folder) + "/" + LOCK);
        return new ListedDirectory(
                new MMapDirectory(folder), file -> index.add(name(folder) + "/" + file));
    }

    /// Makes a folder the one that counts, on disk before this returns.
    void makeCurrent(Path folder) throws IOException {
        index.write(CURRENT, name(folder));
    }

    /// A new folder with the files of a state: links, since Lucene never changes a file. Empty if
    /// this disk has no links.
    Optional<Path> copy(Path folder, Collection<String> files) throws IOException {
        Path next = create(number(folder));
        try {
            for (String file : files) {
                index.add(name(next) + "/" + file);
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

    /// Removes what was written to a folder, as far as it can be removed.
    void delete(Path folder) {
        String name = name(folder);
        remove(path -> path.equals(name) || path.startsWith(name + "/"));
    }

    /// Removes all states but the one that counts.
    void deleteOthers() {
        try {
            Optional<String> current = current().map(Folders::name);
            remove(path -> isState(path) && !current.equals(Optional.of(path.split("/")[0])));
        } catch (IOException unreadable) {
            // Nothing is lost: they are only in the way.
        }
    }

    private static boolean isState(String path) {
        return path.split("/")[0].matches(STATE);
    }

    private void remove(Predicate<String> unwanted) {
        try {
            index.remove(unwanted);
        } catch (IOException notOurs) {
            // What stays is removed with the next state.
        }
    }
}

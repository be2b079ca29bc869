package org.bookwheel.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.bookwheel.history.HistoryStore;
import org.bookwheel.history.ListChanges;
import org.bookwheel.keeping.FailureText;
import org.bookwheel.keeping.HistoryFiles;
import org.bookwheel.keeping.IndexLocation;
import org.bookwheel.keeping.IndexLock;
import org.bookwheel.keeping.Inventory;
import org.bookwheel.keeping.KeptReadings;
import org.bookwheel.store.IndexFolder;
import org.bookwheel.work.Mention;

/// What `since` keeps for its next run: what it read of histories, and of lists. It lies in a
/// folder of its own, in the form of an index. Where that cannot be had, nothing is kept. For one
/// thread.
final class SinceCache implements AutoCloseable {

    private HistoryStore histories = HistoryStore.inMemory();
    private Optional<KeptReadings> readings = Optional.empty();
    private Optional<IndexLock> lock = Optional.empty();

    private SinceCache() {}

    /// In the user's folder of what can be made again.
    static Path usual() {
        return IndexLocation.caches(System.getenv()).resolve("since");
    }

    /// @param folder empty, new, or a cache; anything else is left alone
    static SinceCache in(Path folder, Progress progress) {
        SinceCache cache = new SinceCache();
        IndexFolder index = new IndexFolder(folder);
        try {
            index.check();
        } catch (IOException strange) {
            progress.say(
                    folder
                            + " must be empty, new or a cache of Bookwheel's, but holds something"
                            + " else, so nothing is kept; name another folder with --cache");
            return cache;
        }
        try {
            make(folder);
            index.claim();
            IndexLock lock = IndexLock.take(folder);
            index.writtenBy(lock::check);
            cache.lock = Optional.of(lock);
            cache.histories = new HistoryFiles(index);
            cache.readings = Optional.of(new KeptReadings(index, Inventory.ours()));
        } catch (IndexLock.TakenException busy) {
            // the other one keeps what it reads
        } catch (IOException unwritable) {
            progress.say("nothing is kept in " + folder + ": " + FailureText.of(unwritable));
        }
        return cache;
    }

    /// For nobody else: lists may be private.
    private static void make(Path folder) throws IOException {
        boolean knowsRights =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (Files.notExists(folder) && knowsRights) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    HistoryStore histories() {
        return histories;
    }

    /// Reads or finds out something that takes a while.
    interface Reading<T> {
        T get() throws IOException;
    }

    /// The entries that were read before, or else are read now and kept.
    ///
    /// @param name the same for what is read alike
    List<Mention> entries(String name, Reading<List<Mention>> reading) throws IOException {
        Optional<List<Mention>> kept = readings.flatMap(one -> one.read(name));
        if (kept.isPresent()) {
            return kept.get();
        }
        List<Mention> read = reading.get();
        keep(name, read);
        return read;
    }

    /// The changes that were found before, or else are found now and kept.
    ///
    /// @param name the same for what is compared alike
    ListChanges changes(String name, Reading<ListChanges> comparison) throws IOException {
        Optional<List<Mention>> before = readings.flatMap(one -> one.read("lost\n" + name));
        Optional<List<Mention>> now = readings.flatMap(one -> one.read("gained\n" + name));
        if (before.isPresent() && now.isPresent()) {
            return ListChanges.between(before.get(), now.get());
        }
        ListChanges changes = comparison.get();
        keep("lost\n" + name, changes.before());
        keep("gained\n" + name, changes.now());
        return changes;
    }

    /// The report of some changes as it was written before, if it was; to read the changes
    /// themselves takes longer than all else where a list has thousands.
    ///
    /// @param name the same for what is written alike
    Optional<String> report(String name) {
        return readings.flatMap(one -> one.readText("report\n" + name));
    }

    void keepReport(String name, String report) {
        try {
            if (readings.isPresent()) {
                readings.get().writeText("report\n" + name, report);
            }
        } catch (IOException unwritable) {
            // then it is written again the next time
        }
    }

    private void keep(String name, List<Mention> mentions) {
        try {
            if (readings.isPresent()) {
                readings.get().write(name, mentions);
            }
        } catch (IOException unwritable) {
            // then it is read again the next time
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}

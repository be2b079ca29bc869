package org.bookwheel.search.lucene.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.bookwheel.store.IndexFolder;
import org.bookwheel.work.WorkSource;

/// The states of an index, one after the other: the newest is answered from while the next one is
/// made beside it. Safe for many readers and one writer.
public final class IndexVersions {

    private static final String NOTE = "inventory";

    private final IndexFolder index;
    private final Folders folders;
    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    private volatile String trouble = "";
    private volatile Runnable onDamage = () -> {};

    private IndexVersions(IndexFolder index) {
        this.index = index;
        this.folders = new Folders(index);
    }

    public static IndexVersions in(IndexFolder index) {
        IndexVersions versions = new IndexVersions(index);
        try {
            index.check();
            if (index.isDamaged()) {
                versions.trouble = "the index is damaged: so is what is said of its folder";
            } else {
                versions.open();
            }
        } catch (IOException noIndex) {
            versions.trouble = noIndex.getMessage();
        }
        return versions;
    }

    /// Another process may replace the state while it is being opened: the next one is tried then.
    private void open() {
        Optional<Path> last = Optional.empty();
        while (current.get() == null) {
            try {
                Optional<Path> folder = folders.current();
                if (folder.isEmpty()) {
                    trouble = "there is no index";
                    return;
                }
                if (folder.equals(last)) {
                    return;
                }
                last = folder;
                set(Snapshot.open(folder.get()));
            } catch (IOException | RuntimeException damaged) {
                trouble = "the index is damaged or of another version: " + damaged.getMessage();
                if (last.isEmpty()) {
                    return;
                }
            }
        }
    }

    private Snapshot set(Snapshot next) {
        next.onDamage(() -> onDamage.run());
        return current.getAndSet(next);
    }

    public void onDamage(Runnable told) {
        onDamage = told;
    }

    public boolean isReady() {
        Snapshot snapshot = current.get();
        return snapshot != null && snapshot.damage().isEmpty();
    }

    public boolean isStored() {
        Snapshot snapshot = current.get();
        return snapshot != null && isStored(snapshot);
    }

    private boolean isStored(Snapshot snapshot) {
        try {
            return folders.current().equals(Optional.of(snapshot.folder()))
                    && StateFiles.stampIn(snapshot.folder()).equals(snapshot.stamp());
        } catch (CorruptIndexException
                | IndexNotFoundException
                | NoSuchFileException
                | EOFException gone) {
            return false;
        } catch (IOException unknown) {
            return true;
        }
    }

    /// Why there is no state to answer from, in words; or empty.
    public String trouble() {
        Snapshot snapshot = current.get();
        return snapshot == null ? trouble : snapshot.damage();
    }

    public Optional<String> note() throws IOException {
        return index.read(NOTE);
    }

    public void note(String text) throws IOException {
        index.write(NOTE, text);
    }

    public void rebuild(WorkSource works) {
        try {
            Path folder = folders.create(generation());
            write(
                    folder,
                    () -> {
                        try (Directory directory = folders.open(folder)) {
                            IndexBuilder.build(directory, works);
                        }
                    });
            publish(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public void update(WorkSource works) {
        Snapshot before = current.get();
        if (before == null
                || !before.damage().isEmpty()
                || !isStored(before)
                || !before.acquire()) {
            rebuild(works);
            return;
        }
        try {
            update(before, works);
        } catch (CorruptIndexException
                | NoSuchFileException
                | EOFException
                | InternalError damaged) {
            rebuild(works);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            before.release();
        }
    }

    private void update(Snapshot before, WorkSource works) throws IOException {
        Optional<Path> copy = folders.copy(before.folder(), before.files());
        if (copy.isEmpty()) {
            rebuild(works);
            return;
        }
        Path folder = copy.get();
        long[] changes = new long[1];
        write(
                folder,
                () -> {
                    // somebody may have replaced the files until just now
                    if (!StateFiles.stampIn(folder).equals(before.stamp())) {
                        throw new CorruptIndexException("another state", folder.toString());
                    }
                    StoredFingerprints held = new StoredFingerprints(before.reader());
                    try (Directory directory = folders.open(folder)) {
                        changes[0] = IndexBuilder.update(directory, held, works);
                    }
                });
        if (changes[0] == 0) {
            folders.delete(folder);
        } else {
            publish(folder);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /// What was begun and cannot be finished is taken away again: it may be what fills the disk.
    private void write(Path folder, Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException | RuntimeException | Error failure) {
            folders.delete(folder);
            throw failure;
        }
    }

    /// Readers see the state before until this returns, and from then on the one in the folder.
    private void publish(Path folder) throws IOException {
        Snapshot[] next = new Snapshot[1];
        write(folder, () -> next[0] = Snapshot.open(folder));
        try {
            write(folder, () -> folders.makeCurrent(folder));
        } catch (IOException | RuntimeException | Error failure) {
            // files that are still open would go on filling the disk
            next[0].release();
            throw failure;
        }
        Snapshot before = set(next[0]);
        if (before != null) {
            before.release();
        }
        folders.deleteOthers();
    }

    public long generation() {
        Snapshot snapshot = current.get();
        return snapshot == null ? 0 : snapshot.generation();
    }

    public String stamp() {
        Snapshot snapshot = current.get();
        return snapshot == null ? "" : snapshot.stamp();
    }

    public void close() {
        Snapshot last = current.getAndSet(null);
        if (last != null) {
            last.release();
        }
        trouble = "the index is closed";
    }

    /// The newest state, to be released by who asked.
    ///
    /// @throws IllegalStateException if there is none, or it is damaged
    public Snapshot acquire() {
        while (true) {
            Snapshot snapshot = current.get();
            if (snapshot == null || !snapshot.damage().isEmpty()) {
                throw new IllegalStateException(trouble());
            }
            if (snapshot.acquire()) {
                return snapshot;
            }
        }
    }
}

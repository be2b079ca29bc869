package org.bookwheel.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.CorruptIndexException;
import org.bookwheel.work.WorkSource;

/// The states of an index, one after the other: the newest is answered from while the next one is
/// made beside it. Safe for many readers and one writer.
final class States {

    private static final String NOTE = "inventory";

    private final Folders folders;
    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    private volatile String trouble = "";

    private States(Folders folders) {
        this.folders = folders;
    }

    static States in(Path folder) {
        States states = new States(new Folders(folder));
        states.open();
        return states;
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
                current.set(Snapshot.open(folder.get()));
            } catch (IOException | RuntimeException damaged) {
                trouble = "the index is damaged or of another version: " + damaged.getMessage();
                if (last.isEmpty()) {
                    return;
                }
            }
        }
    }

    boolean isReady() {
        return current.get() != null;
    }

    /// Why there is no state, or what of it was found damaged, in words; or empty.
    String trouble() {
        Snapshot snapshot = current.get();
        return snapshot == null ? trouble : snapshot.damage();
    }

    Optional<String> note() throws IOException {
        return DurableFile.read(folders.root().resolve(NOTE));
    }

    void note(String text) throws IOException {
        DurableFile.write(folders.root().resolve(NOTE), text);
    }

    void rebuild(WorkSource works) {
        try {
            Path folder = folders.create();
            write(folder, () -> Building.build(folder, works));
            publish(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void update(WorkSource works) {
        Snapshot before = current.get();
        if (before == null || !before.damage().isEmpty() || !before.acquire()) {
            rebuild(works);
            return;
        }
        try {
            update(before, works);
        } catch (CorruptIndexException | NoSuchFileException damaged) {
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
        Held held = new Held(before.reader());
        long[] changes = new long[1];
        write(folder, () -> changes[0] = Building.update(folder, held, works));
        if (changes[0] == 0) {
            Folders.delete(folder);
        } else {
            publish(folder);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /// What was begun and cannot be finished is taken away again: it may be what fills the disk.
    private static void write(Path folder, Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException | RuntimeException | Error failure) {
            Folders.delete(folder);
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
        Snapshot before = current.getAndSet(next[0]);
        if (before != null) {
            before.release();
        }
        folders.deleteOthers();
    }

    long generation() {
        Snapshot snapshot = current.get();
        return snapshot == null ? 0 : snapshot.generation();
    }

    String stamp() {
        Snapshot snapshot = current.get();
        return snapshot == null ? "" : snapshot.stamp();
    }

    void close() {
        Snapshot last = current.getAndSet(null);
        if (last != null) {
            last.release();
        }
        trouble = "the index is closed";
    }

    /// The newest state, to be released by who asked.
    Snapshot acquire() {
        while (true) {
            Snapshot snapshot = current.get();
            if (snapshot == null) {
                throw new IllegalStateException(trouble);
            }
            if (snapshot.acquire()) {
                return snapshot;
            }
        }
    }
}

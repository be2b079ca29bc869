package org.bookwheel.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.bookwheel.store.IndexFolder;

/// The right to write an index, as far as this process has it: it is lost when somebody removes or
/// replaces the index, and may be taken again. Taken by one thread, asked for by many.
final class WriteRight implements IndexFolder.Right, AutoCloseable {

    private static final String MEANWHILE =
            "; answering from what was read before, writing nothing";

    private final IndexFolder index;
    private final Reporter progress;
    private volatile IndexLock lock;
    private volatile String refused = "";
    private volatile Claim claim = () -> "";
    private final boolean isShared;
    private volatile boolean isElsewhere;

    /// @param isShared whether others may answer from the index, too
    WriteRight(IndexFolder index, Reporter progress, boolean isShared) {
        this.index = index;
        this.progress = progress;
        this.isShared = isShared;
    }

    /// How the right is taken where the index is shared.
    interface Claim {
        /// @return who else has it, in words; or empty
        String take() throws IOException;
    }

    /// From now on both are needed: the folder's lock, and what is shared.
    void sharedBy(Claim other) {
        claim = other;
    }

    /// Takes it, if this process does not have it.
    ///
    /// @throws IndexLock.TakenException if another process has it
    /// @throws IOException if the folder cannot be written or may not be an index
    void take() throws IOException {
        isElsewhere = false;
        try {
            lock();
            share();
        } catch (IndexLock.TakenException taken) {
            isElsewhere = isShared;
            refused = isShared ? "" : taken.getMessage();
            throw taken;
        }
    }

    private void share() throws IOException {
        String other;
        try {
            other = claim.take();
            refused = "";
        } catch (IOException failure) {
            refused = failure.getMessage();
            throw failure;
        }
        if (!other.isEmpty()) {
            throw new IndexLock.TakenException("the index", other);
        }
    }

    /// Whether the index is shared, and another process writes it: no trouble, but a part to play.
    boolean isElsewhere() {
        return isElsewhere;
    }

    private void lock() throws IOException {
        IndexLock last = lock;
        if (last != null) {
            try {
                last.check();
                return;
            } catch (IOException lost) {
                progress.say(lost.getMessage() + "; it is built anew");
                lock = null;
                last.close();
            }
        }
        try {
            index.claim();
            lock = IndexLock.take(index.root());
        } catch (FileSystemException unwritable) {
            String why = Objects.requireNonNullElse(unwritable.getReason(), "this is not allowed");
            refused = "%s cannot be written: %s".formatted(index.root(), why);
            throw new IOException(refused + "; choose another folder with --index", unwritable);
        } catch (IOException failure) {
            refused = failure.getMessage();
            throw failure;
        }
    }

    @Override
    public void check() throws IOException {
        IndexLock last = lock;
        if (last == null) {
            throw new IOException("this process may not write " + index.root());
        }
        last.check();
    }

    /// Why this process may not write the index, in words; empty if it may, or never tried.
    String trouble() {
        IndexLock last = lock;
        if (last == null || !refused.isEmpty()) {
            return refused.isEmpty() ? "" : refused + MEANWHILE;
        }
        try {
            last.check();
            return "";
        } catch (IOException lost) {
            return lost.getMessage() + MEANWHILE;
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}

package org.bookwheel.keeping;

import java.io.IOException;
import java.util.List;
import org.bookwheel.history.Additions;
import org.bookwheel.list.ListFile;

/// Reads the histories of lists beside everything else, one reading at a time.
final class HistoryReader implements AutoCloseable {

    private static final long STOP_MILLIS = 2_000;

    private final Additions additions;
    private final Runnable isNew;
    private Thread thread;
    private volatile boolean isStopped;
    private volatile String trouble = "";

    /// @param isNew is told when more is known than before
    HistoryReader(Additions additions, Runnable isNew) {
        this.additions = additions;
        this.isNew = isNew;
    }

    /// Looks for what is new in the histories of some lists, unless that is being done.
    void look(List<ListFile> lists) {
        if (isStopped || thread != null && thread.isAlive()) {
            return;
        }
        thread = Thread.ofPlatform().daemon().name("history").start(() -> read(lists));
    }

    private void read(List<ListFile> lists) {
        try {
            boolean found = additions.read(lists, () -> isStopped);
            trouble = "";
            if (found) {
                isNew.run();
            }
        } catch (IOException unwritable) {
            trouble = "histories cannot be kept: " + FailureText.of(unwritable);
        } catch (RuntimeException | StackOverflowError odd) {
            // the lists are served without it
            trouble = "histories cannot be read: " + odd;
        }
    }

    /// What is wrong, in words; empty if nothing is.
    String trouble() {
        return trouble;
    }

    /// Waits for a reading that is being done to give up.
    @Override
    public void close() {
        isStopped = true;
        if (thread != null) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

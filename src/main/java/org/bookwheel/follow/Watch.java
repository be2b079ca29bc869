package org.bookwheel.follow;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Is told by the system that something happens in some folders. What it is does not matter: who
/// waits here looks at everything then, so that nothing hangs on an event that got lost. Where the
/// system tells nothing, waiting takes no longer than a poll. For one thread, but for closing.
public final class Watch implements AutoCloseable {

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE
    };

    private static final long POLL_MILLIS = 1_000;

    /// After so long it is tried again to be told.
    private static final long RETRY_MILLIS = 30_000;

    /// Who waits for the system can be woken this often.
    private static final long WAKE_MILLIS = 500;

    private record Watched(WatchKey key, String folderKey) {}

    private final Map<Path, Watched> watched = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile WatchService service;
    private volatile String trouble = "";
    private volatile long overflows;
    private volatile boolean isWoken;
    private long failedAt;

    /// Watches these folders and no others from now on.
    ///
    /// @param folders with what tells each from another of its name
    /// @return whether there are new ones among them, in which something may have happened already
    public boolean follow(Map<Path, String> folders, long now) {
        if (!trouble.isEmpty() && now - failedAt < RETRY_MILLIS) {
            return false;
        }
        try {
            if (service == null) {
                service = FileSystems.getDefault().newWatchService();
            }
            // first, since the system knows a folder that was renamed as the one it was
            watched.entrySet()
                    .removeIf(one -> {
                        String key = folders.get(one.getKey());
                        boolean stays = one.getValue().folderKey().equals(key);
                        if (!stays) {
                            one.getValue().key().cancel();
                        }
                        return !stays;
                    });
            boolean isNew = false;
            for (Map.Entry<Path, String> folder : folders.entrySet()) {
                isNew |= register(folder.getKey(), folder.getValue());
            }
            trouble = "";
            return isNew;
        } catch (IOException exhausted) {
            trouble = String.valueOf(exhausted.getMessage());
            failedAt = now;
            stop();
            return false;
        }
    }

    private boolean register(Path folder, String key) throws IOException {
        if (watched.containsKey(folder)) {
            return false;
        }
        try {
            watched.put(folder, new Watched(folder.register(service, KINDS), key));
            return true;
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return false;
        }
    }

    /// Waits until something happens, or so long.
    public void await(long millis) {
        try {
            if (service == null) {
                closed.await(Math.min(millis, POLL_MILLIS), TimeUnit.MILLISECONDS);
                return;
            }
            WatchKey first = null;
            for (long left = millis; first == null && left > 0 && !isWoken; left -= WAKE_MILLIS) {
                first = service.poll(Math.min(left, WAKE_MILLIS), TimeUnit.MILLISECONDS);
            }
            isWoken = false;
            for (WatchKey key = first; key != null; key = service.poll()) {
                for (WatchEvent<?> event : key.pollEvents()) {
                    overflows += event.kind() == StandardWatchEventKinds.OVERFLOW ? 1 : 0;
                }
                if (!key.reset()) {
                    watched.values().removeIf(one -> !one.key().isValid());
                }
            }
        } catch (ClosedWatchServiceException over) {
            // whoever waits sees that it is closed
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whoever waits, or is about to, waits no longer. For any thread.
    public void wake() {
        isWoken = true;
    }

    /// Waits so long whatever happens, unless it is closed.
    ///
    /// @return whether it is closed
    public boolean pause(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Why nothing is told, in words; empty if all is well.
    public String trouble() {
        return trouble;
    }

    /// How many times more happened than could be told.
    public long overflows() {
        return overflows;
    }

    private void stop() {
        watched.clear();
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException unclosed) {
            // nothing more can be done about it
        }
        service = null;
    }

    @Override
    public void close() {
        closed.countDown();
        WatchService last = service;
        try {
            if (last != null) {
                last.close();
            }
        } catch (IOException unclosed) {
            // nothing more can be done about it
        }
    }
}

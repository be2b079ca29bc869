package org.bookwheel.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bookwheel.catalogue.ListContents;
import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.follow.ChangeDebouncer;
import org.bookwheel.follow.Scan;
import org.bookwheel.follow.Watch;
import org.bookwheel.list.ListFile;

/// Keeps an index in step with its lists while it is served: one thread that looks at them when it
/// is told that something happened, and now and then in any case.
public final class ListFollower implements AutoCloseable {

    /// What nobody told is found in this time.
    private static final long LOOK_MILLIS = 20_000;

    /// While something is missing or failed it is looked more often.
    private static final long TROUBLE_MILLIS = 1_000;

    /// Two looks are so far apart, whatever happens.
    private static final long PAUSE_MILLIS = 100;

    private static final long STOP_MILLIS = 4_000;

    /// So many bytes are read in a second, even by a program that has just started.
    private static final long SMALL = 300_000;

    private static final String CURE =
            "sysctl fs.inotify.max_user_watches=1048576 fs.inotify.max_user_instances=1024";

    private final Librarian librarian;
    private final Reporter progress;
    private final Watch watch = new Watch();
    private final ChangeDebouncer debouncer;
    private final ListContents contents;
    private final HistoryReader histories;
    private final Thread thread = new Thread(this::run, "following");
    private final Map<String, String> said = new HashMap<>();
    private int failures;

    /// How many times in a row something could not be read.
    private int misses;

    private long retryAt;
    private boolean isFirst = true;
    private volatile boolean isDated;
    private boolean isKnown;

    private ListFollower(Librarian librarian, Reporter progress) {
        this.librarian = librarian;
        this.progress = progress;
        this.debouncer = librarian.upkeep().debouncer();
        this.contents = librarian.upkeep().contents(debouncer);
        this.histories = new HistoryReader(librarian.upkeep().additions(), this::dated);
        librarian.onDamage(watch::wake);
    }

    /// Begins with bringing the index up to date.
    public static ListFollower start(Librarian librarian, Reporter progress) {
        ListFollower follower = new ListFollower(librarian, progress);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    private void run() {
        do {
            try {
                long pause = look();
                HeapBound.workIsDone();
                watch.await(pause);
            } catch (RuntimeException | Error odd) {
                // whatever it is: the index goes on answering, and the next look may be better
                failed(odd);
                watch.await(TROUBLE_MILLIS);
            }
        } while (!watch.pause(PAUSE_MILLIS));
    }

    /// Looks at all lists, and takes in what is new.
    ///
    /// @return how long to wait for the next look, in milliseconds
    private long look() {
        long now = now();
        Scan scan = Scan.of(librarian.paths());
        Map<Path, String> folders = new HashMap<>(scan.folders());
        folders.putAll(librarian.folders());
        if (watch.follow(folders, now)) {
            scan = Scan.of(librarian.paths());
        }
        debouncer.see(scan, now);
        tell();
        boolean isLost = failures == 0 && librarian.isLost();
        boolean isWaiting = failures > 0 || librarian.upkeep().isReader() || isReadableAgain();
        boolean again = isWaiting && now >= retryAt;
        if (debouncer.isDue(now) || isLost || again || isDated) {
            update();
        }
        boolean isWell = failures == 0 && debouncer.missing().isEmpty();
        boolean soon = !isWell || !isKnown || !contents.unreadable().isEmpty();
        if (isWell && !isFirst && !isKnown) {
            know();
        }
        if (isWell) {
            histories.look(debouncer.sources().lists());
        }
        isFirst = false;
        tell();
        return debouncer.next(now(), soon ? TROUBLE_MILLIS : LOOK_MILLIS);
    }

    /// More is known of when entries were added.
    private void dated() {
        isDated = true;
        watch.wake();
    }

    private void update() {
        try {
            debouncer.done();
            isDated = false;
            long before = librarian.index().generation();
            String done = librarian.update(debouncer, contents);
            if (librarian.index().generation() != before) {
                // what was taken in is said, also where it took as long as the change before
                said.remove("update");
            }
            failures = 0;
            misses = contents.unreadable().isEmpty() ? 0 : misses + 1;
            retryAt = now() + pause(misses);
            librarian.note("update", "");
            say("update", done);
        } catch (IOException failure) {
            if (librarian.upkeep().isReader()) {
                reads();
            } else {
                failed(failure);
            }
        }
    }

    /// Who writes the index follows the lists; when it is gone, this one does.
    private void reads() {
        failures = 0;
        retryAt = now() + LOOK_MILLIS;
        librarian.note("update", "");
        say("update", "another server follows the lists");
    }

    /// Whether a file could not be read and can be now. If it changes, that is seen anyway.
    private boolean isReadableAgain() {
        return contents.unreadable().keySet().stream().anyMatch(Files::isReadable);
    }

    /// Reads large lists once ahead of any change, so that the first one is as quick as others.
    /// Small ones are quick to read anyway, and most people have no others: their server stays
    /// small.
    private void know() {
        try {
            Sources sources = debouncer.sources();
            if (size(sources) > SMALL) {
                Shelf.of(sources, contents, ProgressListener.SILENT);
            }
            isKnown = true;
        } catch (IOException gone) {
            // the next look sees it
        }
    }

    private static long size(Sources sources) {
        return sources.lists().stream().mapToLong(ListFollower::size).sum();
    }

    private static long size(ListFile list) {
        try {
            return Files.size(list.path());
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static long pause(int times) {
        return times == 0 ? 0 : Math.min(TROUBLE_MILLIS << Math.min(times, 5), LOOK_MILLIS);
    }

    /// It is tried again, less and less often.
    private void failed(Throwable failure) {
        failures++;
        retryAt = now() + pause(failures);
        String words =
                failure instanceof Exception one ? FailureText.of(one) : String.valueOf(failure);
        librarian.note("update", words);
        say("update", "the lists could not be indexed: " + words);
    }

    private void tell() {
        Map<Path, String> troubles = new HashMap<>(debouncer.troubles());
        contents.unreadable()
                .forEach((file, why) -> {
                    if (debouncer.troubles().keySet().stream().noneMatch(file::startsWith)) {
                        troubles.put(file, why);
                    }
                });
        librarian.troubles(troubles);
        say("history", histories.trouble());
        say("lists", ListTroubles.inWords(troubles));
        String untold = watch.trouble();
        librarian.note("following", untold.isEmpty() ? "" : "lists are polled: " + untold);
        say(
                "following",
                untold.isEmpty()
                        ? ""
                        : "%s: the lists are looked at every second instead; more can be watched with: %s"
                                .formatted(untold, CURE));
        librarian.overflows(watch.overflows());
    }

    /// Says something unless it was the last thing said of this.
    private void say(String about, String words) {
        if (!words.equals(said.put(about, words)) && !words.isEmpty()) {
            progress.say(words);
        }
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /// Lets a change that is being taken in come to its end, if that is soon.
    @Override
    public void close() {
        watch.close();
        histories.close();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

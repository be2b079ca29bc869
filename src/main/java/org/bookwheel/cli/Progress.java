package org.bookwheel.cli;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.bookwheel.keeping.Reporter;
import org.bookwheel.work.Counted;
import org.bookwheel.work.VisibleText;

/// Says on the error stream how far things are: at most once a second, with rate and time left, and
/// while a stage takes long and tells nothing, that it still goes on. Safe for many threads.
public final class Progress implements Reporter {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final long pause;
    private final long patience;
    private long last = System.nanoTime();

    /// What is being done; empty while nothing is that may take long.
    private String stage = "";

    private long stageStart;
    private Thread reminder;

    /// When the first imported work was handed out, and how many works there were then.
    private long start;

    private long worksBefore;

    public Progress(PrintStream out) {
        this(out, PAUSE, PATIENCE);
    }

    /// @param pause the least time between two lines on how far things are
    /// @param patience the time after which a stage that tells nothing is named again
    public Progress(PrintStream out, Duration pause, Duration patience) {
        this.out = out;
        this.pause = pause.toNanos();
        this.patience = patience.toNanos();
    }

    @Override
    public synchronized void say(String words) {
        out.println("bookwheel: " + VisibleText.line(words));
        last = System.nanoTime();
    }

    @Override
    public synchronized void stage(String words) {
        if (stage.isEmpty()) {
            // what is soon done is not worth a line
            last = System.nanoTime();
        }
        stage = words;
        stageStart = System.nanoTime();
        if (!words.isEmpty() && isDue()) {
            say(words);
        }
        if (!words.isEmpty() && reminder == null) {
            reminder = Thread.ofPlatform().daemon().name("progress").start(this::remind);
        }
        notifyAll();
    }

    /// Says again what is being done, as long as anything is.
    private synchronized void remind() {
        try {
            while (!stage.isEmpty()) {
                long quiet = System.nanoTime() - last;
                if (quiet >= patience) {
                    long seconds = NANOSECONDS.toSeconds(System.nanoTime() - stageStart);
                    say("%s, for %,d s".formatted(stage, seconds));
                } else {
                    NANOSECONDS.timedWait(this, patience - quiet);
                }
            }
        } catch (InterruptedException ended) {
            // nobody waits for more
        }
        reminder = null;
    }

    @Override
    public synchronized void lists(int read, int all) {
        if (isDue() || read == all && all > 100) {
            say("read %,d of %s".formatted(read, Counted.of(all, "list")));
        }
    }

    @Override
    public synchronized void works(long works, double share) {
        if (share >= 1) {
            start = 0;
            return;
        }
        if (start == 0) {
            start = System.nanoTime();
            last = start;
            worksBefore = works;
        }
        if (share > 0 && isDue()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            long left = Math.round(seconds / share - seconds);
            say(
                    String.format(
                            Locale.ROOT,
                            "%s, %,.0f a second, %.0f %%, %d s left",
                            Counted.of(works, "work"),
                            (works - worksBefore) / seconds,
                            share * 100,
                            left));
        }
    }

    private boolean isDue() {
        return System.nanoTime() - last >= pause;
    }
}

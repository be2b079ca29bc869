package org.bookwheel;

import java.io.PrintStream;
import java.util.Locale;
import org.bookwheel.catalogue.Shelf;

/// Says on the error stream how far things are: at most once a second, with rate and time left.
final class Progress implements Shelf.Progress {

    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final PrintStream out;
    private long last = System.nanoTime();

    /// When the first imported work was handed out, and how many works there were then.
    private long start;

    private long worksBefore;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String words) {
        out.println("bookwheel: " + words);
    }

    /// Says what was odd about each list and file.
    void say(Shelf shelf) {
        shelf.contents()
                .forEach(list ->
                        list.warnings()
                                .forEach(warning -> say(list.file().path() + ": " + warning)));
        shelf.warnings().forEach(this::say);
    }

    /// `4 lists with 188 entries and 1 file of works`
    static String read(Shelf shelf, int all) {
        int lists = shelf.contents().size();
        int files = all - lists;
        int entries = shelf.contents().stream().mapToInt(list -> list.mentions().size()).sum();
        String some =
                "%,d %s with %,d %s"
                        .formatted(
                                lists,
                                lists == 1 ? "list" : "lists",
                                entries,
                                entries == 1 ? "entry" : "entries");
        String imported = "%,d %s of works".formatted(files, files == 1 ? "file" : "files");
        return files == 0 ? some : lists == 0 ? imported : some + " and " + imported;
    }

    @Override
    public void lists(int read, int all) {
        if (isDue() || read == all && all > 100) {
            say("read %,d of %,d lists".formatted(read, all));
        }
    }

    @Override
    public void works(long works, double share) {
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
                            "%,d works, %,.0f a second, %.0f %%, %d s left",
                            works,
                            (works - worksBefore) / seconds,
                            share * 100,
                            left));
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        boolean due = now - last > PAUSE_NANOS;
        last = due ? now : last;
        return due;
    }
}

package org.bookwheel.follow;

import java.util.Objects;
import org.bookwheel.follow.Scan.Seen;

/// A file that is another than the one that is believed. It is believed when it has stayed the same
/// for some time, and in any case some time after it began to change. Times are in milliseconds.
///
/// @param seen none if the file is gone
/// @param begun when the file was first another than the one that is believed
/// @param since when it was first seen like this
/// @param patience how long it must stay like this
record Change(Seen seen, long begun, long since, long patience) {

    /// What is still being written changes within this time.
    static final long QUIET_MILLIS = 250;

    /// A file that is gone may be in the middle of being saved; so may one that became shorter.
    static final long SHORTER_MILLIS = 1_000;

    /// A file that lost more than half of what it held was hardly edited.
    static final long DOUBTFUL_MILLIS = 5_000;

    /// A file that is written to without pause is believed as it is after this time.
    static final long ENDLESS_MILLIS = 5_000;

    /// So is one of less than half of what it held, which may be in the middle of a slow save.
    static final long ENDLESS_DOUBTFUL_MILLIS = 30_000;

    /// A change that begins now.
    static Change of(Seen before, Seen now, long millis) {
        return new Change(now, millis, millis, patience(before, now));
    }

    /// The same change as it is seen now.
    Change next(Seen before, Seen now, long millis) {
        return Objects.equals(seen, now)
                ? this
                : new Change(now, begun, millis, patience(before, now));
    }

    private static long patience(Seen before, Seen now) {
        if (before == null || now != null && (now.stamp() == null || before.stamp() == null)) {
            return QUIET_MILLIS;
        }
        if (now == null) {
            return SHORTER_MILLIS;
        }
        long size = now.stamp().size();
        long sizeBefore = before.stamp().size();
        if (size < sizeBefore / 2 || size == 0 && sizeBefore > 0) {
            return DOUBTFUL_MILLIS;
        }
        return size < sizeBefore ? SHORTER_MILLIS : QUIET_MILLIS;
    }

    boolean isDoubtful() {
        return patience == DOUBTFUL_MILLIS;
    }

    /// Whether it is believed because nothing has followed.
    boolean isOver(long now) {
        return now >= since + patience;
    }

    /// When it is believed, whatever follows.
    private long end() {
        return begun + (isDoubtful() ? ENDLESS_DOUBTFUL_MILLIS : ENDLESS_MILLIS);
    }

    /// Whether it is believed because it goes on and on.
    boolean isEndless(long now) {
        return now >= end();
    }

    /// When it is to be looked at again.
    long due() {
        return Math.min(since + patience, end());
    }
}

package org.bookwheel.library;

import java.time.Instant;

/// How an index was last brought up to date.
///
/// @param at when that ended
/// @param isDone whether it went well
/// @param lastDone when it last went well, or [Instant#EPOCH] if it never did
public record Reload(Instant at, boolean isDone, Instant lastDone) {

    /// Nothing has happened yet.
    public static final Reload NONE = new Reload(Instant.EPOCH, true, Instant.EPOCH);

    public Reload done() {
        Instant now = Instant.now();
        return new Reload(now, true, now);
    }

    public Reload failed() {
        return new Reload(Instant.now(), false, lastDone);
    }
}

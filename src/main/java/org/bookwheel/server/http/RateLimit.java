package org.bookwheel.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How many requests a client has left: a minute's worth at once, and then as many as grow back.
/// Safe for many threads.
final class RateLimit {

    /// What our only rule is called in headers and problems.
    static final String POLICY = "default";

    /// Clients that are remembered; of more, those who asked longest ago are forgotten.
    private static final int MOST_CLIENTS = 10_000;

    private static final long MINUTE = 60_000_000_000L;
    private static final double SECOND = 1e9;

    /// Where a client stands after a request.
    ///
    /// @param isAdmitted whether it had one left
    /// @param left how many more it may send now
    /// @param seconds until it has all of them again, or if it had none left, until it has one
    record Standing(boolean isAdmitted, int left, long seconds) {}

    private final int requests;
    private final long each;
    private final LongSupplier clock;

    /// When each client will have all its requests again.
    private final Map<String, Long> full = new LinkedHashMap<>(16, 0.75f, true);

    /// @param requests a minute, more than none
    /// @param clock in nanoseconds, and never back
    RateLimit(int requests, LongSupplier clock) {
        this.requests = requests;
        this.each = MINUTE / requests;
        this.clock = clock;
    }

    int requests() {
        return requests;
    }

    synchronized Standing take(String client) {
        long now = clock.getAsLong();
        long debt = Math.max(0, full.getOrDefault(client, now) - now);
        long over = debt + each - requests * each;
        if (over > 0) {
            return new Standing(false, 0, seconds(over));
        }
        full.put(client, now + debt + each);
        if (full.size() > MOST_CLIENTS) {
            full.remove(full.keySet().iterator().next());
        }
        return new Standing(true, (int) (-over / each), seconds(debt + each));
    }

    private static long seconds(long nanos) {
        return (long) Math.ceil(nanos / SECOND);
    }
}

package org.bookwheel.server.http;

import java.time.Duration;

/// Bounds within which strangers may use the server, so that none takes it from the others.
///
/// @param requestsPerMinute what one client may ask of the index, 0 for any number; programs on
///   this machine are not counted
/// @param searches how many run at once
/// @param waiting how many more wait for their turn; whoever comes then is sent away at once
/// @param turn how long those wait at most
/// @param exports how many are written at once, and as many wait
/// @param connections open at once
/// @param workers requests at once that hold a thread, health not counted
/// @param spare further threads, for health and for the server's own work
/// @param perClient how many connections, and how many threads, one client may hold: well below
///   `workers`, so that several must act together to hold all. Connections of a proxy of ours are
///   not counted, but their clients' threads are
/// @param slow how long a client may be slow: may take to send the head of a request, or take less
///   than `bytesPerSecond` of an answer that waits for it
/// @param bytesPerSecond the least that a client must take of an answer
public record Limits(
        int requestsPerMinute,
        int searches,
        int waiting,
        Duration turn,
        int exports,
        int connections,
        int workers,
        int spare,
        int perClient,
        Duration slow,
        int bytesPerSecond) {

    public static final int REQUESTS_PER_MINUTE = 600;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    public static final Limits DEFAULT =
            new Limits(
                    REQUESTS_PER_MINUTE,
                    2 * PROCESSORS,
                    16 * PROCESSORS,
                    Duration.ofSeconds(1),
                    4,
                    512,
                    192,
                    16,
                    64,
                    Duration.ofSeconds(10),
                    1024);

    public Limits withRequestsPerMinute(int requests) {
        return new Limits(
                requests,
                searches,
                waiting,
                turn,
                exports,
                connections,
                workers,
                spare,
                perClient,
                slow,
                bytesPerSecond);
    }

    /// How many searches of one client may run and wait: not all, and enough for an office behind
    /// one address.
    int searchesPerClient() {
        return Math.max(1, (searches + waiting) * 3 / 4);
    }

    /// How many exports of one client may be written and wait: exports may take as long as they
    /// like, so some places are left for others even then.
    int exportsPerClient() {
        return Math.max(1, exports / 2);
    }
}

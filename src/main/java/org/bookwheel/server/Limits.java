package org.bookwheel.server;

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
/// @param connectionsPerClient open at once from one address that is no proxy of ours
/// @param header how long a client may take to send the head of a request
public record Limits(
        int requestsPerMinute,
        int searches,
        int waiting,
        Duration turn,
        int exports,
        int connections,
        int connectionsPerClient,
        Duration header) {

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
                    128,
                    Duration.ofSeconds(10));

    public Limits withRequestsPerMinute(int requests) {
        return new Limits(
                requests,
                searches,
                waiting,
                turn,
                exports,
                connections,
                connectionsPerClient,
                header);
    }
}

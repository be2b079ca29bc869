package org.bookwheel.server.http;

import java.util.Optional;
import org.eclipse.jetty.io.Connection;

/// Whether the client of a connection is as quick as it must be: in sending the head of a request,
/// since Jetty's own time begins anew with each byte, and in taking an answer. (Jetty's
/// `MinimumDataRateHandler` adds up the bytes of all clients, and looks only before it writes.) For
/// one thread, but for [#isWaiting].
final class Pace {

    private static final double SECOND = 1e9;

    private final Connection connection;
    private final MeteredConnector.Metered end;
    private final Limits limits;

    /// Requests that had come when the last look was taken, and bytes when the last of them was
    /// whole.
    private long requests;

    private long bytes;

    /// Since when a head is on its way, or 0.
    private long headSince;

    /// Since when an answer waits to be taken, or 0, and how much had been taken then.
    private long waitingSince;

    private long taken;

    Pace(Connection connection, Limits limits) {
        this.connection = connection;
        this.end = (MeteredConnector.Metered) connection.getEndPoint();
        this.limits = limits;
    }

    /// Looks at the connection, now and again: what was too slow, in words.
    ///
    /// @param now in nanoseconds
    Optional<String> tooSlow(long now) {
        if (isHeadSlow(now)) {
            return Optional.of("the head of a request took too long");
        }
        return isReadSlowly(now)
                ? Optional.of("the answer was taken too slowly")
                : Optional.empty();
    }

    private boolean isHeadSlow(long now) {
        long in = connection.getBytesIn();
        // what comes while another request is answered is not read, so it is nobody's fault
        boolean isAnswering = connection.getMessagesOut() < connection.getMessagesIn();
        if (isAnswering || connection.getMessagesIn() != requests || in == 0) {
            requests = connection.getMessagesIn();
            bytes = in;
            headSince = 0;
        } else if (in > bytes && headSince == 0) {
            headSince = now;
        }
        return headSince != 0 && now - headSince > limits.slow().toNanos();
    }

    /// Whether it has been used, every request that came has its answer, and none has come since.
    boolean isIdle() {
        long came = connection.getMessagesIn();
        return came > 0
                && came == connection.getMessagesOut()
                && end.isFillInterested()
                && !isWaiting();
    }

    /// Whether the client does not take now what is written to it.
    boolean isWaiting() {
        return end.isWaiting();
    }

    private boolean isReadSlowly(long now) {
        if (!isWaiting()) {
            waitingSince = 0;
            return false;
        }
        long waited = now - waitingSince;
        boolean isOver = waitingSince != 0 && waited > limits.slow().toNanos();
        double least = limits.bytesPerSecond() * (waited / SECOND);
        boolean isSlow = isOver && end.taken() - taken < least;
        if (waitingSince == 0 || isOver) {
            waitingSince = now;
            taken = end.taken();
        }
        return isSlow;
    }
}

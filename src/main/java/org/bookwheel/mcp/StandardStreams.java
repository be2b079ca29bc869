package org.bookwheel.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bookwheel.server.http.Limits;

/// One session over two streams, a message on each line, as the protocol's [transport of
/// processes](https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#stdio).
/// (The library's own ends at the first line that is no message, answers it with nothing, and knows
/// no cancelling.)
public final class StandardStreams {

    /// Far more than any arguments need, in bytes.
    private static final int LONGEST = 1_000_000;

    /// So many requests may wait and be answered; whoever sends more waits to be read.
    private static final int MOST = 256;

    private final Session session;
    private final InputStream in;
    private final OutputStream out;
    private final Semaphore free = new Semaphore(MOST);
    private volatile IOException unwritten;

    /// @param out gets messages, and must get nothing else
    public StandardStreams(AgentServer server, InputStream in, OutputStream out) {
        this.session = server.begin();
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /// Answers what comes in until that is at its end, and everything is answered.
    ///
    /// @throws IOException if something cannot be read, or an answer could not be written
    public void serve() throws IOException {
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        Limits.DEFAULT.searches(), Thread.ofPlatform().daemon().factory());
        try {
            for (String line = line(); line != null; line = line()) {
                if (!line.isBlank()) {
                    take(line, workers);
                }
            }
            workers.shutdown();
            workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
        if (unwritten != null) {
            throw unwritten;
        }
    }

    private void take(String line, ExecutorService workers) throws InterruptedException {
        Session.Answer answer = session.take(line);
        if (answer.isReady()) {
            // a client that asks whether anybody is there does not wait for its searches
            answer.get().ifPresent(this::write);
            return;
        }
        free.acquire();
        workers.execute(() -> {
            try {
                answer.get().ifPresent(this::write);
            } finally {
                free.release();
            }
        });
    }

    private synchronized void write(String message) {
        try {
            out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            unwritten = gone;
        }
    }

    /// The next line without its end; null if there is none. One that is too long is answered here,
    /// and passed over.
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                if (length <= LONGEST) {
                    return line.toString(StandardCharsets.UTF_8);
                }
                write(
                        Session.unreadable(
                                "a message must be of at most %,d bytes, got %,d"
                                        .formatted(LONGEST, length)));
                line.reset();
                length = 0;
            } else if (++length <= LONGEST) {
                line.write(one);
            }
        }
        return length == 0 || length > LONGEST ? null : line.toString(StandardCharsets.UTF_8);
    }
}

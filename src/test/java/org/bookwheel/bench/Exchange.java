package org.bookwheel.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A connection that is kept open for one request after the other, as lean as can be: the client
/// shall not be what is measured. For one thread.
final class Exchange implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /// Servers close what is not used for longer, perhaps while the next request is on its way.
    private static final long OLD_NANOS = 20_000_000_000L;

    /// So many clients the connections are of, each on an address of its own: one alone may not
    /// have as many.
    private static final int CLIENTS = 8;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Socket socket;
    private final InputStream in;
    private final byte[] scratch = new byte[BUFFER];
    private long used = System.nanoTime();

    Exchange(int port) throws IOException {
        int client = 1 + NEXT.getAndIncrement() % CLIENTS;
        socket =
                new Socket(
                        InetAddress.getLoopbackAddress(),
                        port,
                        InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) client}),
                        0);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /// Whether a client that knows what it does would open another one.
    boolean isOld() {
        return System.nanoTime() - used > OLD_NANOS;
    }

    /// Sends a GET, as a browser that takes compressed answers, and gives the status of its answer,
    /// of which every byte was read.
    int get(String path) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
                        .formatted(path);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length: ")) {
                length = Long.parseLong(header.substring(16));
            }
            chunked |= header.equals("transfer-encoding: chunked");
        }
        if (chunked) {
            for (int size = chunk(); size > 0; size = chunk()) {
                skip(size);
                line();
            }
            line();
        } else {
            skip(length);
        }
        used = System.nanoTime();
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(scratch, 0, (int) Math.min(left, scratch.length));
            if (read < 0) {
                throw new EOFException("cut in the middle");
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int one = in.read();
        while (one != '\n') {
            if (one < 0) {
                throw new EOFException("closed");
            }
            if (one != '\r') {
                line.append((char) one);
            }
            one = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

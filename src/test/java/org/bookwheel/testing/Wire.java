package org.bookwheel.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A connection that sends whatever bytes one likes, which no client of HTTP would.
public final class Wire implements AutoCloseable {

    /// A server that says nothing for so long has hung.
    private static final int HUNG_MILLIS = (int) Patience.LONG.toMillis();

    private static final int NARROW = 4_096;

    private static final Pattern ESCAPE =
            Pattern.compile("⏎|\\\\x([0-9a-f]{2})|\\{([^{}*]+)\\*(\\d+)}");

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private final Socket socket = new Socket();

    private Wire() {}

    public static Wire to(int port) throws IOException {
        return from("127.0.0.1", port);
    }

    /// From one of the addresses of this machine.
    public static Wire from(String address, int port) throws IOException {
        return new Wire().connect(address, port);
    }

    private Wire connect(String address, int port) throws IOException {
        socket.bind(new InetSocketAddress(address, 0));
        socket.setSoTimeout(HUNG_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return this;
    }

    /// One of which the system takes little before somebody reads it.
    public static Wire narrow(String address, int port) throws IOException {
        Wire wire = new Wire();
        wire.socket.setReceiveBufferSize(NARROW);
        return wire.connect(address, port);
    }

    /// Everything that is answered to some bytes until the server closes.
    public static String exchange(int port, String bytes) {
        try (Wire wire = to(port)) {
            wire.send(bytes);
            return wire.rest();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What a short form stands for: `⏎` for the end of a line, `\x00` for a byte, `{ab*3}` for
    /// `ababab`. A character is a byte up to U+00FF, and beyond that those of UTF-8.
    public static String spelledOut(String text) {
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder all = new StringBuilder();
        while (matcher.find()) {
            String meant =
                    matcher.group(1) != null
                            ? String.valueOf((char) Integer.parseInt(matcher.group(1), 16))
                            : matcher.group(2) != null
                                    ? matcher.group(2).repeat(Integer.parseInt(matcher.group(3)))
                                    : "\r\n";
            matcher.appendReplacement(all, Matcher.quoteReplacement(meant));
        }
        return matcher.appendTail(all).toString();
    }

    public void send(String bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bytes.codePoints()
                .forEach(point -> {
                    if (point <= 0xFF) {
                        out.write(point);
                    } else {
                        out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                    }
                });
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
    }

    /// What comes until the server closes; a reset counts as that.
    public String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] some = new byte[8192];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                all.write(some, 0, read);
            }
        } catch (SocketTimeoutException hung) {
            throw new AssertionError("no end after: " + all.toString(StandardCharsets.UTF_8), hung);
        } catch (SocketException reset) {
            // closed with something unread
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /// One answer, its body whole; the connection stays open. Empty if the server closed before its
    /// first byte.
    public String answer() throws IOException {
        PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
        if (isOver(in)) {
            return "";
        }
        StringBuilder head = new StringBuilder();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.append(line).append("\r\n");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (head.toString().contains("Transfer-Encoding: chunked")) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                body.writeBytes(whole(in, size));
                line(in);
            }
            line(in);
        } else if (head.toString().contains("Connection: close")) {
            body.writeBytes(in.readAllBytes());
        } else {
            Matcher length = LENGTH.matcher(head);
            body.writeBytes(whole(in, length.find() ? Integer.parseInt(length.group(1)) : 0));
        }
        return head + "\r\n" + body.toString(StandardCharsets.UTF_8);
    }

    private static boolean isOver(PushbackInputStream in) throws IOException {
        try {
            int first = in.read();
            if (first >= 0) {
                in.unread(first);
            }
            return first < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            line.append((char) one);
        }
        return line.toString().stripTrailing();
    }

    private static int chunk(InputStream in) throws IOException {
        String size = line(in);
        if (size.isEmpty()) {
            throw new EOFException("cut in the middle");
        }
        return Integer.parseInt(size, 16);
    }

    private static byte[] whole(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("cut after %d of %d bytes".formatted(bytes.length, size));
        }
        return bytes;
    }

    /// The next byte that comes, or -1 if none will.
    public int read() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException reset) {
            return -1;
        }
    }

    /// Tells the server that nothing more will come.
    public void hangUp() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

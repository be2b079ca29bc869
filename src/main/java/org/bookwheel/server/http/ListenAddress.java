package org.bookwheel.server.http;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.bookwheel.search.BadQueryException;

/// The address that a server listens on.
///
/// @param address one of this machine's, or the one that stands for all of them
/// @param host the same, as it was given
/// @param port 0 for any free port
public record ListenAddress(InetAddress address, String host, int port) {

    /// @throws BadQueryException if no address belongs to the host that was given
    public static ListenAddress of(ServerOptions options) {
        String host = options.host();
        try {
            // an empty text would be loopback
            if (!host.isBlank()) {
                return new ListenAddress(InetAddress.getByName(host), host, options.port());
            }
        } catch (UnknownHostException unknown) {
            // said below, with what is right
        }
        throw notOurs(host);
    }

    private static BadQueryException notOurs(String host) {
        return new BadQueryException(
                "--host",
                host.isBlank() ? "an empty text" : host,
                "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them");
    }

    /// Listens for a moment, so that what cannot be is known before anything is made ready.
    ///
    /// @throws BindException if the port is taken or not allowed
    /// @throws BadQueryException if the address is not this machine's
    public void check() throws IOException {
        try {
            listen(port);
        } catch (SocketException refused) {
            try {
                listen(0);
            } catch (SocketException whateverThePort) {
                throw notOurs(host);
            }
            throw taken(refused.getMessage());
        }
    }

    private void listen(int which) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, which));
        }
    }

    /// @param why what the system said
    public BindException taken(String why) {
        return new BindException(
                "port %d of %s must be free, got: %s; end the program that has it, or choose another port with --port, 0 for any free one"
                        .formatted(port, host, why));
    }

    /// Whether only programs of this machine reach it.
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /// Where a browser of this machine opens it.
    ///
    /// @param port the one that it listens on
    public String url(int port) {
        boolean isLocal = address.isAnyLocalAddress() || host.equals(ServerOptions.LOOPBACK);
        return "http://%s:%d".formatted(isLocal ? "localhost" : bracketed(), port);
    }

    private String bracketed() {
        boolean isBare = address instanceof Inet6Address && host.indexOf(':') >= 0;
        return isBare && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /// Whether a server could not start for want of its address.
    public static boolean isRefused(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}

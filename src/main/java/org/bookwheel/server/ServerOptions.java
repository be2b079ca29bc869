package org.bookwheel.server;

import java.util.List;

/// How the server listens.
///
/// @param host the address to listen on; loopback unless told otherwise
/// @param port 0 for any free port
/// @param allowedHosts names under which it may be called, beside those of loopback
public record ServerOptions(String host, int port, List<String> allowedHosts) {

    public static final int PORT = 7070;
    public static final String LOOPBACK = "127.0.0.1";

    public ServerOptions {
        allowedHosts = List.copyOf(allowedHosts);
    }

    public static ServerOptions local(int port) {
        return new ServerOptions(LOOPBACK, port, List.of());
    }
}

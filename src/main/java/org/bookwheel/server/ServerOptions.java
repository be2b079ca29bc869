package org.bookwheel.server;

import java.util.List;
import java.util.function.Consumer;

/// How the server listens, and to whom.
///
/// @param host the address to listen on; loopback unless told otherwise
/// @param port 0 for any free port
/// @param allowedHosts names under which it may be called, beside those of loopback
/// @param trustedProxies addresses and networks whose word on where a request came from is taken
/// @param logged which requests are logged
/// @param log takes one line of JSON at a time, from any thread
public record ServerOptions(
        String host,
        int port,
        List<String> allowedHosts,
        List<String> trustedProxies,
        Limits limits,
        RequestLog.Detail logged,
        Consumer<String> log) {

    public static final int PORT = 7070;
    public static final String LOOPBACK = "127.0.0.1";

    public ServerOptions {
        allowedHosts = allowedHosts.stream().map(AllowedHost::of).toList();
        trustedProxies = List.copyOf(trustedProxies);
        trustedProxies.forEach(Network::of);
    }

    /// On this machine, with nothing out of the ordinary.
    public static ServerOptions local(int port) {
        return new ServerOptions(
                LOOPBACK,
                port,
                List.of(),
                List.of(),
                Limits.DEFAULT,
                RequestLog.Detail.FAILURES,
                line -> {});
    }

    public ServerOptions on(String address, List<String> names) {
        return new ServerOptions(address, port, names, trustedProxies, limits, logged, log);
    }

    public ServerOptions behind(List<String> proxies) {
        return new ServerOptions(host, port, allowedHosts, proxies, limits, logged, log);
    }

    public ServerOptions within(Limits bounds) {
        return new ServerOptions(host, port, allowedHosts, trustedProxies, bounds, logged, log);
    }

    public ServerOptions logging(RequestLog.Detail which, Consumer<String> lines) {
        return new ServerOptions(host, port, allowedHosts, trustedProxies, limits, which, lines);
    }
}

package org.bookwheel.server.http;

import java.util.List;

/// How the server listens, and to whom.
///
/// @param host the address to listen on; loopback unless told otherwise
/// @param port 0 for any free port
/// @param allowedHosts names under which it may be called, beside those of loopback
/// @param allowedOrigins whose pages may read works and facets, too, or `*`; none: those of all if
///   it may be called by other names than those of loopback
/// @param trustedProxies addresses and networks whose word on where a request came from is taken
/// @param logged which requests are logged
/// @param log gets what is logged, in lines of JSON
public record ServerOptions(
        String host,
        int port,
        List<String> allowedHosts,
        List<String> allowedOrigins,
        List<String> trustedProxies,
        Limits limits,
        RequestLog.Detail logged,
        Log log) {

    public static final int PORT = 7070;
    public static final String LOOPBACK = "127.0.0.1";

    public ServerOptions {
        allowedHosts = allowedHosts.stream().map(AllowedHost::of).toList();
        allowedOrigins = allowedOrigins.stream().map(AllowedOrigin::of).toList();
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
                List.of(),
                Limits.DEFAULT,
                RequestLog.Detail.FAILURES,
                line -> {});
    }

    public ServerOptions on(String address, List<String> names) {
        return new ServerOptions(
                address, port, names, allowedOrigins, trustedProxies, limits, logged, log);
    }

    public ServerOptions openTo(List<String> origins) {
        return new ServerOptions(
                host, port, allowedHosts, origins, trustedProxies, limits, logged, log);
    }

    public ServerOptions behind(List<String> proxies) {
        return new ServerOptions(
                host, port, allowedHosts, allowedOrigins, proxies, limits, logged, log);
    }

    public ServerOptions within(Limits bounds) {
        return new ServerOptions(
                host, port, allowedHosts, allowedOrigins, trustedProxies, bounds, logged, log);
    }

    public ServerOptions logging(RequestLog.Detail which, Log lines) {
        return new ServerOptions(
                host, port, allowedHosts, allowedOrigins, trustedProxies, limits, which, lines);
    }
}

package org.bookwheel.server;

import io.javalin.http.Context;
import java.util.List;

/// What every answer says about itself, and who may call.
final class Headers {

    static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final List<String> allowedHosts;

    /// @param allowedHosts as [AllowedHost] writes them
    Headers(List<String> allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    void set(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    /// Anybody's page may read the answer: it holds nothing that is not public.
    static void openToAll(Context context) {
        context.header("Access-Control-Allow-Origin", "*");
        context.header(
                "Access-Control-Expose-Headers",
                "Content-Disposition, ETag, Link, Server-Timing, Retry-After, RateLimit,"
                        + " RateLimit-Policy");
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /// Answers a browser that asks whether a page may send a header of its own, `If-None-Match` for
    /// instance.
    static void answerPreflight(Context context) {
        openToAll(context);
        context.header("Allow", METHODS);
        context.header("Access-Control-Allow-Methods", METHODS);
        context.header("Access-Control-Allow-Headers", "If-None-Match, Accept, Content-Type");
        context.header("Access-Control-Max-Age", "86400");
        context.status(204);
    }

    /// Whether a request was meant for this server: a foreign name that points here is somebody's
    /// attempt to read a local server through a browser.
    boolean isAllowedHost(String host) {
        if (host == null) {
            return false;
        }
        int port = host.lastIndexOf(':');
        String bare =
                AllowedHost.canonical(
                        port > host.lastIndexOf(']') ? host.substring(0, port) : host);
        return AllowedHost.isLoopback(bare)
                || allowedHosts.contains(bare)
                || allowedHosts.contains(AllowedHost.ANY);
    }
}

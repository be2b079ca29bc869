package org.bookwheel.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;

/// What every answer says about itself, and who may call.
public final class Headers {

    /// Says what a page may take and do.
    public static final String POLICY = "Content-Security-Policy";

    /// The policy of all answers; pages of HTML allow what stands in them besides.
    public static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Names the session of an agent.
    public static final String SESSION = "Mcp-Session-Id";

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String EXPOSE = "Access-Control-Expose-Headers";

    private final List<String> allowedHosts;
    private final List<String> allowedOrigins;

    public Headers(ServerOptions options) {
        this.allowedHosts = options.allowedHosts();
        // who may be called by other names is there for others
        boolean isOpened = options.allowedOrigins().isEmpty() && !allowedHosts.isEmpty();
        this.allowedOrigins = isOpened ? List.of(AllowedOrigin.ANY) : options.allowedOrigins();
    }

    public void set(Context context) {
        context.header(POLICY, CONTENT_SECURITY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Vary", "Accept-Encoding");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    /// Anybody's page may read the answer, without credentials: the box needs it wherever it is.
    public static void openToAll(Context context) {
        open(context, AllowedOrigin.ANY);
    }

    /// Pages of allowed origins may read the answer. On loopback there are none: what is only on
    /// this machine would be told to any page that is looked at here.
    public void openToAllowed(Context context) {
        if (allowedOrigins.contains(AllowedOrigin.ANY)) {
            openToAll(context);
        } else if (!allowedOrigins.isEmpty()) {
            vary(context, "Origin");
            String origin = context.header("Origin");
            if (origin != null && allowedOrigins.contains(origin)) {
                open(context, origin);
            }
        }
    }

    /// As [#openToAllowed], with the header in which an agent learns of its session.
    public void openToAgents(Context context) {
        openToAllowed(context);
        if (context.res().containsHeader(ALLOW_ORIGIN)) {
            String shown = context.res().getHeader(EXPOSE);
            context.header(EXPOSE, shown + ", " + SESSION);
        }
    }

    /// Whether a request comes from no page, from one of this server's own, or from one that may
    /// read what is answered.
    public boolean isAllowedOrigin(Context context) {
        String origin = context.header("Origin");
        return origin == null
                || allowedOrigins.contains(AllowedOrigin.ANY)
                || allowedOrigins.contains(origin)
                || origin.replaceFirst("^https?://", "").equals(context.header("Host"));
    }

    /// Names a header of the request on which the answer depends.
    static void vary(Context context, String name) {
        context.header("Vary", context.res().getHeader("Vary") + ", " + name);
    }

    private static void open(Context context, String origin) {
        context.header(ALLOW_ORIGIN, origin);
        context.header(
                EXPOSE,
                "Content-Disposition, ETag, Link, Server-Timing, Retry-After, RateLimit,"
                        + " RateLimit-Policy");
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /// Answers a browser that asks whether a page may send a header of its own, `If-None-Match` for
    /// instance.
    public static void answerPreflight(Context context, Consumer<Context> opening) {
        opening.accept(context);
        answerPreflight(context, METHODS, "If-None-Match, Accept, Content-Type");
    }

    /// As [#answerPreflight(Context, Consumer)], where it is said already who may ask.
    ///
    /// @param headers those that a page may send
    public static void answerPreflight(Context context, String methods, String headers) {
        context.header("Allow", methods);
        if (context.res().containsHeader(ALLOW_ORIGIN)) {
            context.header("Access-Control-Allow-Methods", methods);
            context.header("Access-Control-Allow-Headers", headers);
            context.header("Access-Control-Max-Age", "86400");
        }
        context.status(204);
    }

    /// Whether a request was meant for this server: a foreign name that points here is somebody's
    /// attempt to read a local server through a browser.
    public boolean isAllowedHost(String host) {
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

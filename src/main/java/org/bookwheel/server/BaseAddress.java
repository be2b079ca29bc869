package org.bookwheel.server;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.bookwheel.search.BadQueryException;

/// Under which whole address a request reached this server, for what is read elsewhere: feeds,
/// descriptions, canonical links.
final class BaseAddress {

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    /// The attribute of a request that came over TLS to a proxy in front of us.
    private static final String SECURE = "bookwheel.secure";

    private BaseAddress() {}

    /// Takes a proxy's word for how it was called; anybody else's is not asked for.
    static void believe(Context context) {
        if ("https".equals(context.header("X-Forwarded-Proto"))) {
            context.attribute(SECURE, true);
        }
    }

    /// `http://localhost:7070/`. The host is the request's own, which was admitted before, see
    /// [org.bookwheel.server.http.Headers#isAllowedHost(String)].
    static String of(Context context) {
        String host = context.header("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            throw new BadQueryException("Host", String.valueOf(host), "a name and a port");
        }
        boolean secure = context.attribute(SECURE) != null;
        return (secure ? "https" : context.scheme()) + "://" + host + "/";
    }
}

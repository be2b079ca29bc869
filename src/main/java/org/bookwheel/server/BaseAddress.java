package org.bookwheel.server;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.bookwheel.search.BadQueryException;

/// Under which whole address a request reached this server, for what is read elsewhere: feeds,
/// descriptions, canonical links.
final class BaseAddress {

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private BaseAddress() {}

    /// `http://localhost:7070/`. The host is the request's own, which was admitted before, see
    /// [Headers#isAllowedHost].
    static String of(Context context) {
        String host = context.header("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            throw new BadQueryException("Host", String.valueOf(host), "a name and a port");
        }
        // a proxy in front that speaks TLS says so
        boolean secure = "https".equals(context.header("X-Forwarded-Proto"));
        return (secure ? "https" : context.scheme()) + "://" + host + "/";
    }
}

package org.bookwheel.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.bookwheel.server.http.ETags;
import org.bookwheel.server.http.Headers;

/// An answer that is a page of HTML.
final class HtmlAnswer {

    private static final String TYPE = "text/html; charset=utf-8";

    private HtmlAnswer() {}

    /// Sends a page, or says that the client has it.
    static void send(Context context, String html) {
        allow(context);
        ETags.send(context, TYPE, html);
    }

    /// Sends a page that no client keeps: what is not there now may be there soon.
    static void sendUntagged(Context context, String html) {
        allow(context);
        context.contentType(TYPE).result(html.getBytes(StandardCharsets.UTF_8));
    }

    /// What stands in the page itself may be taken.
    private static void allow(Context context) {
        context.header(Headers.POLICY, InlinedPage.POLICY);
    }
}

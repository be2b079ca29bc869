package org.bookwheel.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/// Compares entity tags as [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2) says.
final class ETags {

    private ETags() {}

    /// Answers with a text, or says that the client has it.
    static void send(Context context, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String etag = Assets.etag(bytes);
        context.header("ETag", etag);
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding");
        if (matches(context.header("If-None-Match"), etag)) {
            context.status(304);
        } else {
            context.contentType(type).result(bytes);
        }
    }

    /// Whether an `If-None-Match` header names a tag; `*` names all, a weak tag its strong one,
    /// too.
    static boolean matches(String header, String etag) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",")) {
            String tag = one.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}

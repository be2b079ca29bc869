package org.bookwheel.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.bookwheel.work.Sha256;

/// Entity tags as [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3) says: all are
/// strong, so that of the same answer in another coding, which has other bytes, is another.
public final class ETags {

    private static final String ZIPPED = "-gzip";

    /// Of the sum of an answer; so many tell apart all that was ever sent.
    private static final int KEPT_BYTES = 12;

    private ETags() {}

    /// Of some bytes as they are before they are compressed.
    public static String of(byte[] bytes) {
        return '"' + Sha256.hex(bytes, KEPT_BYTES) + '"';
    }

    /// Answers with a text, or says that the client has it.
    public static void send(Context context, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!isKnown(context, of(bytes))) {
            context.contentType(type).result(bytes);
        }
    }

    /// Sets the headers of an answer and, if the client has it already, the status 304.
    ///
    /// @param etag of the answer before it is compressed
    public static boolean isKnown(Context context, String etag) {
        String coded =
                Codings.isZipped(context)
                        ? etag.substring(0, etag.length() - 1) + ZIPPED + '"'
                        : etag;
        context.header("ETag", coded);
        context.header("Cache-Control", "no-cache");
        boolean isKnown = matches(context.header("If-None-Match"), coded);
        if (isKnown) {
            context.status(304);
        }
        return isKnown;
    }

    /// Whether an `If-None-Match` header names a tag; `*` names all, a weak tag its strong one,
    /// too.
    private static boolean matches(String header, String etag) {
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

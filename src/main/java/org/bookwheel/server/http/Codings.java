package org.bookwheel.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// In which codings a client takes an answer, as [RFC
/// 9110](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3) says. It is read once: what the
/// header says after that is `gzip`, or it is gone, since Javalin understands no more.
public final class Codings {

    private static final String GZIP = "gzip";

    /// An older name of it.
    private static final String X_GZIP = "x-gzip";

    private static final String PLAIN = "identity";

    private Codings() {}

    /// A request that says only what is understood everywhere.
    static Request plainly(Request request, HttpFields.Mutable answer) {
        HttpFields fields = request.getHeaders();
        List<String> said = fields.getValuesList(HttpHeader.ACCEPT_ENCODING);
        if (said.isEmpty() || said.equals(List.of(GZIP))) {
            return request;
        }
        HttpFields.Mutable others = HttpFields.build(fields).remove(HttpHeader.ACCEPT_ENCODING);
        if (takesGzip(fields.getQualityCSV(HttpHeader.ACCEPT_ENCODING))) {
            others.put(HttpHeader.ACCEPT_ENCODING, GZIP);
        }
        return SentMethod.with(request, others);
    }

    /// @param accepted the codings that are taken at all, the most liked first
    private static boolean takesGzip(List<String> accepted) {
        for (String one : accepted) {
            if (one.equalsIgnoreCase(GZIP) || one.equalsIgnoreCase(X_GZIP)) {
                return true;
            }
            if (one.equalsIgnoreCase(PLAIN)) {
                return false;
            }
        }
        return false;
    }

    /// Whether an answer that is long enough will be compressed.
    public static boolean isZipped(Context context) {
        return GZIP.equals(context.header("Accept-Encoding"));
    }
}

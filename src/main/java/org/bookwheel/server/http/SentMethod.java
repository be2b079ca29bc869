package org.bookwheel.server.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/// Keeps to the method that was sent. Javalin would take another one from a header, and a cache in
/// front, which does not look there, would keep the empty answer to a `HEAD` as that to the `GET`.
final class SentMethod {

    private static final String OTHER = "X-HTTP-Method-Override";

    private SentMethod() {}

    static Request only(Request request, HttpFields.Mutable answer) {
        if (!request.getHeaders().contains(OTHER)) {
            return request;
        }
        return with(request, HttpFields.build(request.getHeaders()).remove(OTHER));
    }

    /// The same request with other headers.
    static Request with(Request request, HttpFields.Mutable headers) {
        HttpFields others = headers.asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return others;
            }
        };
    }
}

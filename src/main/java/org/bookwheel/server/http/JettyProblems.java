package org.bookwheel.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What Jetty itself refuses, before any route is asked, is a [Problem], too.
public final class JettyProblems extends ErrorHandler {

    private final Metrics metrics;

    public JettyProblems(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        response.setStatus(status);
        metrics.countMalformed(status);
        Object message = request.getAttribute(ERROR_MESSAGE);
        // of what failed here nothing is told, but 503 is said on purpose
        boolean isTold = message != null && (status < 500 || status == 503);
        String detail = isTold ? message.toString() : Problem.title(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        // where the next request would begin is anybody's guess
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        byte[] body = Problem.of(status, detail).json().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}

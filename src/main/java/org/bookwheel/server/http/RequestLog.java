package org.bookwheel.server.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.VisibleText;
import tools.jackson.core.JsonGenerator;

/// Says what became of requests, each in one line of JSON. Nobody can write a line of their own or
/// turn a terminal's colours into it: what is not to be seen is escaped. Headers, and with them
/// whatever is secret, are never logged, the client's address only if that is wanted.
public final class RequestLog {

    /// Which requests are logged.
    public enum Detail {
        /// Those that failed by our fault, or took long.
        FAILURES,
        /// All.
        REQUESTS,
        /// All, with the address of the client.
        CLIENTS
    }

    private static final double SLOW_MILLIS = 1_000;
    private static final int LONGEST_TEXT = 200;
    private static final int DEEPEST_TRACE = 40;

    /// The attribute of a request that holds why it failed.
    private static final String FAILURE = "bookwheel.failure";

    private final Detail detail;
    private final Consumer<String> lines;
    private final Clients clients;

    public RequestLog(Detail detail, Consumer<String> lines, Clients clients) {
        this.detail = detail;
        this.lines = lines;
        this.clients = clients;
    }

    /// Remembers why a request fails, for its line.
    public static void fail(Context context, Throwable failure) {
        context.attribute(FAILURE, failure);
    }

    /// Logs a request that is answered.
    public void answered(Context context, double millis) {
        Throwable failure = context.attribute(FAILURE);
        boolean slow = millis > SLOW_MILLIS;
        if (detail == Detail.FAILURES && failure == null && !slow) {
            return;
        }
        Map<String, Object> line =
                begin(failure != null ? "error" : slow ? "warning" : "info", "request");
        line.put("method", cut(context.req().getMethod()));
        line.put("path", cut(context.path()));
        if (context.queryString() != null) {
            line.put("query", cut(context.queryString()));
        }
        line.put("status", context.statusCode());
        line.put("millis", Math.round(millis * 10) / 10.0);
        if (detail == Detail.CLIENTS) {
            line.put("client", clients.of(context).getHostAddress());
        }
        write(line, failure);
    }

    /// Logs a failure that belongs to no request, or to one that can no longer be answered.
    void failed(Throwable failure) {
        write(begin("error", "failure"), failure);
    }

    private static Map<String, Object> begin(String level, String event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("level", level);
        line.put("event", event);
        return line;
    }

    private void write(Map<String, Object> line, Throwable failure) {
        if (failure != null) {
            line.put("failure", cut(failure.toString()));
            line.put(
                    "trace",
                    Arrays.stream(failure.getStackTrace())
                            .limit(DEEPEST_TRACE)
                            .map(StackTraceElement::toString)
                            .toList());
            if (failure.getCause() != null) {
                line.put("cause", cut(failure.getCause().toString()));
            }
        }
        lines.accept(
                VisibleText.line(
                        JsonText.object(
                                json -> line.forEach((name, value) -> member(json, name, value)))));
    }

    private static void member(JsonGenerator json, String name, Object value) {
        switch (value) {
            case Integer number -> json.writeNumberProperty(name, number);
            case Double number -> json.writeNumberProperty(name, number);
            case List<?> texts ->
                    JsonText.strings(json, name, texts.stream().map(String::valueOf).toList());
            default -> json.writeStringProperty(name, String.valueOf(value));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}

package org.bookwheel.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bookwheel.server.http.Headers;
import org.bookwheel.server.http.Limits;

/// `/mcp`: the Model Context Protocol over [streamable
/// HTTP](https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http).
/// A message comes as a POST and its answer is the answer, in JSON: there is nothing that a server
/// of works would say of its own accord, so there are no streams.
final class AgentRoute {

    static final String PATH = "/mcp";

    private static final String METHODS = "POST, DELETE, OPTIONS";
    private static final String REVISION = "MCP-Protocol-Version";

    /// Far more than any arguments need, in bytes.
    private static final int LARGEST = 1 << 16;

    private static final int PIECE = 1 << 13;

    private final AgentSessions sessions;
    private final Headers headers;
    private final Limits limits;

    AgentRoute(AgentSessions sessions, Headers headers, Limits limits) {
        this.sessions = sessions;
        this.headers = headers;
        this.limits = limits;
    }

    /// What every request must be, read before it waits for a turn: a slow sender keeps nobody else
    /// waiting.
    void read(Context context) {
        check(context);
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
            // also what a foreign page can send without asking first
            throw refused(415, "Content-Type must be application/json, got " + type);
        }
        context.attribute(PATH, body(context));
    }

    /// Whoever may call: programs, and pages of this server's own or of an allowed origin.
    private void check(Context context) {
        headers.openToAgents(context);
        if (!headers.isAllowedOrigin(context)) {
            throw refused(
                    403,
                    "Origin must be allowed with --allow-origin, got " + context.header("Origin"));
        }
        String revision = context.header(REVISION);
        if (revision != null && !sessions.speaks(revision)) {
            throw refused(400, REVISION + " must be a revision that is spoken, got " + revision);
        }
    }

    private String body(Context context) {
        long end = System.nanoTime() + limits.slow().toNanos();
        byte[] body = new byte[LARGEST + 1];
        int size = 0;
        try (InputStream in = context.bodyInputStream()) {
            int read = 0;
            while (read >= 0 && size <= LARGEST) {
                size += read;
                if (System.nanoTime() > end) {
                    context.header("Connection", "close");
                    throw refused(
                            408,
                            "the message must come within " + limits.slow().toSeconds() + " s");
                }
                read = in.read(body, size, Math.min(PIECE, body.length - size));
            }
        } catch (IOException broken) {
            context.header("Connection", "close");
            throw refused(400, "the message must come whole, got part of it");
        }
        if (size > LARGEST) {
            context.header("Connection", "close");
            throw refused(413, "a message must be of at most %,d bytes".formatted(LARGEST));
        }
        return new String(body, 0, size, StandardCharsets.UTF_8);
    }

    /// Answers what was read.
    void post(Context context) {
        String message = context.attribute(PATH);
        String session = context.header(Headers.SESSION);
        if (session == null) {
            AgentSessions.Greeting greeting = sessions.begin(message);
            greeting.session().ifPresent(id -> context.header(Headers.SESSION, id));
            context.status(greeting.session().isPresent() ? 200 : 400);
            Api.json(context, greeting.message());
            return;
        }
        require(session);
        Optional<String> answer = sessions.answer(session, message);
        answer.ifPresentOrElse(json -> Api.json(context, json), () -> context.status(202));
    }

    /// There are no streams to be read.
    void refuse(Context context) {
        throw new HttpResponseException(405, "", Map.of("availableMethods", METHODS));
    }

    /// Answers a browser that asks whether a page may send messages.
    void preflight(Context context) {
        check(context);
        Headers.answerPreflight(
                context, METHODS, "Content-Type, Accept, " + Headers.SESSION + ", " + REVISION);
    }

    void end(Context context) {
        check(context);
        String session = context.header(Headers.SESSION);
        require(session == null ? "" : session);
        sessions.end(session);
        context.status(204);
    }

    private void require(String session) {
        if (!sessions.isKnown(session)) {
            throw refused(404, "there is no such session; begin another one with initialize");
        }
    }

    private static HttpResponseException refused(int status, String why) {
        return new HttpResponseException(status, why, Map.of());
    }
}

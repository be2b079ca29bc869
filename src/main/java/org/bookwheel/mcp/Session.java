package org.bookwheel.mcp;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bookwheel.work.JsonText;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/// What one client says, message by message, whatever carries them: requests are answered by the
/// protocol's library, each in the thread of whoever wants the answer, and what is no message gets
/// an error. Messages are taken by one thread at a time, or by one for each request; many may be
/// answered at once.
final class Session {

    /// Of [JSON-RPC](https://www.jsonrpc.org/specification#error_object).
    private static final int PARSE_ERROR = -32700;

    private static final int INVALID_REQUEST = -32600;
    private static final int INVALID_PARAMS = -32602;

    private static final String INITIALIZED = "notifications/initialized";

    /// Of a message that is no request, this much is shown.
    private static final int SHOWN = 80;

    /// Gives the answer to a message when asked: JSON on one line, or nothing.
    interface Answer extends Supplier<Optional<String>> {

        /// Whether it is known already, and not to be worked for.
        default boolean isReady() {
            return false;
        }
    }

    private record Ready(Optional<String> get) implements Answer {
        @Override
        public boolean isReady() {
            return true;
        }
    }

    private static final Answer NOTHING = new Ready(Optional.empty());

    private final McpServerSession session;
    private final List<String> tools;
    private final Map<Object, Call> running = new ConcurrentHashMap<>();
    private boolean isBegun;
    private boolean isInitialized;

    /// @param tools the names of all tools
    Session(McpServerSession.Factory factory, List<String> tools) {
        this.session = factory.create(new Transport());
        this.tools = tools;
    }

    /// Whether its client has been greeted.
    synchronized boolean isBegun() {
        return isBegun;
    }

    /// Takes a message. What changes the session is done when this returns: a request is known from
    /// now on, so that it can be cancelled.
    Answer take(String text) {
        McpSchema.JSONRPCMessage message;
        try {
            if (!Json.isObject(text)) {
                return refused(null, INVALID_REQUEST, "a message must be an object", text);
            }
            message = McpSchema.deserializeJsonRpcMessage(Json.MAPPER, text);
        } catch (JacksonException noJson) {
            return refused(null, PARSE_ERROR, "a message must be JSON", text);
        } catch (IOException | RuntimeException none) {
            String allowed = "a message must be a request, a notification or a response";
            return refused(null, INVALID_REQUEST, allowed, text);
        }
        return switch (message) {
            case McpSchema.JSONRPCRequest request -> take(request);
            case McpSchema.JSONRPCNotification notification -> take(notification);
            // nothing is ever asked of a client
            default -> NOTHING;
        };
    }

    private synchronized Answer take(McpSchema.JSONRPCNotification notification) {
        if (notification.method().equals(INITIALIZED)) {
            initialize();
        } else if (notification.method().equals("notifications/cancelled")
                && notification.params() instanceof Map<?, ?> parameters
                && parameters.get("requestId") != null) {
            Call call = running.get(parameters.get("requestId"));
            if (call != null) {
                call.cancel();
            }
        }
        return NOTHING;
    }

    private synchronized Answer take(McpSchema.JSONRPCRequest request) {
        boolean isBeginning = request.method().equals(McpSchema.METHOD_INITIALIZE);
        if (!isBeginning && !isBegun) {
            return refused(
                    request.id(),
                    INVALID_REQUEST,
                    "a session must begin with initialize",
                    request.method());
        }
        Optional<Answer> wrong = check(request);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!isBeginning) {
            // some clients do not say that they are
            initialize();
        }
        Call call = new Call();
        if (running.putIfAbsent(request.id(), call) != null) {
            return refused(
                    request.id(),
                    INVALID_REQUEST,
                    "the id must not be that of a request that is being answered",
                    String.valueOf(request.id()));
        }
        if (request.method().equals(McpSchema.METHOD_TOOLS_CALL)) {
            return () -> answer(request, call);
        }
        Answer answer = new Ready(answer(request, call));
        isBegun = true;
        return answer;
    }

    private void initialize() {
        if (isBegun && !isInitialized) {
            isInitialized = true;
            session.handle(new McpSchema.JSONRPCNotification(INITIALIZED, null)).block();
        }
    }

    /// What the library would take for a failure of ours.
    private Optional<Answer> check(McpSchema.JSONRPCRequest request) {
        Object parameters = request.params();
        if (parameters != null && !(parameters instanceof Map<?, ?>)) {
            return Optional.of(wrong(request, "params must be an object", parameters));
        }
        if (!request.method().equals(McpSchema.METHOD_TOOLS_CALL)) {
            return Optional.empty();
        }
        Map<?, ?> call = parameters == null ? Map.of() : (Map<?, ?>) parameters;
        if (!(call.get("name") instanceof String name) || !tools.contains(name)) {
            String allowed = "name must be one of " + String.join(", ", tools);
            return Optional.of(wrong(request, allowed, call.get("name")));
        }
        Object arguments = call.get("arguments");
        return arguments == null || arguments instanceof Map<?, ?>
                ? Optional.empty()
                : Optional.of(wrong(request, "arguments must be an object", arguments));
    }

    private static Answer wrong(McpSchema.JSONRPCRequest request, String allowed, Object got) {
        return refused(request.id(), INVALID_PARAMS, allowed, String.valueOf(got));
    }

    private Optional<String> answer(McpSchema.JSONRPCRequest request, Call call) {
        try {
            if (!call.isCancelled()) {
                session.handle(request)
                        .contextWrite(context -> context.put(Call.class, call))
                        .block();
            }
            // whoever cancelled it waits for nothing
            return call.isCancelled()
                    ? Optional.empty()
                    : Optional.of(Json.MAPPER.writeValueAsString(call.response()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            running.remove(request.id());
        }
    }

    /// @param id of the request, null where there is none
    private static Answer refused(Object id, int code, String allowed, String got) {
        return new Ready(Optional.of(error(id, code, allowed + ", got " + shown(got))));
    }

    /// The answer to a message of which nothing can be told.
    static String unreadable(String why) {
        return error(null, INVALID_REQUEST, why);
    }

    private static String error(Object id, int code, String message) {
        return JsonText.object(json -> {
            json.writeStringProperty("jsonrpc", "2.0");
            switch (id) {
                case null -> json.writeNullProperty("id");
                case Number number -> json.writeNumberProperty("id", number.longValue());
                default -> json.writeStringProperty("id", id.toString());
            }
            json.writeObjectPropertyStart("error");
            json.writeNumberProperty("code", code);
            json.writeStringProperty("message", message);
            json.writeEndObject();
        });
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /// Gives what the library sends to the call that it answers.
    private static final class Transport implements McpServerTransport {

        @Override
        public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
            return Mono.deferContextual(context -> {
                context.<Call>getOrEmpty(Call.class).ifPresent(call -> call.respond(message));
                return Mono.empty();
            });
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return Json.MAPPER.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}

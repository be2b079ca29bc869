package org.bookwheel.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The one mapper between JSON and objects. Safe for many threads.
final class Json {

    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    /// As the protocol's library wants it.
    static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(JACKSON);

    private Json() {}

    /// Whether a text is one object.
    ///
    /// @throws JacksonException if it is not JSON
    static boolean isObject(String text) {
        return JACKSON.readTree(text).isObject();
    }

    /// The members of an object in their order.
    static Map<String, Object> object(String text) {
        return JACKSON.readValue(text, new TypeReference<>() {});
    }
}

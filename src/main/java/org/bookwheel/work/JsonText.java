package org.bookwheel.work;

import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// JSON as text, without a mapper, which needs much that a start would wait for. Safe for many
/// threads.
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /// Writes to a text; to be closed, or what is in its buffer is lost.
    public static JsonGenerator writing(Writer text) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), text);
    }

    /// Reads one value: a map by names in their order, a list, a text, or null; numbers and truth
    /// values as they are written.
    ///
    /// @throws JacksonException if it is not JSON, or more follows
    static Object read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            Object value = value(json);
            if (json.nextToken() != null) {
                throw new StreamReadException(json, "more follows");
            }
            return value;
        }
    }

    private static Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    json.nextToken();
                    members.put(name, value(json));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(json));
                }
                yield values;
            }
            case VALUE_NULL -> null;
            case null -> null;
            default -> json.getString();
        };
    }
}

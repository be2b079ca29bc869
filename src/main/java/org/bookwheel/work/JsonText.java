package org.bookwheel.work;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

    /// Reads something, since what reading needs takes a while to be ready: called early, the first
    /// search does not wait for it.
    public static void prepare() {
        read("{}");
    }

    /// An object with the members that are written.
    public static String object(Consumer<JsonGenerator> members) {
        return of(json -> {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        });
    }

    /// The one value that is written.
    public static String of(Consumer<JsonGenerator> value) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            value.accept(json);
        }
        return text.toString();
    }

    /// A member; empty text is null.
    public static void text(JsonGenerator json, String name, String value) {
        if (value.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /// A member.
    public static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /// An object with some of its members only, in its own order.
    public static String members(String object, Set<String> wanted) {
        return object(json -> {
            try (JsonParser all = FACTORY.createParser(ObjectReadContext.empty(), object)) {
                all.nextToken();
                for (String name = all.nextName(); name != null; name = all.nextName()) {
                    all.nextToken();
                    if (wanted.contains(name)) {
                        json.writeName(name);
                        json.copyCurrentStructure(all);
                    } else {
                        all.skipChildren();
                    }
                }
            }
        });
    }

    /// What stands in an object's members that are a text, a number or a list of texts, by their
    /// names.
    public static Map<String, List<String>> texts(String object) {
        Map<String, List<String>> texts = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), object)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                switch (json.nextToken()) {
                    case VALUE_STRING, VALUE_NUMBER_INT ->
                            texts.put(name, List.of(json.getString()));
                    case START_ARRAY -> texts.put(name, strings(json));
                    default -> json.skipChildren();
                }
            }
        }
        return texts;
    }

    private static List<String> strings(JsonParser json) {
        List<String> strings = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                strings.add(json.getString());
            } else {
                json.skipChildren();
            }
        }
        return strings;
    }

    /// A number or a truth value, as it is written.
    record Literal(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// Reads one value: a map by names in their order, a list, a text, a [Literal], or null.
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
            case VALUE_STRING -> json.getString();
            default -> new Literal(json.getString());
        };
    }
}

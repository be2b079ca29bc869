package org.bookwheel.server;

import java.io.StringWriter;
import java.util.List;
import org.bookwheel.work.JsonText;
import tools.jackson.core.JsonGenerator;

/// Small ways of writing JSON that every answer shares.
final class Json {

    private Json() {}

    /// Writes the members of an object.
    interface Members {
        void write(JsonGenerator json);
    }

    static String object(Members members) {
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator json = JsonText.writing(text)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /// Empty text is null.
    static void text(JsonGenerator json, String name, String value) {
        if (value.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}

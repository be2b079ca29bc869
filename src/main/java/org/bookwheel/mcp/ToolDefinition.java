package org.bookwheel.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.server.OpenApi;

/// What a client is told of a tool, from `tools.json`. Works, counts and lists are described there
/// by the names that they have in the description of the HTTP interface.
///
/// @param input the arguments, in [JSON Schema](https://json-schema.org/draft/2020-12)
/// @param output the structured result, too
record ToolDefinition(
        String name,
        String title,
        String description,
        Map<String, Object> input,
        Map<String, Object> output) {

    /// The members of a work in a list of many; [the whole work][WorkTools] has the others.
    static final List<String> SHORT =
            List.of(
                    "id",
                    "kind",
                    "title",
                    "shortName",
                    "venue",
                    "year",
                    "authors",
                    "tags",
                    "arxiv",
                    "doi",
                    "links",
                    "added",
                    "listCount",
                    "lists");

    private static final String REFERENCE = "$ref";
    private static final String PROPERTIES = "properties";
    private static final String SHORT_WORK = "ShortWork";

    /// All tools, in the order in which they are shown.
    static List<ToolDefinition> all() {
        Map<String, Object> file = Json.object(file());
        Map<String, Object> shared = map(file.get("shared"));
        Schemas schemas = new Schemas();
        return list(file.get("tools")).stream().map(one -> of(map(one), shared, schemas)).toList();
    }

    private static ToolDefinition of(
            Map<String, Object> tool, Map<String, Object> shared, Schemas schemas) {
        Map<String, Object> arguments = new LinkedHashMap<>(map(tool.get("input")));
        list(tool.get("shared")).forEach(name -> arguments.put(text(name), shared.get(name)));
        return new ToolDefinition(
                text(tool.get("name")),
                text(tool.get("title")),
                text(tool.get("description")),
                object(arguments, list(tool.get("required"))),
                map(schemas.resolve(output(tool.get("output")))));
    }

    /// A kind of answer by its name, or one with these members.
    private static Map<String, Object> output(Object written) {
        return written instanceof String name
                ? Map.of(REFERENCE, name)
                : object(map(written), List.copyOf(map(written).keySet()));
    }

    private static Map<String, Object> object(Map<String, Object> members, List<?> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put(PROPERTIES, members);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    /// The arguments by name.
    Map<String, Object> arguments() {
        return map(input.get(PROPERTIES));
    }

    /// The names of those that must be given.
    List<?> required() {
        return list(input.get("required"));
    }

    /// Schemas by name, in which no further names stand.
    private static final class Schemas {

        private final Map<String, Object> known;

        Schemas() {
            Map<String, Object> components = map(Json.object(OpenApi.text()).get("components"));
            known = new LinkedHashMap<>(map(components.get("schemas")));
            Map<String, Object> members =
                    new LinkedHashMap<>(map(map(known.get("WorkFound")).get(PROPERTIES)));
            members.keySet().retainAll(SHORT);
            known.put(SHORT_WORK, object(members, SHORT));
        }

        Object resolve(Object schema) {
            if (schema instanceof List<?> list) {
                return list.stream().map(this::resolve).toList();
            }
            if (!(schema instanceof Map<?, ?> members)) {
                return schema;
            }
            if (members.get(REFERENCE) instanceof String name) {
                return resolve(known.get(name.substring(name.lastIndexOf('/') + 1)));
            }
            Map<String, Object> resolved = new LinkedHashMap<>();
            members.forEach((name, member) -> resolved.put(text(name), resolve(member)));
            return resolved;
        }
    }

    private static String file() {
        try (InputStream file = ToolDefinition.class.getResourceAsStream("tools.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static String text(Object value) {
        return (String) value;
    }
}

package org.bookwheel.mcp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.server.Parameters;

/// The arguments of a call, read as its tool describes them. What is unknown or of another kind is
/// an error that names the argument, what is allowed and what was got.
final class Arguments {

    private final Map<String, Object> described;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    private Arguments(ToolDefinition tool) {
        this.described = tool.arguments();
    }

    /// @throws BadQueryException if they are not as described
    static Arguments of(ToolDefinition tool, Map<String, Object> given) {
        Arguments arguments = new Arguments(tool);
        given.forEach(arguments::take);
        for (Object name : tool.required()) {
            if (!arguments.texts.containsKey(name)) {
                throw Parameters.bad((String) name, "nothing", "given");
            }
        }
        return arguments;
    }

    private void take(String name, Object value) {
        if (!described.containsKey(name)) {
            String all =
                    described.isEmpty()
                            ? "absent: there are none"
                            : "one of " + String.join(", ", described.keySet());
            throw BadQueryException.unknown(name, String.valueOf(value), all);
        }
        if (value == null) {
            return;
        }
        Map<String, Object> schema = ToolDefinition.map(described.get(name));
        boolean isMany = "array".equals(schema.get("type"));
        List<?> values = isMany && value instanceof List<?> many ? many : List.of(value);
        if (schema.get("maxItems") instanceof Integer most && values.size() > most) {
            throw Parameters.bad(name, values.size() + " values", "at most " + most + " values");
        }
        Map<String, Object> each = isMany ? ToolDefinition.map(schema.get("items")) : schema;
        List<String> read = new ArrayList<>();
        values.forEach(one -> read.add(text(name, one, each)));
        texts.put(name, read);
    }

    private static String text(String name, Object value, Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
            throw Parameters.bad(
                    name,
                    String.valueOf(value),
                    allowed.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", "one of ", "")));
        }
        if ("integer".equals(schema.get("type"))) {
            return number(name, value, (int) schema.get("minimum"), (int) schema.get("maximum"));
        }
        boolean isNumber = isWhole(value) && schema.get("type") instanceof List<?>;
        if (!(value instanceof String) && !isNumber) {
            throw Parameters.bad(name, String.valueOf(value), "text");
        }
        String text = String.valueOf(value);
        if (schema.get("maxLength") instanceof Integer most && text.length() > most) {
            throw Parameters.bad(
                    name, text.length() + " characters", "at most %,d characters".formatted(most));
        }
        return text;
    }

    private static String number(String name, Object value, int least, int most) {
        boolean isWithin =
                isWhole(value)
                        && ((Number) value).longValue() >= least
                        && ((Number) value).longValue() <= most
                        && !(value instanceof BigInteger);
        if (!isWithin) {
            throw Parameters.bad(
                    name,
                    String.valueOf(value),
                    "a whole number from %d to %d".formatted(least, most));
        }
        return String.valueOf(value);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    /// All values of an argument, none if it was not given.
    List<String> texts(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /// The value of an argument, or what it is if it is not given.
    String text(String name) {
        return texts(name).stream().findFirst().or(() -> byDefault(name)).orElse("");
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    private Optional<String> byDefault(String name) {
        return Optional.ofNullable(ToolDefinition.map(described.get(name)).get("default"))
                .map(String::valueOf);
    }

    /// Those of these arguments that are given, under the same names.
    Map<String, List<String>> parameters(Set<String> names) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(texts);
        parameters.keySet().retainAll(names);
        return parameters;
    }

    static BadQueryException unknownWork(String id) {
        return Parameters.bad("id", id, "the id of a work, as search_works gives it");
    }
}

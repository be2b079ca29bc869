package org.bookwheel.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Checks values against the part of [JSON Schema 2020-12](https://json-schema.org/) that the
/// description of the API uses. A keyword that it does not know is an error, so that no rule is
/// passed over.
public final class JsonSchema {

    private static final Set<String> SILENT = Set.of("description", "default");

    private final JsonNode document;
    private final List<String> wrong = new ArrayList<>();

    /// @param document in which references are looked up
    private JsonSchema(JsonNode document) {
        this.document = document;
    }

    /// What is wrong with a value, each with its place; nothing if it is right.
    public static List<String> check(JsonNode document, JsonNode schema, JsonNode value) {
        JsonSchema check = new JsonSchema(document);
        check.check(schema, value, "$");
        return check.wrong;
    }

    /// The part of a document that a reference such as `#/components/schemas/Work` names.
    public static JsonNode resolve(JsonNode document, String reference) {
        JsonNode found = document.at(reference.substring(1));
        if (!reference.startsWith("#/") || found.isMissingNode()) {
            throw new AssertionError(reference + " leads nowhere");
        }
        return found;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        schema.propertyStream()
                .forEach(rule -> check(rule.getKey(), rule.getValue(), schema, value, place));
    }

    private void check(
            String keyword, JsonNode rule, JsonNode schema, JsonNode value, String place) {
        if (SILENT.contains(keyword)) {
            return;
        }
        switch (keyword) {
            case "$ref" -> check(resolve(document, rule.asString()), value, place);
            case "type" -> require(isType(rule, value), place, keyword, rule, value);
            case "enum" ->
                    require(
                            rule.valueStream().anyMatch(value::equals),
                            place,
                            keyword,
                            rule,
                            value);
            case "const" -> require(rule.equals(value), place, keyword, rule, value);
            case "properties" ->
                    rule.propertyStream()
                            .filter(one -> value.has(one.getKey()))
                            .forEach(one ->
                                    check(
                                            one.getValue(),
                                            value.get(one.getKey()),
                                            place + "." + one.getKey()));
            case "required" ->
                    rule.forEach(name ->
                            require(
                                    !value.isObject() || value.has(name.asString()),
                                    place,
                                    keyword,
                                    name,
                                    value));
            case "additionalProperties" -> additional(rule, schema, value, place);
            case "items" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    check(rule, value.get(i), place + "[" + i + "]");
                }
            }
            case "maxItems" -> require(value.size() <= rule.asInt(), place, keyword, rule, value);
            case "oneOf" -> require(fitting(rule, value) == 1, place, keyword, rule, value);
            case "anyOf" -> require(fitting(rule, value) > 0, place, keyword, rule, value);
            case "minimum" ->
                    require(
                            !value.isNumber() || value.asDouble() >= rule.asDouble(),
                            place,
                            keyword,
                            rule,
                            value);
            case "maximum" ->
                    require(
                            !value.isNumber() || value.asDouble() <= rule.asDouble(),
                            place,
                            keyword,
                            rule,
                            value);
            case "minLength" -> require(length(value) >= rule.asInt(), place, keyword, rule, value);
            case "maxLength" -> require(length(value) <= rule.asInt(), place, keyword, rule, value);
            case "pattern" ->
                    require(
                            !value.isString()
                                    || java.util.regex.Pattern.compile(rule.asString())
                                            .matcher(value.asString())
                                            .find(),
                            place,
                            keyword,
                            rule,
                            value);
            case "format" -> format(rule.asString(), value);
            default -> throw new AssertionError(place + ": unknown keyword " + keyword);
        }
    }

    private void require(
            boolean holds, String place, String keyword, JsonNode rule, JsonNode value) {
        if (!holds) {
            wrong.add("%s: %s %s, got %s".formatted(place, keyword, rule, value));
        }
    }

    private void additional(JsonNode rule, JsonNode schema, JsonNode value, String place) {
        if (!value.isObject()) {
            return;
        }
        value.propertyStream()
                .filter(one -> !schema.path("properties").has(one.getKey()))
                .forEach(one -> {
                    if (rule.isBoolean()) {
                        require(rule.asBoolean(), place, "additionalProperties", rule, value);
                    } else {
                        check(rule, one.getValue(), place + "." + one.getKey());
                    }
                });
    }

    private long fitting(JsonNode schemas, JsonNode value) {
        return schemas.valueStream()
                .filter(schema -> check(document, schema, value).isEmpty())
                .count();
    }

    private static int length(JsonNode value) {
        return value.isString() ? value.asString().length() : 0;
    }

    private static void format(String format, JsonNode value) {
        switch (format) {
            case "date-time" -> Instant.parse(value.asString());
            case "date" -> {
                if (value.isString()) {
                    LocalDate.parse(value.asString());
                }
            }
            default -> throw new AssertionError("unknown format " + format);
        }
    }

    private static boolean isType(JsonNode rule, JsonNode value) {
        return rule.isArray()
                ? rule.valueStream().anyMatch(one -> isType(one, value))
                : switch (rule.asString()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> throw new AssertionError("unknown type " + rule);
                };
    }
}

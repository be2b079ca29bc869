package org.bookwheel.search.opensearch;

import java.util.List;
import java.util.Map;

/// Queries in the cluster's words that others are made of.
final class JsonParts {

    static final Map<String, Object> ALL = Map.of("match_all", Map.of());
    static final Map<String, Object> NONE = Map.of("match_none", Map.of());

    private JsonParts() {}

    /// Any of some filters.
    static Map<String, Object> anyOf(List<Map<String, Object>> ways) {
        return ways.isEmpty()
                ? NONE
                : ways.size() == 1
                        ? ways.getFirst()
                        : Map.of("bool", Map.of("should", ways, "minimum_should_match", 1));
    }

    /// All of some filters.
    static Map<String, Object> allOf(List<Map<String, Object>> filters) {
        return filters.isEmpty()
                ? ALL
                : filters.size() == 1
                        ? filters.getFirst()
                        : Map.of("bool", Map.of("filter", filters));
    }

    /// The works of a filter, each with the same weight.
    static Map<String, Object> constant(Map<String, Object> filter, float weight) {
        return Map.of("constant_score", Map.of("filter", filter, "boost", weight));
    }
}

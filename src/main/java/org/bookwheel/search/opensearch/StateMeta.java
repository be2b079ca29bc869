package org.bookwheel.search.opensearch;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What an index on a cluster says of itself: whose it is, and which state. Nothing is removed or
/// written that does not say so.
///
/// @param name the name under which the newest state is found
/// @param version of the layout
/// @param generation counts up from state to state
/// @param stamp unlike that of any other state; empty until the state is whole
/// @param parts how many records hold its terms
record StateMeta(String name, String version, long generation, String stamp, int parts) {

    static final String OURS = "bookwheel";

    /// @param mapping of an index
    /// @return null if the index is not ours
    static StateMeta of(JsonNode mapping) {
        JsonNode meta = mapping.path("mappings").path("_meta").path(OURS);
        return meta.isMissingNode()
                ? null
                : new StateMeta(
                        meta.path("name").asString(""),
                        meta.path("version").asString(""),
                        meta.path("generation").asLong(0),
                        meta.path("stamp").asString(""),
                        meta.path("parts").asInt(0));
    }

    Map<String, Object> json() {
        return Map.of(
                "name",
                name,
                "version",
                version,
                "generation",
                generation,
                "stamp",
                stamp,
                "parts",
                parts);
    }
}

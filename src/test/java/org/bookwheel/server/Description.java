package org.bookwheel.server;

import java.util.List;
import java.util.stream.Stream;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.JsonSchema;
import org.bookwheel.testing.Site;
import tools.jackson.databind.JsonNode;

/// The description that a site gives of its API.
record Description(Site site, JsonNode document) {

    Description(Site site) {
        this(site, site.get("/openapi.json").json());
    }

    Stream<Route> routes() {
        return document.get("paths")
                .propertyStream()
                .map(path -> new Route(this, path.getKey(), path.getValue().get("get")));
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? JsonSchema.resolve(document, node.get("$ref").asString()) : node;
    }

    /// A route as described.
    record Route(Description in, String path, JsonNode operation) {

        /// With an id and a facet in it that exist.
        String filled() {
            return path.replace("{id}", "arxiv:2403.05313")
                    .replace("{facet}", "venue")
                    .replace("{folder}", "venues")
                    .replace("{name}", "OSDI");
        }

        List<JsonNode> parameters() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .map(in::resolve)
                    .filter(one -> one.get("in").asString().equals("query"))
                    .toList();
        }

        List<String> names() {
            return parameters().stream().map(one -> one.get("name").asString()).toList();
        }

        /// The answer to a request in which what is required is given.
        Answer get(String name, String value) {
            boolean needsId = names().contains("id") && !name.equals("id");
            String id = needsId ? "id=arxiv:2403.05313&" : "";
            return in.site().get(filled() + "?" + id + Site.query(name, value).substring(1));
        }

        JsonNode response(int status) {
            JsonNode responses = operation.get("responses");
            JsonNode own = responses.path(String.valueOf(status));
            return in.resolve(own.isMissingNode() ? responses.get("default") : own);
        }
    }
}

package org.bookwheel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bookwheel.search.Facet;
import org.bookwheel.testing.Jackson;
import tools.jackson.databind.JsonNode;

/// Calls every tool over the seed lists, whatever carries the messages, and looks at what comes
/// with an independent validator.
final class AllTools {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema OF_SCHEMAS =
            SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private static final List<String> FACETS =
            List.of(Facet.values()).stream().map(Facet::text).toList();

    private final Agent agent;
    private final Map<String, McpSchema.Tool> tools;

    AllTools(Agent agent) {
        this.agent = agent;
        this.tools =
                agent.tools().stream()
                        .collect(Collectors.toMap(McpSchema.Tool::name, tool -> tool));
    }

    void check() {
        assertThat(tools)
                .containsOnlyKeys(
                        "search_works",
                        "get_work",
                        "related_works",
                        "facet_values",
                        "export_works",
                        "lists",
                        "whats_new");
        tools.values().forEach(AllTools::checkDescription);
        JsonNode found =
                ask("search_works", Map.of("query", "cache", "size", 20, "facets", FACETS));
        assertThat(found.get("total").asInt()).isPositive();
        assertThat(found.get("facets").propertyNames()).containsExactlyElementsOf(FACETS);
        ask("search_works", Map.of("query", "serverles inferense", "venue", List.of("OSDY")));
        assertThat(ask("search_works", Map.of("size", 0)).get("total").asInt()).isEqualTo(161);
        String id = found.get("works").get(0).get("id").asString();
        JsonNode work = ask("get_work", Map.of("id", id));
        assertThat(work.get("mentions")).isNotEmpty();
        assertThat(ask("related_works", Map.of("id", id, "size", 3)).get("works")).hasSize(3);
        for (String facet : FACETS) {
            ask("facet_values", Map.of("facet", facet, "size", 3));
        }
        JsonNode years = ask("facet_values", Map.of("facet", "year", "venue", List.of("OSDI")));
        assertThat(years.get("values").get(0).get("value").isIntegralNumber()).isTrue();
        JsonNode bibtex = ask("export_works", Map.of("format", "bibtex", "ids", List.of(id)));
        assertThat(bibtex.get("text").asString()).startsWith("@").contains("title");
        JsonNode csl = ask("export_works", Map.of("format", "csl-json", "query", "cache"));
        assertThat(Jackson.MAPPER.readTree(csl.get("text").asString()))
                .hasSize(csl.get("exported").asInt());
        assertThat(csl.get("total").asInt()).isEqualTo(found.get("total").asInt());
        assertThat(ask("lists", Map.of()).get("lists")).hasSize(4);
        JsonNode fresh = ask("whats_new", Map.of("since", "2000-01-01"));
        assertThat(fresh.get("total").asInt() + fresh.get("undated").asInt()).isEqualTo(161);
    }

    private static void checkDescription(McpSchema.Tool tool) {
        assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
        assertThat(tool.description()).as(tool.name()).isNotBlank();
        for (Map<String, Object> schema : List.of(tool.inputSchema(), tool.outputSchema())) {
            assertThat(OF_SCHEMAS.validate(json(schema), InputFormat.JSON))
                    .as("faults in a schema of %s", tool.name())
                    .isEmpty();
            assertThat(schema).containsEntry("type", "object");
        }
    }

    /// The structured result of a call whose arguments and result are as described.
    JsonNode ask(String tool, Map<String, Object> arguments) {
        assertThat(faults(tools.get(tool).inputSchema(), json(arguments)))
                .as("faults in the arguments of %s", tool)
                .isEmpty();
        JsonNode result = agent.ask(tool, arguments);
        assertThat(faults(tools.get(tool).outputSchema(), result.toString()))
                .as("faults in the result of %s", tool)
                .isEmpty();
        assertThat(faults(tools.get(tool).outputSchema(), "{\"no\":1}"))
                .as("faults in what is no result of %s", tool)
                .isNotEmpty();
        return result;
    }

    private static List<?> faults(Map<String, Object> schema, String value) {
        return SCHEMAS.getSchema(json(schema), InputFormat.JSON).validate(value, InputFormat.JSON);
    }

    private static String json(Object value) {
        return Jackson.MAPPER.writeValueAsString(value);
    }
}

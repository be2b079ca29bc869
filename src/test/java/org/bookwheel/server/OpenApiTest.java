package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bookwheel.export.Format;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.SortOrder;
import org.bookwheel.search.Suggestion;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.JsonSchema;
import org.bookwheel.testing.Site;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The description says of the API what is so, and all that is so.
class OpenApiTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Description DESCRIPTION = new Description(SITE);
    private static final JsonNode DOCUMENT = DESCRIPTION.document();

    @Test
    void everyRouteButTheFilesOfThePageIsDescribedAndNoOther() {
        Set<String> served = new TreeSet<>();
        for (String route : SITE.server().routes()) {
            String path = route.substring(route.indexOf(' ') + 1);
            if (route.startsWith("GET ") && !path.equals(Server.FILES)) {
                served.add(path);
            }
        }
        assertThat(DESCRIPTION.routes().map(Description.Route::path))
                .containsExactlyInAnyOrderElementsOf(served);
        assertThat(SITE.server().routes())
                .containsAll(served.stream().map(path -> "HEAD " + path).toList());
    }

    @TestFactory
    Stream<DynamicTest> theDescribedParametersAreThoseThatARouteKnows() {
        return ofRoutes(
                DESCRIPTION.routes().filter(route -> route.operation().get("responses").has("400")),
                route -> {
                    Answer answer = SITE.get(route.filled() + "?nonsense=1");
                    assertThat(answer.status()).isEqualTo(400);
                    String detail = answer.problem().get("detail").asString();
                    if (route.names().isEmpty()) {
                        assertThat(detail).contains("there are none");
                        return;
                    }
                    String known =
                            detail.substring(
                                    detail.indexOf("one of ") + 7, detail.indexOf(", got "));
                    assertThat(answer.problem().get("errors").get(0).get("parameter").asString())
                            .isEqualTo("nonsense");
                    assertThat(known.split(", "))
                            .containsExactlyInAnyOrderElementsOf(route.names());
                });
    }

    @TestFactory
    Stream<DynamicTest> whatIsDescribedAsAllowedIsAndNothingElse() {
        return ofRoutes(
                DESCRIPTION.routes(),
                route -> {
                    for (JsonNode parameter : route.parameters()) {
                        String name = parameter.get("name").asString();
                        JsonNode schema = parameter.get("schema");
                        JsonNode item = schema.has("items") ? schema.get("items") : schema;
                        for (String value : allowed(item)) {
                            assertThat(route.get(name, value).status())
                                    .as(name + "=" + value)
                                    .isEqualTo(200);
                        }
                        for (String value : refused(item)) {
                            Answer answer = route.get(name, value);
                            assertThat(answer.status()).as(name + "=" + value).isEqualTo(400);
                            JsonNode error = answer.problem().get("errors").get(0);
                            assertThat(error.get("parameter").asString()).isEqualTo(name);
                        }
                    }
                });
    }

    private static List<String> allowed(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        schema.path("default").asStringOpt().ifPresent(values::add);
        bound(schema, "minimum", 0).ifPresent(values::add);
        bound(schema, "maximum", 0).ifPresent(values::add);
        if (schema.has("maxLength") && !schema.has("minLength")) {
            values.add("a".repeat(schema.get("maxLength").asInt()));
        }
        return values;
    }

    private static List<String> refused(JsonNode schema) {
        List<String> values = new ArrayList<>();
        bound(schema, "minimum", -1).ifPresent(values::add);
        bound(schema, "maximum", 1).ifPresent(values::add);
        if (schema.has("enum") || schema.get("type").asString().equals("integer")) {
            values.add("nonsense");
        }
        if (schema.has("maxLength")) {
            values.add("a".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.has("minLength")) {
            values.add("");
        }
        return values;
    }

    private static java.util.Optional<String> bound(JsonNode schema, String keyword, int beyond) {
        return schema.has(keyword)
                ? java.util.Optional.of(String.valueOf(schema.get(keyword).asInt() + beyond))
                : java.util.Optional.empty();
    }

    @Test
    void theNamesAreThoseOfTheProgram() {
        assertThat(values("parameters/sort/schema"))
                .isEqualTo(texts(SortOrder.values(), SortOrder::text));
        assertThat(values("parameters/has/schema/items"))
                .isEqualTo(texts(Presence.values(), Presence::text));
        assertThat(values("parameters/facets/schema/items"))
                .isEqualTo(texts(Facet.values(), Facet::text));
        assertThat(values("parameters/format/schema"))
                .isEqualTo(texts(Format.values(), Format::text));
        assertThat(values("schemas/Work/properties/kind"))
                .isEqualTo(texts(Kind.values(), Kind::text));
        assertThat(values("schemas/Link/properties/rel"))
                .isEqualTo(texts(Link.Rel.values(), Link.Rel::text));
        assertThat(values("schemas/Suggestion/properties/kind"))
                .isEqualTo(texts(Suggestion.Kind.values(), Suggestion.Kind::text));
        JsonNode size = DOCUMENT.at("/components/parameters/size/schema");
        assertThat(size.get("default").asInt()).isEqualTo(SearchQuery.DEFAULT_SIZE);
        assertThat(DOCUMENT.at("/info/version").asString()).isEqualTo(OpenApi.version());
        assertThat(DOCUMENT.get("openapi").asString()).startsWith("3.1.");
    }

    private static List<String> values(String place) {
        return DOCUMENT.at("/components/" + place + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static <T> List<String> texts(T[] values, Function<T, String> text) {
        return Arrays.stream(values).map(text).toList();
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsUsed() {
        Set<String> used = new TreeSet<>();
        DOCUMENT.findValuesAsString("$ref")
                .forEach(reference -> {
                    JsonSchema.resolve(DOCUMENT, reference);
                    used.add(reference);
                });
        Set<String> defined = new TreeSet<>();
        DOCUMENT.get("components")
                .propertyStream()
                .forEach(kind ->
                        kind.getValue()
                                .propertyStream()
                                .forEach(one ->
                                        defined.add(
                                                "#/components/"
                                                        + kind.getKey()
                                                        + "/"
                                                        + one.getKey())));
        assertThat(used).isEqualTo(defined);
        assertThat(
                        DESCRIPTION
                                .routes()
                                .map(route -> route.operation().get("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    private static Stream<DynamicTest> ofRoutes(
            Stream<Description.Route> routes,
            java.util.function.Consumer<Description.Route> check) {
        return routes.map(
                route -> DynamicTest.dynamicTest(route.path(), () -> check.accept(route)));
    }
}

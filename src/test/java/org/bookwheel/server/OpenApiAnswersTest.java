package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.JsonSchema;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Real answers, right and wrong, have the form that the description gives them.
class OpenApiAnswersTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Description DESCRIPTION = new Description(SITE);

    @TestFactory
    Stream<DynamicTest> realAnswersAreAsDescribed() {
        return Stream.of(
                        "/api/v1/search",
                        "/api/v1/search?q=kv+cache&explain=true&venue=MLSys&has=code&year=none",
                        "/api/v1/search?q=serverles+infernce+modle+zebra&size=5",
                        "/api/v1/search?q=author:stoica+at:pku&facets=year,author",
                        "/api/v1/search?q=summary&sort=title&size=100",
                        "/api/v1/search?size=100&page=2&sort=newest",
                        "/api/v1/search?sort=best",
                        "/api/v1/suggest?q=serv&limit=50",
                        "/api/v1/suggest?q=",
                        "/api/v1/suggest?limit=0",
                        "/api/v1/works?id=arxiv:2403.05313",
                        "/api/v1/works?id=nothing",
                        "/api/v1/works",
                        "/api/v1/works/arxiv:2403.05313",
                        "/api/v1/works/nothing",
                        "/api/v1/works/arxiv:2403.05313/related",
                        "/api/v1/works/nothing/related",
                        "/api/v1/facets/author?prefix=s",
                        "/api/v1/facets/year",
                        "/api/v1/facets/colour",
                        "/api/v1/facets/venue?limit=1001",
                        "/api/v1/lists",
                        "/api/v1/lists?x=1",
                        "/api/v1/export?format=csl-json",
                        "/api/v1/export?format=bibtex",
                        "/api/v1/export?format=ris",
                        "/api/v1/export?format=csv",
                        "/api/v1/export",
                        "/feed.json?q=cache&size=1",
                        "/feed.json?size=x",
                        "/feed.atom",
                        "/opensearch.xml",
                        "/opensearch/suggest?q=kv",
                        "/help.json",
                        "/",
                        "/?q=kv+cache",
                        "/works?id=arxiv:2403.05313",
                        "/works/arxiv:2403.05313",
                        "/works/nothing",
                        "/livez",
                        "/readyz",
                        "/metrics",
                        "/openapi.json")
                .map(address -> DynamicTest.dynamicTest(address, () -> isAsDescribed(address)));
    }

    private static void isAsDescribed(String address) {
        String path = address.replaceFirst("\\?.*", "");
        Description.Route route =
                DESCRIPTION
                        .routes()
                        .filter(one -> path.matches(one.path().replaceAll("\\{[^}]*}", "[^/]+")))
                        .findFirst()
                        .orElseThrow();
        Answer answer = SITE.get(address);
        JsonNode response = route.response(answer.status());
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        JsonNode content = response.get("content").path(type);
        assertThat(content.isMissingNode()).as(type + " is described").isFalse();
        if (type.endsWith("json")) {
            JsonNode value = Jackson.MAPPER.readTree(answer.bytes());
            assertThat(JsonSchema.check(DESCRIPTION.document(), content.get("schema"), value))
                    .isEmpty();
        }
        response.path("headers")
                .propertyStream()
                .forEach(header -> {
                    JsonNode schema = DESCRIPTION.resolve(header.getValue()).get("schema");
                    assertThat(answer.header(header.getKey()))
                            .as(header.getKey())
                            .matches(schema.get("pattern").asString());
                });
    }
}

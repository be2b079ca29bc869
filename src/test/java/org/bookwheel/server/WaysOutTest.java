package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// No search ends in nothing: there is always a way on, in the interface and, where scripts do not
/// run, in the page.
class WaysOutTest {

    private static final Site SITE = Site.ofSeeds();

    private static Document page(String path) {
        Answer answer = SITE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text(), answer.url());
    }

    private static List<JsonNode> ways(String... parameters) {
        return SITE.search(parameters).json().get("ways").valueStream().toList();
    }

    private static long totalAt(String parameters) {
        return SITE.get("/api/v1/search?" + parameters).total();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=serving&venue=MLSys&year=2019",
                "q=pagedattenton&year=2019",
                "q=servng&venue=none&year=2019",
                "q=zzzz+cache+-cache",
                "venue=MLSy",
                "q=serving&venue=SIGCOMM"
            })
    void eachWayFindsWhatItsTotalSaysAndMoreThanTheSearch(String search) {
        Answer found = SITE.get("/api/v1/search?" + search);
        List<JsonNode> ways = found.json().get("ways").valueStream().toList();
        assertThat(ways).as(search).isNotEmpty();
        for (JsonNode way : ways) {
            assertThat(totalAt(way.get("parameters").asString()))
                    .as(way.toString())
                    .isEqualTo(way.get("total").asLong())
                    .isGreaterThan(found.total());
        }
        Document page = page("/?" + search);
        assertThat(page.select(".results .nothing li a").eachText())
                .containsExactlyElementsOf(
                        ways.stream().map(way -> way.get("text").asString()).toList());
        for (Element way : page.select(".results .nothing li")) {
            String path = way.select("a").first().absUrl("href").replace(SITE.url(), "");
            assertThat(page(path).select("noscript .total b").text() + " works")
                    .as(way.text())
                    .startsWith(way.select(".count").text().replaceAll(" works?$", ""));
        }
    }

    @Test
    void aSearchThatFindsEnoughOffersNoOther() {
        assertThat(ways("q", "serving")).isEmpty();
        assertThat(ways("q", "zzzz", "size", "0")).as("whoever only counts").isEmpty();
    }

    @Test
    void thereAreNoFiltersOverNothing() {
        assertThat(page("/?q=serving&year=1999").select("noscript .columns, noscript .orders"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "venue, MLSy, MLSys",
        "venue, OSDY, OSDI",
        "author, Ion Stoika, Ion Stoica",
        "affiliation, Pekin University, Peking University",
        "list, mlsys-paper.md, mlsys-papers.md",
        "tag, Falt tolerance, Fault tolerance"
    })
    void aValueThatNoWorkHasIsSaidWithTheNearestOnes(String facet, String value, String near) {
        JsonNode answer = SITE.search(facet, value).json();
        JsonNode unknown = answer.get("unknown").get(0);
        assertThat(unknown.get("parameter").asString()).isEqualTo(facet);
        assertThat(unknown.get("nearest").get(0).asString()).isEqualTo(near);
        assertThat(unknown.get("words").asString())
                .startsWith("No " + facet + " is called “" + value + "”. Nearest: " + near);
        assertThat(answer.get("ways").get(0).get("text").asString()).contains(" instead of ");
        assertThat(page("/" + Site.query(facet, value)).select(".results .remarks").text())
                .contains("No " + facet + " is called “" + value + "”. Nearest: " + near);
    }

    @Test
    void aValueThatWorksHaveElsewhereIsNotUnknown() {
        JsonNode answer = SITE.search("q", "serving", "venue", "HPCA").json();
        assertThat(answer.get("total").asLong()).isZero();
        assertThat(answer.get("unknown")).isEmpty();
        assertThat(SITE.search("venue", "none").json().get("unknown")).isEmpty();
    }

    @Test
    void aCorrectionIsOneLineAndTheOtherSearchIsExactlyWhatWasTyped() {
        Document page = page("/?q=efficent+memory+managment");
        Element remarks = page.select(".results .remarks p").first();
        assertThat(remarks.text())
                .isEqualTo(
                        "Showing results for efficient memory management."
                                + " Search instead for efficent memory managment.");
        String exactly = remarks.select("a").attr("href").substring(3);
        JsonNode answer = SITE.get("/api/v1/search?" + exactly).json();
        assertThat(answer.get("corrected")).isEmpty();
        assertThat(answer.get("query").get("text").asString())
                .isEqualTo("\"efficent\" memory \"managment\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/?year=abc&q=serving, “abc” is no year, ./?q=serving",
        "/?page=9999&q=serving, “9999” is no page number, ./?q=serving",
        "/?page=two, “two” is no page number, ./?sort=newest",
        "/?sort=best&tag=Serving, “best” is no order, ./?tag=Serving",
        "/?has=legs, “legs” is no link or field, ./?sort=newest",
        "/?kind=film&year=2024, “film” is no kind, ./?year=2024"
    })
    void aBadAddressNamesWhatWasWrongAndAWayOut(String path, String heading, String way) {
        Document page = page(path);
        assertThat(page.select("noscript .nothing h1").text()).startsWith(heading);
        assertThat(page.select("noscript .nothing p").text()).contains(" must be ");
        assertThat(page.select("noscript .nothing a").eachAttr("href"))
                .contains(way)
                .endsWith("./?sort=newest");
    }

    @Test
    void aPageBeyondTheLastLeadsToTheLast() {
        Document page = page("/?tag=Fault+tolerance&page=7");
        assertThat(page.select(".results .nothing h2").text()).isEqualTo("There is no page 7");
        assertThat(page.select(".results .nothing p").text())
                .isEqualTo("17 works stand on 1 page.");
        Document last = page("/?year=2024&page=70");
        String way = last.select(".results .nothing a").last().attr("href").substring(1);
        assertThat(page(way).select(".results .title")).isNotEmpty();
    }

    @Test
    void anEmptyFieldFindsAllWorksNewestFirst() {
        Document all = page("/?q=");
        assertThat(all.select("noscript .total b").text()).isEqualTo("161");
        assertThat(all.select(".results .title").eachText())
                .isEqualTo(page("/?sort=newest").select(".results .title").eachText());
        assertThat(all.select("noscript .columns section")).isNotEmpty();
        assertThat(page("/works/gone", 404).select(".nothing a").attr("href"))
                .isEqualTo("../?sort=newest");
    }

    private static Document page(String path, int status) {
        Answer answer = SITE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        return Jsoup.parse(answer.text(), answer.url());
    }
}

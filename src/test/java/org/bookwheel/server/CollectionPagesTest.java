package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.server.link.Links;
import org.bookwheel.server.page.WorkRow;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Each list, venue, person, institution and tag has a page, for browsers with scripts and without.
class CollectionPagesTest {

    private static final Site SEEDS = Site.ofSeeds();

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @BeforeAll
    static void serve() throws Exception {
        Path lists = Files.createDirectories(folder.resolve("lists/a;b"));
        Files.writeString(
                lists.resolve("caches.md"),
                """
                # Papers on <b>Caches</b> & More

                ## Input/Output
                - (OSDI'24) [A Study of Caches](https://arxiv.org/abs/2401.00001) [100%% | MIT]
                - (SOSP'03) [Another Study of Caches](https://arxiv.org/abs/2401.00002)
                """);
        Files.writeString(
                folder.resolve("lists/one.md"),
                "# Reading List\n- [A First Paper Here](https://arxiv.org/abs/2401.00003)\n");
        Files.writeString(
                folder.resolve("lists/two.md"),
                "# Reading List\n- [A Second Paper Here](https://arxiv.org/abs/2401.00004)\n");
        site = Site.of(folder.resolve("index"), folder.resolve("lists"));
    }

    private static Document page(Site of, String path) {
        Answer answer = of.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(answer.text(), of.url() + path, parser);
        assertThat(parser.getErrors()).as(path).isEmpty();
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "/venues/OSDI, venue, OSDI",
        "/lists/awesome-papers.md, list, awesome-papers.md",
        "/institutions/Stanford%20University, affiliation, Stanford University",
        "/tags/Inference, tag, Inference"
    })
    void aPageHasItsYearsTopValuesFeedExportsAndWorks(String path, String facet, String value) {
        Document page = page(SEEDS, path);
        Answer found = SEEDS.search(facet, value, "sort", "newest");
        assertThat(page.select("main > article > p").first().text())
                .contains(WorkRow.count(found.total(), "work"));
        assertThat(page.select("article.work .title a").eachAttr("data-work"))
                .isEqualTo(found.ids());
        page.select(".year-row a")
                .forEach(year -> assertThat(countAt(year)).as(year.text()).isEqualTo(number(year)));
        assertThat(page.select(".year-row a")).isNotEmpty();
        assertThat(page.select(".columns section")).isNotEmpty();
        page.select(".columns li")
                .forEach(row ->
                        assertThat(countAt(row.selectFirst("a")))
                                .as(row.text())
                                .isEqualTo(number(row)));
        assertThat(page.select(".forms a").eachText())
                .containsExactly("Feed", "BibTeX", "RIS", "CSL-JSON", "CSV", "JSON Lines");
        for (Element form : page.select(".forms a")) {
            assertThat(SEEDS.getFrom(form.absUrl("href")).status()).as(form.text()).isEqualTo(200);
        }
        assertThat(
                        SEEDS.getFrom(page.select(".forms a").get(1).absUrl("href"))
                                .text()
                                .split("\n@", -1))
                .hasSize((int) found.total());
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(SEEDS.url() + path);
        assertThat(
                        page.select(
                                "meta[name=description], meta[property=og:title], link[rel=alternate]"))
                .hasSize(3);
    }

    private static long number(Element row) {
        return Long.parseLong(row.selectFirst(".count").text().replace(",", ""));
    }

    /// How many works the search has that a link leads to.
    private static long countAt(Element link) {
        String address = link.absUrl("href");
        return SEEDS.get("/api/v1/search" + address.substring(address.indexOf('?'))).total();
    }

    @Test
    void everyPersonVenueTagPlaceAndListOnAWorksPageLeadsToAPage() {
        for (Site of : List.of(SEEDS, site)) {
            for (String id : of.search("size", "100").ids()) {
                Document work = page(of, new Links("/").work(id));
                for (Element link :
                        work.select(
                                ".whole > .people a, .whole > .line a:first-child,"
                                        + " .particulars dd a[dir], .mentions a[dir]")) {
                    String address = link.absUrl("href");
                    if (!address.contains("=none")) {
                        assertThat(of.getFrom(address).status()).as(address).isEqualTo(200);
                        assertThat(address)
                                .matches(
                                        ".*/(venues|authors|institutions|tags|lists)[/?].*|.*kind=resource");
                    }
                }
            }
        }
    }

    @Test
    void aNameWithASlashOrASignOfAddressesHasAPage() {
        assertThat(page(site, "/tags?name=Input%2FOutput").select("h1").text())
                .isEqualTo("Input/Output");
        assertThat(page(site, "/lists?name=a%3Bb%2Fcaches.md").select("h1").text())
                .isEqualTo(title());
    }

    private static String title() {
        return site.get("/api/v1/lists")
                .json()
                .get("lists")
                .valueStream()
                .filter(list -> list.get("name").asString().endsWith("caches.md"))
                .findFirst()
                .orElseThrow()
                .get("title")
                .asString();
    }

    @Test
    void theTitleOfAListChoosesItEverywhere() {
        long total = site.search("list", "a;b/caches.md").total();
        assertThat(total).isEqualTo(2);
        assertThat(site.search("list", title()).total()).isEqualTo(total);
        assertThat(site.search("list", title().toUpperCase(java.util.Locale.ROOT)).total())
                .isEqualTo(total);
        String named = Site.query("list", title());
        assertThat(site.get("/api/v1/export" + named).text().lines()).hasSize(2);
        assertThat(site.get("/feed.json" + named).json().get("items")).hasSize(2);
        assertThat(site.get("/feed.json" + named).json().get("title").asString())
                .endsWith("List " + title());
        Answer titled = site.get("/lists" + Site.query("name", title()));
        assertThat(titled.status()).isEqualTo(302);
        assertThat(titled.header("Location")).isEqualTo("./lists?name=a%3Bb%2Fcaches.md");
        Document results = page(site, "/" + named);
        assertThat(results.select(".chip").text()).contains("List " + title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list:papers", "study list:\"papers on ca", "list:mor", "list:a;b"})
    void aListIsCompletedByItsTitleAndByItsPath(String typed) {
        JsonNode suggestions =
                site.get("/api/v1/suggest" + Site.query("q", typed)).json().get("suggestions");
        assertThat(suggestions).hasSize(1);
        assertThat(suggestions.get(0).get("text").asString()).isEqualTo("a;b/caches.md");
        assertThat(suggestions.get(0).get("count").asInt()).isEqualTo(2);
    }

    @Test
    void listsOfOneTitleAreShownByTheirPaths() {
        assertThat(page(site, "/lists/one.md").select("h1").text()).isEqualTo("one.md");
        assertThat(site.search("list", "Reading List").total()).isZero();
        assertThat(site.search("list", "two.md").total()).isEqualTo(1);
    }

    @Test
    void whatDoesNotExistSaysSoAndNamesTheNearest() {
        Answer answer = SEEDS.get("/venues/OSDY", "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(404);
        Document page = Jsoup.parse(answer.text(), SEEDS.url() + "/venues/OSDY");
        assertThat(page.select("h1").text()).isEqualTo("No venue is called “OSDY”");
        Element near = page.select(".nothing a").first();
        assertThat(SEEDS.getFrom(near.absUrl("href")).status()).isEqualTo(200);
        assertThat(SEEDS.get("/nothing/here").status()).isEqualTo(404);
    }
}

package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every work has a page that reads well without scripts.
class WorkPageTest {

    private static final Site SITE = Site.ofSeeds();

    private static Document page(Site site, String path) {
        Answer answer = site.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        return Jsoup.parse(answer.text(), answer.url());
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    @Test
    void aWorkHasAPageOfItsOwnWithWhatOtherProgramsLookFor() {
        Document page = page(SITE, "/works/arxiv:2403.05313");
        String title =
                "RAT: Retrieval Augmented Thoughts Elicit Context-Aware Reasoning in Long-Horizon"
                        + " Generation";
        String address = SITE.url() + "/works/arxiv:2403.05313";
        assertThat(page.title()).isEqualTo(title + " - Bookwheel");
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
        assertThat(meta(page, "citation_title")).isEqualTo(title);
        assertThat(meta(page, "citation_arxiv_id")).isEqualTo("2403.05313");
        assertThat(meta(page, "citation_publication_date")).isEqualTo("2024/03");

        JsonNode data =
                Jackson.MAPPER.readTree(
                        page.select("script[type=application/ld+json]").first().data());
        assertThat(data.get("@type").asString()).isEqualTo("ScholarlyArticle");
        assertThat(data.get("name").asString()).isEqualTo(title);
        assertThat(data.get("url").asString()).isEqualTo(address);
        assertThat(data.get("identifier").get(0).asString()).isEqualTo("arXiv:2403.05313");
    }

    @Test
    void everyMentionStandsWithListLineHeadingsAndItsOwnWords() {
        JsonNode work = SITE.get("/api/v1/works/arxiv:2403.05313").json();
        List<Element> shown = page(SITE, "/works/arxiv:2403.05313").select(".mentions li");
        assertThat(shown).hasSize(work.get("mentions").size());
        for (int i = 0; i < shown.size(); i++) {
            JsonNode mention = work.get("mentions").get(i);
            String where = shown.get(i).select("p").text();
            assertThat(where).contains(", line " + mention.get("line").asInt());
            assertThat(where)
                    .endsWith(mention.get("headings").valueStream().toList().getLast().asString());
            assertThat(shown.get(i).select("a").attr("href"))
                    .isEqualTo("../lists/" + mention.get("list").asString());
            assertThat(shown.get(i).select("blockquote").first().wholeText())
                    .isEqualTo(mention.get("source").asString());
        }
    }

    @Test
    void theBibTexIsThatOfTheExport() {
        Document page = page(SITE, "/works/arxiv:2403.05313");
        String file = SITE.get("/api/v1/export?format=bibtex&q=id:arxiv:2403.05313").text();
        assertThat(page.select("pre.cite").first().wholeText()).isEqualTo(file.strip());
        assertThat(page.select("a.bibtex").attr("download")).isEqualTo("bookwheel.bib");
    }

    @Test
    void everyRelatedWorkSaysWhatItShares() {
        JsonNode hits = SITE.get("/api/v1/works/arxiv:2403.05313/related?limit=6").json();
        List<Element> shown = page(SITE, "/works/arxiv:2403.05313").select(".hits > li");
        assertThat(shown).hasSize(hits.get("hits").size()).isNotEmpty();
        for (int i = 0; i < shown.size(); i++) {
            List<String> why =
                    hits.get("hits")
                            .get(i)
                            .get("why")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
            assertThat(why).isNotEmpty();
            assertThat(shown.get(i).select(".why").text())
                    .isEqualTo("In common: " + String.join("; ", why));
        }
    }

    @Test
    void everyValueIsALinkToTheWorksThatHaveIt() {
        Document page = page(SITE, "/works/arxiv:2403.05313");
        List<Element> values =
                page.select(
                        "article.whole > .people a, article.whole > .line a,"
                                + " article.whole > .particulars a[dir]");
        assertThat(values).hasSizeGreaterThan(3);
        for (Element value : values) {
            String address = value.absUrl("href");
            String search =
                    address.contains("?")
                            ? address
                            : page(SITE, address.substring(SITE.url().length()))
                                    .select(".collection .buttons a")
                                    .first()
                                    .absUrl("href");
            String query = search.replaceFirst("^[^?]*", "");
            assertThat(SITE.get("/api/v1/search" + query + "&size=100").ids())
                    .as(query)
                    .contains("arxiv:2403.05313");
        }
    }

    @Test
    void theWorkIsReadFromTitleToRelatedWorksInTheOrderOfUse() {
        Document page = page(SITE, "/works/arxiv:2403.05313");
        List<String> order =
                page.select("article.whole > *, article.whole > section > h2").stream()
                        .map(part -> part.id().isEmpty() ? part.className() : part.id())
                        .filter(name -> !name.isEmpty())
                        .toList();
        assertThat(order)
                .containsSubsequence(
                        "people",
                        "line",
                        "particulars",
                        "buttons",
                        "elsewhere",
                        "lists",
                        "mentions",
                        "cite",
                        "cite",
                        "related");
        assertThat(page.select("article.whole > *").first().tagName()).isEqualTo("h1");
    }

    @Test
    void aWorkIsFoundElsewhereByItsIdentifierOrItsTitle() {
        assertThat(page(SITE, "/works/arxiv:2403.05313").select(".elsewhere a").eachAttr("href"))
                .startsWith(
                        "https://arxiv.org/abs/2403.05313",
                        "https://arxiv.org/html/2403.05313",
                        "https://www.alphaxiv.org/abs/2403.05313",
                        "https://www.semanticscholar.org/arxiv/2403.05313")
                .last()
                .asString()
                .startsWith("https://scholar.google.com/scholar?q=%22RAT");
        assertThat(page(SITE, "/works/arxiv:2403.05313").select(".particulars a").eachAttr("href"))
                .contains("https://arxiv.org/abs/2403.05313");
    }

    @Test
    void otherProgramsAreToldWhatThePageIsAbout() {
        Document page = page(SITE, "/works/arxiv:2403.05313");
        String address = page.select("link[rel=canonical]").attr("href");
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
        assertThat(page.select("meta[property=og:title]").attr("content")).startsWith("RAT:");
        assertThat(page.select("meta[property=og:description]").attr("content"))
                .contains("Named in 2 lists");
        Document search = page(SITE, "/?q=serving");
        assertThat(search.select("meta[property=og:title]").attr("content"))
                .isEqualTo("serving - Bookwheel");
    }

    @Test
    void whatACitationLacksIsSaid() {
        Document page = page(SITE, "/works/arxiv:2403.05313");
        boolean hasAuthors = page.select("meta[name=citation_author]").size() > 0;
        assertThat(page.select(".lacks").text().contains("its authors")).isEqualTo(!hasAuthors);
    }

    @Test
    void everyWorkHasItsPage() {
        for (int number = 1; number <= 2; number++) {
            for (String id : SITE.search("size", "100", "page", "" + number).ids()) {
                Document page = page(SITE, "/works/" + id);
                assertThat(page.select("article.whole").attr("data-id")).isEqualTo(id);
                assertThat(page.select(".mentions li")).as(id).isNotEmpty();
                assertThat(page.select(".buttons a[rel]").eachText())
                        .as(id)
                        .map(text -> text.replace("Read on ", ""))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARXIV:2403.05313", "rat"})
    void everyOtherIdOfAWorkLeadsToItsOwn(String id) {
        Answer answer = SITE.get("/works/" + id);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("../works/arxiv:2403.05313");
        assertThat(SITE.get("/works/arxiv%3A2403.05313").status()).isEqualTo(200);
    }

    @Test
    void anUnknownIdIsSaidToPeopleInAPageAndToProgramsInAProblem() {
        Answer answer = SITE.get("/works/serving-large-models-0123abcd");
        assertThat(answer.status()).isEqualTo(404);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.select("h1").text()).contains("no longer, on any list");
        assertThat(page.select(".nothing a").first().attr("href"))
                .isEqualTo("../?q=serving+large+models");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("../");

        Answer problem = SITE.get("/api/v1/works/שלום");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.problem().get("detail").asString()).contains("שלום");
    }

    @Test
    void anAddressWithNothingIsAPageForPeopleOnly() {
        Answer page = SITE.get("/some/where", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(Jsoup.parse(page.text()).select("a.brand").attr("href")).isEqualTo("../");
        assertThat(SITE.get("/api/v1/nothing", "Accept", "text/html").header("Content-Type"))
                .isEqualTo("application/problem+json");
        assertThat(SITE.get("/some/where").header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/works/a%1$s", "/%2$s", "/works?id=%1$s", "/works/%%20", "/works"})
    void noAddressIsTooOddForAnAnswer(String path) {
        String address = path.formatted("-b".repeat(3_000), "a/".repeat(3_000));
        Answer answer = SITE.get(address, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(404);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.select("h1").text()).isNotBlank();
        page.select("style").remove();
        assertThat(page.outerHtml()).as("all but the looks").hasSizeLessThan(20_000);
    }

    @Test
    void aPageThatTheBrowserHasIsNotSentAgain() {
        Answer answer = SITE.get("/works/arxiv:2403.05313");
        Answer again = SITE.get("/works/arxiv:2403.05313", "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void textOfListsIsNeverMarkup(@TempDir Path folder) throws IOException {
        String hostile = "</title></script><img src=x onerror=alert(1)>\\\"' onclick='alert(1)";
        Path works =
                Files.writeString(
                        folder.resolve("works.jsonl"),
                        """
                        {"id": "odd/one", "title": "%1$s", "shortName": "%1$s", "venue": "%1$s", \
                        "authors": ["%1$s"], "affiliations": ["%1$s"], "tags": ["%1$s"], \
                        "summary": "%1$s", "note": "%1$s", "otherTitles": ["%1$s!"], "listCount": 1, \
                        "links": [{"rel": "other", "url": "https://example.org/\\"><script>alert(1)</script>"}], \
                        "mentions": [{"list": "%1$s", "line": 1, "headings": ["%1$s"], "title": "%1$s", \
                        "source": "%1$s"}]}
                        """
                                .formatted(hostile));
        try (Site site = Site.of(folder.resolve("index"), works)) {
            Document page = page(site, "/works?id=odd%2Fone");
            String text = hostile.replace("\\", "");
            assertThat(page.select("h1").text()).isEqualTo(text);
            assertThat(page.title()).isEqualTo(text + " - Bookwheel");
            assertThat(page.select("blockquote").text()).isEqualTo(text);
            assertThat(page.select("img, [onclick], [onerror]")).isEmpty();
            assertThat(page.select("script").eachAttr("src")).containsExactly("./work.js");
            // the colours', and what machines read
            assertThat(page.select("script:not([src])").eachAttr("type"))
                    .containsExactly("application/ld+json");
            assertThat(page.select("script:not([src])")).hasSize(2);
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo(site.url() + "/works?id=odd%2Fone");
            assertThat(site.get("/works/ODD%20ONE").status()).isEqualTo(404);
        }
    }
}

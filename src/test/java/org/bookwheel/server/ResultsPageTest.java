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
import org.junit.jupiter.params.provider.ValueSource;

/// Where scripts do not run, the same address shows the same works.
class ResultsPageTest {

    private static final Site SITE = Site.ofSeeds();

    /// As a browser without scripts has it: `noscript` is an element like others.
    private static Document page(String path) {
        Answer answer = SITE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text(), answer.url());
    }

    private static List<String> titles(Document page) {
        return page.select(".results .title").eachText();
    }

    private static long total(Document page) {
        return Long.parseLong(page.select("noscript .total b").text().replace(",", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=serving",
                "?q=serving&venue=MLSys&venue=OSDI&year=2020..2024",
                "?tag=Inference&has=code&sort=title",
                "?year=2024&page=3",
                "?q=%22kv+cache%22+OR+venue:sosp&sort=newest"
            })
    void anAddressShowsWhatTheInterfaceFinds(String search) {
        Answer found = SITE.get("/api/v1/search" + search);
        Document page = page("/" + search);
        assertThat(titles(page)).containsExactlyElementsOf(found.titles());
        assertThat(total(page)).isEqualTo(found.total());
        assertThat(page.select("#q").attr("value"))
                .isEqualTo(found.json().get("query").get("text").asString());
        assertThat(page.select("link[rel=alternate]").attr("href")).startsWith("./feed.atom?");
        assertThat(page.select(".start").hasAttr("hidden")).isTrue();
    }

    @Test
    void everyFilterIsALinkThatFindsWhatItsCountSays() {
        Document page = page("/?q=serving");
        List<Element> rows = page.select("noscript .columns li");
        assertThat(rows).hasSizeGreaterThan(20);
        for (Element row : rows) {
            Document narrowed = page(path(row.select("a").first()));
            assertThat(total(narrowed))
                    .as(row.text())
                    .isEqualTo(Long.parseLong(row.select(".count").text()));
        }
    }

    private static String path(Element link) {
        return link.absUrl("href").replace(SITE.url(), "");
    }

    @Test
    void everyChosenValueIsALinkThatTakesItAway() {
        Document page = page("/?q=serving&venue=MLSys&year=2024&has=code");
        List<Element> chips = page.select("noscript .chips a");
        assertThat(page.select("noscript .chips span").eachText())
                .containsExactly("Year 2024", "Venue MLSys", "Has code");
        assertThat(chips.stream().map(ResultsPageTest::path))
                .containsExactly(
                        "/?q=serving&venue=MLSys&has=code",
                        "/?q=serving&year=2024&has=code",
                        "/?q=serving&year=2024&venue=MLSys");
    }

    @Test
    void pagesFollowEachOther() {
        Document first = page("/?sort=title");
        Document second = page(path(first.select("noscript .pager [rel=next]").first()));
        assertThat(second.select(".results ol").attr("start")).isEqualTo("21");
        assertThat(titles(second)).doesNotContainAnyElementsOf(titles(first));
        assertThat(second.select("noscript [aria-current=page]").text()).isEqualTo("2");
        Document last = page("/?sort=title&page=9");
        assertThat(titles(last)).hasSize(1);
        assertThat(last.select("noscript .pager [rel=next]")).isEmpty();
    }

    @Test
    void aMisspeltWordIsSaid() {
        assertThat(page("/?q=servng").select(".results .remarks").text()).contains("servng");
    }

    @Test
    void aWordThatIsMisspeltTwiceIsQuotedOnceEach() {
        Element exactly = page("/?q=servng+servng").selectFirst(".results .remarks a");
        assertThat(exactly).as("a way to what was typed").isNotNull();
        assertThat(exactly.attr("href")).contains("q=%22servng%22+%22servng%22");
    }

    @Test
    void whatIsRefusedIsSaidInThePage() {
        assertThat(page("/?year=soon").select("noscript .nothing").text()).contains("2022..2024");
        assertThat(page("/?q=" + "x".repeat(1_001)).select("noscript").text()).contains("1,000");
    }

    @Test
    void whatOthersAddToAnAddressIsPassedOver() {
        assertThat(total(page("/?q=serving&utm_source=letter&size=3&explain=true")))
                .isEqualTo(SITE.search("q", "serving").total());
        assertThat(SITE.get("/?utm_source=letter").bytes()).isEqualTo(SITE.get("/").bytes());
        assertThat(SITE.get("/?venue=").bytes()).isEqualTo(SITE.get("/").bytes());
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        Document page =
                page(
                        "/"
                                + Site.query(
                                        "q",
                                        "\"></title></noscript><script>alert(1)</script>",
                                        "tag",
                                        "<b onclick='alert(1)'>"));
        assertThat(page.select("body script:not([src]), [onclick]")).isEmpty();
        assertThat(page.select("head script:not([src])")).as("the colours").hasSize(1);
        assertThat(page.select("#q").attr("value"))
                .isEqualTo("\"></title></noscript><script>alert(1)</script>");
        assertThat(page.select(".chips span").text()).isEqualTo("Tag <b onclick='alert(1)'>");
    }
}

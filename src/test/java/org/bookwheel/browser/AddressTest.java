package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The address bar is the state of the page: every search is a link, every step can be gone back.
class AddressTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    private Screen open(String path) {
        return new Screen(browser.open(SITE.url() + path));
    }

    @Test
    void whatIsChosenBeforeAnAnswerComesIsAddedToWhatWasChosen() {
        Screen screen = open("/?q=inference");
        screen.bar("2024").waitFor();
        List<Route> held = new CopyOnWriteArrayList<>();
        screen.page().route("**/api/v1/search*", held::add);
        screen.tick("Venue", "MLSys");
        screen.bar("2024").click();
        screen.page().getByLabel("Order").selectOption("title");
        screen.showsAddress("q=inference&year=2024&venue=MLSys&sort=title");
        screen.page().unroute("**/api/v1/search*");
        held.forEach(Route::resume);
        screen.showsTotal(SITE.search("q", "inference", "venue", "MLSys", "year", "2024").total());
    }

    @Test
    void theAddressOpensTheSameListInAnotherBrowser() {
        Screen screen = open("/");
        screen.type("inference");
        screen.press("Enter");
        screen.tick("Venue", "MLSys");
        screen.bar("2024").click();
        screen.page().getByLabel("Order").selectOption("title");
        screen.showsAddress("q=inference&year=2024&venue=MLSys&sort=title");
        long total = SITE.search("q", "inference", "venue", "MLSys", "year", "2024").total();
        screen.showsTotal(total);
        assertThat(screen.works()).hasCount((int) Math.min(20, total));

        Screen other = new Screen(browser.open(screen.page().url()));
        other.showsTotal(total);
        assertThat(other.titles()).hasText(screen.allTitles());
        assertThat(other.chips()).hasText(new String[] {"Year 2024", "Venue MLSys"});
        assertThat(other.field()).hasValue("inference");
        assertThat(other.page().getByLabel("Order")).hasValue("title");
        assertThat(other.page()).hasTitle("inference - Bookwheel");
    }

    @Test
    void backAndForwardRestoreEveryStep() {
        Screen screen = open("/");
        screen.type("serving");
        screen.press("Enter");
        long all = SITE.search("q", "serving").total();
        screen.showsTotal(all);
        screen.tick("Venue", "MLSys");
        long fewer = SITE.search("q", "serving", "venue", "MLSys").total();
        screen.showsTotal(fewer);

        screen.page().goBack();
        screen.showsTotal(all);
        assertThat(screen.chips()).hasCount(0);
        assertThat(screen.value("Venue", "MLSys").locator("input")).not().isChecked();
        screen.page().goBack();
        assertThat(screen.page().locator(".start")).isVisible();
        assertThat(screen.field()).hasValue("");
        screen.page().goForward();
        screen.page().goForward();
        screen.showsTotal(fewer);
        assertThat(screen.field()).hasValue("serving");
        assertThat(screen.chips()).hasText(new String[] {"Venue MLSys"});
    }

    @Test
    void fourStepsBackFindEachScreenWhereItWasLeft() {
        Screen screen = open("/");
        Page page = screen.page();
        screen.type("training");
        screen.press("Enter");
        screen.showsTotal(SITE.search("q", "training").total());
        screen.open("Kind");
        screen.scrollTo(200);
        screen.value("Kind", "paper").locator("input").focus();
        Object atTheFilter = screen.says("() => scrollY");
        assertThat((int) atTheFilter).isPositive();
        screen.press("Space");
        long papers = SITE.search("q", "training", "kind", "paper").total();
        screen.showsTotal(papers);
        page.getByLabel("Next page").focus();
        Object atTheEnd = screen.says("() => scrollY");
        screen.press("Enter");
        assertThat(page.locator("ol.hits")).hasAttribute("start", "21");
        String[] second = screen.allTitles();
        Locator title = screen.titles().nth(3);
        String work = title.getAttribute("data-work");
        title.focus();
        Object atTheTitle = screen.says("() => scrollY");
        screen.press("Enter");
        assertThat(page.locator("article.whole")).isVisible();

        page.goBack();
        assertThat(screen.titles()).hasText(second);
        assertThat(page.locator(":focus")).hasAttribute("data-work", work);
        assertThat(screen.says("() => scrollY")).isEqualTo(atTheTitle);
        Screen other = new Screen(browser.open(page.url()));
        assertThat(other.titles()).hasText(second);
        // back in the first tab: only the one in front has the focus
        other.page().close();
        page.bringToFront();

        page.goBack();
        assertThat(page.locator("ol.hits")).hasAttribute("start", "1");
        screen.showsTotal(papers);
        assertThat(screen.says("() => scrollY")).isEqualTo(atTheEnd);
        assertThat(page.getByLabel("Next page")).isFocused();
        page.goBack();
        screen.showsTotal(SITE.search("q", "training").total());
        assertThat(screen.value("Kind", "paper").locator("input")).isFocused();
        assertThat(screen.says("() => scrollY")).isEqualTo(atTheFilter);
        page.goBack();
        assertThat(page.locator(".start")).isVisible();
        assertThat(screen.field()).isFocused();
        assertThat(screen.says("() => scrollY")).isEqualTo(0);
    }

    @Test
    void pagesNeitherOverlapNorLeaveOut() {
        Screen screen = open("/?venue=MLSys&sort=title");
        assertThat(screen.works()).hasCount(20);
        List<String> first = List.of(screen.allTitles());
        screen.page().getByLabel("Next page").click();
        assertThat(screen.page().locator("ol.hits")).hasAttribute("start", "21");
        List<String> second = List.of(screen.allTitles());
        assertThat(second).doesNotContainAnyElementsOf(first);
        long total = SITE.search("venue", "MLSys").total();
        assertThat(first.size() + second.size()).isEqualTo((int) Math.min(total, 40));
    }

    @Test
    void pageAndServerWriteASearchAlike() {
        Page page = browser.window(Look.DESKTOP, true);
        for (String search :
                List.of(
                        "?tag=Inference&q=%20serving%20&year=2022..2024&venue=MLSys&venue=ASPLOS",
                        "?q=C%2B%2B%20%22a*b%22%20~x%20(y)!'&has=code&list=mlsys-papers.md",
                        "?q=%D7%A9%D7%9C%D7%95%D7%9D%20%F0%9F%98%80&kind=paper&page=2")) {
            String served = SITE.get("/" + search).text();
            String feed = Jsoup.parse(served).select("link[rel=alternate]").attr("href");
            page.navigate(SITE.url() + "/" + search);
            assertThat(page.locator("link[rel=alternate]"))
                    .hasAttribute(
                            "href", feed.replaceFirst("^\\./", "").replaceFirst("&page=2$", ""));
        }
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() {
        browser.expect("status of 400");
        Screen screen = open("/?year=soon");
        assertThat(screen.page().locator(".nothing p")).containsText("2022..2024");
    }
}

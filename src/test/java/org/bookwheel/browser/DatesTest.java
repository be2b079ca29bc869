package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.StaticSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Works go by their dates as finely as those are known, with scripts, without, and in files.
class DatesTest {

    private static final String LIST =
            """
            # Papers on kites

            ## Kites
            - [Kites in Autumn Winds](https://example.org/1.pdf) (6 October 2025)
            - [Kites in Winter Winds](https://example.org/2.pdf) (February 2025)
            - [Kites in Spring Winds](https://arxiv.org/abs/2504.01234)
            - [Kites in Summer Winds](https://arxiv.org/abs/2408.01234), ICLR 2026
            - [Kites in Any Winds](https://example.org/5.pdf) (2025)
            - [Kites in Early Autumn Winds](https://example.org/6.pdf) (3 October 2025)
            - [Kites in No Winds at All](https://example.org/7.pdf)
            """;

    private static final String[] NEWEST = {
        "Kites in Autumn Winds",
        "Kites in Early Autumn Winds",
        "Kites in Any Winds",
        "Kites in Spring Winds",
        "Kites in Winter Winds",
        "Kites in Summer Winds",
        "Kites in No Winds at All"
    };

    private static final String[] YEARS = {
        "6 Oct 2025", "3 Oct 2025", "2025", "Apr 2025 from its id", "Feb 2025", "2026", "no year"
    };

    private static final String IMPRINT_YEAR = "article.work .imprint > a:nth-of-type(2)";

    @TempDir private static Path folder;
    private static Site site;
    private static StaticSite files;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void serve() throws IOException {
        Path list = Files.writeString(folder.resolve("kites.md"), LIST);
        site = Site.of(folder.resolve("index"), list);
        files = StaticSite.of(folder, list);
    }

    @AfterAll
    static void stop() {
        files.close();
        site.close();
    }

    @Test
    void theNewestIsTheOneOfTheLatestDate() {
        for (String address : new String[] {site.url() + "/", files.url()}) {
            Screen screen = new Screen(browser.open(address + "?sort=newest"));
            assertThat(screen.titles()).hasText(NEWEST);
            assertThat(screen.page().locator(IMPRINT_YEAR)).hasText(YEARS);
            assertThat(screen.page().locator("article.work .date")).hasText("dated Aug 2024");
            screen.page().locator("select.sort").selectOption("oldest");
            assertThat(screen.titles().first()).hasText("Kites in Summer Winds");
            assertThat(screen.titles().last()).hasText("Kites in No Winds at All");
        }
    }

    @Test
    void withoutScriptsItIsTheSame() {
        Screen screen =
                new Screen(browser.openWithoutScripts(Look.DESKTOP, site.url() + "/?sort=newest"));
        assertThat(screen.titles()).hasText(NEWEST);
        assertThat(screen.page().locator(IMPRINT_YEAR)).hasText(YEARS);
        assertThat(screen.page().locator("article.work .date")).hasText("dated Aug 2024");
    }

    private static Locator month(Screen screen, String name) {
        return screen.page().locator("#filters .by-month .bar[aria-label^='" + name + ",']");
    }

    @Test
    void aRangeOfAtMostThreeYearsOpensIntoMonths() {
        for (String address : new String[] {site.url() + "/", files.url()}) {
            Screen screen = new Screen(browser.open(address + "?kind=paper"));
            assertThat(screen.bar("2025")).hasAccessibleName("2025, 5 works");
            assertThat(screen.page().locator("#filters .by-month")).isHidden();
            screen.bar("2025").click();
            assertThat(screen.page().locator("#filters .by-month .bar")).hasCount(12);
            assertThat(month(screen, "Oct 2025")).hasAccessibleName("Oct 2025, 2 works");
            assertThat(month(screen, "Mar 2025")).hasAccessibleName("Mar 2025, 0 works");
            assertThat(screen.page().locator("#filters .by-month .no-year .count")).hasText("1");
            month(screen, "Oct 2025").click();
            screen.showsTotal(2);
            screen.showsAddress("year=2025&month=2025-10&kind=paper");
            assertThat(month(screen, "Oct 2025")).hasAttribute("aria-pressed", "true");
            assertThat(screen.chip("Remove Month Oct 2025")).isVisible();
            screen.page().locator("#filters .by-month .bar[tabindex='0']").focus();
            screen.press("Home", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Enter");
            screen.showsAddress("year=2025&month=2025-02..2025-04&kind=paper");
            screen.showsTotal(2);
            assertThat(screen.chip("Remove Month Feb 2025–Apr 2025")).isVisible();
            screen.bar("2025").click();
            screen.showsAddress("kind=paper");
            screen.page().navigate(address + "?year=2023..2025&kind=paper");
            assertThat(screen.page().locator("#filters .by-month .bar")).hasCount(36);
            screen.page().navigate(address + "?year=2022..2025&kind=paper");
            assertThat(screen.works()).hasCount(5);
            assertThat(screen.page().locator("#filters .by-month")).isHidden();
        }
    }

    @Test
    void withoutScriptsMonthsAreLinksWithTheirCounts() {
        Screen screen =
                new Screen(
                        browser.openWithoutScripts(
                                Look.DESKTOP, site.url() + "/?year=2025&kind=paper"));
        Locator months =
                screen.page()
                        .locator(".columns section")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(screen.page().locator("h2:text-is('Month')")));
        assertThat(months.locator("li"))
                .hasText(new String[] {"Oct 2025 2", "Apr 2025 1", "Feb 2025 1", "no month 1"});
        months.locator("a").first().click();
        screen.showsTotal(2);
        screen.page().navigate(site.url() + "/?year=2020..2025&kind=paper");
        assertThat(months).hasCount(0);
    }

    @Test
    void monthsNarrowAsTheInterfaceSays() {
        assertThat(site.search("year", "2025").counts("month"))
                .containsOnly(
                        entry("2025-10", 2L),
                        entry("2025-04", 1L),
                        entry("2025-02", 1L),
                        entry("none", 1L));
        assertThat(site.search("month", "2025-02..2025-04").total()).isEqualTo(2);
        assertThat(site.search("month", "2025-10", "month", "2025-02").total()).isEqualTo(3);
        assertThat(site.search("month", "2024-08").total())
                .as("the year of a work is that of its venue, and so are its months")
                .isZero();
        for (String wrong : new String[] {"2025-13", "October", "2025-10.."}) {
            assertThat(site.search("month", wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void aWorksPageSaysItsDate() {
        Screen screen = new Screen(browser.open(site.url() + "/works/kites-in-autumn-winds"));
        assertThat(screen.page().locator(".whole > .line")).hasText("no venue 6 Oct 2025");
        assertThat(site.get("/works/arxiv:2408.01234").text())
                .contains("dated Aug 2024")
                .contains("\"datePublished\":\"2026\"");
    }
}

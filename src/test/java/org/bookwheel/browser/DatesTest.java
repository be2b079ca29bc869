package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void aWorksPageSaysItsDate() {
        Screen screen = new Screen(browser.open(site.url() + "/works/kites-in-autumn-winds"));
        assertThat(screen.page().locator(".whole > .line")).hasText("no venue 6 Oct 2025");
        assertThat(site.get("/works/arxiv:2408.01234").text())
                .contains("dated Aug 2024")
                .contains("\"datePublished\":\"2026\"");
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bookwheel.testing.Axe;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.StaticSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Lists are known by their titles, and they, venues, people, institutions and tags have pages.
class ListsTest {

    private static final String TITLE = "Papers on Caches";

    @TempDir private static Path folder;
    @AutoClose private static Site site;
    @AutoClose private static StaticSite files;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void serve() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        StringBuilder caches = new StringBuilder("# " + TITLE + "\n");
        for (int i = 0; i < 12; i++) {
            caches.append(
                    "## Topic/%d\n- (OSDI'24) [A Study of Caches, Part %d](https://arxiv.org/abs/2401.000%02d)\n"
                            .formatted(i, i, i));
        }
        Path group = Files.createDirectories(lists.resolve("group"));
        Files.writeString(group.resolve("README.md"), caches);
        for (int i = 0; i < 9; i++) {
            Files.writeString(
                    lists.resolve("list-" + i + ".md"),
                    "# Reading of Spring %d\n- (SOSP'2%d) [A Work on Subject %d](https://arxiv.org/abs/2302.000%02d)\n"
                            .formatted(i, i % 4, i, i));
        }
        site = Site.of(folder.resolve("index"), lists);
        files = StaticSite.of(folder.resolve("files"), lists);
    }

    private Page open(String address) {
        Page page = browser.open(address);
        assertThat(Screen.drawn(page, ".columns li:visible, article.work").first()).isVisible();
        return page;
    }

    @Test
    void listsStandByTheirTitlesWithThePathBelow() {
        for (String url : new String[] {site.url() + "/", files.url()}) {
            Page page = open(url);
            Locator row = page.locator("#lists li").first();
            assertThat(row.locator("a")).hasText(TITLE);
            assertThat(row.locator("small")).hasText("group/README.md");
            row.locator("a").click();
            assertThat(page.locator("h1")).hasText(TITLE);
            assertThat(page.locator("article.work")).hasCount(12);
            page.getByText("Search in it").click();
            assertThat(page.locator(".chip")).hasText("List " + TITLE);
            Screen screen = new Screen(page);
            screen.open("List");
            assertThat(screen.value("List", TITLE).locator("input")).isChecked();
            assertThat(screen.value("List", TITLE).locator("small")).hasText("group/README.md");
            assertThat(page).hasTitle(TITLE + " - " + "Bookwheel");
        }
    }

    @Test
    void theTitleInTheAddressChoosesTheListAndCanBeTakenAway() {
        for (String url : new String[] {site.url() + "/", files.url()}) {
            Page page = open(url + "?list=papers+on+caches");
            Screen screen = new Screen(page);
            screen.showsTotal(12);
            assertThat(page.locator(".chip")).hasText("List " + TITLE);
            screen.open("List");
            screen.tick("List", TITLE);
            assertThat(page.locator("h1:visible")).containsText("21 works that people put on");
        }
    }

    @Test
    void moreOpensInPlaceAndTheOtherColumnsStayAsTheyAre() {
        Page page = open(site.url() + "/");
        String heights =
                "() => [...document.querySelectorAll('.columns section:not([data-whole]):not([hidden])')]"
                        + ".filter((one) => one.id !== 'tags').map((one) => one.querySelector('ul').offsetHeight).join()";
        Object before = page.evaluate(heights);
        page.getByText("More tags").click();
        assertThat(page.locator("#tags li:visible")).hasCount(12);
        assertThat(page.evaluate(heights)).isEqualTo(before);
        assertThat(
                        (boolean)
                                page.evaluate(
                                        "() => document.querySelector('#tags').offsetWidth"
                                                + " === document.querySelector('.columns').offsetWidth"))
                .isTrue();
    }

    @Test
    void aPageOfACollectionIsWholeOnEveryScreenAndAxeFindsNothing() {
        Page page = browser.window(Look.DESKTOP, true);
        for (String path :
                new String[] {
                    "/lists?name=group%2FREADME.md", "/venues/SOSP", "/tags?name=Topic%2F3"
                }) {
            page.navigate(site.url() + path);
            for (Look look : new Look[] {Look.DESKTOP, Look.PHONE}) {
                page.setViewportSize(look.width(), look.height());
                Browser.picture(page, look.name() + "-collection" + path.replaceAll("\\W+", "-"));
                assertThat(page.evaluate(Widths.OVERFLOW)).as(path).isEqualTo("");
                assertThat(Axe.violations(page)).as(path).isEmpty();
            }
        }
    }

    @Test
    void aWorksPageLeadsToThemWithoutScriptsToo() {
        Page page = browser.openWithoutScripts(Look.PHONE, site.url() + "/works/arxiv:2401.00003");
        page.locator(".particulars a").getByText("Topic/3").click();
        assertThat(page.locator("h1")).hasText("Topic/3");
        page.locator(".year-row a").first().click();
        assertThat(page.locator("article.work:visible")).hasCount(1);
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What is new is seen: by the days on which lists named works, and since one's own last visit.
class NewsTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String NEW = "article.work .new";

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void serve() {
        String work = "{\"title\":\"A Study of %s\",\"added\":\"%s\"}%n";
        site =
                Site.ofWorks(
                        folder,
                        work.formatted("Plovers", TODAY.minusDays(2))
                                + work.formatted("Cranes", TODAY.minusDays(9))
                                + work.formatted("Herons", "2024-02-20")
                                + "{\"title\":\"A Study of Eagles\"}");
    }

    private static String words(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
    }

    /// A window of somebody whose last visit was on a day.
    private Screen lastHere(LocalDate day, String path) {
        Page page = browser.window(Look.DESKTOP, true);
        page.addInitScript(
                "localStorage.getItem('bookwheel-visit') ?? localStorage.setItem('bookwheel-visit', '%s')"
                        .formatted(day));
        page.navigate(site.url() + path);
        return new Screen(page);
    }

    private static Locator since(Screen screen) {
        return screen.page().locator(".since");
    }

    @Test
    void theFirstScreenLeadsToWhatIsNewThisWeek() {
        Screen screen = new Screen(browser.open(site.url() + "/"));
        assertThat(since(screen)).isHidden();
        screen.page().locator(".this-week").click();
        screen.showsAddress("added=7d&sort=added");
        assertThat(screen.titles()).hasText(new String[] {"A Study of Plovers"});
        assertThat(screen.chips()).hasText("Added in the last 7 days");
        assertThat(screen.page().locator("select.sort")).hasValue("added");
        assertThat(screen.page().locator("article.work .date"))
                .hasText("added " + words(TODAY.minusDays(2)));
    }

    @Test
    void nothingNewIsNotPromised(@TempDir Path other) {
        try (Site quiet = Site.ofWorks(other, "{\"title\":\"A Study of Eagles\"}")) {
            Screen screen = new Screen(browser.open(quiet.url() + "/"));
            assertThat(screen.page().locator(".columns, .start-years").first()).isVisible();
            assertThat(screen.page().locator(".this-week")).isHidden();
            screen.page().navigate(quiet.url() + "/?sort=title");
            assertThat(screen.works()).hasCount(1);
            assertThat(screen.facet("Added")).isHidden();
        }
    }

    @Test
    void aFilterChoosesWhatIsNewThisWeek() {
        Screen screen = new Screen(browser.open(site.url() + "/?q=study"));
        assertThat(screen.works()).hasCount(4);
        assertThat(screen.value("Added", "new this week").locator(".count")).hasText("1");
        screen.tick("Added", "new this week");
        screen.showsAddress("q=study&added=7d");
        screen.showsTotal(1);
        screen.tick("Added", "new this week");
        screen.showsAddress("q=study");
        screen.showsTotal(4);
    }

    @Test
    void whatIsNewSinceTheLastVisitIsSaidAndMarked() {
        LocalDate before = TODAY.minusDays(9);
        Screen screen = lastHere(before, "/");
        assertThat(since(screen))
                .hasText("2 works added since your last visit on " + words(before));
        since(screen).click();
        screen.showsAddress("added=" + before + "..&sort=added");
        assertThat(screen.titles())
                .hasText(new String[] {"A Study of Plovers", "A Study of Cranes"});
        assertThat(screen.chips()).hasText("Added since " + words(before));
        screen.page().navigate(site.url() + "/?sort=title");
        assertThat(screen.works()).hasCount(4);
        assertThat(screen.page().locator(NEW)).hasCount(2);
        assertThat(screen.works().filter(new Locator.FilterOptions().setHasText("Cranes")))
                .containsText("new");
    }

    @Test
    void allVisitsOfADayAreOne() {
        Screen screen = lastHere(TODAY.minusDays(5), "/");
        assertThat(since(screen)).containsText("1 work added");
        screen.page().reload();
        assertThat(since(screen)).containsText("1 work added");
        assertThat(screen.says("localStorage.getItem('bookwheel-visit')"))
                .isEqualTo(TODAY + " " + TODAY.minusDays(5));
    }

    @Test
    void whoHasSeenAllIsToldNothing() {
        Screen screen = lastHere(TODAY.minusDays(1), "/");
        assertThat(screen.page().locator(".this-week")).isVisible();
        assertThat(since(screen)).isHidden();
        screen.page().navigate(site.url() + "/?sort=title");
        assertThat(screen.works()).hasCount(4);
        assertThat(screen.page().locator(NEW)).hasCount(0);
    }

    @Test
    void withoutScriptsTheDayIsSaidToo() {
        Screen screen =
                new Screen(browser.openWithoutScripts(Look.DESKTOP, site.url() + "/?sort=added"));
        assertThat(screen.page().locator("article.work .date").first())
                .hasText("added " + words(TODAY.minusDays(2)));
        screen.titles().first().click();
        assertThat(screen.page().locator(".particulars"))
                .containsText("Added" + words(TODAY.minusDays(2)));
        screen.page().navigate(site.url() + "/");
        screen.page().locator("noscript a:text-is('New this week')").click();
        screen.showsTotal(1);
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.StaticSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// When the server is gone, slow or busy, the reader keeps what is there.
class TroubleTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Path LIST = Path.of("seeds/mlsys-papers.md");

    @RegisterExtension final Browser browser = new Browser();

    private static Locator alert(Screen screen) {
        return screen.page().getByRole(AriaRole.ALERT);
    }

    @Test
    void theServerIsGoneAndTheListStaysAndTheNextTryFindsItAgain(@TempDir Path folder) {
        browser.expect("Failed to load resource");
        Site site = Site.of(folder.resolve("one"), LIST);
        int port = site.port();
        Screen screen = new Screen(browser.open(site.url() + "/?q=serving"));
        assertThat(screen.works().first()).isVisible();
        String[] titles = screen.allTitles();
        site.close();

        screen.field().fill("serving cache");
        screen.field().press("Enter");
        assertThat(alert(screen)).containsText("The search did not answer.");
        assertThat(alert(screen)).containsText("Your query and filters are kept.");
        assertThat(screen.titles()).hasText(titles);
        assertThat(screen.field()).hasValue("serving cache");
        screen.showsAddress("q=serving+cache");
        Browser.picture(screen.page(), "trouble");

        try (Site again = Site.at(port, folder.resolve("two"), LIST)) {
            Locator retry = alert(screen).getByRole(AriaRole.BUTTON);
            // The page may have tried on its own meanwhile, even between a look and a click.
            retry.evaluateAll("all => all.forEach(one => one.click())");
            screen.showsTotal(again.search("q", "serving cache").total());
            assertThat(alert(screen)).isEmpty();
        }
    }

    @Test
    void aLateAnswerOverwritesNoNewerOne() {
        Screen screen = new Screen(browser.open(SITE.url() + "/?q=serving"));
        long before = SITE.search("q", "serving").total();
        screen.showsTotal(before);
        double place = screen.works().first().boundingBox().y;
        List<Route> held = new ArrayList<>();
        screen.page().route(Pattern.compile("/search\\?q=cache"), held::add);
        screen.field().fill("cache");
        screen.field().press("Enter");
        Locator results = screen.page().locator("#results");
        assertThat(results).hasAttribute("aria-busy", "true");
        screen.showsTotal(before);
        assertThat(screen.works().first()).isVisible();
        assertThat(screen.page().locator("#results > .hits")).hasCSS("opacity", "0.6");
        assertThat(screen.works().first().boundingBox().y).isEqualTo(place);

        screen.field().fill("training");
        screen.field().press("Enter");
        long after = SITE.search("q", "training").total();
        screen.showsTotal(after);
        held.forEach(Route::resume);
        assertThat(results).not().hasAttribute("aria-busy", "true");
        screen.field().fill("trai");
        assertThat(screen.options().first()).hasText("Search for trai");
        screen.showsTotal(after);
    }

    @Test
    void tooManySearchesAreTriedAgainInAWhile() {
        browser.expect("status of 429");
        Screen screen = new Screen(browser.open(SITE.url() + "/?q=serving"));
        assertThat(screen.works().first()).isVisible();
        Route.FulfillOptions busy =
                new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1"));
        Page page = screen.page();
        page.route(
                Pattern.compile("/search\\?q=cache"),
                route -> route.fulfill(busy),
                new Page.RouteOptions().setTimes(1));
        screen.field().fill("cache");
        screen.field().press("Enter");
        assertThat(alert(screen)).containsText("Too many searches. Trying again");
        assertThat(screen.works().first()).isVisible();
        screen.showsTotal(SITE.search("q", "cache").total());
        assertThat(alert(screen)).isEmpty();
    }

    @Test
    void offlineTheListSaysFromWhenItIsAndComesBackByItself() {
        browser.expect("Failed to load resource");
        Screen screen = new Screen(browser.open(SITE.url() + "/?q=serving"));
        assertThat(screen.works().first()).isVisible();
        screen.page().context().setOffline(true);
        screen.field().fill("cache");
        screen.field().press("Enter");
        assertThat(alert(screen))
                .containsText(
                        Pattern.compile(
                                "You are offline\\. The list below is from \\d\\d:\\d\\d\\."));
        assertThat(screen.works().first()).isVisible();
        screen.page().context().setOffline(false);
        screen.showsTotal(SITE.search("q", "cache").total());
    }

    /// A host of files makes no first screen.
    @Test
    void onTheFirstLoadFromFilesTheShapeOfTheListStandsInForIt() {
        Page page = browser.window(Look.DESKTOP, true);
        List<Route> held = new ArrayList<>();
        Pattern files = Pattern.compile("/search/");
        page.route(files, held::add);
        page.navigate(StaticSite.ofSeeds().url() + "?q=serving");
        assertThat(page.locator("#results.first")).isVisible();
        assertThat(page.locator("h1.total")).hasText("Searching …");
        page.unroute(files);
        held.forEach(Route::resume);
        assertThat(page.locator("article.work").first()).isVisible();
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server made is painted before any answer, and nothing that can be read moves when that
/// comes in late.
class ShiftTest {

    private static final Site SITE = Site.ofSeeds();

    /// What a browser's makers call good is 0.1.
    private static final double MOST = 0.02;

    private static final String WATCH =
            """
            window.shifts = [];
            new PerformanceObserver((list) => {
              const at = ({ top, left, height }) => [left, top, height].map(Math.round).join();
              for (const { value, sources } of list.getEntries())
                shifts.push({ value, what: sources.map(({ node, previousRect, currentRect }) =>
                  `${node?.className || node?.nodeName} ${at(previousRect)} to ${at(currentRect)}`).join("; ") });
            }).observe({ type: "layout-shift", buffered: true });
            """;

    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=serving", "/?q=serving&venue=MLSys"})
    void nothingJumpsWhenTheFirstAnswerIsSlow(String path) {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            Page page = browser.window(look, true);
            page.addInitScript(WATCH);
            List<Route> held = new ArrayList<>();
            page.route("**/api/v1/search*", held::add);
            page.navigate(SITE.url() + path);
            // what the server made is there before any answer
            String made = path.equals("/") ? "h1.sentence" : "#results article.work";
            Locator first = page.locator(made).first();
            assertThat(first).isVisible();
            String text = first.textContent();
            painted(page);
            page.unroute("**/api/v1/search*");
            held.forEach(Route::resume);
            assertThat(page.locator("html.answered")).hasCount(1);
            assertThat(page.locator("#results article.work, .columns li a").first()).isVisible();
            assertThat(page.locator(made).first().textContent()).startsWith(text.substring(0, 4));
            painted(page);
            assertThat(
                            (double)
                                    page.evaluate(
                                            "() => shifts.reduce((sum, { value }) => sum + value, 0.0) + 1e-9"))
                    .as(
                            look.name()
                                    + path
                                    + page.evaluate(
                                            "() => shifts.map(({ value, what }) => `${value} ${what}`).join(' | ')"))
                    .isLessThan(MOST);
        }
    }

    private static void painted(Page page) {
        page.evaluate(
                "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
}

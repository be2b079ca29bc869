package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The page in windows of every width.
class WidthsTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    private static final List<String> STATES =
            List.of(
                    "/",
                    "/?q=serving&venue=MLSys&year=2020..2025&tag=Inference",
                    "/?year=2024&page=3",
                    "/?q=nothing+has+these&venue=MLSys",
                    "/works/arxiv:2403.05313");

    private static void isDrawn(Page page) {
        assertThat(page.locator("article.work, .nothing, .columns li").first()).isVisible();
    }

    @Test
    void nothingScrollsSidewaysInAWindowOfAnyWidth() {
        Page page = browser.window(Look.PHONE, true);
        for (String state : STATES) {
            page.navigate(SITE.url() + state);
            isDrawn(page);
            for (int width : new int[] {1280, 768, 390, 320}) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate(Widths.OVERFLOW)).as(width + state).isEqualTo("");
            }
        }
    }

    /// What a window of 1280 by 800 shows when enlarged fourfold.
    @Test
    void nothingScrollsSidewaysAtFourHundredPercent() {
        Look enlarged = new Look(320, 200, Look.DESKTOP.colours(), false);
        Page page = browser.open(enlarged, SITE.url() + STATES.get(1));
        isDrawn(page);
        assertThat(page.evaluate(Widths.OVERFLOW)).isEqualTo("");
        assertThat(page.locator(".top")).hasCSS("position", "static");
    }

    private static final String WHOLE_WORKS =
            """
            () => [...document.querySelectorAll('article.work')]
              .filter((work) => work.getBoundingClientRect().bottom <= innerHeight).length
            """;

    @Test
    void theFirstScreenShowsFiveWholeWorksOnALaptopAndThreeOnAPhone() {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            Page page = browser.window(look, true);
            for (String search : List.of("/?q=serving", "/?q=cache", "/?q=training+year:2024")) {
                page.navigate(SITE.url() + search);
                isDrawn(page);
                assertThat((int) page.evaluate(WHOLE_WORKS))
                        .as(look.name() + search)
                        .isGreaterThanOrEqualTo(look.touch() ? 3 : 5);
            }
        }
    }

    @Test
    void titlesShareOneEdgeAndImprintsAnother() {
        Page page = browser.open(SITE.url() + "/?year=2024");
        isDrawn(page);
        String edges =
                "all => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left)))]"
                        + ".join(' ')";
        Object titles = page.locator(".title").evaluateAll(edges);
        Object imprints = page.locator(".imprint > :first-child").evaluateAll(edges);
        assertThat(titles).asString().matches("\\d+").isNotEqualTo(imprints);
        assertThat(imprints).asString().matches("\\d+");
    }

    @Test
    void theFieldKeepsItsPlace() {
        Page page = browser.window(Look.DESKTOP, true);
        List<Object> start = places(page, "/");
        assertThat(start).doesNotHaveDuplicates();
        assertThat(places(page, "/?q=serving")).isEqualTo(start);
        assertThat(places(page, "/works/arxiv:2403.05313")).isEqualTo(start);
    }

    /// Where the field is on each kind of screen.
    private static List<Object> places(Page page, String path) {
        page.navigate(SITE.url() + path);
        isDrawn(page);
        List<Object> places = new ArrayList<>();
        for (Look look : List.of(Look.DESKTOP, Look.TABLET, Look.PHONE)) {
            page.setViewportSize(look.width(), look.height());
            places.add(
                    page.evaluate(
                            "() => { const { x, y, width } ="
                                    + " document.querySelector('#q').getBoundingClientRect();"
                                    + " return [x, y, width].join(' ') }"));
        }
        return places;
    }
}

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

    @Test
    void nothingScrollsSidewaysInAWindowOfAnyWidth() {
        browser.expect("Failed to load resource");
        Page page = browser.window(Look.PHONE, true);
        PageStates.SEEDS.each(page, WidthsTest::fits);
        for (String path :
                List.of(
                        "/?q=serving&venue=MLSys&year=2020..2025&tag=Inference",
                        "/?year=2024&page=3",
                        "/?q=nothing+has+these&venue=MLSys")) {
            page.navigate(SITE.url() + path);
            Screen.isDrawn(page);
            fits(path, page);
        }
    }

    /// The last is what a window of 1280 by 800 shows when enlarged fourfold; a low one as well.
    static void fits(String state, Page page) {
        for (int width : new int[] {1280, 768, 390, 320}) {
            page.setViewportSize(width, width == 320 ? 200 : 800);
            assertThat(page.evaluate(Widths.OVERFLOW)).as(width + state).isEqualTo("");
        }
    }

    @Test
    void nothingScrollsSidewaysInTheSheet() {
        Page page = browser.window(Look.PHONE, true);
        PageStates.SEEDS.sheet(page);
        for (int width : new int[] {768, 390, 320}) {
            page.setViewportSize(width, 600);
            String inside =
                    "() => [...document.querySelectorAll('.sheet, .sheet *')]"
                            + ".filter((one) => one.scrollWidth > one.clientWidth + 1"
                            + " && /auto|scroll/.test(getComputedStyle(one).overflowX))"
                            + ".map((one) => one.className).join()";
            assertThat(page.evaluate(inside)).as("" + width).isEqualTo("");
            assertThat(page.evaluate(Widths.OVERFLOW)).as("" + width).isEqualTo("");
        }
    }

    /// What a window of 1280 by 800 shows when enlarged fourfold.
    @Test
    void theTopLeavesRoomForTheListAtFourHundredPercent() {
        Look enlarged = new Look(320, 200, Look.DESKTOP.colours(), false);
        Page page = browser.open(enlarged, SITE.url() + "/?q=serving");
        Screen.isDrawn(page);
        assertThat(page.locator(".top")).hasCSS("position", "static");
    }

    @Test
    void theFirstScreenShowsFiveWholeWorksOnALaptopAndThreeOnAPhone() {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            Page page = browser.window(look, true);
            for (String search :
                    List.of(
                            "/?q=serving",
                            "/?q=cache",
                            "/?q=training+year:2024",
                            "/?q=serving&venue=MLSys")) {
                page.navigate(SITE.url() + search);
                Screen.isDrawn(page);
                Widths.showsFiveWholeWorksOrThreeOnAPhone(page, look, search);
            }
        }
    }

    @Test
    void titlesShareOneEdgeAndVenuesYearsAndListsAnother() {
        Page page = browser.window(Look.DESKTOP, true);
        for (String path : List.of("/?year=2024", "/?q=serving", "/works/arxiv:2403.05313")) {
            page.navigate(SITE.url() + path);
            Screen.isDrawn(page);
            Object imprints = edges(page, ".imprint > *");
            assertThat(edges(page, ".title")).asString().matches("\\d+").isNotEqualTo(imprints);
            assertThat(imprints).asString().matches("\\d+");
        }
    }

    @Test
    void onAPhoneTitlesAndVenuesShareTheEdgeOfTheScreen() {
        Page page = browser.open(Look.PHONE, SITE.url() + "/?year=2024");
        Screen.isDrawn(page);
        assertThat(edges(page, ".title")).isEqualTo("16");
        assertThat(edges(page, ".imprint > :first-child")).isEqualTo("16");
    }

    /// All left edges that there are.
    private static Object edges(Page page, String selector) {
        return page.locator(selector)
                .evaluateAll(
                        "all => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left)))]"
                                + ".join(' ')");
    }

    @Test
    void theFieldKeepsItsPlace() {
        browser.expect("status of 404");
        Page page = browser.window(Look.DESKTOP, true);
        List<Object> start = places(page, "/");
        assertThat(start).doesNotHaveDuplicates();
        for (String path :
                List.of(
                        "/?q=serving",
                        "/?q=serving&venue=MLSys&year=2019",
                        "/works/arxiv:2403.05313",
                        "/works/gone")) {
            assertThat(places(page, path)).as(path).isEqualTo(start);
        }
    }

    /// Where the field is on each kind of screen.
    private static List<Object> places(Page page, String path) {
        page.navigate(SITE.url() + path);
        assertThat(page.locator("article.work, .nothing a, .columns li").first()).isVisible();
        List<Object> places = new ArrayList<>();
        for (Look look : List.of(Look.DESKTOP, Look.TABLET, Look.PHONE)) {
            page.setViewportSize(look.width(), look.height());
            places.add(
                    page.evaluate(
                            "() => { const { x, y, width, height } ="
                                    + " document.querySelector('#q').getBoundingClientRect();"
                                    + " return [x, y, width, height].join(' ') }"));
        }
        return places;
    }
}

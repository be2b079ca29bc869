package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The bars of works by year filter by pointer, by keyboard and by two fields.
class YearsTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    private Screen open(String path) {
        Screen screen = new Screen(browser.open(SITE.url() + path));
        assertThat(screen.works().first()).isVisible();
        return screen;
    }

    private static Locator hint(Screen screen) {
        return screen.page().locator("#filters .by-year .bar-hint");
    }

    private static Locator year(Screen screen, String name) {
        return screen.page().locator("#filters").getByLabel(name);
    }

    @Test
    void aClickChoosesAYearAndAnotherFreesIt() {
        Screen screen = open("/?q=serving");
        long works = SITE.search("q", "serving", "year", "2024").total();
        assertThat(screen.bar("2024")).hasAccessibleName("2024, %d works".formatted(works));
        screen.bar("2024").click();
        screen.showsTotal(works);
        screen.showsAddress("q=serving&year=2024");
        assertThat(screen.bar("2024")).hasAttribute("aria-pressed", "true");
        screen.bar("2024").click();
        screen.showsAddress("q=serving");
    }

    @Test
    void aDragChoosesARangeAndTheFieldsSayTheSame() {
        Screen screen = open("/?kind=paper");
        BoundingBox from = screen.bar("2022").boundingBox();
        BoundingBox to = screen.bar("2024").boundingBox();
        screen.page().mouse().move(from.x + 3, from.y + 30);
        screen.page().mouse().down();
        screen.page().mouse().move(to.x + 3, to.y + 20);
        screen.page().mouse().up();
        screen.showsAddress("year=2022..2024&kind=paper");
        assertThat(year(screen, "From year")).hasValue("2022");
        assertThat(year(screen, "To year")).hasValue("2024");
        screen.showsTotal(SITE.search("kind", "paper", "year", "2022..2024").total());
    }

    @Test
    void theFieldsChooseTheRangeThatTheBarsShow() {
        Screen screen = open("/?kind=paper");
        year(screen, "From year").fill("2022");
        year(screen, "From year").press("Enter");
        year(screen, "To year").fill("2023");
        year(screen, "To year").press("Enter");
        screen.showsAddress("year=2022..2023&kind=paper");
        assertThat(screen.bar("2022")).hasAttribute("aria-pressed", "true");
        assertThat(screen.bar("2024")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void arrowsWalkTheBarsShiftExtendsAndEnterChooses() {
        Screen screen = open("/?kind=paper");
        screen.page().locator("#filters .bar[tabindex='0']").focus();
        screen.press("End");
        Locator last = screen.page().locator("#filters .bar").last();
        assertThat(last).isFocused();
        assertThat(hint(screen)).hasText(last.getAttribute("aria-label"));
        // few years open into months
        int year = Integer.parseInt(last.getAttribute("aria-label").substring(0, 4));
        screen.press("Shift+ArrowLeft", "Shift+ArrowLeft", "Enter");
        screen.showsAddress("year=%d..%d&kind=paper".formatted(year - 2, year));
        assertThat(screen.bar(String.valueOf(year - 2))).isFocused();
        screen.press("Enter");
        assertThat(screen.chips().first()).hasText("Year " + (year - 2));
    }

    @Test
    void theSelectionIsSeenWithoutColour() {
        Screen screen = open("/?kind=paper&year=2024");
        String bracket = "bar => getComputedStyle(bar, '::after').height";
        assertThat(screen.bar("2024").evaluate(bracket)).isEqualTo("3px");
        assertThat(screen.bar("2023").evaluate(bracket)).isEqualTo("auto");
    }

    @Test
    void theBarsFollowTheSearchAndAnEmptyYearIsAGap() {
        Screen screen = open("/?q=serving");
        assertThat(screen.bar("2021")).hasAccessibleName("2021, 0 works");
        assertThat(screen.bar("2021").locator(".fill").evaluate("bar => bar.offsetHeight"))
                .isEqualTo(0);
        screen.bar("2024").hover();
        assertThat(hint(screen)).hasText(screen.bar("2024").getAttribute("aria-label"));
    }

    @Test
    void eachBarSaysWhatTheSearchCounts() {
        Screen screen = open("/?q=serving");
        for (String words : List.of("serving", "cache", "training")) {
            screen.field().fill(words);
            screen.press("Enter");
            screen.showsTotal(SITE.search("q", words).total());
            Map<String, Long> counts = SITE.search("q", words).counts("year");
            Locator bars = screen.page().locator("#filters .bar:not([aria-label^='to '])");
            for (String name : bars.evaluateAll(NAMES).toString().split("; ")) {
                String year = name.substring(0, 4);
                long count = counts.getOrDefault(year, 0L);
                assertThat(name).isEqualTo(year + ", " + count + (count == 1 ? " work" : " works"));
                Object height =
                        screen.bar(year).locator(".fill").evaluate("bar => bar.offsetHeight");
                assertThat((int) height == 0).as(name).isEqualTo(count == 0);
            }
        }
    }

    private static final String NAMES = "all => all.map((one) => one.ariaLabel).join('; ')";

    @Test
    void worksWithoutAYearAreOneRowBelow() {
        Screen screen = open("/?q=serving");
        Locator row = screen.page().locator("#filters .by-year .no-year");
        long undated = Long.parseLong(row.locator(".count").textContent());
        row.locator("input").click();
        screen.showsAddress("q=serving&year=none");
        screen.showsTotal(undated);
        assertThat(List.of(undated))
                .containsExactly(SITE.search("q", "serving", "year", "none").total());
    }
}

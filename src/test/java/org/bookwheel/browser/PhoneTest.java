package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// On narrow screens the filters are a sheet over the page.
class PhoneTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    private Screen open(String path) {
        Screen screen = new Screen(browser.open(Look.PHONE, SITE.url() + path));
        assertThat(screen.works().first()).isVisible();
        return screen;
    }

    private static Locator sheet(Screen screen) {
        return screen.page()
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Filters"));
    }

    private static Locator opener(Screen screen) {
        return screen.page().locator(".open-filters");
    }

    private static Locator show(Screen screen) {
        return sheet(screen).locator(".show-works");
    }

    @Test
    void aFilterChosenInTheSheetShowsItsEffectAtOnce() {
        Screen screen = open("/?q=serving");
        opener(screen).click();
        assertThat(sheet(screen)).isVisible();
        long works = screen.count("Venue", "OSDI");
        screen.tick("Venue", "OSDI");
        assertThat(show(screen)).hasText("Show %d works".formatted(works));
        show(screen).click();
        assertThat(sheet(screen)).isHidden();
        screen.showsTotal(works);
        assertThat(opener(screen)).isFocused();
        assertThat(opener(screen)).hasText(Pattern.compile("Filters\\s+1"));
        screen.page().goBack();
        screen.showsAddress("q=serving");
    }

    @Test
    void theFocusStaysInTheSheetAndItsRowsAreWideEnoughForAThumb() {
        Screen screen = open("/?q=serving");
        opener(screen).click();
        assertThat(sheet(screen)).isVisible();
        for (int i = 0; i < 40; i++) {
            screen.press("Tab");
            assertThat(
                            screen.says(
                                    "() => document.activeElement === document.body"
                                            + " || !!document.activeElement.closest('.sheet')"))
                    .isEqualTo(true);
        }
        Object heights =
                sheet(screen)
                        .locator(
                                "label:visible, summary:visible, .more:visible, .range input,"
                                        + " .find:visible, .show-works, .close")
                        .evaluateAll("all => Math.min(...all.map((one) => one.offsetHeight))");
        assertThat((int) heights).isGreaterThanOrEqualTo(44);
    }

    @Test
    void thePageBehindTheSheetDoesNotScroll() {
        for (Look look : new Look[] {Look.PHONE, Look.TABLET}) {
            Screen screen = new Screen(browser.open(look, SITE.url() + "/?q=serving"));
            assertThat(screen.works().first()).isVisible();
            screen.scrollTo(200);
            opener(screen).evaluate("button => button.click()");
            assertThat(sheet(screen)).isVisible();
            // At the left edge is the sheet on a phone, and the page behind it on a tablet.
            screen.page().mouse().move(10, 400);
            for (int turn = 0; turn < 20; turn++) {
                screen.page().mouse().wheel(0, 500);
                screen.says("() => new Promise(requestAnimationFrame)");
            }
            assertThat(screen.says("() => scrollY")).as(look.name()).isEqualTo(200);
        }
    }

    @Test
    void yearsAreChosenInTheSheetAsNumbers() {
        Screen screen = open("/?q=serving");
        opener(screen).click();
        sheet(screen).getByLabel("From year").fill("2024");
        sheet(screen).getByLabel("To year").fill("2025");
        sheet(screen).getByLabel("To year").press("Enter");
        long works = SITE.search("q", "serving", "year", "2024..2025").total();
        assertThat(show(screen)).hasText("Show %d works".formatted(works));
        screen.showsAddress("q=serving&year=2024..2025");
        assertThat(sheet(screen)).isVisible();
    }

    @Test
    void escapeAndBackCloseTheSheetAndKeepWhatWasChosen() {
        Screen screen = open("/?q=serving");
        opener(screen).click();
        screen.press("Escape");
        assertThat(sheet(screen)).isHidden();
        screen.showsAddress("q=serving");

        opener(screen).click();
        screen.tick("Venue", "OSDI");
        assertThat(show(screen)).hasText(Pattern.compile("^Show "));
        screen.page().goBack();
        assertThat(sheet(screen)).isHidden();
        screen.showsAddress("q=serving&venue=OSDI");
        assertThat(screen.chips()).hasText(new String[] {"Venue OSDI"});
    }

    @Test
    void aWiderWindowTakesTheFiltersBackIntoThePage() {
        Screen screen = open("/?q=serving");
        opener(screen).click();
        assertThat(sheet(screen)).isVisible();
        screen.page().setViewportSize(1280, 800);
        assertThat(sheet(screen)).isHidden();
        assertThat(screen.page().locator("#filters .facet").first()).isVisible();
        assertThat(opener(screen)).isHidden();
    }

    @Test
    void theKeyboardOfAPhoneStaysAwayUntilItIsWanted() {
        Screen screen = new Screen(browser.open(Look.PHONE, SITE.url() + "/"));
        assertThat(Screen.drawn(screen.page(), ".columns li").first()).isVisible();
        assertThat(screen.field()).not().isFocused();
        assertThat(screen.field()).hasCSS("font-size", "16px");
        screen.field().tap();
        screen.type("servi");
        assertThat(screen.options().nth(1)).isVisible();
        assertThat((int) screen.options().nth(1).evaluate("option => option.offsetHeight"))
                .isGreaterThanOrEqualTo(44);
        screen.options().first().tap();
        screen.showsAddress("q=servi");
    }
}

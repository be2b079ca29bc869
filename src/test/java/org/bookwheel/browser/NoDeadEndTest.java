package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From every screen there is a way on.
class NoDeadEndTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    private Screen open(String path) {
        return new Screen(browser.open(SITE.url() + path));
    }

    @Test
    void enterInTheEmptyFieldShowsAllWorksWithFilters() {
        Screen screen = open("/");
        screen.field().focus();
        screen.press("Enter");
        screen.showsAddress("sort=newest");
        screen.showsTotal(SITE.search().total());
        assertThat(screen.works()).hasCount(20);
        assertThat(screen.facet("Venue")).isVisible();
        assertThat(screen.page().locator(".pager .here")).hasText("1–20 of 161");
        assertThat(screen.page()).hasTitle("All works - Bookwheel");
        assertThat(screen.page().locator(".sort option:visible, .sort option:not([hidden])"))
                .not()
                .containsText(new String[] {"Best match"});
    }

    @Test
    void worksWithoutAVenueAreOneClickAway() {
        Screen screen = open("/?sort=newest");
        long without = screen.count("Venue", "no venue");
        screen.tick("Venue", "no venue");
        screen.showsTotal(without);
        assertThat(screen.works().first().locator(".imprint a").first()).hasText("no venue");
        assertThat(screen.chips()).hasText(new String[] {"Venue no venue"});
    }

    @ParameterizedTest
    @CsvSource({
        "/, .all a[href$=newest]",
        "/works/gone, .nothing a",
        "/works/arxiv:2403.05313, .back a"
    })
    void allWorksAreALinkOnEachScreen(String path, String link) {
        browser.expect("status of 404");
        Screen screen = open(path);
        screen.page().locator(link).last().click();
        screen.showsAddress("sort=newest");
        screen.showsTotal(SITE.search().total());
    }

    @Test
    void overNothingThereAreNeitherFiltersNorOrderAndTheStatusSaysWhatTheScreenSays() {
        Screen screen = open("/?q=serving");
        assertThat(screen.works().first()).isVisible();
        screen.field().fill("serving zzzz -serving");
        screen.press("Enter");
        Locator heading = screen.page().locator(".nothing h2");
        assertThat(heading).hasText("No work matches “serving zzzz -serving”");
        assertThat(screen.page().locator("#filters")).isHidden();
        assertThat(screen.page().locator(".tool-row")).isHidden();
        assertThat(screen.status())
                .hasText(
                        Pattern.compile(
                                "^No work matches “serving zzzz -serving”\\."
                                        + "( \\d offers? below\\.)?$"));
    }

    @Test
    void aCorrectionIsOneQuietLineAndTheOtherSearchIsOneClickAway() {
        Screen screen = open("/?q=efficent+memory+managment");
        Locator remark = screen.page().locator(".remarks p").first();
        assertThat(remark)
                .hasText(
                        "Showing results for efficient memory management. Search instead for"
                                + " efficent memory managment.");
        remark.locator("a").click();
        assertThat(screen.field()).hasValue("\"efficent\" memory \"managment\"");
        assertThat(screen.page().locator(".remarks"))
                .not()
                .containsText("Showing results for efficient");
    }

    @ParameterizedTest
    @CsvSource({
        "/?q=serving&year=abc, “abc” is no year",
        "/?q=serving&page=9999, “9999” is no page number",
        "/?q=serving&page=two, “two” is no page number",
        "/?q=serving&sort=best, “best” is no order",
        "/?q=serving&has=legs, “legs” is no link or field"
    })
    void aBadAddressNamesWhatWasWrongAndTheSameWithoutItIsOneClickAway(String path, String said) {
        browser.expect("status of 400");
        Screen screen = open(path);
        Locator nothing = screen.page().locator(".nothing");
        assertThat(nothing.locator("h1")).containsText(said);
        assertThat(screen.page().locator(".total")).isHidden();
        nothing.locator("a").first().click();
        screen.showsAddress("q=serving");
        screen.showsTotal(SITE.search("q", "serving").total());
        assertThat(screen.works().first()).isVisible();
    }

    @Test
    void aPageBeyondTheLastLeadsToTheLast() {
        Screen screen = open("/?year=2024&page=70");
        assertThat(screen.page().locator(".nothing h2")).hasText("There is no page 70");
        screen.page().locator(".nothing a").last().click();
        assertThat(screen.works().first()).isVisible();
        assertThat(screen.page().locator(".pager .here")).containsText(" of 102");
    }

    @Test
    void anUnknownVenueIsSaidAndTheNearestIsOneClickAway() {
        Screen screen = open("/?q=serving&venue=MLSy");
        assertThat(screen.page().locator(".remarks"))
                .hasText("No venue is called “MLSy”. Nearest: MLSys.");
        screen.page().locator(".nothing a").first().click();
        screen.showsAddress("q=serving&venue=MLSys");
        screen.showsTotal(SITE.search("q", "serving", "venue", "MLSys").total());
    }

    @Test
    void aCompletedFieldBecomesAFilterAndTheWordsBeforeItStay() {
        Screen screen = open("/");
        screen.type("serving venue:ml");
        Locator venue = screen.page().locator(".to-filter").first();
        assertThat(venue).containsText("MLSys");
        venue.click();
        screen.showsAddress("q=serving&venue=MLSys");
        screen.showsTotal(SITE.search("q", "serving", "venue", "MLSys").total());
    }

    @Test
    void aCoinedNameShowsItsTitle() {
        Screen screen = open("/");
        screen.type("serverlessl");
        assertThat(screen.options().nth(1).locator(".option-more")).containsText("ServerlessLLM: ");
    }

    @Test
    void recentSearchesAreOfferedInTheEmptyFieldAndForgottenOneByOne() {
        Screen screen = open("/");
        for (String words : new String[] {"serving", "kv cache"}) {
            screen.field().fill(words);
            screen.press("Enter");
            screen.showsTotal(SITE.search("q", words).total());
        }
        screen.field().fill("");
        assertThat(screen.page().locator(".to-recent .option-text"))
                .hasText(new String[] {"kv cache", "serving"});
        screen.press("ArrowDown");
        screen.press("Delete");
        assertThat(screen.page().locator(".to-recent .option-text"))
                .hasText(new String[] {"serving"});
        screen.press("Enter");
        screen.showsAddress("q=serving");
        screen.field().fill("");
        screen.press("Escape");
        screen.field().click();
        screen.page().locator(".forget").first().click();
        assertThat(screen.suggestions()).isHidden();
        assertThat(screen.page().evaluate("localStorage['bookwheel-recent']")).isEqualTo("[]");
    }
}

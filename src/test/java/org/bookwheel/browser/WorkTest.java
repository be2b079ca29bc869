package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A work's own page, and the page of searches where scripts do not run.
class WorkTest {

    private static final Site SITE = Site.ofSeeds();
    private static final String RAT = "/works/arxiv:2403.05313";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void aReaderTypesSeesSuggestionsAndLandsOnTheWorkPickedWithTheKeyboard() {
        Screen screen = new Screen(browser.open(SITE.url() + "/"));
        assertThat(screen.field()).isFocused();
        screen.type("pagedatt");
        assertThat(screen.options().first()).hasText("Search for pagedatt");
        assertThat(screen.activeOption()).hasCount(0);
        screen.press("ArrowDown", "ArrowDown");
        assertThat(screen.activeOption()).containsText("PagedAttention");
        assertThat(screen.field()).isFocused();
        screen.press("Enter");
        assertThat(screen.page()).hasURL(Pattern.compile("/works/efficient-memory-management-"));
        assertThat(screen.page().locator("h1")).containsText("PagedAttention");
    }

    @Test
    void theWayBackFromAWorkFindsPlaceAndFocusAgain() {
        Screen screen = new Screen(browser.open(SITE.url() + "/?year=2024"));
        screen.page().getByLabel("Next page").click();
        assertThat(screen.page().locator("#results")).isFocused();
        assertThat(screen.page()).hasURL(Pattern.compile("\\?year=2024&page=2$"));
        Locator title = screen.titles().nth(12);
        String id = title.getAttribute("data-work");
        title.scrollIntoViewIfNeeded();
        Object place = screen.says("() => scrollY");
        title.click();
        Page page = screen.page();
        assertThat(page.locator("h1")).isVisible();
        page.locator(".hits .title a").first().click();
        assertThat(page).not().hasURL(Pattern.compile("works/" + id + "$"));
        page.getByText("Back to results").click();
        assertThat(page.locator(".title a[data-work='" + id + "']")).isFocused();
        assertThat(screen.says("() => scrollY")).isEqualTo(place);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("\\?year=2024$"));
    }

    @Test
    void theSearchFieldOfAWorksPageLeadsToTheList() {
        Screen screen = new Screen(browser.open(SITE.url() + RAT));
        screen.press("/");
        assertThat(screen.field()).isFocused();
        screen.type("prompt cac");
        assertThat(screen.options().nth(1)).isVisible();
        screen.press("Enter");
        assertThat(screen.page()).hasURL(SITE.url() + "/?q=prompt+cac");
        screen.showsTotal(SITE.search("q", "prompt cac").total());
        screen.page().goBack();
        assertThat(screen.page()).hasURL(SITE.url() + RAT);
    }

    @Test
    void twoFormsOfOnePaperAreToldApartInTheListAndOnItsPage() {
        Screen screen = new Screen(browser.open(SITE.url() + "/?q=retrieval+augmented+thoughts"));
        Locator links = screen.works().first().locator(".out");
        assertThat(links).hasText(new String[] {"arXiv", "PDF", "Code"});
        screen.titles().first().click();
        assertThat(screen.page().locator(".buttons a[rel]"))
                .hasText(new String[] {"Read on arXiv", "PDF", "Code"});
    }

    @Test
    void theAddressOfAWorkIsCopied() {
        Page page = browser.open(SITE.url() + RAT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Locator copy = page.getByText("Copy link");
        copy.click();
        assertThat(page.locator(".buttons")).containsText("Copied");
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(SITE.url() + RAT);
        assertThat(page.locator("[role=status]")).hasText("Link copied.");
    }

    @Test
    void theBibTexOfAWorkIsReadAndCopied() {
        Page page = browser.open(SITE.url() + RAT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByText("Copy BibTeX").click();
        assertThat(page.locator("[role=status]")).hasText("BibTeX copied.");
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(page.locator("pre.cite").textContent())
                .asString()
                .startsWith("@");
    }

    @Test
    void aWorkIsReadWithoutScripts() {
        for (Look look : new Look[] {Look.DESKTOP, Look.PHONE.dark()}) {
            Page page = browser.openWithoutScripts(look, SITE.url() + RAT);
            assertThat(page.locator("h1")).containsText("RAT: Retrieval Augmented Thoughts");
            assertThat(page.locator(".mentions li")).hasCount(2);
            assertThat(page.locator(".hits .title").first()).isVisible();
            assertThat(page.getByText("Copy ")).hasCount(0);
            assertThat(page.locator("pre.cite")).containsText("2403.05313");
            Browser.picture(page, look.name() + "-work-without-scripts");
        }
    }

    @Test
    void aSearchIsMadeAndNarrowedWithoutScripts() {
        Page page = browser.openWithoutScripts(Look.DESKTOP, SITE.url() + "/");
        page.locator("#q").fill("serving");
        page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(SITE.url() + "/?q=serving");
        long all = SITE.search("q", "serving").total();
        assertThat(page.locator(".total:visible b")).hasText("" + all);
        assertThat(page.locator("#q")).hasValue("serving");
        Browser.picture(page, "desktop-results-without-scripts");
        page.locator(".columns a").getByText("OSDI").click();
        long osdi = SITE.search("q", "serving", "venue", "OSDI").total();
        assertThat(page.locator(".total:visible b")).hasText("" + osdi);
        assertThat(page).hasURL(SITE.url() + "/?q=serving&venue=OSDI");
        page.getByLabel("Remove Venue OSDI").click();
        assertThat(page.locator(".total:visible b")).hasText("" + all);
        page.locator(".title a").first().click();
        assertThat(page).hasURL(Pattern.compile("/works/"));
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void aWorkThatIsGoneLeavesAWayOn() {
        browser.expect("status of 404");
        Page page = browser.open(SITE.url() + "/works/serving-large-models-0123abcd");
        assertThat(page.locator("h1")).containsText("no longer, on any list");
        page.getByText("Search for “serving large models”").click();
        new Screen(page).showsTotal(SITE.search("q", "serving large models").total());
    }
}

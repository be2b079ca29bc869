package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.RichLists;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What holds for the page holds also where lists are many and what they say is long.
class RichListsTest {

    private static Site site;
    private static PageStates states;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void serve() {
        states = PageStates.ofRichLists();
        site = states.site();
    }

    @Test
    void theListsAreAsRichAsTheyAreMeantToBe() {
        assertThat(site.search().total()).isEqualTo(RichLists.WORKS);
        assertThat(site.get("/api/v1/lists").json().get("lists")).hasSize(RichLists.LISTS);
        List<String> tags =
                site.get("/api/v1/facets/tag?limit=1000")
                        .json()
                        .get("values")
                        .valueStream()
                        .map(value -> value.get("value").asString(""))
                        .toList();
        assertThat(tags).hasSizeGreaterThan(300).anyMatch(tag -> tag.contains("/"));
    }

    /// What colours do is seen on the seeds; here a laptop's by day and a phone's by night.
    @Test
    void axeFindsNothingInAnyState() {
        browser.expect("Failed to load resource");
        states.each(
                browser.window(Look.DESKTOP, true),
                (state, page) -> {
                    AccessibilityTest.checkOnce(page, "rich-" + state, Look.DESKTOP);
                    AccessibilityTest.checkOnce(page, "rich-" + state, Look.PHONE.dark());
                });
        Page phone = browser.window(Look.PHONE, true);
        states.sheet(phone);
        AccessibilityTest.checkOnce(phone, "rich-sheet", Look.PHONE.dark());
    }

    @Test
    void nothingScrollsSideways() {
        browser.expect("Failed to load resource");
        states.each(browser.window(Look.PHONE, true), WidthsTest::fits);
    }

    @Test
    void theFirstScreenShowsFiveWholeWorksOnALaptopAndThreeOnAPhone() {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            Page page = browser.window(look, true);
            for (String search :
                    List.of(
                            "/?q=comprehensive",
                            "/?q=comprehensive&sort=newest",
                            "/?q=has:summary",
                            "/?q=author:featherstonehaugh+-has:summary",
                            "/?q=comprehensive+-has:summary&has=code")) {
                page.navigate(site.url() + search);
                assertThat(page.locator("html.answered article.work").first()).isVisible();
                Browser.picture(page, look.name() + "-rich" + search.replaceAll("\\W+", "-"));
                Widths.showsFiveWholeWorksOrThreeOnAPhone(page, look, search);
            }
        }
    }
}

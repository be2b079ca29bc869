package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What this browser keeps may have been written by another program, or by half: the page works as
/// if nothing had been kept.
class DamagedStoreTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "7",
                "\"x\"",
                "[1, {}]",
                "{\"a\": {}}",
                "{\"address\": \"javascript:alert(1)\", \"works\": 5}",
                "2026-99-99 0000-00-00"
            })
    void thePageWorksWhateverIsKept(String damaged) {
        // a day that is none is asked for in vain
        browser.expect("status of 400");
        Page page = browser.window(Look.DESKTOP, true);
        page.addInitScript(
                """
                for (const key of ['recent', 'shelf', 'visit', 'theme', 'results', 'closed-venue'])
                  for (const store of [localStorage, sessionStorage])
                    store.setItem(`bookwheel-${key}`, %s);
                """
                        .formatted(
                                tools.jackson.databind.json.JsonMapper.shared()
                                        .writeValueAsString(damaged)));
        page.navigate(SITE.url() + "/");
        assertThat(Screen.drawn(page, ".columns li").first()).isVisible();
        assertThat(page.locator("#shelf")).isHidden();
        assertThat(page.locator("#theme svg:visible")).hasCount(1);
        page.locator("#q").click();
        page.navigate(SITE.url() + "/?q=serving");
        assertThat(page.locator("article.work .keep").first()).hasText("Keep");
        page.locator("article.work .keep").first().click();
        assertThat(page.locator("#shelf .badge")).hasText("1");
        page.locator("#q").fill("cache");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1.total")).containsText("cache");
        page.navigate(SITE.url() + "/works/arxiv:2403.05313");
        assertThat(page.locator(".buttons .keep")).isVisible();
        assertThat(page.locator(".back a").first()).hasText("All works");
    }
}

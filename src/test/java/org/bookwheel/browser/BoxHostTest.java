package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bookwheel.browser.HostPages.box;
import static org.bookwheel.browser.HostPages.field;
import static org.bookwheel.browser.HostPages.suggest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.testing.Axe;
import org.bookwheel.testing.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The box where there is little room: in a column of 280 pixels, in large letters with serifs, in
/// pages that are dark or run from right to left, under the strictest policy.
class BoxHostTest {

    @AutoClose private static final HostPages HOSTS = new HostPages();

    @RegisterExtension final Browser browser = new Browser();

    /// What lies outside of its place, or is too small to be read or hit.
    private static final String UNUSABLE =
            """
            () => {
              const host = document.querySelector('bookwheel-search');
              const seen = [...host.shadowRoot.querySelectorAll('*')].filter((one) => one.checkVisibility() && !one.closest('.hidden, svg'));
              const around = host.getBoundingClientRect();
              const name = (one) => `${one.nodeName} ${one.className} ${JSON.stringify(one.getBoundingClientRect())}`;
              const popup = host.shadowRoot.querySelector('.popup');
              return seen.filter((one) => {
                const { left, right, width, height } = one.getBoundingClientRect();
                if (!width || !height) return false;
                const outside = one.closest('.popup') ? left < 0 || right > document.documentElement.clientWidth
                  : left < around.left - 1 || right > around.right + 1;
                const tiny = one.matches('a, button, .option') && height < 24 || one.matches('.option-text') && width < popup.clientWidth * 0.4;
                const unread = parseFloat(getComputedStyle(one).fontSize) < 13;
                return outside || tiny || unread;
              }).map(name).join('\\n');
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "1000, ltr, ''", "1000, ltr, far-dark", "1000, rtl, dark", "1000, rtl, far",
        "280, ltr, dark", "280, ltr, ''", "280, rtl, ''", "280, rtl, dark"
    })
    void inANarrowColumnAllIsThereAndInTheHostsLetters(int width, String way, String look) {
        Page page = HOSTS.open(browser, width, "/%s/%s/".formatted(way, look));
        suggest(page, "serving");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        String name = "box-%d-%s-%s".formatted(width, way, look.isEmpty() ? "light" : look);
        Browser.picture(page, name + "-suggestions");
        assertThat(page.evaluate(UNUSABLE)).isEqualTo("");
        assertThat(page.evaluate(Widths.OVERFLOW)).isEqualTo("");
        assertThat(box(page).locator("[aria-selected=true]")).isInViewport();
        axe(page);

        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(box(page).locator("article")).hasCount(5);
        Browser.picture(page, name);
        assertThat(page.evaluate(UNUSABLE)).isEqualTo("");
        assertThat(page.evaluate(Widths.OVERFLOW)).isEqualTo("");
        axe(page);

        for (String part : new String[] {"label", "input", ".total", ".title a", ".people"}) {
            assertThat(box(page).locator(part).first())
                    .hasCSS("font-family", Pattern.compile("^Georgia"));
        }
        assertThat(field(page)).hasCSS("font-size", "20px");
        boolean dark = look.contains("dark");
        assertThat(field(page))
                .hasCSS("background-color", dark ? "rgb(29, 32, 36)" : "rgb(255, 255, 255)");
        assertThat(box(page).locator(".title a").first())
                .hasCSS("color", dark ? "rgb(233, 233, 230)" : "rgb(26, 28, 30)");
        boolean glassIsLeft =
                box(page).locator(".field > svg").boundingBox().x
                        < box(page).locator(".clear").boundingBox().x;
        assertThat(glassIsLeft).isEqualTo(way.equals("ltr"));
    }

    private static void axe(Page page) {
        assertThat(Axe.violations(page, "bookwheel-search")).isEmpty();
    }

    @Test
    void withoutWorksAndWithoutAnAnswerTheBoxIsAsUsable() {
        browser.expect("Failed to load resource");
        for (String look : List.of("", "dark")) {
            Page page = HOSTS.open(browser, 280, "/rtl/" + look + "/");
            field(page).fill("zzzzqqqq");
            page.keyboard().press("Enter");
            assertThat(box(page).locator(".total").first()).containsText("No works");
            assertThat(page.evaluate(UNUSABLE)).isEqualTo("");
            axe(page);
            page.route(Pattern.compile("/api/"), route -> route.abort());
            field(page).fill("serving");
            page.keyboard().press("Enter");
            assertThat(box(page).getByRole(AriaRole.ALERT)).containsText("did not answer");
            assertThat(page.evaluate(UNUSABLE)).isEqualTo("");
            axe(page);
            Browser.picture(page, "box-error" + (look.isEmpty() ? "" : "-dark"));
        }
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever goes from stop to stop always sees where they are.
class FocusTest {

    private static final Site SITE = Site.ofSeeds();
    private static final int STOPS = 45;

    /// The ring of what has the focus: there, in a colour that is told from the ground, whole, and
    /// not under the bar.
    private static final String IS_SEEN =
            """
            async () => {
              await new Promise(requestAnimationFrame);
              const focused = document.activeElement;
              if (focused === document.body) return '';
              const name = focused.outerHTML.slice(0, 90);
              const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(focused);
              if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no ring: ' + name;

              const light = (colour) => {
                const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255)
                  .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
              };
              const [ring, ground] = [outlineColor, getComputedStyle(document.body).backgroundColor].map(light);
              if (Math.max(ring / ground, ground / ring) < 3) return 'pale ring: ' + name;

              const { top, bottom, left, right, height } = focused.getBoundingClientRect();
              const bar = document.querySelector('.top');
              const free = bar.contains(focused) || focused.closest('dialog, .skip') ? 0 : bar.getBoundingClientRect().bottom;
              if (top < free - 1 || bottom > innerHeight + 1 && height < innerHeight) return 'hidden: ' + name;

              const wide = parseFloat(outlineWidth) + parseFloat(outlineOffset) - 0.5;
              for (let one = focused.parentElement; one !== document.body; one = one.parentElement) {
                if (getComputedStyle(one).overflowX === 'visible' || one.matches('dialog')) continue;
                const around = one.getBoundingClientRect();
                if (left - wide < around.left || right + wide > around.right || top - wide < around.top || bottom + wide > around.bottom)
                  return `cut by ${one.className}, ${[left, right, top, bottom].map(Math.round)} in ${[around.left, around.right, around.top, around.bottom].map(Math.round)}: ` + name;
              }
              return '';
            }
            """;

    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=serving",
                "/?q=serving&year=2020..2024&venue=MLSys&venue=OSDI",
                "/?q=serving&year=2019&venue=MLSys",
                "/works/arxiv:2403.05313"
            })
    void theFieldIsNearTheTopOfThePageAndTheFocusIsAlwaysSeen(String path) {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE.dark())) {
            Page page = browser.open(look, SITE.url() + path);
            assertThat(page.locator(".hits li, .nothing li, .columns li").first()).isVisible();
            String where = path + " " + look.name();
            if (!page.locator("#q").evaluate("field => field.matches(':focus')").equals(true)) {
                page.keyboard().press("Tab");
                assertThat(page.locator(".skip")).isFocused();
                assertThat(page.evaluate(IS_SEEN)).as(where).isEqualTo("");
                int stops = 1;
                while (!(boolean) page.evaluate("() => document.activeElement.id === 'q'")) {
                    page.keyboard().press("Tab");
                    assertThat(++stops).as("stops before the field").isLessThanOrEqualTo(4);
                }
            }
            walk(page, "Tab", where);
            // Backwards the bar above might cover what has the focus.
            walk(page, "Shift+Tab", where);
        }
    }

    private static void walk(Page page, String key, String where) {
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press(key);
            assertThat(page.evaluate(IS_SEEN)).as("%s, %s %d", where, key, stop).isEqualTo("");
        }
    }

    @Test
    void theFocusIsSeenInTheSheet() {
        for (Look look : List.of(Look.PHONE, Look.TABLET.dark())) {
            Page page = browser.window(look, true);
            PageStates.SEEDS.sheet(page);
            walk(page, "Tab", look.name());
            walk(page, "Shift+Tab", look.name());
        }
    }

    @Test
    void theSkipLinkLeadsPastTheFilters() {
        Page page = browser.open(SITE.url() + "/?q=serving");
        Screen.isDrawn(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#results :focus")).hasCount(1);
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Colours, letters and paper.
class LooksTest {

    private static final Site SITE = Site.ofSeeds();
    private static final String LIGHT = "rgb(252, 252, 250)";
    private static final String DARK = "rgb(21, 23, 26)";

    @RegisterExtension final Browser browser = new Browser();

    private Page open(Look look, String path) {
        Page page = browser.open(look, SITE.url() + path);
        Screen.isDrawn(page);
        return page;
    }

    @Test
    void theColoursFollowTheSystemUntilTheReaderChooses() {
        Page page = open(Look.DESKTOP, "/?q=serving");
        Locator body = page.locator("body");
        Locator button = page.locator("#theme");
        assertThat(body).hasCSS("background-color", LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(body).hasCSS("background-color", DARK);
        assertThat(button).hasAccessibleName("Colours: dark");
        button.click();
        assertThat(button).hasAccessibleName("Colours: light");
        assertThat(button.locator(".sun")).isVisible();
        assertThat(button.locator(".moon")).isHidden();
        assertThat(body).hasCSS("background-color", LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        button.click();
        assertThat(body).hasCSS("background-color", DARK);
        assertThat(button.locator(".moon")).isVisible();
        page.reload();
        assertThat(body).hasCSS("background-color", DARK);
        button.click();
        assertThat(button).hasAccessibleName("Colours: light");
        assertThat(body).hasCSS("background-color", LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(body).hasCSS("background-color", DARK);
    }

    @Test
    void theChosenColoursAreThereBeforeAnythingIsPainted() {
        for (String path : List.of("/", "/?q=serving", "/works/arxiv:2403.05313")) {
            assertThat(open(Look.DESKTOP.dark(), path).locator("body"))
                    .hasCSS("background-color", DARK);
            assertThat(seenFirst(path)).as(path).isEqualTo("dark");
        }
    }

    /// The colours that the head has when the body begins, where the reader has chosen dark ones.
    private Object seenFirst(String path) {
        Page page = open(Look.DESKTOP, path);
        page.locator("#theme").click();
        page.addInitScript(
                "new MutationObserver(() => document.body"
                        + " && (window.seen ??= document.documentElement.dataset.theme))"
                        + ".observe(document, { childList: true, subtree: true })");
        page.reload();
        return page.evaluate("() => window.seen");
    }

    private static final String SMALL_LETTERS =
            """
            () => {
              const small = new Set();
              const look = (one, part, text) => {
                const { fontSize, content } = getComputedStyle(one, part);
                if (part && /^(none|normal|"")$/.test(content)) return;
                if (parseFloat(fontSize) < 13) small.add(`${fontSize}: ${text || content}`);
              };
              for (const one of document.querySelectorAll('body *')) {
                if (!one.checkVisibility() || one.closest('kbd, .hidden')) continue;
                const text = [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('').trim();
                if (text || one.matches('input, select')) look(one, null, text.slice(0, 30) || one.outerHTML.slice(0, 60));
                for (const part of ['::before', '::after']) look(one, part);
              }
              return [...small].join('\\n');
            }
            """;

    /// Phones enlarge the page for a field with smaller letters.
    private static final String SMALL_FIELDS =
            """
            () => [...document.querySelectorAll('input:not([type=checkbox]), select')]
              .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 16)
              .map((one) => one.outerHTML.slice(0, 80)).join('\\n')
            """;

    private static final String SERIF =
            """
            () => [...document.querySelectorAll('body *')]
              .filter((one) => one.checkVisibility() && /^Charter/.test(getComputedStyle(one).fontFamily))
              .filter((one) => !one.closest('.title, .whole h1, .to-work .option-text, .sentence, .nothing :is(h1, h2), .brand'))
              .map((one) => one.outerHTML.slice(0, 60)).join('\\n')
            """;

    /// Letters that are pictures, and what was drawn with letters from elsewhere.
    private static final String ODD_LETTERS =
            """
            () => (document.body.innerText.match(/\\p{Extended_Pictographic}/gu) ?? []).join(' ') + [...document.fonts].join()
            """;

    @Test
    void lettersAreOfTwoKindsAndNoneIsSmall() {
        browser.expect("Failed to load resource");
        Page page = browser.window(Look.DESKTOP, true);
        PageStates.SEEDS.each(
                page,
                (state, now) -> {
                    for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
                        now.setViewportSize(look.width(), look.height());
                        String where = state + ", " + look.name();
                        assertThat(now.evaluate(SMALL_LETTERS)).as(where).isEqualTo("");
                        assertThat(now.evaluate(SERIF)).as(where).isEqualTo("");
                        assertThat(now.evaluate(ODD_LETTERS)).as(where).isEqualTo("");
                        assertThat(now.locator("#q")).hasCSS("font-size", "16px");
                    }
                });
        assertThat(page.locator(".title").first()).hasCSS("font-family", SERIFS);
    }

    private static final Pattern SERIFS = Pattern.compile("^Charter");

    @Test
    void noFieldMakesAPhoneEnlargeThePage() {
        for (Look look : List.of(Look.PHONE, Look.TABLET)) {
            Page page = browser.window(look, true);
            PageStates.SEEDS.sheet(page);
            assertThat(page.evaluate(SMALL_FIELDS)).as(look.name()).isEqualTo("");
            assertThat(page.evaluate(SMALL_LETTERS)).as(look.name()).isEqualTo("");
            page.keyboard().press("Escape");
            assertThat(page.locator(".sheet")).isHidden();
            assertThat(page.evaluate(SMALL_FIELDS)).as(look.name()).isEqualTo("");
        }
    }

    /// Where everything is once it is painted, and in which letters, but for the drawing that says
    /// whether it is night.
    private static final String GEOMETRY =
            """
            async () => {
              for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
              return [...document.querySelectorAll('body :not(.hidden, #theme *)')].filter((one) => one.checkVisibility()).map((one) => {
                const { x, y, width, height } = one.getBoundingClientRect();
                const { font, visibility, opacity, textDecorationLine } = getComputedStyle(one);
                return [one.nodeName, one.id, x, y, width, height, font, visibility, opacity, textDecorationLine].join();
              }).join('\\n');
            }
            """;

    @Test
    void byNightNothingButColoursDiffers() {
        browser.expect("Failed to load resource");
        PageStates.SEEDS.each(
                browser.window(Look.DESKTOP, true),
                (state, now) -> {
                    for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
                        now.setViewportSize(look.width(), look.height());
                        now.emulateMedia(LIGHTS_ON);
                        String day = places(now);
                        now.emulateMedia(LIGHTS_OFF);
                        assertThat(now.locator("body")).hasCSS("background-color", DARK);
                        assertThat(places(now)).as(state + look.name()).isEqualTo(day);
                    }
                });
    }

    private static String places(Page page) {
        return (String) page.evaluate(GEOMETRY);
    }

    private static final Page.EmulateMediaOptions LIGHTS_ON =
            new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT);
    private static final Page.EmulateMediaOptions LIGHTS_OFF =
            new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK);

    private static void print(Page page) {
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(Media.PRINT)
                        .setColorScheme(ColorScheme.DARK));
        page.setViewportSize(794, 1123);
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    }

    /// What paper cannot scroll to: text behind an edge, and links that stay unwritten.
    private static final String LOST_ON_PAPER =
            """
            () => [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.closest('.hidden'))
              .filter((one) => {
                const { overflowX, overflowY } = getComputedStyle(one);
                const cut = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
                  || overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
                const leadsAway = one.matches('a[rel="noopener noreferrer"]');
                return cut || leadsAway && !getComputedStyle(one, '::after').content.includes(one.getAttribute('href'));
              })
              .map((one) => one.outerHTML.slice(0, 90)).join('\\n')
            """;

    @Test
    void onPaperStandTheListAndItsLinksWrittenOut() {
        Page page = open(Look.DESKTOP.dark(), "/?q=serving&venue=MLSys");
        page.locator("button.lists").first().click();
        print(page);
        assertThat(page.locator("h1.total")).isVisible();
        assertThat(page.locator("article.work").first()).isVisible();
        assertThat(page.locator("article.work").first()).hasCSS("break-inside", "avoid");
        for (String gone :
                new String[] {".top", "#filters", ".tool-row", ".chips", ".bibtex", "footer"}) {
            assertThat(page.locator(gone).first()).isHidden();
        }
        assertThat(page.locator(".title a").first()).hasCSS("color", "rgb(0, 0, 0)");
        assertThat(page.evaluate(Widths.OVERFLOW)).isEqualTo("");
        assertThat(page.evaluate(LOST_ON_PAPER)).isEqualTo("");
        Browser.picture(page, "print");
    }

    @Test
    void onPaperStandAWorkAndWhereItIsRead() {
        Page page = open(Look.DESKTOP.dark(), "/works/arxiv:2403.05313");
        print(page);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.getByText("Copy link")).isHidden();
        assertThat(page.getByText("Read on arXiv")).hasCSS("color", "rgb(0, 0, 0)");
        assertThat(page.evaluate(Widths.OVERFLOW)).isEqualTo("");
        assertThat(page.evaluate(LOST_ON_PAPER)).isEqualTo("");
        Browser.picture(page, "print-work");
    }

    @Test
    void forcedColoursKeepTheSelectionVisible() {
        Page page = open(Look.DESKTOP, "/?q=serving&year=2024");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Locator chosen = page.locator("#filters .bar[aria-pressed='true'] .fill");
        Locator other = page.locator("#filters .bar[aria-pressed='false'] .fill").first();
        String colour = "bar => getComputedStyle(bar).backgroundColor";
        assertThat(chosen.evaluate(colour)).isNotEqualTo(other.evaluate(colour));
    }
}

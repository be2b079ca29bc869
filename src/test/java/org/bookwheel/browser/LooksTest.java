package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
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
        isDrawn(page);
        return page;
    }

    private static void isDrawn(Page page) {
        assertThat(page.locator("article.work, .columns li, .nothing li").first()).isVisible();
    }

    @Test
    void theColoursFollowTheSystemUntilTheReaderChooses() {
        Page page = open(Look.DESKTOP, "/?q=serving");
        Locator body = page.locator("body");
        Locator button = page.locator("#theme");
        assertThat(body).hasCSS("background-color", LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(body).hasCSS("background-color", DARK);
        assertThat(button).hasAccessibleName("Colours: system");
        button.click();
        assertThat(button).hasAccessibleName("Colours: light");
        assertThat(body).hasCSS("background-color", LIGHT);
        button.click();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(body).hasCSS("background-color", DARK);
        page.reload();
        assertThat(body).hasCSS("background-color", DARK);
        button.click();
        assertThat(button).hasAccessibleName("Colours: system");
        assertThat(body).hasCSS("background-color", LIGHT);
    }

    @Test
    void theChosenColoursAreThereBeforeAnythingIsPainted() {
        Page page = open(Look.DESKTOP, "/");
        page.locator("#theme").click();
        page.locator("#theme").click();
        page.addInitScript(
                "new MutationObserver(() => document.body"
                        + " && (window.seen ??= document.documentElement.dataset.theme))"
                        + ".observe(document, { childList: true, subtree: true })");
        page.reload();
        assertThat(page.evaluate("() => window.seen")).isEqualTo("dark");
    }

    private static final String SMALL_LETTERS =
            """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const small = new Set();
              while (walker.nextNode()) {
                const { parentElement: of, data } = walker.currentNode;
                if (!data.trim() || !of.checkVisibility() || of.closest('kbd, .hidden')) continue;
                const size = parseFloat(getComputedStyle(of).fontSize);
                if (size < 13) small.add(`${size}px: ${data.trim().slice(0, 30)}`);
              }
              return [...small].join('\\n');
            }
            """;

    @Test
    void noLettersAreSmallAndTheFieldDoesNotMakePhonesZoom() {
        for (Look look : new Look[] {Look.DESKTOP, Look.PHONE}) {
            Page page = browser.window(look, true);
            for (String path : new String[] {"/", "/?q=serving&venue=MLSys", "/works/rat"}) {
                page.navigate(SITE.url() + path);
                isDrawn(page);
                assertThat(page.evaluate(SMALL_LETTERS)).as(look.name() + path).isEqualTo("");
                assertThat(page.locator("#q")).hasCSS("font-size", "16px");
            }
        }
    }

    private static final String SERIF =
            """
            () => [...document.querySelectorAll('body *')]
              .filter((one) => one.checkVisibility() && /^Charter/.test(getComputedStyle(one).fontFamily))
              .filter((one) => !one.closest('.title, .sentence, .brand, .nothing h2, .to-work .option-text'))
              .map((one) => one.outerHTML.slice(0, 60)).join('\\n')
            """;

    @Test
    void onlyTheNamesOfWorksAndTheSitesOwnSentencesHaveSerifs() {
        Page page = open(Look.DESKTOP, "/?q=serving");
        assertThat(page.evaluate(SERIF)).isEqualTo("");
        assertThat(page.locator(".title").first()).hasCSS("font-family", SERIFS);
    }

    private static final Pattern SERIFS = Pattern.compile("^Charter");

    @Test
    void onPaperStandTheListAndItsLinksWrittenOut() {
        Page page = open(Look.DESKTOP.dark(), "/?q=serving&venue=MLSys");
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(Media.PRINT)
                        .setColorScheme(ColorScheme.DARK));
        page.setViewportSize(794, 1123);
        assertThat(page.locator("h1.total")).isVisible();
        assertThat(page.locator("article.work").first()).isVisible();
        for (String gone :
                new String[] {".top", "#filters", ".tool-row", ".chips", ".bibtex", "footer"}) {
            assertThat(page.locator(gone).first()).isHidden();
        }
        Locator link = page.locator(".out").first();
        String written = "link => getComputedStyle(link, '::after').content";
        assertThat(link.evaluate(written)).asString().contains(link.getAttribute("href"));
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
        assertThat(page.locator(".title a").first()).hasCSS("color", "rgb(0, 0, 0)");
        assertThat(page.evaluate(Widths.OVERFLOW)).isEqualTo("");
        Browser.picture(page, "print");
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

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What [axe](https://github.com/dequelabs/axe-core) can find wrong, it does not find, in any
/// state, by day and by night.
class AccessibilityTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    /// Each state: how a fresh window comes to it.
    private Map<String, Consumer<Page>> states() {
        Map<String, Consumer<Page>> states = new LinkedHashMap<>();
        states.put("start", page -> go(page, "/", ".columns li"));
        states.put("results", page -> go(page, "/?q=serving", "article.work mark"));
        states.put("filtered", page -> go(page, FILTERED, ".chip"));
        states.put(
                "opened",
                page -> {
                    page.locator("button.lists").first().click();
                    page.locator(".export summary").click();
                    assertThat(page.locator(".panel").first()).isVisible();
                });
        states.put(
                "suggestions",
                page -> {
                    go(page, "/?q=serving", "article.work");
                    page.locator("#q").fill("ser");
                    assertThat(page.locator("[role=option]").nth(3)).isVisible();
                    page.keyboard().press("ArrowDown");
                });
        states.put("work", page -> go(page, "/works/arxiv:2403.05313", ".hits .title"));
        states.put("gone", page -> go(page, "/works/gone", ".nothing a"));
        states.put("nothing", page -> go(page, "/?q=serving&year=2019&venue=MLSys", ".nothing li"));
        states.put(
                "error",
                page -> {
                    go(page, "/?q=serving", "article.work");
                    page.route(Pattern.compile("/api/v1/search"), route -> route.abort());
                    page.locator("#q").fill("cache");
                    page.keyboard().press("Enter");
                    assertThat(page.locator(".trouble button")).isVisible();
                });
        states.put(
                "help",
                page -> {
                    page.unrouteAll();
                    go(page, "/?q=serving", "article.work");
                    page.keyboard().press("?");
                    assertThat(page.locator(".typed code").first()).isVisible();
                });
        return states;
    }

    private static final String FILTERED = "/?q=serving&year=2020..2024&venue=MLSys&venue=OSDI";

    private static void go(Page page, String path, String drawn) {
        page.navigate(SITE.url() + path);
        assertThat(page.locator(drawn).first()).isVisible();
    }

    @Test
    void axeFindsNothing() {
        browser.expect("Failed to load resource");
        Page page = browser.window(Look.DESKTOP, true);
        states().forEach((state, open) -> {
            page.setViewportSize(Look.DESKTOP.width(), Look.DESKTOP.height());
            open.accept(page);
            check(page, state, Look.DESKTOP);
            check(page, state, Look.PHONE);
        });
    }

    @Test
    void axeFindsNothingInTheSheet() {
        Page page = browser.window(Look.PHONE, true);
        go(page, FILTERED, ".chip");
        page.locator(".open-filters").click();
        assertThat(page.locator(".sheet .facet li").first()).isVisible();
        check(page, "sheet", Look.PHONE);
    }

    private static void check(Page page, String state, Look look) {
        page.setViewportSize(look.width(), look.height());
        for (Look now : List.of(look, look.dark())) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(now.colours()));
            Browser.picture(page, now.name() + "-" + state);
            AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
            if (now.isDark()) {
                // By night nothing but colours differs.
                axe.withRules(List.of("color-contrast"));
            }
            List<String> violations =
                    axe.analyze().getViolations().stream()
                            .map(rule -> rule.getId() + ": " + rule.getNodes())
                            .toList();
            assertThat(violations).as("%s, %s".formatted(state, now.name())).isEmpty();
        }
    }
}

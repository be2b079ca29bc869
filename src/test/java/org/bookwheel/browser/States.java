package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;

/// The states of the page: what holds for the page must hold in each of them.
final class States {

    private static final Site SITE = Site.ofSeeds();
    private static final String FILTERED = "/?q=serving&year=2020..2024&venue=MLSys&venue=OSDI";

    private States() {}

    /// The sheet, in a window that is narrow enough to have one.
    static void sheet(Page page) {
        go(page, FILTERED, ".chip");
        page.locator(".open-filters").click();
        assertThat(page.locator(".sheet .facet li").first()).isVisible();
    }

    /// Brings a window into one state after the other. It is as large as a laptop's before each.
    static void each(Page page, BiConsumer<String, Page> check) {
        all().forEach((name, open) -> {
            page.unrouteAll();
            page.setViewportSize(Look.DESKTOP.width(), Look.DESKTOP.height());
            open.accept(page);
            check.accept(name, page);
        });
    }

    private static Map<String, Consumer<Page>> all() {
        Map<String, Consumer<Page>> states = new LinkedHashMap<>();
        states.put("start", page -> go(page, "/", ".columns li"));
        states.put("results", page -> go(page, "/?q=serving", "article.work mark"));
        states.put("filtered", page -> go(page, FILTERED, ".chip"));
        states.put("opened", States::open);
        states.put("suggestions", States::suggest);
        states.put("work", page -> go(page, "/works/arxiv:2403.05313", ".hits .title"));
        states.put("gone", page -> go(page, "/works/gone", ".nothing a"));
        states.put("nothing", page -> go(page, "/?q=serving&year=2019&venue=MLSys", ".nothing li"));
        states.put("little", page -> go(page, "/?q=serving&venue=SIGCOMM", ".nothing li"));
        states.put("refused", page -> go(page, "/?q=serving&year=abc", ".nothing a"));
        states.put("error", States::fail);
        states.put("help", States::help);
        return states;
    }

    private static void go(Page page, String path, String drawn) {
        page.navigate(SITE.url() + path);
        assertThat(page.locator(drawn).first()).isVisible();
    }

    private static void open(Page page) {
        go(page, FILTERED, ".chip");
        page.locator("button.lists").first().click();
        page.locator("button.bibtex").first().click();
        assertThat(page.locator(".panel pre").first()).containsText("@");
        page.locator(".export summary").click();
        assertThat(page.locator(".panel").first()).isVisible();
    }

    private static void suggest(Page page) {
        go(page, "/?q=serving", "article.work");
        page.locator("#q").fill("ser");
        assertThat(page.locator("[role=option]").nth(3)).isVisible();
        page.keyboard().press("ArrowDown");
    }

    private static void fail(Page page) {
        go(page, "/?q=serving", "article.work");
        page.route(Pattern.compile("/api/v1/search"), route -> route.abort());
        page.locator("#q").fill("cache");
        page.keyboard().press("Enter");
        assertThat(page.locator(".trouble button")).isVisible();
    }

    private static void help(Page page) {
        go(page, "/?q=serving", "article.work");
        page.keyboard().press("?");
        assertThat(page.locator(".typed code").first()).isVisible();
    }
}

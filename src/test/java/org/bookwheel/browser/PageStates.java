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
///
/// @param word that finds works
/// @param other another one
/// @param filters what narrows the search for the word, and leaves several works
/// @param work the id of one
/// @param none a filter that leaves none of them
/// @param few a filter that leaves a few
record PageStates(
        Site site,
        String word,
        String other,
        String filters,
        String work,
        String none,
        String few) {

    static final PageStates SEEDS =
            new PageStates(
                    Site.ofSeeds(),
                    "serving",
                    "cache",
                    "&year=2020..2024&venue=MLSys&venue=OSDI",
                    "arxiv:2403.05313",
                    "&year=2019&venue=MLSys",
                    "&venue=SIGCOMM");

    /// Of lists that strain a page.
    static PageStates ofRichLists() {
        return new PageStates(
                Site.ofRichLists(),
                "caches",
                "robots",
                "&year=2014..2024&venue=MLSys&venue=OSDI",
                "arxiv:1601.10900",
                "&year=1999&venue=MLSys",
                "&year=2016&venue=MLSys");
    }

    private String search() {
        return "/?q=" + word;
    }

    private String filtered() {
        return search() + filters;
    }

    /// The sheet, in a window that is narrow enough to have one.
    void sheet(Page page) {
        go(page, filtered(), ".chip");
        page.locator(".open-filters").click();
        assertThat(page.locator(".sheet .facet li").first()).isVisible();
    }

    /// Brings a window into one state after the other. It is as large as a laptop's before each.
    void each(Page page, BiConsumer<String, Page> check) {
        all().forEach((name, open) -> {
            page.unrouteAll();
            page.setViewportSize(Look.DESKTOP.width(), Look.DESKTOP.height());
            open.accept(page);
            check.accept(name, page);
        });
    }

    private Map<String, Consumer<Page>> all() {
        Map<String, Consumer<Page>> states = new LinkedHashMap<>();
        states.put(
                "start",
                page -> {
                    go(page, "/", ".columns li");
                    Screen.isDrawn(page);
                });
        states.put("results", page -> go(page, search(), "article.work mark"));
        states.put("filtered", page -> go(page, filtered(), ".chip"));
        states.put("opened", this::open);
        states.put("suggestions", this::suggest);
        states.put("work", page -> go(page, "/works/" + work, ".hits .title"));
        states.put("gone", page -> go(page, "/works/gone", ".nothing a"));
        states.put("nothing", page -> go(page, search() + none, ".nothing li"));
        states.put("little", page -> go(page, search() + few, ".nothing li"));
        states.put("refused", page -> go(page, search() + "&year=abc", ".nothing a"));
        states.put("error", this::fail);
        states.put("help", this::help);
        return states;
    }

    private void go(Page page, String path, String drawn) {
        page.navigate(site.url() + path);
        assertThat(page.locator(drawn).first()).isVisible();
    }

    private void open(Page page) {
        go(page, filtered(), ".chip");
        page.locator("button.lists").first().click();
        page.locator("button.bibtex").first().click();
        assertThat(page.locator(".panel pre").first()).containsText("@");
        page.locator(".export summary").click();
        assertThat(page.locator(".panel").first()).isVisible();
    }

    private void suggest(Page page) {
        go(page, search(), "article.work");
        page.locator("#q").fill(word.substring(0, 3));
        assertThat(page.locator("[role=option]").nth(3)).isVisible();
        page.keyboard().press("ArrowDown");
    }

    private void fail(Page page) {
        go(page, search(), "article.work");
        page.route(Pattern.compile("/api/v1/search"), route -> route.abort());
        page.locator("#q").fill(other);
        page.keyboard().press("Enter");
        assertThat(page.locator(".trouble button")).isVisible();
    }

    private void help(Page page) {
        go(page, search(), "article.work");
        page.keyboard().press("?");
        assertThat(page.locator(".typed code").first()).isVisible();
    }
}

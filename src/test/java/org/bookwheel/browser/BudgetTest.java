package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page may weigh, and what does not occur in it.
class BudgetTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Path WEB = Path.of("web");
    private static final int PAGE_BYTES = 60_000;
    private static final int BOX_BYTES = 15_000;
    private static final int SCRIPT_BYTES = 75_000;

    @RegisterExtension final Browser browser = new Browser();

    /// All that came over the wire for the page itself, before anybody searched.
    @Test
    void thePageIsLightBeforeTheFirstSearch() {
        Page page = browser.window(Look.DESKTOP, true);
        List<Request> finished = new ArrayList<>();
        page.onRequestFinished(finished::add);
        page.navigate(SITE.url() + "/");
        assertThat(Screen.drawn(page, ".columns li").first()).isVisible();
        List<Request> own =
                finished.stream().filter(request -> !request.url().contains("/api/")).toList();
        int bytes = own.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
        assertThat(bytes).as("bytes of " + own.size() + " files").isBetween(1, PAGE_BYTES);
        assertThat(finished).as("requests before it works").hasSizeLessThanOrEqualTo(8);
        assertThat(finished)
                .filteredOn(request -> request.url().contains("/api/"))
                .extracting(request -> request.response().status() + " " + request.url())
                .containsExactlyInAnyOrder(
                        "200 "
                                + SITE.url()
                                + "/api/v1/search?facets=venue%2Cyear%2Cmonth%2Caffiliation%2Ctag%2Clist"
                                + "&size=1&sort=added&members=added",
                        "200 " + SITE.url() + "/api/v1/lists");
    }

    /// Who is far away waits for one answer: all else is held back here, and the page is painted.
    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=serving", "/works/arxiv:2312.04429"})
    void theFirstPaintNeedsNothingButThePageItself(String path) {
        Page page = browser.window(Look.DESKTOP.dark(), true);
        List<Route> held = new ArrayList<>();
        page.route(url -> !url.equals(SITE.url() + path), held::add);
        page.navigate(
                SITE.url() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction(
                "() => performance.getEntriesByName('first-contentful-paint').length === 1");
        assertThat(page.evaluate("document.documentElement.dataset.shown")).isEqualTo("dark");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"))
                .asString()
                .startsWith("Charter");
        held.forEach(Route::resume);
        page.unrouteAll();
        page.waitForLoadState();
    }

    /// What a server may send before it hears of a reader: ten packets, by RFC 6928.
    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=serving", "/?sort=newest", "/works/arxiv:2312.04429"})
    void aPageOfTheSeedsComesInOneRound(String path) {
        int bytes = SITE.get(path, "Accept-Encoding", "gzip").bytes().length;
        assertThat(bytes).isBetween(1, 14_600);
    }

    @Test
    void allScriptsOfThePageTogetherAreSmall() {
        long bytes = 0;
        for (String script : List.of("app.js", "theme.js")) {
            bytes += SITE.get("/" + script).bytes().length;
        }
        assertThat(bytes).isBetween(1L, (long) SCRIPT_BYTES);
    }

    @Test
    void theBoxIsSmallWithAllThatItLoads() {
        int bytes = SITE.get("/embed.js", "Accept-Encoding", "gzip").bytes().length;
        assertThat(bytes).isBetween(1, BOX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.js", "work.js", "embed.js"})
    void aScriptComesWithAllThatItImports(String script) {
        String text = SITE.get("/" + script).text();
        assertThat(text).doesNotContain("import ", "import{", "\nexport ");
        for (String name : imported(script)) {
            String variable = "$" + name.replace(".js", "").replace('-', '_');
            assertThat(text.split(Pattern.quote("const " + variable + " = (() => {"), -1))
                    .as(name)
                    .hasSize(2);
        }
    }

    @Test
    void noTextEverBecomesMarkupOrScript() {
        for (String file : files()) {
            assertThat(read(file))
                    .as(file)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(")
                    .doesNotContain("document.write", "new Function", "setHTMLUnsafe");
        }
    }

    @Test
    void nothingComesFromElsewhereAndNoPictureIsALetter() {
        Pattern letters = Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}]");
        for (String file : files()) {
            String text = read(file);
            assertThat(letters.matcher(text).find()).as(file).isFalse();
            if (file.endsWith(".css") || file.endsWith(".html")) {
                assertThat(text)
                        .as(file)
                        .doesNotContain("http://", "https://", "@import", "@font-face");
            }
        }
    }

    /// A script and all that it imports.
    private static Set<String> imported(String script) {
        Set<String> found = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(script));
        while (!next.isEmpty()) {
            String name = next.removeLast();
            if (found.add(name)) {
                next.addAll(matches("import [^;]*?\"\\./([a-z-]+\\.js)\"", read(name)));
            }
        }
        return found;
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> WEB.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(WEB.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

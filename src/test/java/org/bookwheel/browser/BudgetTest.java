package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
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

/// What the page may weigh, and what does not occur in it.
class BudgetTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Path WEB = Path.of("web");
    private static final int PAGE_BYTES = 60_000;
    private static final int BOX_BYTES = 15_000;
    private static final int SCRIPT_BYTES = 60_000;

    @RegisterExtension final Browser browser = new Browser();

    /// All that came over the wire for the page itself, before anybody searched; modules count as
    /// the one script that they are, since the head asks for all of them at once.
    @Test
    void thePageIsLightBeforeTheFirstSearch() {
        Page page = browser.window(Look.DESKTOP, true);
        List<Request> finished = new ArrayList<>();
        page.onRequestFinished(finished::add);
        page.navigate(SITE.url() + "/");
        assertThat(page.locator(".columns li").first()).isVisible();
        List<Request> own =
                finished.stream().filter(request -> !request.url().contains("/api/")).toList();
        int bytes = own.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
        assertThat(bytes).as("bytes of " + own.size() + " files").isBetween(1, PAGE_BYTES);
        long others = own.stream().filter(request -> !isModule(request.url())).count();
        assertThat(others).as("requests beside modules").isLessThanOrEqualTo(5);
        assertThat(finished)
                .filteredOn(request -> request.url().contains("/api/"))
                .extracting(request -> request.response().status() + " " + request.url())
                .containsExactlyInAnyOrder(
                        "200 " + SITE.url() + "/api/v1/search?size=0",
                        "200 " + SITE.url() + "/api/v1/lists");
    }

    private static boolean isModule(String url) {
        return url.endsWith(".js") && !url.endsWith("theme.js");
    }

    @Test
    void allScriptsOfThePageTogetherAreSmall() {
        Set<String> scripts = new TreeSet<>(imported("app.js"));
        scripts.add("theme.js");
        long bytes = scripts.stream().mapToLong(name -> SITE.get("/" + name).bytes().length).sum();
        assertThat(bytes).as(scripts.toString()).isBetween(1L, (long) SCRIPT_BYTES);
    }

    @Test
    void theBoxIsSmallWithAllThatItLoads() {
        int bytes = 0;
        Set<String> scripts = imported("embed.js");
        for (String script : scripts) {
            bytes += SITE.get("/" + script, "Accept-Encoding", "gzip").bytes().length;
        }
        assertThat(bytes).as(scripts.toString()).isBetween(1, BOX_BYTES);
    }

    @Test
    void theHeadAsksAtOnceForAllThatTheScriptImports() {
        Set<String> scripts = new TreeSet<>(imported("app.js"));
        scripts.remove("app.js");
        assertThat(matches("rel=\"modulepreload\" href=\"\\./([a-z-]+\\.js)\"", read("index.html")))
                .containsExactlyInAnyOrderElementsOf(scripts);
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

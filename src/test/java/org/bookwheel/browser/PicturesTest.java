package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Neighbour;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Takes the pictures of the README: `mvn -Dtest=PicturesTest -Dpictures=src/site test`.
@EnabledIfSystemProperty(
        named = "pictures",
        matches = ".+",
        disabledReason = "nobody asked for them")
class PicturesTest {

    private static final Site SITE = Site.ofSeeds();
    private static final int LARGEST_BYTES = 200_000;

    @RegisterExtension final Browser browser = new Browser();

    private static void take(Page page, String name) throws IOException {
        Path file = Path.of(System.getProperty("pictures"), name);
        Files.deleteIfExists(file);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).isBetween(1L, (long) LARGEST_BYTES);
    }

    @Test
    void thePage() throws IOException {
        Page page = browser.open(SITE.url() + "/?q=training&year=2023..2024");
        assertThat(page.locator("article.work").nth(6)).isVisible();
        take(page, "page.png");
    }

    @Test
    void theBox() throws IOException {
        String html =
                """
                <!doctype html>
                <html lang="en"><title>Reading group</title><link rel="stylesheet" href="host.css">
                <script type="module" src="%s/embed.js"></script>
                <h1>Systems reading group</h1>
                <p>Every Thursday we read one paper. Look here first, somebody may have listed it.</p>
                <bookwheel-search label="Search our reading lists"></bookwheel-search>
                """
                        .formatted(SITE.url());
        String style =
                """
                body { margin: 3rem auto; width: 46rem; background: #fff; color: #222; font: 17px/1.6 Georgia, "Liberation Serif", serif; }
                h1 { font-weight: 400; font-size: 2rem; margin: 0; }
                bookwheel-search { --bookwheel-accent: #7a3500; --bookwheel-accent-soft: #f6ece3; }
                """;
        Map<String, String> files = Map.of("/", html, "/host.css", style, "/favicon.ico", "");
        try (Neighbour neighbour = new Neighbour(files, "object-src 'none'")) {
            Look look = new Look(880, 640, Look.DESKTOP.colours(), false);
            Page page = browser.open(look, neighbour.url() + "/");
            Locator field = page.locator("bookwheel-search input");
            field.fill("cache");
            assertThat(page.locator("bookwheel-search [role=option]").nth(3)).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            take(page, "box.png");
        }
    }
}

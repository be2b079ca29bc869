package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Works are kept in this browser, seen, exported, shared and marked as read; and cited.
class KeptWorksTest {

    private static final Site SITE = Site.ofSeeds();
    private static final Pattern SHARED = Pattern.compile("format=bibtex&q=id%3A.*\\+OR\\+id%3A");

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void keptWorksAreASearchThatIsSharedAndExportedAndMarkedAsRead() {
        Screen screen = new Screen(browser.open(SITE.url() + "/?q=serving&venue=MLSys"));
        Page page = screen.page();
        assertThat(page.locator("#shelf")).isHidden();
        page.locator(".keep").nth(0).click();
        page.locator(".keep").nth(1).click();
        assertThat(screen.status()).hasText("Kept on the shelf.");
        String[] kept = {
            screen.titles().nth(0).textContent(), screen.titles().nth(1).textContent()
        };
        assertThat(page.locator("#shelf .badge")).hasText("2");
        page.locator("#shelf").click();
        screen.showsTotal(2);
        assertThat(screen.titles()).hasCount(2);
        assertThat(List.of(screen.allTitles())).containsExactlyInAnyOrder(kept);
        assertThat(page.locator("[data-export=bibtex]")).hasAttribute("href", SHARED);

        Page other = browser.open(page.url());
        assertThat(other.locator("article.work")).hasCount(2);
        assertThat(other.locator("#shelf")).isHidden();

        Locator read = page.locator(".read").first();
        assertThat(read).hasText("Mark as read");
        read.click();
        assertThat(read).hasText("Read");
        page.reload();
        assertThat(page.locator(".read").first()).hasText("Read");
        page.locator(".keep").first().click();
        assertThat(page.locator("#shelf .badge")).hasText("1");
    }

    @Test
    void aWorkIsCitedInFourForms() {
        Screen screen = new Screen(browser.open(SITE.url() + "/?q=retrieval+augmented+thoughts"));
        Page page = screen.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Locator work = screen.works().first();
        work.locator("button.bibtex").click();
        assertThat(work.locator(".panel pre")).containsText("@misc{");
        work.getByText("Copy text").click();
        assertThat(screen.status()).hasText("Text copied.");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .contains("RAT: Retrieval Augmented Thoughts")
                .endsWith("https://arxiv.org/abs/2403.05313");
        work.getByText("Copy markdown").click();
        assertThat(screen.status()).hasText("Markdown copied.");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("- [RAT: Retrieval Augmented Thoughts")
                .contains("](https://arxiv.org/abs/2403.05313)");
        work.getByText("Copy RIS").click();
        assertThat(screen.status()).hasText("RIS copied.");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).startsWith("TY  - ");
    }

    /// As a reader of Markdown sees it, the line has the words of the list, and nothing else.
    @Test
    void aLineOfMarkdownSaysWhatTheListSays(@TempDir Path folder) {
        String title = "A *Bold* [Title] of C# &amp; $x_1$ | ~y~ `z` <b>!</b> \\\\ end";
        String author = "A_n_ *Author*";
        String json =
                """
                {"title": "%s", "authors": ["%s"], "venue": "V_e_nue", "year": 2024, \
                "links": [{"rel": "paper", "url": "https://example.org/a_(b)_c?d=*e*"}]}
                """
                        .formatted(title, author);
        try (Site site = Site.ofWorks(folder, json)) {
            Screen screen = new Screen(browser.open(site.url() + "/?sort=newest"));
            Page page = screen.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            screen.works().first().locator("button.bibtex").click();
            screen.works().first().getByText("Copy markdown").click();
            assertThat(screen.status()).hasText("Markdown copied.");
            String line = (String) page.evaluate("navigator.clipboard.readText()");
            Element read =
                    Jsoup.parse(
                            HtmlRenderer.builder()
                                    .build()
                                    .render(Parser.builder().build().parse(line)));
            assertThat(read.text())
                    .isEqualTo(
                            screen.titles().first().textContent()
                                    + ", "
                                    + author
                                    + " (V_e_nue 2024)");
            assertThat(read.select("a").attr("href"))
                    .isEqualTo("https://example.org/a_%28b%29_c?d=*e*");
            assertThat(read.select("em, strong, code, b")).isEmpty();
        }
    }

    @Test
    void fromAWorkReachedFromResultsOneGoesToTheNextAndThePrevious() {
        Screen screen = new Screen(browser.open(Look.DESKTOP, SITE.url() + "/?q=serving"));
        screen.showsTotal(SITE.search("q", "serving").total());
        String second = screen.titles().nth(1).textContent();
        String first = screen.titles().first().textContent();
        screen.titles().first().click();
        Page page = screen.page();
        assertThat(page.locator("h1")).hasText(first);
        assertThat(page.locator(".beside [rel=prev]")).hasCount(0);
        page.locator(".beside [rel=next]").click();
        assertThat(page.locator("h1")).hasText(second);
        page.locator(".beside [rel=prev]").click();
        assertThat(page.locator("h1")).hasText(first);
    }
}

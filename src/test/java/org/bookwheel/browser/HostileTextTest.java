package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Lists are untrusted text: whatever stands in them is shown as text and nothing else.
class HostileTextTest {

    private static final String LONG = "A Study " + "of Very Long Titles ".repeat(100).strip();

    /// Markup in title, tag and heading; links that are none; text that runs the other way.
    private static final String LIST =
            """
            # Odd works

            ## Papers &lt;script&gt;alert(1)&lt;/script&gt;
            - [A &lt;img src=x onerror=alert(1)&gt; Study](https://arxiv.org/abs/2101.00001) \
            [**&lt;b onclick=alert(1)&gt;"bold" tag** | **it's &amp; more**] (MLSys'24)
            - [%s](https://arxiv.org/abs/2101.00003)
            - [A Study of Links](javascript:alert(1)) [code](data:text/html,<script>alert(1)</script>)
            - [מחקר של כותרות: A Study](https://arxiv.org/abs/2101.00005)
            - [A Study of Sources](https://arxiv.org/abs/2101.00006) \u202Ekcatta
            """
                    .formatted(LONG);

    /// As another program may have written it.
    private static final String IMPORTED =
            """
            {"title": "A \\u202Ewols </script><script>alert(1)</script> Study", "year": 2023, \
            "authors": ["<i>A. Nonymous</i>"], "tags": ["constructor", "__proto__"], "links": [{"rel": "code", "url": "javascript:alert(1)"}, {"rel": "paper", "url": "http://constructor/"}]}
            """;

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void write() throws IOException {
        Path list = Files.writeString(folder.resolve("odd.md"), LIST);
        Path works = Files.writeString(folder.resolve("odd.jsonl"), IMPORTED);
        site = Site.of(folder.resolve("index"), list, works);
    }

    private Screen open(Look look, String path) {
        Screen screen = new Screen(browser.open(look, site.url() + path));
        assertThat(screen.works().first()).isVisible();
        return screen;
    }

    private static Locator work(Screen screen, String title) {
        return screen.works().filter(new Locator.FilterOptions().setHasText(title));
    }

    @Test
    void markupIsShownAsWritten() {
        Screen screen = open(Look.DESKTOP, "/?q=study");
        assertThat(work(screen, "A <img src=x onerror=alert(1)> Study")).isVisible();
        assertThat(work(screen, "</script><script>alert(1)</script> Study")).isVisible();
        assertThat(screen.works().getByText("<i>A. Nonymous</i>").first()).isVisible();
        assertThat(screen.page().locator("main img, main script, main b[onclick], main i"))
                .hasCount(0);
        Locator lists = screen.page().locator("button.lists");
        for (int i = 0; i < lists.count(); i++) {
            lists.nth(i).click();
        }
        assertThat(screen.page().locator("main img, main script")).hasCount(0);
        Browser.picture(screen.page(), "hostile");
    }

    @Test
    void aTagWithQuotesFiltersAsAnyOther() {
        Screen screen = open(Look.DESKTOP, "/?q=study");
        screen.page().getByText("it's & more").first().click();
        screen.showsTotal(1);
        assertThat(screen.chips()).hasText(new String[] {"Tag it's & more"});
        screen.page().goBack();
        String tag = "Papers <script>alert(1)</script>";
        screen.tick("Tag", tag);
        assertThat(screen.chip("Remove Tag " + tag)).isVisible();
        screen.showsTotal(site.search("q", "study", "tag", tag).total());
    }

    @Test
    void aTagMayBeAWordOfTheScriptsLanguage() {
        Screen screen = open(Look.DESKTOP, "/?q=study");
        for (String tag : new String[] {"constructor", "__proto__"}) {
            screen.tick("Tag", tag);
            screen.showsTotal(1);
            screen.chip("Remove Tag " + tag).click();
        }
        assertThat(work(screen, "Nonymous").locator(".out")).hasText("Paper");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        Screen screen = open(Look.DESKTOP, "/?q=study");
        assertThat(work(screen, "A Study of Links").locator(".out")).hasCount(0);
        assertThat(screen.page().locator("a[href^='javascript:'], a[href^='data:']")).hasCount(0);
    }

    @Test
    void textThatRunsTheOtherWayKeepsToItself() {
        Screen screen = open(Look.DESKTOP, "/?q=study");
        Locator odd = work(screen, "Nonymous");
        for (String part : new String[] {".title a", ".people a"}) {
            assertThat(odd.locator(part)).hasCSS("unicode-bidi", "isolate");
        }
        assertThat(odd.locator(".imprint")).containsText("2023");
        Locator sources = work(screen, "A Study of Sources");
        sources.locator("button.lists").click();
        assertThat(sources.locator("blockquote")).hasCSS("unicode-bidi", "isolate");
    }

    @Test
    void aTitleOfTwoThousandLettersKeepsItsPlace() {
        assertThat(LONG.length()).isGreaterThan(1_990);
        for (Look look : new Look[] {Look.DESKTOP, Look.PHONE.wide(320)}) {
            Screen screen = open(look, "/?q=study");
            Locator title = work(screen, "Very Long Titles").locator(".title");
            assertThat(title).isVisible();
            assertThat((int) title.evaluate("title => title.offsetHeight")).isLessThan(200);
            assertThat(screen.says(Widths.OVERFLOW)).isEqualTo("");
        }
    }

    @Test
    void whatIsTypedIsShownAsTyped() {
        Page page = browser.open(site.url() + "/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+nowhere");
        assertThat(page.locator(".nothing, article.work").first()).isVisible();
        assertThat(page.locator("h1.total")).containsText("<img src=x onerror=alert(1)> nowhere");
        assertThat(page.locator("main img")).hasCount(0);
    }
}

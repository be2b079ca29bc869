package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bookwheel.server.link.FileNames;
import org.bookwheel.testing.Axe;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Neighbour;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.StaticSite;
import org.bookwheel.testing.WireSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A folder of files on a host that only sends files: page, pages of works and the box work as from
/// a server.
class StaticSiteTest {

    private static final StaticSite SITE = StaticSite.ofSeeds();

    /// For the first page and a first search of the seeds, compressed: what it takes now, with some
    /// room, so that it does not grow unseen.
    private static final int FIRST_SEARCH_BYTES = 116_000;

    private static final String ASK =
            """
            async (path) => {
              const { answer } = await import('./source.js');
              const response = await answer(new URL('api/v1/' + path, location.href), {});
              return `${response.status} ${await response.text()}`;
            }
            """;

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void thePageSearchesFiltersAndLeadsToAWork() {
        Page page = browser.open(SITE.url());
        assertThat(Screen.drawn(page, ".columns li").first()).isVisible();
        page.locator("#q").fill("kv cache");
        page.keyboard().press("Enter");
        assertThat(Screen.drawn(page, "article.work").first()).isVisible();
        assertThat(page.locator(".total")).containsText("kv cache");
        page.locator("article.work .title a").first().click();
        assertThat(page.locator("article.whole h1")).isVisible();
        assertThat(page.locator("#related")).isVisible();
        String address = page.url();
        assertThat(address).startsWith(SITE.url() + "works/").endsWith(".html");
    }

    @Test
    void theBibTexOfAWorkIsThereWithoutAServer() {
        Page page = browser.open(SITE.url() + "?q=kv+cache");
        page.locator("article.work button.bibtex").first().click();
        assertThat(page.locator("article.work pre").first()).containsText("@");
    }

    @Test
    void whatNeedsAServerIsSaidInWords() {
        Page page = browser.open(SITE.url());
        assertThat((String) page.evaluate(ASK, "export?format=ris&q=cache"))
                .startsWith("501 ")
                .contains("exports of all works");
        assertThat((String) page.evaluate(ASK, "search?q=cache&explain=true"))
                .startsWith("400 ")
                .contains("without a server");
        assertThat((String) page.evaluate(ASK, "search?q=cache&nearby=true"))
                .startsWith("400 ")
                .contains("nearby is no parameter here");
        assertThat((String) page.evaluate(ASK, "works/no-such-work")).startsWith("404 ");
    }

    @Test
    void aListIsCompletedByItsTitleAsOnTheServer(@TempDir Path folder) throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        for (String subject : List.of("Tides", "Dunes")) {
            String text = "# Papers on %1$s\n- [A Study of %1$s](https://example.org/%1$s)\n";
            Files.writeString(
                    lists.resolve(subject.substring(0, 1) + ".md"), text.formatted(subject));
        }
        try (StaticSite site = StaticSite.of(folder, lists);
                Site server = Site.of(folder.resolve("index"), lists)) {
            Page page = browser.open(site.url());
            for (String typed : List.of("list:dun", "list:", "study list:\"on ti", "list:md")) {
                String path = "suggest" + Site.query("q", typed);
                assertThat((String) page.evaluate(ASK, path))
                        .isEqualTo("200 " + server.get("/api/v1/" + path).text());
            }
        }
    }

    @Test
    void axeFindsNothingOnTheGeneratedPages() {
        String work = FileNames.work(SITE.works().getFirst().id()).replace("=", "%3D");
        List<String> paths =
                List.of(
                        "",
                        "?q=serving",
                        work,
                        "lists/mlsys-papers.md.html",
                        FileNames.venue("OSDI").replace("=", "%3D"),
                        "404.html");
        for (String path : paths) {
            Page page = browser.open(SITE.url() + path);
            Locator shown = page.locator("article, .columns li, .nothing").first();
            assertThat(shown).isVisible();
            assertThat(Axe.violations(page)).as(path).isEmpty();
        }
    }

    @Test
    void theBoxWorksInAPageOfAnotherOriginUnderAStrictPolicy() {
        String html =
                """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
                <link rel="icon" href="icon.svg">
                <script type="module" src="%sembed.js"></script>
                <bookwheel-search label="Papers"></bookwheel-search></html>
                """
                        .formatted(SITE.url());
        String policy =
                ("default-src 'none'; img-src 'self'; script-src %1$s; connect-src %1$s; base-uri"
                                + " 'none'; form-action 'none'; trusted-types 'none';"
                                + " require-trusted-types-for 'script'")
                        .formatted(SITE.host().origin());
        String icon = "<svg xmlns='http://www.w3.org/2000/svg'/>";
        try (Neighbour neighbour = new Neighbour(Map.of("/", html, "/icon.svg", icon), policy)) {
            Page page = browser.open(neighbour.url() + "/");
            Locator field =
                    page.getByRole(
                            AriaRole.COMBOBOX,
                            new Page.GetByRoleOptions().setName("Papers").setExact(true));
            field.fill("serving");
            Locator box = page.locator("bookwheel-search");
            assertThat(box.getByRole(AriaRole.OPTION).nth(2)).isVisible();
            page.keyboard().press("Enter");
            assertThat(box.locator("article")).hasCount(5);
            assertThat(box.locator(".title a").first().getAttribute("href"))
                    .startsWith(SITE.url() + "works/");
        }
    }

    @Test
    void theFirstSearchOfTheSeedsTakesNoMoreThanItDid() {
        Page page = browser.window(org.bookwheel.testing.Look.DESKTOP, true);
        List<Request> finished = new ArrayList<>();
        page.onRequestFinished(finished::add);
        page.navigate(SITE.url() + "?q=kv+cache");
        assertThat(Screen.drawn(page, "article.work").first()).isVisible();
        StringBuilder sizes = new StringBuilder();
        int sum = 0;
        for (Request request : List.copyOf(finished)) {
            int size = WireSize.of(request.response().body());
            sum += size;
            sizes.append(size).append(' ').append(request.url()).append('\n');
        }
        assertThat(sum).as("%s", sizes).isBetween(1, FIRST_SEARCH_BYTES);
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What readers come for, from the first screen to the end, by mouse, by keyboard, on a phone, and
/// without scripts.
class JourneysTest {

    /// How somebody reads.
    enum Way {
        MOUSE,
        KEYBOARD,
        PHONE,
        WITHOUT_SCRIPTS
    }

    private static final int WORKS = 24;

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @RegisterExtension final Browser browser = new Browser();

    private Page page;
    private Way way;

    /// Of every second work a list said something this week; OSDI has every third, code every
    /// fourth, and the first stands on three lists.
    @BeforeAll
    static void serve() {
        StringBuilder works = new StringBuilder();
        for (int i = 0; i < WORKS; i++) {
            works.append(
                    """
                    {"title": "%s %d", "venue": "%s", "year": %d, "authors": ["Ada Lovelace"], "arxiv": "2401.000%02d", \
                    "tags": ["%s"], "added": "%s", "links": [%s], "mentions": [%s]}
                    """
                            .formatted(
                                    i == 7
                                            ? "Retrieval Augmented Thoughts about Harbours"
                                            : "A Study of Cranes",
                                    i,
                                    i % 3 == 0 ? "OSDI" : "SOSP",
                                    2021 + i % 4,
                                    i,
                                    i % 4 == 0 ? "Caches" : "Harbours",
                                    i % 2 == 0 ? LocalDate.now().minusDays(1) : "2020-01-01",
                                    i % 2 == 0
                                            ? "{\"rel\": \"code\", \"url\": \"https://example.org/"
                                                    + i
                                                    + "\"}"
                                            : "",
                                    i == 5
                                            ? mention("a.md")
                                                    + ", "
                                                    + mention("b.md")
                                                    + ", "
                                                    + mention("c.md")
                                            : mention("a.md")));
        }
        site = Site.ofWorks(folder, works.toString());
    }

    private static String mention(String list) {
        return "{\"list\": \"%s\", \"line\": 3, \"title\": \"A Study\", \"source\": \"A Study\"}"
                .formatted(list);
    }

    private void begin(Way chosen) {
        way = chosen;
        Look look = way == Way.PHONE ? Look.PHONE : Look.DESKTOP;
        page = browser.window(look, way != Way.WITHOUT_SCRIPTS);
        page.navigate(site.url() + "/");
        assertThat(page.locator("h1.sentence")).containsText(WORKS + " works");
    }

    private void follow(Locator what) {
        switch (way) {
            case KEYBOARD -> {
                what.focus();
                page.keyboard().press("Enter");
            }
            case PHONE -> what.tap();
            default -> what.click();
        }
    }

    private void search(String words) {
        page.locator("#q").fill(words);
        if (way == Way.WITHOUT_SCRIPTS) {
            page.locator(".submit").click();
        } else {
            page.keyboard().press("Enter");
        }
    }

    private void narrowByTag(String value) {
        Screen screen = new Screen(page);
        switch (way) {
            case WITHOUT_SCRIPTS -> page.locator(".columns a").getByText(value).click();
            case KEYBOARD -> {
                screen.value("Tag", value).locator("input").focus();
                page.keyboard().press("Space");
            }
            case PHONE -> {
                page.locator(".open-filters").tap();
                screen.value("Tag", value).locator("input").tap();
                page.locator(".show-works").tap();
            }
            default -> screen.tick("Tag", value);
        }
    }

    /// A link to the whole result in some form.
    private Locator form(String name) {
        if (way == Way.WITHOUT_SCRIPTS) {
            return page.locator(".forms a").getByText(name);
        }
        follow(page.locator(".export summary"));
        return page.locator(".export li a").getByText(name);
    }

    private String downloaded(Locator link) throws IOException {
        Download download = page.waitForDownload(() -> follow(link));
        return Files.readString(download.path());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNewThisWeekInMyField(Way way) {
        begin(way);
        follow(page.locator("a:visible").getByText("New this week"));
        Screen screen = new Screen(page);
        screen.showsTotal(WORKS / 2);
        narrowByTag("Caches");
        long total = site.search("added", "7d", "tag", "Caches").total();
        screen.showsTotal(total);
        assertThat(total).isEqualTo(WORKS / 4);
        assertThat(page.locator("article.work").first()).containsText("added ");
    }

    @ParameterizedTest
    @EnumSource
    void fromAHalfRememberedTitleToItsBibTex(Way way) {
        begin(way);
        String title = "Retrieval Augmented Thoughts about Harbours 7";
        if (way == Way.WITHOUT_SCRIPTS) {
            search("retreival thoughts");
            follow(page.locator(".title a").first());
        } else {
            page.locator("#q").fill("augmented tho");
            Locator option = page.locator("[role=option].to-work").first();
            assertThat(option).containsText(title);
            if (way == Way.KEYBOARD) {
                page.keyboard().press("ArrowDown");
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Enter");
            } else {
                follow(option);
            }
        }
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("pre.cite")).containsText("@");
        assertThat(page.locator("pre.cite")).containsText("Lovelace");
        if (way != Way.WITHOUT_SCRIPTS) {
            page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
            follow(page.getByText("Copy BibTeX"));
            assertThat(new Screen(page).status()).hasText("BibTeX copied.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void allOfAVenueOfSomeYearsWithCodeIntoAFile(Way way) throws IOException {
        begin(way);
        search("venue:OSDI year:2023..2024 has:code");
        long total = site.search("venue", "OSDI", "year", "2023..2024", "has", "code").total();
        assertThat(total).isBetween(2L, (long) WORKS);
        new Screen(page).showsTotal(total);
        assertThat(downloaded(form("BibTeX")).split("\n?@\\w+\\{", -1)).hasSize((int) total + 1);
    }

    @ParameterizedTest
    @EnumSource
    void whatThreeListsAgreeOn(Way way) {
        begin(way);
        search("in:3");
        new Screen(page).showsTotal(1);
        assertThat(page.locator("article.work .lists")).hasText("3 lists");
        follow(page.locator(".title a").first());
        assertThat(page.locator(".mentions li")).hasCount(3);
    }

    @ParameterizedTest
    @EnumSource
    void aSearchIsFollowedInAFeedReader(Way way) {
        begin(way);
        search("cranes");
        long total = site.search("q", "cranes").total();
        new Screen(page).showsTotal(total);
        String feed = (String) form("Feed").evaluate("link => link.href");
        String atom = site.getFrom(feed).text();
        assertThat(atom).contains("Bookwheel: cranes");
        assertThat(atom.split("<entry>", -1)).hasSize((int) Math.min(total, 20) + 1);
        assertThat(
                        (String)
                                page.evaluate(
                                        "() => document.querySelector('link[rel=alternate]').href"))
                .isEqualTo(feed);
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bookwheel.testing.Axe;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Neighbour;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The box as a button that opens it above somebody else's page, and what it says to whoever writes
/// such a page.
class BoxDialogTest {

    private static final Site SITE = Site.ofSeeds();
    @AutoClose private static Neighbour neighbour;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void serve() throws IOException {
        String page =
                """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="icon.svg">
                <script type="module" src="%1$s/embed.js"></script>
                <main><h1>Reading group</h1>
                <bookwheel-search label="Papers" %2$s>
                <form action="%1$s/"><input name="q" type="search" aria-label="Search"> <button>Search</button></form>
                </bookwheel-search></main></html>
                """;
        neighbour =
                new Neighbour(
                        Map.of(
                                "/", page.formatted(SITE.url(), "mode=\"dialog\""),
                                "/odd",
                                        page.formatted(
                                                SITE.url(),
                                                "theme=\"drak\" mode=\"modal\" venue=\"MLSy\""
                                                        + " limit=\"many\""),
                                "/icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
                        "default-src 'none'; img-src 'self'; script-src %1$s; connect-src %1$s; form-action %1$s"
                                .formatted(SITE.url()));
    }

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Papers"));
    }

    @Test
    void aButtonAndControlKOpenItAndEscapeClosesIt() {
        Page page = browser.open(Look.DESKTOP, neighbour.url() + "/");
        Locator open = page.locator("bookwheel-search .open");
        assertThat(open).isVisible();
        assertThat(field(page)).isHidden();
        open.click();
        assertThat(field(page)).isFocused();
        page.keyboard().press("Escape");
        assertThat(field(page)).isHidden();
        assertThat(open).isFocused();
        page.keyboard().press("Control+k");
        page.keyboard().type("serving");
        page.keyboard().press("Enter");
        assertThat(page.locator("bookwheel-search .work")).hasCount(5);
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void withoutScriptsTheFormStandsInItsPlace() {
        Page page = browser.openWithoutScripts(Look.DESKTOP, neighbour.url() + "/");
        page.getByLabel("Search").first().fill("serving");
        page.keyboard().press("Enter");
        assertThat(page.locator(".total:visible b"))
                .hasText("" + SITE.search("q", "serving").total());
    }

    @Test
    void whatIsMisspeltIsWarnedOfInTheConsoleAndTheDefaultTaken() {
        List<String> said = new CopyOnWriteArrayList<>();
        Page page = browser.window(Look.DESKTOP, true);
        page.onConsoleMessage(message -> said.add(message.type() + " " + message.text()));
        browser.expect("bookwheel-search");
        page.navigate(neighbour.url() + "/odd");
        field(page).fill("serving");
        page.keyboard().press("Enter");
        assertThat(page.locator("bookwheel-search [part=warning]"))
                .containsText("No venue is called “MLSy”. Nearest: MLSys.");
        assertThat(said)
                .contains(
                        "warning bookwheel-search: theme must be auto or light or dark, got \"drak\"; auto is taken",
                        "warning bookwheel-search: mode must be inline or dialog, got \"modal\"; inline is taken",
                        "warning bookwheel-search: limit must be a number from 1 to 100, got \"many\"; 5 is taken",
                        "warning bookwheel-search: No venue is called “MLSy”. Nearest: MLSys.");
    }
}

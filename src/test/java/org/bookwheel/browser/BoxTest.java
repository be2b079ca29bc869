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
import java.util.regex.Pattern;
import org.bookwheel.testing.Axe;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Neighbour;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The box in somebody else's page, which has a style that reaches everywhere and a policy that
/// admits Bookwheel for scripts and questions, and for nothing else.
class BoxTest {

    private static final Site SITE = Site.ofSeeds();
    private static Neighbour neighbour;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void serve() throws IOException {
        Path web = Path.of("web");
        String page =
                Files.readString(web.resolve("example.html"))
                        .replaceFirst("<meta http-equiv[^>]*>", "")
                        .replace("src=\"embed.js\"", "src=\"" + SITE.url() + "/embed.js\"")
                        .replace("action=\"./\"", "action=\"" + SITE.url() + "/\"");
        neighbour =
                new Neighbour(
                        Map.of(
                                "/", page,
                                "/example.css", Files.readString(web.resolve("example.css")),
                                "/icon.svg", Files.readString(web.resolve("icon.svg"))),
                        ("default-src 'none'; style-src 'self'; img-src 'self'; script-src %1$s;"
                                        + " connect-src %1$s; form-action %1$s; base-uri 'none';"
                                        + " require-trusted-types-for 'script'")
                                .formatted(SITE.url()));
    }

    @AfterAll
    static void close() {
        neighbour.close();
    }

    private Page open(Look look) {
        Page page = browser.open(look, neighbour.url() + "/");
        assertThat(field(page, ALL)).isVisible();
        return page;
    }

    private static final String ALL = "Search all reading lists";
    private static final String CODE = "Papers with code";

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
    }

    private static Locator box(Page page, String label) {
        return page.locator("bookwheel-search")
                .filter(new Locator.FilterOptions().setHas(field(page, label)));
    }

    @Test
    void aReaderSearchesInTheBoxAndSeesTheWorksBelow() {
        Page page = open(Look.DESKTOP);
        field(page, ALL).fill("serving");
        Locator box = box(page, ALL);
        assertThat(box.getByRole(AriaRole.OPTION).first()).hasText("Search for serving");
        page.keyboard().press("Enter");
        long total = SITE.search("q", "serving").total();
        assertThat(box.locator(".total").first()).hasText(total + " works for “serving”");
        assertThat(box.locator("article")).hasCount(5);
        assertThat(box.getByText("All on Bookwheel"))
                .hasAttribute("href", SITE.url() + "/?q=serving");
        assertThat(box.getByRole(AriaRole.STATUS)).hasText(total + " works for “serving”.");
        assertThat(page).hasURL(neighbour.url() + "/");
        Browser.picture(page, "box");
    }

    @Test
    void theHostHearsOfAWorkThatIsChosenAndMayOpenItItself() {
        Page page = open(Look.DESKTOP);
        page.evaluate(
                "() => document.addEventListener('bookwheel-select', (event) => {"
                        + " document.title = JSON.stringify(event.detail); event.preventDefault(); })");
        field(page, ALL).fill("pagedattention");
        assertThat(box(page, ALL).getByRole(AriaRole.OPTION).nth(1)).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        String id = "efficient-memory-management-for-large-language-model-aefa21cc";
        assertThat(page).hasTitle(Pattern.compile("\"kind\":\"work\",\"id\":\"" + id + "\""));
        assertThat(page).hasTitle(Pattern.compile("/works/" + id));
        assertThat(page).hasURL(neighbour.url() + "/");

        page.keyboard().press("Enter");
        Locator title = box(page, ALL).locator("article .title a").first();
        assertThat(title).containsText("PagedAttention");
        page.evaluate("() => (document.title = '')");
        title.click();
        assertThat(page).hasTitle(Pattern.compile("\"id\":\"" + id));
        assertThat(page).hasURL(neighbour.url() + "/");
    }

    @Test
    void aWorkChosenInTheBoxOpensOnBookwheel() {
        Page page = open(Look.DESKTOP);
        field(page, ALL).fill("pagedattention");
        box(page, ALL).getByRole(AriaRole.OPTION).nth(1).click();
        assertThat(page).hasURL(Pattern.compile("^" + SITE.url() + "/works/efficient-"));
        assertThat(page.locator("h1")).containsText("PagedAttention");
    }

    @Test
    void aScopedBoxFindsOnlyWithinItsScope() {
        Page page = open(Look.DESKTOP);
        field(page, CODE).fill("serving");
        page.keyboard().press("Enter");
        long total = SITE.search("q", "serving", "kind", "paper", "has", "code").total();
        Locator box = box(page, CODE);
        assertThat(box.locator(".total").first()).hasText(total + " works for “serving”");
        assertThat(box.locator("article")).hasCount((int) Math.min(3, total));
        assertThat(box.getByText("All on Bookwheel"))
                .hasAttribute("href", SITE.url() + "/?q=serving&kind=paper&has=code");
        assertThat(box.locator(".box")).hasCSS("background-color", "rgb(21, 23, 26)");
        assertThat(page.evaluate(Widths.OVERFLOW)).isEqualTo("");
        Browser.picture(page, "box-scoped");
    }

    @Test
    void theStyleOfThePageStaysOutsideAndTheBoxsInside() {
        Page page = open(Look.DESKTOP);
        List<String> before = looks(page);
        field(page, ALL).fill("serving");
        assertThat(box(page, ALL).getByRole(AriaRole.OPTION).nth(1)).isVisible();
        page.keyboard().press("Enter");
        assertThat(box(page, ALL).locator("article").first()).isVisible();
        assertThat(looks(page)).isEqualTo(before);
        for (String part :
                new String[] {".title", ".title a", "label", ".box input", ".people", "mark"}) {
            Locator inside = box(page, ALL).locator(part).first();
            assertThat(inside).hasCSS("text-transform", "none");
            assertThat(inside).hasCSS("letter-spacing", "normal");
            assertThat(inside).hasCSS("text-indent", "0px");
        }
        Locator link = box(page, ALL).locator(".title a").first();
        assertThat(link).not().hasCSS("background-color", "rgb(255, 255, 0)");
        assertThat(box(page, ALL).locator("article p").first()).hasCSS("border-top-width", "0px");
        assertThat(link).hasCSS("font-family", Pattern.compile("^Georgia"));
    }

    /// How the host's own elements look.
    @SuppressWarnings("unchecked")
    private static List<String> looks(Page page) {
        return (List<String>)
                page.evaluate(
                        "() => [...document.querySelectorAll('h1, p')].map((one) => {"
                                + " const { color, font, border, padding } = getComputedStyle(one);"
                                + " return [color, font, border, padding].join(); })");
    }

    @Test
    void nothingIsAskedBeforeTheFirstLetterAndNobodyButBookwheel() {
        Page page = browser.window(Look.DESKTOP, true);
        List<Request> asked = new ArrayList<>();
        page.onRequest(asked::add);
        page.navigate(neighbour.url() + "/");
        field(page, ALL).click();
        assertThat(field(page, ALL)).isFocused();
        assertThat(asked).noneMatch(request -> request.url().contains("/api/"));
        page.keyboard().type("s");
        assertThat(box(page, ALL).getByRole(AriaRole.OPTION).first()).isVisible();
        Request question = asked.getLast();
        assertThat(question.url()).startsWith(SITE.url() + "/api/v1/suggest?q=s");
        assertThat(asked)
                .allMatch(request ->
                        request.url().startsWith(neighbour.url())
                                || request.url().startsWith(SITE.url()));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(question.allHeaders()).doesNotContainKeys("referer", "cookie");
    }

    @Test
    void axeFindsNothingInTheBox() {
        for (Look look : new Look[] {Look.DESKTOP, Look.PHONE.dark()}) {
            Page page = open(look);
            for (String label : new String[] {CODE, ALL}) {
                field(page, label).fill("serving");
                page.keyboard().press("Enter");
                assertThat(box(page, label).locator("article").first()).isVisible();
            }
            field(page, ALL).fill("servin");
            assertThat(box(page, ALL).getByRole(AriaRole.OPTION).nth(2)).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(Axe.violations(page, "bookwheel-search")).as(look.name()).isEmpty();
        }
    }

    @Test
    void whereScriptsDoNotRunAPlainFormLeadsToBookwheel() {
        Page page = browser.openWithoutScripts(Look.DESKTOP, neighbour.url() + "/");
        page.getByLabel(CODE).fill("serving");
        page.getByLabel(CODE).press("Enter");
        assertThat(page).hasURL(SITE.url() + "/?q=serving&has=code");
        assertThat(page.locator(".total:visible b"))
                .hasText("" + SITE.search("q", "serving", "has", "code").total());
    }

    @Test
    void whenBookwheelIsGoneTheBoxSaysSoAndTriesAgain() {
        browser.expect("Failed to load resource");
        Page page = open(Look.DESKTOP);
        page.route(Pattern.compile("/api/"), route -> route.abort());
        field(page, ALL).fill("serving");
        page.keyboard().press("Enter");
        Locator alert = box(page, ALL).getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("The search did not answer.");
        page.unrouteAll();
        alert.getByRole(AriaRole.BUTTON).click();
        assertThat(box(page, ALL).locator("article")).hasCount(5);
        assertThat(alert).isEmpty();
    }
}

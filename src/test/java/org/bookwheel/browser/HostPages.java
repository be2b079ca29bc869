package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.bookwheel.testing.Neighbour;
import org.bookwheel.testing.Site;

/// Somebody else's pages with the box in a column of 280 pixels, in large letters with serifs and
/// under the strictest policy: `/rtl/far-dark/` runs from right to left, is dark, and has the
/// column at its far edge; `/ltr/dark/hostile` has rules that reach everywhere.
final class HostPages implements AutoCloseable {

    private static final Site SITE = Site.ofSeeds();

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en" dir="%1$s" class="%2$s"><meta charset="utf-8"><title>Host</title>
            <meta name="viewport" content="width=device-width"><link rel="icon" href="icon.svg">
            <link rel="stylesheet" href="host.css">%3$s
            <script type="module" src="%4$s/embed.js"></script>
            <main><div class="column"><bookwheel-search label="Papers"></bookwheel-search></div>
            <h1>Reading group</h1><p>Notes <a href="#notes">from past meetings</a>.</p></main>
            </html>
            """;

    private static final String STYLE =
            """
            body { margin: 0; background: #fff; color: #222; font: 20px/1.4 Georgia, "Liberation Serif", serif; }
            .dark { color-scheme: dark; }
            .dark body { background: #101214; color: #eee; }
            .column { width: 280px; box-sizing: border-box; padding: 12px; }
            .far .column { margin-inline-start: auto; }
            h1, p { padding: 0 12px; }
            """;

    /// What reaches into whatever has no shadow root: rules for all, for names that the box might
    /// use, too, and variables that might be the box's own.
    private static final String HOSTILE =
            """
            :root { --bg: red; --surface: red; --ink: red; --ink2: red; --accent: red; --rule: red; --radius: 40px; --serif: fantasy; }
            * { letter-spacing: 3px; word-spacing: 9px; text-transform: uppercase; line-height: 3; text-indent: 2em; text-align: center; text-shadow: 1px 1px red; white-space: pre; cursor: wait; user-select: none; visibility: visible; list-style: square; font-style: italic; font-weight: 900; font-variant: small-caps; quotes: "<" ">"; tab-size: 1; caret-color: red; accent-color: red; scrollbar-width: none; color: red; }
            div, p, ul, ol, li, form, label, section, article, h2, mark, b, svg, span { display: inline !important; border: 5px solid red !important; margin: 1em !important; padding: 1em !important; }
            .column { display: block !important; border: 0 !important; margin-block: 0 !important; padding: 12px !important; }
            input, button, a { display: block !important; width: 10px !important; font-size: 7px !important; background: red !important; outline: 9px solid red !important; }
            .box, .field, .popup, .option, .option-text, .title, .work, .hidden, .total, .actions, #q { display: none !important; position: fixed !important; }
            ::placeholder { color: red; } ::before, ::after { content: "!" !important; }
            """;

    private final Neighbour neighbour;

    HostPages() {
        Map<String, String> files = new HashMap<>();
        files.put("/host.css", STYLE);
        files.put("/hostile.css", HOSTILE);
        files.put("/icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        for (String way : List.of("ltr", "rtl")) {
            for (String look : List.of("", "dark", "far", "far dark")) {
                String path = "/%s/%s/".formatted(way, look.replace(' ', '-'));
                files.put(path, PAGE.formatted(way, look, "", SITE.url()));
                String hostile = "<link rel=\"stylesheet\" href=\"hostile.css\">";
                files.put(path + "hostile", PAGE.formatted(way, look, hostile, SITE.url()));
                for (String file : List.of("host.css", "hostile.css", "icon.svg")) {
                    files.put(path + file, files.get("/" + file));
                }
            }
        }
        neighbour =
                new Neighbour(
                        files,
                        ("default-src 'none'; style-src 'self'; img-src 'self'; script-src %1$s;"
                                        + " connect-src %1$s; form-action 'none'; base-uri 'none';"
                                        + " frame-ancestors 'none'; trusted-types 'none';"
                                        + " require-trusted-types-for 'script'")
                                .formatted(SITE.url()));
    }

    Page open(Browser browser, int width, String path) {
        Page page = browser.window(Look.DESKTOP.wide(width), true);
        page.navigate(url(path));
        assertThat(field(page)).isVisible();
        return page;
    }

    String url(String path) {
        return neighbour.url() + path;
    }

    @Override
    public void close() {
        neighbour.close();
    }

    static Locator field(Page page) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Papers").setExact(true));
    }

    static Locator box(Page page) {
        return page.locator("bookwheel-search");
    }

    static void suggest(Page page, String text) {
        field(page).fill(text);
        assertThat(box(page).getByRole(AriaRole.OPTION).nth(2)).isVisible();
    }

    static void search(Page page, String text) {
        suggest(page, text);
        page.keyboard().press("Enter");
        assertThat(box(page).locator("article")).hasCount(5);
    }
}

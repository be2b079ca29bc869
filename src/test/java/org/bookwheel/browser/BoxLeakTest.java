package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bookwheel.browser.HostPages.box;
import static org.bookwheel.browser.HostPages.search;
import static org.bookwheel.browser.HostPages.suggest;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is the host's stays outside of the box, and what is the box's stays inside.
class BoxLeakTest {

    @AutoClose private static final HostPages HOSTS = new HostPages();

    @RegisterExtension final Browser browser = new Browser();

    /// All that is computed of each element within the box, and before and behind it.
    private static final String INSIDE =
            """
            () => {
              const all = [...document.querySelector('bookwheel-search').shadowRoot.querySelectorAll('*')];
              return all.flatMap((one, i) => ['', '::before', '::after', '::placeholder'].map((part) => {
                if (part === '::placeholder' && !one.matches('input')) return '';
                const style = getComputedStyle(one, part || null);
                return `${i} ${one.nodeName} ${one.className}${part}: ` + [...style].filter((name) => !name.startsWith('--')).map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
              }));
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"ltr", "rtl"})
    void noRuleOfTheHostReachesIntoTheBox(String way) {
        Page plain = HOSTS.open(browser, 1000, "/" + way + "/dark/");
        Page hostile = HOSTS.open(browser, 1000, "/" + way + "/dark/hostile");
        List<String> before = inside(plain);
        assertThat(before).isNotEmpty();
        assertSame(inside(hostile), before);
        for (Page page : List.of(plain, hostile)) {
            suggest(page, "serving");
        }
        assertSame(inside(hostile), inside(plain));
        Browser.picture(hostile, "box-hostile-" + way);
        for (Page page : List.of(plain, hostile)) {
            page.keyboard().press("Enter");
            assertThat(box(page).locator("article")).hasCount(5);
        }
        assertSame(inside(hostile), inside(plain));
    }

    @SuppressWarnings("unchecked")
    private static List<String> inside(Page page) {
        return (List<String>) page.evaluate(INSIDE);
    }

    private static void assertSame(List<String> ones, List<String> others) {
        assertThat(ones).hasSameSizeAs(others);
        List<String> different =
                IntStream.range(0, ones.size())
                        .filter(i -> !ones.get(i).equals(others.get(i)))
                        .mapToObj(i -> difference(ones.get(i), others.get(i)))
                        .toList();
        assertThat(different).isEmpty();
    }

    private static String difference(String hostile, String plain) {
        List<String> parts = List.of(plain.split("; "));
        List<String> others = List.of(hostile.split("; "));
        return others.stream().filter(part -> !parts.contains(part)).toList()
                + " for "
                + parts.stream().filter(part -> !others.contains(part)).toList()
                + " in "
                + hostile.substring(0, Math.min(40, hostile.length()));
    }

    /// All that there is of the host: its elements and their looks, its names, its stores.
    private static final String OUTSIDE =
            """
            () => [
              ...[...document.querySelectorAll('html, body, main, h1, p, p a')].map((one) => {
                const style = getComputedStyle(one);
                const moves = /height|block-size|perspective-origin|transform-origin/;
                return one.nodeName + [...style].filter((name) => !moves.test(name)).map((name) => `${name}: ${style[name]}`).join('; ');
              }),
              document.head.outerHTML + document.body.outerHTML, document.adoptedStyleSheets.length, document.styleSheets.length,
              Object.keys(window).join(), localStorage.length, sessionStorage.length, document.cookie, history.length, document.title,
            ].map(String)
            """;

    @Test
    void theHostIsLeftAsItWas() {
        browser.expect("Failed to load resource");
        Page without = browser.window(Look.DESKTOP, true);
        without.route(Pattern.compile("/embed\\.js$"), route -> route.abort());
        without.navigate(HOSTS.url("/ltr//"));
        Page page = HOSTS.open(browser, 1280, "/ltr//");
        search(page, "serving");
        assertThat(page.evaluate(OUTSIDE)).isEqualTo(without.evaluate(OUTSIDE));
    }
}

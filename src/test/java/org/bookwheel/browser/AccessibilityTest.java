package org.bookwheel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.bookwheel.testing.Axe;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What [axe](https://github.com/dequelabs/axe-core) can find wrong, it does not find, in any
/// state, by day and by night.
class AccessibilityTest {

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void axeFindsNothing() {
        browser.expect("Failed to load resource");
        Page page = browser.window(Look.DESKTOP, true);
        PageStates.SEEDS.each(
                page,
                (state, now) -> {
                    check(now, state, Look.DESKTOP);
                    check(now, state, Look.PHONE);
                });
    }

    @Test
    void axeFindsNothingInTheSheet() {
        for (Look look : List.of(Look.PHONE, Look.TABLET)) {
            Page page = browser.window(look, true);
            PageStates.SEEDS.sheet(page);
            check(page, "sheet", look);
        }
    }

    /// By night only colours are others, see [LooksTest].
    private static void check(Page page, String state, Look look) {
        checkOnce(page, state, look);
        show(page, state, look.dark());
        assertThat(Axe.violationsOfColours(page))
                .as("%s, %s".formatted(state, look.dark().name()))
                .isEmpty();
    }

    /// In the colours of the look alone.
    static void checkOnce(Page page, String state, Look look) {
        show(page, state, look);
        assertThat(Axe.violations(page)).as("%s, %s".formatted(state, look.name())).isEmpty();
    }

    private static void show(Page page, String state, Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
        Browser.picture(page, look.name() + "-" + state);
    }
}

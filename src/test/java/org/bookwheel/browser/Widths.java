package org.bookwheel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.bookwheel.testing.Look;

/// Whether a page fits its window.
final class Widths {

    private Widths() {}

    /// How many works are seen whole without scrolling.
    private static final String WHOLE_WORKS =
            """
            () => [...document.querySelectorAll('article.work')]
              .filter((work) => work.getBoundingClientRect().bottom <= innerHeight).length
            """;

    /// Names what reaches beyond the right edge, unless it scrolls on its own; empty if all fits.
    static final String OVERFLOW =
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= innerWidth) return '';
              const wide = [...document.querySelectorAll('body *')]
                .filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
              return `${root.scrollWidth} wide: ` + wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 90)).join();
            }
            """;

    static void showsFiveWholeWorksOrThreeOnAPhone(Page page, Look look, String search) {
        assertThat((int) page.evaluate(WHOLE_WORKS))
                .as(look.name() + search)
                .isGreaterThanOrEqualTo(look.touch() ? 3 : 5);
    }
}

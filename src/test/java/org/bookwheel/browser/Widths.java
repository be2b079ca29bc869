package org.bookwheel.browser;

/// Whether a page fits its window.
final class Widths {

    private Widths() {}

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
}

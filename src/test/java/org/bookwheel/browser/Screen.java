package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// What a reader sees of the page and can do with it.
record Screen(Page page) {

    /// Where scripts have drawn what they draw; the server paints works and lists before that.
    private static final String DRAWN =
            "html:is(.answered, :not(.js), :not(:has(#results))) :is(%s)";

    /// Parts of a page once scripts have drawn them.
    static Locator drawn(Page page, String selector) {
        return page.locator(DRAWN.formatted(selector));
    }

    /// Waits until a page shows works, lists, or that there is nothing.
    static void isDrawn(Page page) {
        assertThat(drawn(page, "article.work, .columns li, .nothing").first()).isVisible();
    }

    Locator field() {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search works"));
    }

    Locator suggestions() {
        return page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Suggestions"));
    }

    Locator options() {
        return suggestions().getByRole(AriaRole.OPTION);
    }

    Locator activeOption() {
        return suggestions().locator("[aria-selected=true]");
    }

    /// Waits until the list is of so many works.
    void showsTotal(long works) {
        assertThat(page.locator("h1.total b:visible")).hasText("%,d".formatted(works));
    }

    Locator works() {
        return drawn(page, "article.work");
    }

    Locator titles() {
        return drawn(page, "article.work .title a");
    }

    String[] allTitles() {
        return titles().allTextContents().toArray(String[]::new);
    }

    Locator chips() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Active filters"))
                .getByRole(AriaRole.BUTTON);
    }

    Locator chip(String name) {
        return chips().and(page.getByLabel(name, new Page.GetByLabelOptions().setExact(true)));
    }

    Locator facet(String name) {
        return page.locator("details.facet").filter(containing(name));
    }

    /// The row of a facet's value.
    Locator value(String facet, String value) {
        return facet(facet).locator("li").filter(containing(value));
    }

    private Locator.FilterOptions containing(String text) {
        Locator exactly = page.getByText(text, new Page.GetByTextOptions().setExact(true));
        return new Locator.FilterOptions().setHas(exactly);
    }

    /// The number beside a facet's value.
    long count(String facet, String value) {
        String count = value(facet, value).locator(".count").textContent();
        return Long.parseLong(count.replace(",", ""));
    }

    /// Opens a facet that is closed.
    void open(String facet) {
        if (facet(facet).getAttribute("open") == null) {
            facet(facet).locator("summary").click();
        }
    }

    void tick(String facet, String value) {
        value(facet, value).locator("input").click();
    }

    /// The bar of a year among the filters.
    Locator bar(String year) {
        return page.locator("#filters .bar[aria-label^='" + year + ",']");
    }

    Locator status() {
        return page.getByRole(AriaRole.STATUS);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /// Waits until the address bar ends so after the question mark, or has none.
    void showsAddress(String query) {
        String now = page.url();
        String start = now.indexOf('?') < 0 ? now : now.substring(0, now.indexOf('?'));
        assertThat(page).hasURL(query.isEmpty() ? start : start + "?" + query);
    }

    void scrollTo(int y) {
        page.evaluate("y => scrollTo(0, y)", y);
    }

    /// What a script says of the page.
    Object says(String script) {
        return page.evaluate(script);
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everything can be done without a pointer.
class KeyboardTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    private Screen open(String path) {
        return new Screen(browser.open(SITE.url() + path));
    }

    @Test
    void aWholeJourneyWithoutAPointer() {
        Screen screen = open("/?kind=paper");
        assertThat(screen.works().first()).isVisible();
        screen.press("/");
        assertThat(screen.field()).isFocused();
        screen.type("cache");
        assertThat(screen.suggestions()).isVisible();
        screen.press("Escape");
        assertThat(screen.suggestions()).isHidden();
        screen.press("Enter");
        screen.showsAddress("q=cache&kind=paper");
        screen.showsTotal(SITE.search("q", "cache", "kind", "paper").total());

        screen.press("Tab", "Tab");
        screen.says("() => document.activeElement.blur()");
        screen.press("j");
        assertThat(screen.titles().first()).isFocused();
        screen.press("j");
        assertThat(screen.titles().nth(1)).isFocused();
        screen.press("k");
        assertThat(screen.titles().first()).isFocused();
        screen.press("f");
        assertThat(screen.facet("Has").locator("summary")).isFocused();
        screen.press("Tab", "Space");
        assertThat(screen.chips()).hasCount(2);

        screen.press("?");
        Locator help = screen.page().locator("dialog.help");
        assertThat(help).isVisible();
        assertThat(help.locator(".typed code").first()).isVisible();
        screen.press("Escape");
        assertThat(help).isHidden();
        screen.press("k", "Enter");
        assertThat(screen.page()).hasURL(Pattern.compile("/works/"));
    }

    @Test
    void arrowsWalkTheSuggestionsPastTheirHeadingsAndAroundThroughTheField() {
        Screen screen = open("/");
        screen.type("ser");
        assertThat(screen.options().nth(2)).isVisible();
        assertThat(screen.field()).hasAttribute("aria-expanded", "true");
        int options = screen.options().count();
        for (int i = 0; i < options; i++) {
            screen.press("ArrowDown");
            assertThat(screen.options().nth(i)).hasAttribute("aria-selected", "true");
            assertThat(screen.field())
                    .hasAttribute(
                            "aria-activedescendant", screen.options().nth(i).getAttribute("id"));
        }
        screen.press("ArrowDown");
        assertThat(screen.activeOption()).hasCount(0);
        screen.press("ArrowUp");
        assertThat(screen.options().last()).hasAttribute("aria-selected", "true");
        assertThat(screen.field()).isFocused();
        assertThat(screen.field()).hasValue("ser");
    }

    @Test
    void aScreenReaderIsToldFieldGroupsAndOptions() {
        Screen screen = open("/");
        screen.type("serverl");
        assertThat(screen.options().first()).isVisible();
        assertThat(screen.page().locator("header form"))
                .matchesAriaSnapshot(
                        """
                        - search:
                          - text: Search works
                          - combobox "Search works" [expanded]: serverl
                          - button "Clear the search field"
                          - listbox "Suggestions":
                            - option "Search for serverl"
                            - group "Works":
                              - option /ServerlessLLM/
                        """);
        for (int i = 0; i < screen.options().count(); i++) {
            assertThat(screen.options().nth(i)).hasAttribute("aria-posinset", "" + (i + 1));
            assertThat(screen.options().nth(i))
                    .hasAttribute("aria-setsize", "" + screen.options().count());
        }
        screen.press("ArrowDown", "ArrowDown");
        assertThat(screen.says(ACTIVE_NAME)).isEqualTo(screen.activeOption().textContent());
    }

    /// What the field points to, which is what is read out.
    private static final String ACTIVE_NAME =
            "() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))"
                    + ".textContent";

    @Test
    void oneLetterOpensTheSuggestionsAndChoosesNone() {
        Screen screen = open("/?q=serving&venue=MLSys");
        assertThat(screen.works().first()).isVisible();
        screen.press("/", "s");
        assertThat(screen.options().nth(1)).isVisible();
        assertThat(screen.options().first()).hasText("Search for s");
        assertThat(screen.activeOption()).hasCount(0);
        assertThat(screen.field()).not().hasAttribute("aria-activedescendant", Pattern.compile(""));
        screen.press("Enter");
        screen.showsAddress("q=s&venue=MLSys");
    }

    @Test
    void escapeClosesThenClearsThenDoesNothing() {
        Screen screen = open("/?q=serving&venue=MLSys");
        screen.field().click();
        screen.press("End");
        screen.type("x");
        assertThat(screen.suggestions()).isVisible();
        screen.press("Escape");
        assertThat(screen.suggestions()).isHidden();
        assertThat(screen.field()).hasValue("servingx");
        screen.press("Escape");
        assertThat(screen.field()).hasValue("");
        screen.press("Escape");
        assertThat(screen.field()).isFocused();
        screen.showsAddress("q=serving&venue=MLSys");
        assertThat(screen.chips()).hasCount(1);
    }

    @Test
    void singleKeysCanBeSwitchedOffAndStaySo() {
        Screen screen = open("/?q=serving");
        assertThat(screen.works().first()).isVisible();
        screen.press("?");
        screen.page().getByLabel("Single keys work outside of fields").uncheck();
        screen.press("Escape", "j");
        assertThat(screen.titles().first()).not().isFocused();
        screen.page().reload();
        assertThat(screen.works().first()).isVisible();
        screen.press("/");
        assertThat(screen.field()).not().isFocused();
        screen.press("Control+k");
        assertThat(screen.field()).isFocused();
    }

    @Test
    void keysTypedInAFieldAreText() {
        Screen screen = open("/?q=serving");
        screen.field().click();
        screen.type(" /?jkfocb");
        assertThat(screen.field()).hasValue("serving /?jkfocb");
        assertThat(screen.page().locator("dialog.help")).isHidden();
        assertThat(List.of(screen.page().url())).allMatch(url -> url.endsWith("?q=serving"));
    }
}

package org.bookwheel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A reader searches and narrows.
class SearchingTest {

    private static final Site SITE = Site.ofSeeds();

    @RegisterExtension final Browser browser = new Browser();

    private Screen open(String path) {
        return new Screen(browser.open(SITE.url() + path));
    }

    @Test
    void aSuggestedWorkSaysWhereAndWhenItAppeared() {
        Screen screen = open("/");
        screen.type("serverlessl");
        assertThat(screen.options().nth(1))
                .hasText(Pattern.compile("^ServerlessLLM\\s+ServerlessLLM: .* OSDI 2024$"));
    }

    @Test
    void enterSearchesForWhatWasTyped() {
        Screen screen = open("/");
        screen.type("serving");
        assertThat(screen.suggestions()).isVisible();
        screen.press("Enter");
        screen.showsTotal(SITE.search("q", "serving").total());
        screen.showsAddress("q=serving");
        assertThat(screen.suggestions()).isHidden();
        assertThat(screen.titles()).containsText(first(SITE.search("q", "serving")));
        assertThat(screen.status()).hasText(Pattern.compile("^\\d+ works for serving\\.$"));
    }

    @Test
    void whatChangedIsSaidOnceToThoseWhoListen() {
        Screen screen = open("/?q=serving");
        assertThat(screen.works().first()).isVisible();
        screen.says(
                "() => new MutationObserver(() => (window.said ??= [])"
                        + ".push(document.querySelector('[role=status]').textContent))"
                        + ".observe(document.querySelector('[role=status]'), { childList: true })");
        // its clock stands while both are ticked
        screen.page().clock().install();
        screen.page().clock().pauseAt(System.currentTimeMillis() + 1_000);
        screen.tick("Venue", "MLSys");
        screen.showsTotal(SITE.search("q", "serving", "venue", "MLSys").total());
        screen.tick("Venue", "OSDI");
        long total = SITE.search("q", "serving", "venue", "MLSys", "venue", "OSDI").total();
        screen.showsTotal(total);
        screen.page().clock().runFor(1_000);
        assertThat(screen.status()).hasText(Pattern.compile("^" + total + " works for serving"));
        assertThat(screen.says("() => window.said.filter(Boolean).length")).isEqualTo(1);
    }

    private static String[] first(Answer answer) {
        return answer.titles().toArray(String[]::new);
    }

    @Test
    void aFilterPickedAmongTheSuggestionsTakesThePlaceOfTheTypedWords() {
        Screen screen = open("/");
        screen.type("eurosy");
        Locator venue = screen.page().locator(".to-filter").first();
        assertThat(venue).containsText("EuroSys");
        venue.click();
        screen.showsAddress("venue=EuroSys");
        screen.showsTotal(SITE.search("venue", "EuroSys").total());
        assertThat(screen.field()).hasValue("");
    }

    @Test
    void twoVenuesWidenAndTheirCountsAgreeWithTheTotal() {
        Screen screen = open("/?q=serving");
        screen.showsTotal(SITE.search("q", "serving").total());
        long mlsys = screen.count("Venue", "MLSys");
        screen.tick("Venue", "MLSys");
        screen.showsTotal(mlsys);
        assertThat(screen.chips()).hasText(new String[] {"Venue MLSys"});
        assertThat(screen.value("Venue", "MLSys").locator("input")).isFocused();
        long osdi = screen.count("Venue", "OSDI");
        screen.tick("Venue", "OSDI");
        screen.showsTotal(mlsys + osdi);
        assertThat(screen.chips()).hasText(new String[] {"Venue MLSys", "Venue OSDI"});
        assertThat(screen.status()).hasText(Pattern.compile("Venue OSDI added\\.$"));
    }

    @Test
    void theCountBesideAValueIsTheTotalOnceItIsTicked() {
        Screen screen = open("/?q=serving");
        long all = SITE.search("q", "serving").total();
        Map<String, String> values =
                Map.of(
                        "Venue", "SOSP",
                        "Tag", "Inference",
                        "Affiliation", "Peking University",
                        "List", "mlsys_papers",
                        "Author", "Ion Stoica");
        values.forEach((facet, value) -> {
            screen.showsTotal(all);
            screen.open(facet);
            long count = screen.count(facet, value);
            screen.tick(facet, value);
            assertThat(screen.chips()).hasText(new String[] {facet + " " + value});
            screen.showsTotal(count);
            screen.tick(facet, value);
        });
    }

    @Test
    void valuesOfOneFacetAreUnitedAndFacetsIntersected() {
        Screen screen = open("/?q=serving");
        screen.facet("Tag").getByRole(AriaRole.BUTTON).click();
        Set<String> large = tagged(screen, "Tag", "LLM - serving");
        Set<String> plain = tagged(screen, "Tag", "Serving");
        Set<String> venue = tagged(screen, "Venue", "MLSys");
        assertThat(both(large, plain))
                .as("works with both tags")
                .isNotEmpty()
                .hasSizeLessThan(plain.size());

        screen.tick("Tag", "LLM - serving");
        screen.showsTotal(large.size());
        screen.tick("Tag", "Serving");
        Set<String> either = either(large, plain);
        screen.showsTotal(either.size());
        assertThat(shown(screen)).isEqualTo(either);
        screen.tick("Venue", "MLSys");
        Set<String> all = both(either, venue);
        screen.showsTotal(all.size());
        assertThat(shown(screen)).isEqualTo(all).isNotEqualTo(either).isNotEmpty();
    }

    /// The works of a value alone, which must fit on one page.
    private static Set<String> tagged(Screen screen, String facet, String value) {
        long count = screen.count(facet, value);
        assertThat(count).isBetween(1L, 20L);
        screen.tick(facet, value);
        screen.showsTotal(count);
        Set<String> works = shown(screen);
        screen.tick(facet, value);
        screen.showsTotal(SITE.search("q", "serving").total());
        return works;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static Set<String> shown(Screen screen) {
        return Set.copyOf(
                List.of(
                        screen.titles()
                                .evaluateAll("all => all.map((one) => one.dataset.work).join(' ')")
                                .toString()
                                .split(" ")));
    }

    @Test
    void aLongFacetShowsMoreAndIsSearched() {
        Screen screen = open("/?year=2024");
        Locator tags = screen.facet("Tag");
        assertThat(tags.locator("li")).hasCount(6);
        tags.getByRole(AriaRole.BUTTON).click();
        assertThat(tags.locator("li")).hasCount(25);
        assertThat(tags.locator("li").nth(6).locator("input")).isFocused();
        tags.locator(".find").fill("sched");
        assertThat(tags.locator("li").first()).containsText("ched");
        assertThat(tags.locator("li").filter(withText("Inference"))).hasCount(0);
        tags.locator("li input").first().click();
        assertThat(screen.page()).hasURL(Pattern.compile("year=2024&tag="));
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void chipsAreRemovedOneByOneAndAllAtOnce() {
        Screen screen = open("/?q=serving&year=2024&venue=MLSys&venue=OSDI");
        assertThat(screen.chips()).hasText(new String[] {"Year 2024", "Venue MLSys", "Venue OSDI"});
        screen.chip("Remove Venue MLSys").click();
        screen.showsAddress("q=serving&year=2024&venue=OSDI");
        screen.showsTotal(SITE.search("q", "serving", "year", "2024", "venue", "OSDI").total());
        assertThat(screen.status()).hasText(Pattern.compile("Venue MLSys removed\\.$"));
        screen.page().locator(".clear-filters").click();
        screen.showsAddress("q=serving");
        assertThat(screen.chips()).hasCount(0);
    }

    @Test
    void theListComesInTheOrderChosen() {
        Screen screen = open("/?q=serving");
        screen.page().getByLabel("Order").selectOption("newest");
        screen.showsAddress("q=serving&sort=newest");
        assertThat(screen.titles())
                .containsText(first(SITE.search("q", "serving", "sort", "newest")));
    }

    @Test
    void aMisspeltWordIsReadAsMeantAndThatIsSaid() {
        Screen screen = open("/?q=servng");
        assertThat(screen.works().first()).isVisible();
        assertThat(screen.page().locator(".remarks")).containsText("servng");
    }

    @ParameterizedTest
    @CsvSource({
        "serving,venue=MLSys&year=2019",
        "pagedattenton,year=2019",
        "servng,venue=none&year=2019"
    })
    void whereNothingIsFoundEveryOfferFindsWhatItsCountSays(String words, String filters) {
        Screen screen = open("/?q=" + words + "&" + filters);
        Locator offers = screen.page().locator(".nothing li");
        assertThat(screen.page().locator(".nothing h2"))
                .containsText("No work matches “" + words + "”");
        assertThat(offers.first()).isVisible();
        List<String> counts = offers.locator(".count").allTextContents();
        assertThat(counts).hasSizeGreaterThan(2);
        for (int i = 0; i < counts.size(); i++) {
            offers.nth(i).locator("a").click();
            screen.showsTotal(Long.parseLong(counts.get(i).replaceAll("\\D", "")));
            screen.page().goBack();
            assertThat(offers).hasCount(counts.size());
        }
    }

    @Test
    void whatMatchedIsMarkedInTheTitle() {
        Screen screen = open("/?q=serving&venue=MLSys");
        assertThat(screen.works().locator(".title mark").first())
                .hasText(Pattern.compile("serv", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void aWorkSaysInWhichListsItStandsAndInWhichWords() {
        Screen screen = open("/?q=retrieval+augmented+thoughts");
        Locator work = screen.works().first();
        Locator lists = work.locator("button.lists");
        assertThat(lists).hasAccessibleName(Pattern.compile("^Named in \\d lists?$"));
        lists.click();
        assertThat(lists).hasAttribute("aria-expanded", "true");
        assertThat(work.locator(".mentions li")).hasCount(2);
        assertThat(work.locator(".mentions li").first())
                .containsText(Pattern.compile(", line \\d+"));
        assertThat(work.locator(".mentions blockquote").first()).containsText("2403.05313");
    }
}

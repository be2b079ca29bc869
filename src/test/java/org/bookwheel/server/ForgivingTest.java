package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Typing errors are forgiven and searches relaxed where little is found, and never because of a
/// filter.
class ForgivingTest {

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @BeforeAll
    static void serve() {
        StringBuilder works = new StringBuilder();
        add(works, "harbours", 5, "Harbours of Glass", 2020);
        add(works, "harbor", 2, "Harbuors of Glass", 2021);
        add(works, "lagoon", 5, "Lagoon of Salt", 2020);
        add(works, "lagon", 3, "Lagon of Salt", 2021);
        add(works, "reef", 3, "Reef in Mist", 2020);
        add(works, "tea", 3, "Tea in Mist", 2020);
        add(works, "qwen", 3, "Qwenta2 in Mist", 2020);
        add(works, "five", 5, "Amber Basalt Coral", 2020);
        add(works, "four", 4, "Dune Ember Flint", 2020);
        add(works, "most", 6, "Dune Ember Amber Basalt", 2021);
        add(works, "one", 7, "Dune Alone", 2021);
        site = Site.ofWorks(folder, works.toString());
    }

    private static void add(StringBuilder works, String id, int count, String title, int year) {
        for (int i = 1; i <= count; i++) {
            works.append(
                    "{\"id\":\"%s-%d\",\"title\":\"%s\",\"year\":%d,\"tags\":[\"%s\"]}\n"
                            .formatted(id, i, title, year, id));
        }
    }

    private static Answer search(String typed, String... more) {
        String[] all = new String[more.length + 4];
        List<String> first = List.of("q", typed + " ", "size", "100");
        for (int i = 0; i < all.length; i++) {
            all[i] = i < 4 ? first.get(i) : more[i - 4];
        }
        return site.search(all);
    }

    private static String corrected(Answer answer) {
        return answer.json().get("corrected").toString();
    }

    private static boolean isRelaxed(Answer answer) {
        return answer.json().get("relaxed").asBoolean();
    }

    @Test
    void typingErrorsAreForgivenWhereTheTextAsTypedFindsFewerThanThreeWorks() {
        Answer two = search("harbuors");
        assertThat(corrected(two)).isEqualTo("[{\"typed\":\"harbuors\",\"used\":\"harbours\"}]");
        assertThat(two.total()).isEqualTo(7);
        Answer three = search("lagon");
        assertThat(corrected(three)).isEqualTo("[]");
        assertThat(three.total()).isEqualTo(3);
    }

    @Test
    void whatIsForgivenStandsAlwaysBelowExactMatches() {
        assertThat(search("harbuors").ids().subList(0, 2))
                .containsExactlyInAnyOrder("harbor-1", "harbor-2");
        assertThat(search("harbuors glass").ids().subList(0, 2))
                .containsExactlyInAnyOrder("harbor-1", "harbor-2");
    }

    @ParameterizedTest
    @CsvSource({
        "reff, reef",
        "rief, reef",
        "reeff, reef",
        "ree, ''",
        "eref, reef",
        "lagoom, lagoon",
        "lgaoon, lagoon",
        "lagoxxn, ''",
        "lagoxx, ''",
        "hrabouss, harbours",
        "harboxxs, harbours",
        "harbxxxs, ''",
        "xarbours, harbours"
    })
    void oneErrorIsForgivenFromFourLettersAndTwoFromEightAndASwapIsOne(String typed, String used) {
        Answer answer = search(typed);
        if (used.isEmpty()) {
            assertThat(corrected(answer)).isEqualTo("[]");
            assertThat(answer.total()).isZero();
        } else {
            assertThat(corrected(answer))
                    .isEqualTo("[{\"typed\":\"%s\",\"used\":\"%s\"}]".formatted(typed, used));
            assertThat(answer.total()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwenta3", "qwenta", "qwenta22", "tae", "te"})
    void anErrorIsNeverForgivenInDigitsOrShortWords(String typed) {
        assertThat(corrected(search(typed))).isEqualTo("[]");
        assertThat(search(typed).total()).isZero();
    }

    @Test
    void whetherWordsAreCorrectedIsDecidedInTheWholeIndexBeforeFilters() {
        Answer few = search("lagon", "tag", "lagoon");
        assertThat(few.total()).as("three in the whole index").isZero();
        assertThat(corrected(few)).isEqualTo("[]");
        Answer none = search("harbuors", "tag", "reef");
        assertThat(none.total()).isZero();
        assertThat(corrected(none)).isEqualTo(corrected(search("harbuors")));
        assertThat(search("harbuors", "year", "2020").total()).isEqualTo(5);
        assertThat(search("harbuors", "has", "tag").total()).isEqualTo(7);
    }

    @Test
    void whereFiveWorksHaveAllTheWordsNothingIsRelaxed() {
        Answer five = search("amber basalt coral");
        assertThat(isRelaxed(five)).isFalse();
        assertThat(five.total()).isEqualTo(5);
    }

    @Test
    void whereFewerThanFiveWorksHaveAllTheWordsThoseWithSomeFollowBelow() {
        Answer four = search("dune ember flint");
        assertThat(isRelaxed(four)).isTrue();
        assertThat(four.total()).as("four with all, six with two, seven with one").isEqualTo(17);
        assertThat(four.json().get("exact").asInt()).isEqualTo(4);
        assertThat(four.ids().subList(0, 4)).allMatch(id -> id.startsWith("four"));
        assertThat(four.ids().subList(4, 10)).allMatch(id -> id.startsWith("most"));
        assertThat(four.ids().subList(10, 17)).allMatch(id -> id.startsWith("one"));
    }

    @Test
    void totalAndCountsIncludeTheWorksThatFollow() {
        Answer four = search("dune ember flint");
        assertThat(four.counts("tag")).containsEntry("four", 4L).containsEntry("most", 6L);
        assertThat(four.counts("year")).containsEntry("2020", 4L).containsEntry("2021", 13L);
        assertThat(search("dune ember flint", "year", "2021").total()).isEqualTo(13);
    }

    @Test
    void whetherASearchIsRelaxedIsDecidedBeforeFiltersSoThatAFilterNeverAdds() {
        Answer five = search("amber basalt coral", "tag", "most");
        assertThat(isRelaxed(five)).isFalse();
        assertThat(five.total()).isZero();
        Answer four = search("dune ember flint", "tag", "four");
        assertThat(isRelaxed(four)).isTrue();
        assertThat(four.total()).isEqualTo(4);
    }
}

package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.search.Facet;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Facets of which there are more values than an answer shows: value number 7 is in 7 works.
class FacetPromisesTest {

    private static final int VALUES = 60;
    private static final int SHOWN = 50;

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    @BeforeAll
    static void serve() {
        StringBuilder works = new StringBuilder();
        for (int value = 1; value <= VALUES; value++) {
            for (int i = 0; i < value; i++) {
                String values =
                        "\"venue\":\"Venue %1$d\",\"year\":%2$d,\"date\":\"%2$d-07\",\"tags\":[\"Tag %1$d\",\"Tag %1$d b\"],\"authors\":[\"Ada N%1$d\"],\"affiliations\":[\"Inst %1$d\"]"
                                .formatted(value, 1900 + value);
                works.append(
                        "{\"title\":\"Work %d %d\",%s,\"mentions\":[{\"list\":\"list-%d.md\",\"line\":%d,\"title\":\"Work %d %d\",%s}]}\n"
                                .formatted(value, i, values, value, i + 1, value, i, values));
            }
        }
        works.append(
                "{\"title\":\"One Without\"}\n{\"title\":\"Two Without\",\"kind\":\"resource\"}\n");
        site = Site.ofWorks(folder, works.toString());
    }

    private static List<JsonNode> values(Answer answer, Facet facet) {
        return answer.json().get("facets").get(facet.text()).valueStream().toList();
    }

    /// The value of which there is one work only.
    private static String rarest(Facet facet) {
        return switch (facet) {
            case VENUE -> "Venue 1";
            case YEAR -> "1901";
            case MONTH -> "1901-07";
            case AFFILIATION -> "Inst 1";
            case AUTHOR -> "Ada N1";
            case TAG -> "Tag 1";
            case LIST -> "list-1.md";
            case KIND -> "resource";
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KIND")
    void thereAreAtMostFiftyValuesTheMostFrequentFirstAndThoseWithoutLast(Facet facet) {
        List<JsonNode> values = values(site.search(), facet);
        List<Integer> counts = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.get("value").isNull()) {
                counts.add(value.get("count").asInt());
            }
        }
        assertThat(counts).hasSize(SHOWN).startsWith(VALUES);
        assertThat(counts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(values.stream().filter(value -> value.get("value").isNull()).count())
                .isLessThanOrEqualTo(1);
        if (facet != Facet.LIST) {
            assertThat(values.getLast().toString())
                    .isEqualTo("{\"value\":null,\"count\":2,\"selected\":false}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSelectedValueIsAlwaysPresent(Facet facet) {
        Answer answer = site.search(facet.text(), rarest(facet));
        assertThat(answer.total()).isEqualTo(1);
        assertThat(values(answer, facet).stream().filter(one -> one.get("selected").asBoolean()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("value").asString()).isEqualTo(rarest(facet));
                    assertThat(one.get("count").asInt()).isEqualTo(1);
                });
        Answer other = site.search(facet.text(), rarest(facet), "q", "nothing:at:all");
        assertThat(values(other, facet).stream().filter(one -> one.get("selected").asBoolean()))
                .as("also where it counts nothing")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"KIND", "LIST"})
    void noneChoosesTheWorksThatHaveNoValue(Facet facet) {
        Answer none = site.search(facet.text(), "none");
        assertThat(none.titles()).containsExactlyInAnyOrder("One Without", "Two Without");
        assertThat(values(none, facet).getLast().toString())
                .isEqualTo("{\"value\":null,\"count\":2,\"selected\":true}");
        assertThat(site.search(facet.text(), "none", facet.text(), rarest(facet)).total())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfOneFacetWidenAndFacetsNarrow(Facet facet) {
        String other = values(site.search(), facet).getFirst().get("value").asString();
        long one = site.search(facet.text(), rarest(facet)).total();
        long both = site.search(facet.text(), rarest(facet), facet.text(), other).total();
        assertThat(both).isEqualTo(one + site.search(facet.text(), other).total());
        Facet further = facet == Facet.YEAR ? Facet.VENUE : Facet.YEAR;
        String none = further == Facet.YEAR ? "1902" : "Venue 2";
        assertThat(site.search(facet.text(), rarest(facet), further.text(), none).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "year, year", "'year,venue', 'venue,year'", "' tag , ', tag"})
    void onlyTheFacetsOfTheCommaListAreCounted(String facets, String counted) {
        assertThat(
                        String.join(
                                ",",
                                site.search("facets", facets).json().get("facets").propertyNames()))
                .isEqualTo(counted);
    }

    @Test
    void allFacetsAreCountedUnlessSomeAreAskedFor() {
        assertThat(site.search().json().get("facets").propertyNames())
                .containsExactly(
                        "venue", "year", "month", "affiliation", "author", "tag", "list", "kind");
    }

    @Test
    void yearsMayBeChosenAsARange() {
        assertThat(site.search("year", "1901..1903").total()).isEqualTo(6);
        assertThat(site.search("year", "1901..1903", "year", "1910").total()).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreFoundByPrefixUnderTheSameParameters(Facet facet) {
        String path = "/api/v1/facets/" + facet.text();
        String prefix = rarest(facet).replaceFirst("(?i)^.* |\\..*", "");
        JsonNode found = site.get(path + Site.query("prefix", prefix)).json();
        assertThat(found.propertyNames()).containsExactly("values");
        assertThat(found.get("values").valueStream())
                .anySatisfy(one -> {
                    assertThat(one.propertyNames()).containsExactly("value", "count", "selected");
                    assertThat(one.get("value").asString()).isEqualTo(rarest(facet));
                    assertThat(one.get("count").asLong())
                            .isEqualTo(site.search(facet.text(), rarest(facet)).total());
                });
        String[] parameters = {"q", "\"work 5\"", "has", "author", "year", "1905", "kind", "paper"};
        JsonNode all = site.get(path + Site.query(parameters)).json().get("values");
        assertThat(all).isEqualTo(site.search(parameters).json().get("facets").get(facet.text()));
    }
}

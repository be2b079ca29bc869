package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.search.Facet;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a facet promises, it holds.
class FacetCountsTest {

    private static final Site SITE = Site.ofSeeds();

    /// Ten searches: names and values of parameters in turn.
    static Stream<List<String>> searches() {
        return Stream.of(
                List.of(),
                List.of("q", "serving"),
                List.of("q", "large language model"),
                List.of("q", "-training"),
                List.of("q", "cache OR memory"),
                List.of("venue", "MLSys"),
                List.of("q", "inference", "year", "2024"),
                List.of("tag", "Inference", "venue", "MLSys"),
                List.of("year", "2023..2024", "kind", "paper", "q", "efficient"),
                List.of("affiliation", "none", "sort", "newest"));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everyValueChosenAloneGivesExactlyTheCountShown(List<String> search) {
        Answer shown = search(search);
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = shown.counts(facet.text());
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                List<String> alone = choosingAlone(search, facet.text(), count.getKey());
                long total = search(alone).total();
                walked++;
                if (total != count.getValue()) {
                    wrong.add(
                            "%s=%s: %d promised, %d found"
                                    .formatted(
                                            facet.text(), count.getKey(), count.getValue(), total));
                }
            }
        }
        assertThat(walked).as("values walked").isPositive();
        assertThat(wrong).as(search.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void theFirstValueChosenNeverAddsAHitAndTheSecondNeverRemovesOne(List<String> search) {
        Answer before = search(search);
        for (Facet facet : Facet.values()) {
            if (search.contains(facet.text())) {
                continue;
            }
            List<String> values = List.copyOf(before.counts(facet.text()).keySet());
            if (values.isEmpty()) {
                continue;
            }
            Answer first = search(with(search, facet.text(), values.getFirst()));
            assertThat(first.total())
                    .as("%s=%s", facet.text(), values.getFirst())
                    .isLessThanOrEqualTo(before.total());
            Answer second =
                    search(
                            with(
                                    with(search, facet.text(), values.getFirst()),
                                    facet.text(),
                                    values.getLast()));
            assertThat(second.total())
                    .as("%s=%s too", facet.text(), values.getLast())
                    .isGreaterThanOrEqualTo(first.total());
        }
    }

    private static List<String> choosingAlone(List<String> search, String facet, String value) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < search.size(); i += 2) {
            if (!search.get(i).equals(facet)) {
                parameters.addAll(search.subList(i, i + 2));
            }
        }
        return with(parameters, facet, value);
    }

    private static List<String> with(List<String> search, String name, String value) {
        List<String> more = new ArrayList<>(search);
        more.add(name);
        more.add(value);
        return more;
    }

    private static Answer search(List<String> parameters) {
        return SITE.search(parameters.toArray(String[]::new));
    }
}

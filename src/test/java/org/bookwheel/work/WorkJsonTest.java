package org.bookwheel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.ForAll;
import org.bookwheel.testing.Jackson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The one JSON form.
class WorkJsonTest {

    @Test
    void aWorkSurvivesItsJson() {
        ForAll.cases(
                1_000,
                random -> new Drawn(random).oddWork(),
                work -> assertThat(WorkJson.readWork(WorkJson.write(work))).isEqualTo(work));
    }

    @Test
    void aWorkIsOneLine() {
        ForAll.cases(
                500,
                random -> new Drawn(random).oddWork(),
                work -> assertThat(WorkJson.write(work)).doesNotContain("\n", "\r"));
    }

    @Test
    void everyMemberIsAlwaysThere() {
        Mention mention =
                new Mention("a.md", 3, List.of(), "- A", Reference.titled("A Study").build());
        assertThat(WorkJson.write(mention))
                .isEqualTo(
                        """
                        {"list":"a.md","line":3,"kind":"paper","title":"A Study","shortName":null,\
                        "venue":null,"year":null,"date":null,"venueFrom":null,"yearFrom":null,"authors":[],\
                        "affiliations":[],"tags":[],"arxiv":null,"doi":null,"links":[],\
                        "summary":null,"note":null,"headings":[],"source":"- A"}\
                        """);
    }

    @Test
    void aWorkHasTheEntrysFieldsAndItsOwn() {
        JsonNode json = Jackson.MAPPER.readTree(WorkJson.write(work()));
        assertThat(json.propertyNames())
                .contains("id", "title", "otherTitles", "listCount", "mentions");
    }

    private static Work work() {
        Reference reference = Reference.titled("A Study").build();
        return new Work("a-study", reference, List.of(), List.of(), 1);
    }

    @Test
    void whatIsMissingIsMade() {
        Work work = WorkJson.readWork("{\"title\": \"A Study\", \"arxiv\": \"2403.05313\"}");
        assertThat(work.id()).isEqualTo("arxiv:2403.05313");
        assertThat(work.mentions()).isEmpty();
        assertThat(work.reference().kind()).isEqualTo(Kind.PAPER);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-06, 2025, 2025-10-06",
        "2025-10, 2026, 2025-10",
        "2024-02-30, 2024, 2024",
        "2024-13, 2024, 2024",
        "yesterday, 2024, 2024",
        "2023-07, 0, 2023-07",
    })
    void aDateIsKeptIfTheCalendarHasIt(String given, int year, String kept) {
        List<String> lost = new ArrayList<>();
        String line = "{\"title\": \"A Study\", \"date\": \"%s\"%s}";
        String ofYear = year == 0 ? "" : ", \"year\": " + year;
        Reference reference =
                WorkJson.readWork(line.formatted(given, ofYear), lost::add).reference();
        assertThat(reference.date()).isEqualTo(kept);
        assertThat(reference.year()).isEqualTo(year == 0 ? 2023 : year);
        assertThat(lost)
                .hasSize(given.equals(kept) ? 0 : 1)
                .allMatch(one -> one.contains("2025-10"));
    }

    @Test
    void oddValuesAreLeftOut() {
        Work work =
                WorkJson.readWork(
                        """
                        {"title": "A Study", "year": -3, "kind": "poem", "unknown": {"a": 1},
                         "authors": ["Ada", "", null, "  "], "tags": "none",
                         "links": [{"rel": "code", "url": "file:///x"}, {"url": "https://example.org"}, 7]}
                        """);
        Reference.Builder kept = Reference.titled("A Study");
        kept.authors.add("Ada");
        kept.links.add(new Link(Link.Rel.OTHER, "https://example.org"));
        assertThat(work.reference()).isEqualTo(kept.build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "7", "null", "{}", "{\"title\": \" \"}", "{\"title\": 1", "x"})
    void aLineThatIsNoWorkSaysWhy(String line) {
        assertThatThrownBy(() -> WorkJson.readWork(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)(not JSON: .+|a work is a JSON object with a title)");
    }
}

package org.bookwheel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.library.Library;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SortOrder;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What tools are described to take is what they take, and a wrong call is told what to change.
class ToolsTest {

    private static final Library SEEDS = new Instead(Site.ofSeeds().index());

    private static ToolDefinition tool(String name) {
        return ToolDefinition.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "search_works | {'size':21} | size must be a whole number from 0 to 20, got 21",
                "search_works | {'size':'5'} | size must be a whole number from 0 to 20, got 5",
                "search_works | {'size':1.5} | size must be a whole number from 0 to 20, got 1.5",
                "search_works | {'page':9999,'size':20} | page must be page x size up to 10,000, got 199980",
                "search_works | {'venues':['OSDI']} | venues is no parameter here: it must be one of",
                "search_works | {'year':['20x']} | year must be a year, a range 2022..2024 or none, got 20x",
                "search_works | {'sort':'best'} | sort must be one of relevance, newest, oldest, added, mentions, title, got best",
                "search_works | {'has':['money']} | has must be one of code, paper",
                "search_works | {'added':'soon'} | added must be days such as 7d",
                "search_works | {'query':['a']} | query must be text, got [a]",
                "search_works | {'venue':[{}]} | venue must be text, got {}",
                "get_work | {} | id must be given, got nothing",
                "get_work | {'id':'none'} | id must be the id of a work, as search_works gives it, got none",
                "related_works | {'id':'none'} | id must be the id of a work, as search_works gives it, got none",
                "facet_values | {'facet':'colour'} | facet must be one of venue, year, month, affiliation, author, tag, list, kind, got colour",
                "export_works | {'format':'word'} | format must be one of bibtex, csl-json, got word",
                "export_works | {'format':'bibtex','ids':['none']} | ids must be ids of works, as search_works gives them, got none",
                "whats_new | {'since':'soon'} | since must be a day 2026-11-03, a month 2026-11, or 7d, got soon",
                "lists | {'size':1} | size is no parameter here: it must be absent: there are none, got size=1"
            })
    void aWrongCallIsToldPlaceExpectationAndValue(String tool, String arguments, String told) {
        Tools tools =
                new Tools(
                        () -> SEEDS,
                        message -> {
                            throw new AssertionError(message);
                        });
        Map<String, Object> given = Json.object(arguments.replace('\'', '"'));
        Reply reply = tools.call(tool(tool), given, () -> false);
        assertThat(reply.isRefused()).isTrue();
        assertThat(reply.text()).startsWith(tool + ": " + told);
    }

    /// The allowed values of an argument, or of its items.
    private static List<?> allowed(String argument) {
        Map<String, Object> schema =
                ToolDefinition.map(tool("search_works").arguments().get(argument));
        Map<String, Object> each =
                schema.containsKey("items") ? ToolDefinition.map(schema.get("items")) : schema;
        return (List<?>) each.get("enum");
    }

    private static List<String> texts(Stream<String> texts) {
        return new ArrayList<>(texts.toList());
    }

    @Test
    void theDescribedValuesAreThoseOfTheSearch() {
        assertThat(allowed("facets"))
                .isEqualTo(texts(Arrays.stream(Facet.values()).map(Facet::text)));
        assertThat(allowed("has"))
                .isEqualTo(texts(Arrays.stream(Presence.values()).map(Presence::text)));
        assertThat(allowed("sort"))
                .isEqualTo(texts(Arrays.stream(SortOrder.values()).map(SortOrder::text)));
        assertThat(tool("search_works").arguments().keySet())
                .containsAll(Arrays.stream(Facet.values()).map(Facet::text).toList());
    }

    @Test
    void aFailureIsSaidInTheLogAndToWhoeverCalled() {
        List<String> log = new ArrayList<>();
        Library broken =
                Instead.of(
                        SEEDS.index(),
                        "until",
                        () -> {
                            throw new UnsupportedOperationException("no wheel");
                        });
        Reply reply =
                new Tools(() -> broken, log::add).call(tool("search_works"), Map.of(), () -> false);
        assertThat(reply.isRefused()).isTrue();
        assertThat(reply.text())
                .isEqualTo("search_works: it failed for no fault of yours; its log says why");
        assertThat(log).singleElement().asString().contains("search_works failed", "no wheel");
    }
}

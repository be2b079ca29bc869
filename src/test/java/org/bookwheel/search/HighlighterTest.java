package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.Entry;
import org.bookwheel.testing.ForAll;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which places of a work answer a query.
class HighlighterTest {

    private static Map<SearchField, List<Results.Highlight>> mark(String typed, Work work) {
        return new Highlighter(ClauseParser.parse(typed)).mark(found(work));
    }

    /// A work as it is found, with the names of its lists.
    private static String found(Work work) {
        String json = WorkJson.write(work);
        String lists =
                JsonText.object(one -> JsonText.strings(one, "lists", Facet.LIST.values(work)));
        return json.substring(0, json.length() - 1) + "," + lists.substring(1);
    }

    private static Work work(Entry entry) {
        Mention mention = entry.at("list.md", 1);
        return new Work("x", mention.reference(), List.of(), List.of(mention), 1);
    }

    /// The places in a title, each as the text that is marked.
    private static List<String> inTitle(String typed, String title) {
        return mark(typed, work(Entry.of(title)))
                .getOrDefault(SearchField.TITLE, List.of())
                .stream()
                .map(mark -> mark.value().substring(mark.start(), mark.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "kv cache, A KV-Cache Study, KV-Cache",
        "KV-cache, The KV cache, KV|cache",
        "kv cache, The kvcache, kvcache",
        "kvcache, The KV cache, KV cache",
        "deja, Déjà vu, Déjà",
        "models, One Model, Model",
        "quant*, Fast Quantisation, Quantisation",
        "quant, Fast Quantisation, Quantisation",
        "u-serve, μ-Serve, μ-Serve",
        "检索, 大模型检索增强, 检|索",
        "\"prefill and decode\", Prefill and Decode, Prefill|and|Decode",
        "title:cache, A Cache, Cache",
        "osdi OR cache, A Cache, Cache",
        "c, C++ and C, C"
    })
    void whatAnswersIsMarked(String typed, String title, String marked) {
        assertThat(inTitle(typed, title)).containsExactly(marked.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "-cache, A Cache",
        "venue:cache, A Cache",
        "year:2024, Year 2024",
        "has:code, Has Code",
        "'cac ', A Cache"
    })
    void nothingElseIs(String typed, String title) {
        assertThat(inTitle(typed, title)).isEmpty();
    }

    @Test
    void aPlaceNamesItsFieldAndItsText() {
        Work work =
                work(
                        Entry.of("A Study of Lists")
                                .authors("Ada Lovelace", "Alan Lists")
                                .tags("Lists")
                                .venue("OSDI", Origin.ENTRY));
        assertThat(mark("lists osdi ", work))
                .containsOnlyKeys(
                        SearchField.TITLE,
                        SearchField.AUTHOR,
                        SearchField.TAG,
                        SearchField.VENUE,
                        SearchField.LIST)
                .containsEntry(
                        SearchField.TITLE,
                        List.of(new Results.Highlight("A Study of Lists", 11, 16)))
                .containsEntry(
                        SearchField.AUTHOR, List.of(new Results.Highlight("Alan Lists", 5, 10)))
                .containsEntry(SearchField.VENUE, List.of(new Results.Highlight("OSDI", 0, 4)));
    }

    @Test
    void namesHaveNoPlural() {
        Work work = work(Entry.of("A Study").authors("Ada Model").tags("Model"));
        assertThat(mark("models ", work)).containsOnlyKeys(SearchField.TAG);
    }

    @Test
    void aTextIsNotMarkedAllOver() {
        assertThat(inTitle("cache", "cache ".repeat(500))).hasSizeLessThan(100);
    }

    @Test
    void placesLieInTheirTextOneBehindTheOther() {
        ForAll.cases(
                2_000,
                random -> {
                    Drawn drawn = new Drawn(random);
                    Work work = drawn.oddWork();
                    String title = work.reference().title();
                    String from = title.substring(drawn.below(title.length()));
                    return Map.entry(drawn.oneIn(2) ? drawn.typed() : from, work);
                },
                one -> {
                    Work work = one.getValue();
                    Map<String, List<String>> texts = JsonText.texts(found(work));
                    mark(one.getKey(), work)
                            .forEach((field, marks) -> check(marks, texts.get(field.member())));
                });
    }

    private static void check(List<Results.Highlight> marks, List<String> texts) {
        assertThat(marks).isNotEmpty();
        boolean distinct = new HashSet<>(texts).size() == texts.size();
        Results.Highlight before = null;
        for (Results.Highlight mark : marks) {
            assertThat(texts).contains(mark.value());
            assertThat(mark.start()).isNotNegative().isLessThan(mark.end());
            assertThat(mark.end()).isLessThanOrEqualTo(mark.value().length());
            assertThat(isWhole(mark)).as("whole characters in %s", mark).isTrue();
            if (distinct && before != null && before.value().equals(mark.value())) {
                assertThat(mark.start()).isGreaterThanOrEqualTo(before.end());
            }
            before = mark;
        }
    }

    private static boolean isWhole(Results.Highlight mark) {
        String text = mark.value();
        boolean begins = !Character.isLowSurrogate(text.charAt(mark.start()));
        return begins && !Character.isHighSurrogate(text.charAt(mark.end() - 1));
    }
}

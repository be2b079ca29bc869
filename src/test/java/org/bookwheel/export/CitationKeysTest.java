package org.bookwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.bookwheel.testing.HostileWorks;
import org.bookwheel.testing.StrictBibTex;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What works are called in a file of BibTeX, and how their titles and people stand there.
class CitationKeysTest {

    private static Work work(String id, String added, String author, int year, String title) {
        String json =
                """
                {"id": "%s", "added": "%s", "title": "%s", "authors": ["%s"], "year": %d}
                """
                        .formatted(
                                id,
                                added,
                                title.replace("\\", "\\\\").replace("\"", "\\\""),
                                author,
                                year);
        return WorkJson.readWork(json);
    }

    private static String bibTex(Work... works) {
        StringWriter text = new StringWriter();
        CitationKeys keys = CitationKeys.of(List.of(works));
        Exporter exporter = new Exporter(Format.BIBTEX, keys, text);
        Arrays.stream(works).forEach(exporter::add);
        exporter.finish();
        return text.toString();
    }

    private static List<String> keys(Work... works) {
        return StrictBibTex.read(bibTex(works)).stream().map(StrictBibTex.Entry::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Woosuk Kwon, 2023, Efficient Memory Management, kwon2023efficient",
        "Ada Moss, 2021, A Third One about Caches, moss2021third",
        "Jürgen Müßig, 2022, The O'Neil Index, mussig2022oneil",
        "Ludwig van der Berg, 2020, GPT-4 and Us, vanderberg2020gpt",
        "OpenAI, 2024, Élan of Models, openai2024elan",
        "Ada Moss, 0, Undated, mossundated"
    })
    void aKeyIsTheFirstSurnameTheYearAndTheFirstWord(
            String author, int year, String title, String key) {
        assertThat(keys(work("x:1", "", author, year, title))).containsExactly(key);
    }

    @Test
    void ofEqualKeysTheWorkThatWasAddedFirstKeepsItInWhateverOrderTheyAreWritten() {
        Work later = work("a:1", "2026-05-01", "Ada Moss", 2024, "Caches");
        Work first = work("b:2", "2026-03-01", "Ben Moss", 2024, "Caches Again");
        Work unknown = work("a:0", "", "Cy Moss", 2024, "Caches Anew");
        List<String> keys = keys(later, first, unknown);
        assertThat(keys.get(1)).isEqualTo("moss2024caches");
        assertThat(List.of(keys.get(0), keys.get(2)))
                .allMatch(key -> key.matches("moss2024caches[0-9a-f]{4}"))
                .doesNotHaveDuplicates();
        assertThat(keys(unknown, later, first))
                .containsExactly(keys.get(2), keys.get(0), keys.get(1));
    }

    @Test
    void ofEqualKeysThatWereAddedOneDayTheSmallerIdKeepsIt() {
        Work greater = work("b:2", "2026-03-01", "Ada Moss", 2024, "Caches");
        Work smaller = work("a:1", "2026-03-01", "Ada Moss", 2024, "Caches Again");
        assertThat(keys(greater, smaller).get(1)).isEqualTo("moss2024caches");
    }

    @Test
    void aWorkOfNobodyIsCalledByItsId() {
        Work work = WorkJson.readWork("{\"id\": \"arxiv:2311.04934\", \"title\": \"Caches\"}");
        assertThat(keys(work)).containsExactly("arxiv:2311.04934");
    }

    @Test
    void keysOfHostileWorksAreDifferentAndHarmless() {
        List<String> keys = keys(HostileWorks.all().toArray(Work[]::new));
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[A-Za-z0-9:._-]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sorting in $O(n \\log n)$ Steps, Sorting in $O(n \\log n)$ Steps",
        "The \\emph{Whole} Truth, The \\emph{Whole} Truth",
        "From $5 to $10, From \\$5 to \\$10",
        "Costs of $x \\input{y}$, Costs of \\$x \\textbackslash{}input\\textbraceleft{}y\\textbraceright{}\\$",
        "On GPT-4: (vLLM) and C++., On {GPT-4}: ({vLLM}) and C++.",
        "G\\\"odel at Work, G\\\"odel at Work"
    })
    void aTitleKeepsWhatLatexOnlySetsAndItsCapitals(String title, String written) {
        assertThat(bibTex(work("x:1", "", "Ada Moss", 2024, title)))
                .contains("title = {" + written + "}");
    }

    @Test
    void onlyInstitutionsStandInBraces() {
        String people = "\"authors\": [\"Gemini Team\", \"Ada Moss\", \"Plato\", \"OpenAI\"]";
        Work work = WorkJson.readWork("{\"id\": \"x\", \"title\": \"Caches\", " + people + "}");
        assertThat(bibTex(work))
                .contains("author = {{Gemini Team} and Ada Moss and Plato and OpenAI}");
    }
}

package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Questions and sentences find what they ask for, below what has all their words.
class QuestionsTest {

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    private static final String[][] WORKS = {
        {"memory", "Quantifying Memorization Across Neural Language Models"},
        {"extract", "Extracting Training Data from Large Language Models"},
        {"bert", "Large Batches for Pretraining"},
        {"dialog", "Towards Unified Dialogue System Evaluation"},
        {"dialog-2", "How Not To Evaluate Your Dialogue System"},
        {"best", "The Best Way Home"},
        {"halluc", "Hallucination Detection for Abstractive Summarization"},
        {"halluc-2", "Reference-Free Faithfulness Evaluation of Summaries"},
        {"symbolic", "Deep Learning for Symbolic Mathematics"},
        {"math", "Analysing Mathematical Reasoning Abilities of Neural Models"},
        {"kv", "Paged Attention for Serving with a Small KV-Cache"},
        {"quant", "Post-Training Quantization of Transformers"},
        {"prune", "Pruning Convolutional Filters"},
        {"fuzz", "Coverage-Guided Greybox Fuzzing"},
        {"raft", "In Search of an Understandable Consensus Algorithm"},
        {"lsm", "Compaction in Log-Structured Merge Trees"},
        {"nerf", "View Synthesis with Neural Radiance Fields"},
        {"slam", "Visual Simultaneous Localization and Mapping"},
        {"speech", "End-to-End Speech Recognition without Phonemes"},
        {"graph", "Semi-Supervised Classification with Graph Convolutional Networks"},
        {"privacy", "Deep Learning with Differential Privacy"},
        {"fed", "Communication-Efficient Federated Optimization"},
        {"rec", "Session-Based Recommendation with Recurrent Networks"},
        {"bugs", "Finding Concurrency Bugs in the Kernel"},
        {"sql", "Text-to-SQL Parsing with Schema Linking"},
        {"protein", "Protein Structure Prediction"},
        {"weather", "Forecasting Weather with Graph Networks"},
        {"surrogate", "Learning a Surrogate for Simulation"},
        {"surco", "SurCo: SURrogates Cost Combinatorial Optimization"},
    };

    @BeforeAll
    static void serve() {
        StringBuilder works = new StringBuilder();
        for (String[] work : WORKS) {
            works.append(
                    "{\"id\":\"%s\",\"title\":\"%s\",\"year\":2020}\n".formatted(work[0], work[1]));
        }
        site = Site.ofWorks(folder, works.toString());
    }

    private static Answer search(String typed, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "q";
        all[1] = typed;
        System.arraycopy(more, 0, all, 2, more.length);
        return site.search(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    how do large language models memorize training data | extract memory
                    what is the best way to evaluate dialogue systems | dialog dialog-2
                    methods for detecting hallucinations in summarization without references | halluc halluc-2
                    can neural networks learn symbolic mathematics? | symbolic math
                    how can I make a kv cache smaller | kv
                    what does quantizing transformers after training cost | quant
                    are there papers on how to prune filters | prune
                    how does greybox fuzzing use coverage | fuzz
                    which consensus algorithm is easy to understand | raft
                    how to compact log structured merge trees | lsm
                    synthesizing views with radiance fields | nerf
                    how does a robot localize itself and map at the same time | slam
                    recognizing speech without phonemes, end to end | speech
                    how do I classify nodes of a graph with convolutional networks | graph
                    training deep networks with differential privacy guarantees | privacy
                    how can federated optimization save communication | fed
                    recommending from sessions with recurrent nets | rec
                    tools that find concurrency bugs in kernels | bugs
                    parsing text to sql given a schema | sql
                    predicting the structure of proteins | protein
                    can graph networks forecast the weather | weather
                    what is a surrogate for a simulation | surrogate
                    why do language models memorize | memory
                    "evaluation of dialogue systems" | dialog
                    """)
    void aQuestionFindsFirstWhatItAsksFor(String question, String ids) {
        List<String> expected = List.of(ids.split(" "));
        List<String> found = search(question).ids();
        assertThat(found.subList(0, expected.size()))
                .as("%s: %s", question, found)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void wordsThatOnlyBuildSentencesNeitherFindNorRank() {
        assertThat(search("what is the best way to prune ").ids()).doesNotContain("best");
        assertThat(search("the best way to ").ids())
                .as("unless there are no others")
                .contains("best");
    }

    @Test
    void theBestReadingOfAWordCountsNotTheSumOfAll() {
        assertThat(search("surrogate ").ids()).startsWith("surrogate");
    }

    @Test
    void worksWithAllTheWordsAreCountedAndStandAboveTheOthers() {
        Answer answer = search("neural radiance fields ");
        assertThat(answer.json().get("relaxed").asBoolean()).isTrue();
        assertThat(answer.json().get("exact").asInt()).isEqualTo(1);
        assertThat(answer.ids()).startsWith("nerf").hasSizeGreaterThan(1);
        Answer two = search("learning ");
        assertThat(two.json().get("relaxed").asBoolean()).as("one word is there or not").isFalse();
        assertThat(two.json().get("exact").asInt()).isEqualTo(two.total());
    }

    @Test
    void aFilterNeverAddsToARelaxedSearchAndCountsAreExact() {
        String typed = "how do language models memorize training data ";
        Answer all = search(typed, "size", "100");
        assertThat(all.ids()).hasSize((int) all.total());
        assertThat(all.counts("year")).containsEntry("2020", all.total());
        assertThat(search(typed, "year", "2020").ids()).isEqualTo(search(typed).ids());
        assertThat(search(typed, "year", "2019").total()).isZero();
    }

    @Test
    void pagesOfARelaxedSearchNeitherOverlapNorLeaveOut() {
        String typed = "deep neural networks with graph learning ";
        List<String> whole = search(typed, "size", "100").ids();
        assertThat(whole).hasSizeGreaterThan(4);
        assertThat(search(typed, "size", "2", "page", "2").ids()).isEqualTo(whole.subList(2, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do large language models memorize training data",
                "neural radiance fields ",
                "graph networks",
                "deep learning with differential privacy",
                "quantizaton of transformers ",
                "\"dialogue system\" evaluation",
                "kv cache",
                "weather OR protein",
                "title:graph network"
            })
    void thePartsOfAnExplanationAddUpToTheScore(String typed) {
        JsonNode hits = search(typed, "explain", "true").json().get("hits");
        assertThat(hits).isNotEmpty();
        for (JsonNode hit : hits) {
            double sum = 0;
            int parts = 0;
            for (JsonNode reason : hit.get("why")) {
                Matcher number =
                        Pattern.compile(": (\\d+\\.\\d\\d)(,|$)").matcher(reason.asString());
                if (number.find()) {
                    sum += Double.parseDouble(number.group(1));
                    parts++;
                }
            }
            assertThat(sum)
                    .as("%s: %s", typed, hit.get("why"))
                    .isCloseTo(hit.get("score").asDouble(), within(0.006 * parts + 0.002));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double most) {
        return org.assertj.core.data.Offset.offset(most);
    }

    @Test
    void anExplanationNamesWhatIsMissingAndWhatIsCloseInMeaning() {
        String typed = "how do large language models memorize zebras ";
        String why =
                search(typed, "explain", "true").json().get("hits").get(0).get("why").toString();
        assertThat(why).contains("without: ").contains("zebras").contains("close in meaning: ");
        String off =
                search(typed, "explain", "true", "meaning", "off")
                        .json()
                        .get("hits")
                        .get(0)
                        .get("why")
                        .toString();
        assertThat(off).doesNotContain("close in meaning");
    }

    @Test
    void whereNothingIsFoundTheWordsThatFindSomethingAreOffered() {
        JsonNode nothing = search("title:xylophone author:zzyzx weather ").json();
        assertThat(nothing.get("total").asInt()).isZero();
        assertThat(nothing.get("didYouMean").asString()).isEqualTo("weather");
        assertThat(nothing.get("offers").toString())
                .isEqualTo("[{\"text\":\"weather\",\"total\":1}]");
    }

    @Test
    void moreThanThirtyTwoWordsAreLookedFor() {
        String typed = "zz ".repeat(40) + "protein ";
        assertThat(search(typed).ids()).startsWith("protein");
    }

    @Test
    void aFirstLetterOfANextWordIsABeginning() {
        assertThat(search("graph c").exactIds()).containsExactly("graph");
        assertThat(site.get("/api/v1/suggest?q=post-training%20q").json().toString())
                .contains("Post-Training Quantization");
    }
}

package org.bookwheel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.DrawnQuestions;
import org.bookwheel.testing.DrawnWorks;
import org.bookwheel.testing.ForAll;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.StaticSite;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The engine in the browser answers what the server answers: works and their order, totals,
/// counts, corrections, marks. `-Dlists=FOLDER` asks of other lists than the seeds.
class SameAnswersTest {

    private static final int OF_SEEDS = 600;
    private static final int SHELVES = 5;
    private static final int OF_SHELF = 80;

    /// Questions that go to the browser at once.
    private static final int BATCH = 50;

    private static final String ASK =
            """
            async (questions) => {
              const { answer } = await import('./source.js');
              const base = new URL('api/v1/', location.href.replace(/[^/]*$/, ''));
              const answers = [];
              for (const question of questions) {
                const response = await answer(new URL(question, base), {});
                answers.push({ status: response.status, text: await response.text() });
              }
              return JSON.stringify(answers);
            }
            """;

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void ofTheSeedsTheBrowserFindsWhatTheServerFinds(@TempDir Path folder) {
        String lists = System.getProperty("lists");
        if (lists == null) {
            compare(Site.ofSeeds(), StaticSite.ofSeeds(), new Random(18), OF_SEEDS);
            return;
        }
        Path path = Path.of(lists);
        try (Site server = Site.of(folder.resolve("index"), path);
                StaticSite site = StaticSite.of(folder, path)) {
            compare(server, site, new Random(18), 1_000);
        }
    }

    @Test
    void ofDrawnListsTheBrowserFindsWhatTheServerFinds(@TempDir Path folder) {
        ForAll.cases(
                SHELVES,
                random -> random,
                random -> {
                    Path own = Files.createTempDirectory(folder, "shelf");
                    List<Work> works = dated(new DrawnWorks(random).works(60), random);
                    String lines =
                            works.stream().map(WorkJson::write).collect(Collectors.joining("\n"));
                    Path file = Files.writeString(own.resolve("works.jsonl"), lines);
                    try (Site server = Site.of(own.resolve("index"), file);
                            StaticSite site = StaticSite.of(own, file)) {
                        compare(server, site, random, OF_SHELF);
                    }
                });
    }

    /// Most of them with a day on which a list first named them.
    private static List<Work> dated(List<Work> works, Random random) {
        Drawn drawn = new Drawn(random);
        return works.stream()
                .map(work ->
                        new Work(
                                work.id(),
                                work.reference(),
                                work.otherTitles(),
                                work.mentions(),
                                work.listCount(),
                                drawn.oneIn(3) ? "" : drawn.day()))
                .toList();
    }

    private void compare(Site server, StaticSite site, Random random, int count) {
        Page page = browser.open(site.url());
        DrawnQuestions drawn = new DrawnQuestions(random, site.works());
        for (int done = 0; done < count; done += BATCH) {
            List<String> questions = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                questions.add(drawn.next());
            }
            String text = (String) page.evaluate(ASK, questions);
            JsonNode answers = Jackson.MAPPER.readTree(text);
            for (int i = 0; i < BATCH; i++) {
                Answer expected = server.get("/api/v1/" + questions.get(i));
                JsonNode given = answers.get(i);
                assertThat(given.get("status").asInt())
                        .as("%s: %s", questions.get(i), given)
                        .isEqualTo(expected.status());
                assertThat(comparable(Jackson.MAPPER.readTree(given.get("text").asString())))
                        .as(questions.get(i))
                        .isEqualTo(comparable(expected.problem()));
            }
        }
    }

    /// Without what is no part of the answer: how many states the server's index had, and the
    /// scores, of which only the order counts.
    private static String comparable(JsonNode answer) {
        ObjectNode object = (ObjectNode) answer;
        object.remove("generation");
        answer.path("hits").forEach(hit -> ((ObjectNode) hit).remove("score"));
        return answer.toPrettyString();
    }
}

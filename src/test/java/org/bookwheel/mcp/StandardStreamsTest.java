package org.bookwheel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Birds;
import org.bookwheel.testing.GitFolder;
import org.bookwheel.testing.HostileWorks;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.Running;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `bookwheel mcp` as agents use it: a process of its own and the protocol's own client.
class StandardStreamsTest {

    @TempDir private Path folder;

    private Path index() {
        return folder.resolve("index");
    }

    private static int total(Agent agent, String words) {
        return agent.ask("search_works", Map.of("query", words)).get("total").asInt();
    }

    /// The seed lists where no git says meanwhile when their works were added.
    private Path seeds() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("seeds"));
        try (Stream<Path> all = Files.list(Path.of("seeds"))) {
            for (Path one : all.toList()) {
                Files.copy(one, copy.resolve(one.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void theProtocolsOwnClientListsAndCallsEveryTool() throws IOException {
        try (Agent agent = Agent.ofProcess(seeds(), "--index", index())) {
            assertThat(agent.greeting().protocolVersion()).isEqualTo("2025-11-25");
            assertThat(agent.greeting().serverInfo().name()).isEqualTo("bookwheel");
            new AllTools(agent).check();
        }
    }

    @Test
    void aServerThatIsToldToAnswersTheSameClientOverHttp() throws IOException {
        try (Running server =
                        Running.start("serve", seeds(), "--mcp", "--port", 0, "--index", index());
                Agent agent = Agent.of(server.url())) {
            assertThat(agent.greeting().protocolVersion()).isEqualTo("2025-11-25");
            new AllTools(agent).check();
            for (int i = 0; i < 1_000; i++) {
                assertThat(total(agent, "cache")).isEqualTo(10);
            }
        }
    }

    @Test
    void aThousandCallsInARowAreAnsweredAlike() throws IOException {
        try (Agent agent = Agent.ofProcess(seeds(), "--index", index())) {
            Map<String, Object> search = Map.of("query", "cache", "facets", List.of("venue"));
            JsonNode found = agent.ask("search_works", search);
            String id = found.get("works").get(0).get("id").asString();
            JsonNode work = agent.ask("get_work", Map.of("id", id));
            for (int i = 0; i < 500; i++) {
                assertThat(agent.ask("search_works", search)).isEqualTo(found);
                assertThat(agent.ask("get_work", Map.of("id", id))).isEqualTo(work);
            }
        }
    }

    @Test
    void aHostileTitleStaysText() throws IOException {
        List<Work> works = HostileWorks.all();
        Path file =
                Files.writeString(
                        folder.resolve("works.jsonl"),
                        works.stream().map(WorkJson::write).collect(Collectors.joining("\n")));
        try (Agent agent = Agent.ofProcess(file, "--index", index())) {
            for (Work work : works) {
                McpSchema.CallToolResult result = agent.call("get_work", Map.of("id", work.id()));
                assertThat(Agent.text(result)).hasLineCount(1).doesNotContain("\u202E", "\u2028");
                assertThat(agent.ask("get_work", Map.of("id", work.id())).get("title").asString())
                        .isEqualTo(work.reference().title());
            }
            assertThat(total(agent, "")).isEqualTo(works.size());
        }
    }

    @Test
    void listsAreFollowed() {
        Path list = Birds.write(folder.resolve("birds.md"), "Kestrel");
        try (Agent agent = Agent.ofProcess(list, "--index", index())) {
            assertThat(total(agent, "heron")).isZero();
            Birds.write(list, "Kestrel", "Heron");
            Await.until(() -> "a heron", Patience.LONG, () -> total(agent, "heron") == 1);
        }
    }

    @Test
    void whatIsNewIsWhatAListNamesSinceADay() {
        try (GitFolder lists = GitFolder.in(folder.resolve("lists"))) {
            lists.write("birds.md", Birds.list("Kestrel")).commit("2024-01-10");
            lists.write("birds.md", Birds.list("Kestrel", "Heron")).commit("2024-02-20");
            try (Agent agent = Agent.ofProcess(lists.root(), "--index", index())) {
                Await.until(
                        () -> "that all days are known",
                        Patience.LONG,
                        () -> whatsNew(agent, "2024").get("undated").asInt() == 0);
                assertThat(titles(whatsNew(agent, "2024")))
                        .containsExactly(
                                "A Long Study of the Heron", "A Long Study of the Kestrel");
                assertThat(titles(whatsNew(agent, "2024-02")))
                        .containsExactly("A Long Study of the Heron");
                assertThat(titles(whatsNew(agent, "2024-02-21"))).isEmpty();
                assertThat(titles(whatsNew(agent, "7d"))).isEmpty();
            }
        }
    }

    private static JsonNode whatsNew(Agent agent, String since) {
        return agent.ask("whats_new", Map.of("since", since));
    }

    private static List<String> titles(JsonNode found) {
        return found.get("works").valueStream().map(work -> work.get("title").asString()).toList();
    }

    @Test
    void agentsOfSeveralProgramsShareAnIndex() {
        Path list = Birds.write(folder.resolve("birds.md"), "Kestrel", "Heron");
        try (Agent first = Agent.ofProcess(list, "--index", index())) {
            assertThat(total(first, "heron")).isEqualTo(1);
            try (Agent second = Agent.ofProcess(list, "--index", index());
                    Agent third = Agent.ofProcess("--index", index())) {
                assertThat(total(second, "heron")).isEqualTo(1);
                assertThat(total(third, "kestrel")).isEqualTo(1);
            }
        }
    }
}

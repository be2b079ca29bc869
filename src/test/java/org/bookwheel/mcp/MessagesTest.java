package org.bookwheel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bookwheel.Main;
import org.bookwheel.testing.Birds;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.bookwheel.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a process of `bookwheel mcp` writes to what lines, whoever sends them.
class MessagesTest {

    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"a","version":"1"}}}\
            """;
    private static final String INITIALIZED =
            """
            {"jsonrpc":"2.0","method":"notifications/initialized"}\
            """;

    @TempDir private Path folder;

    /// A process that was sent some lines, and then nothing more.
    private Program run(List<String> lines, Object... words) throws IOException {
        Path in = Files.write(folder.resolve("in.txt"), lines);
        List<Object> all = new ArrayList<>(List.of("mcp"));
        all.addAll(List.of(words));
        all.addAll(List.of("--index", folder.resolve("index")));
        return Program.run(
                new ProcessBuilder(Program.command(all.toArray())).redirectInput(in.toFile()));
    }

    private static String call(int id, String tool, String arguments) {
        return """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":%s}}\
        """
                .formatted(id, tool, arguments);
    }

    /// What was answered, by id.
    private static Map<String, JsonNode> answers(Program run) {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (String line : run.out().lines().toList()) {
            JsonNode message = Jackson.MAPPER.readTree(line);
            assertThat(message.path("jsonrpc").asString()).as(line).isEqualTo("2.0");
            assertThat(message.has("result") ^ message.has("error")).as(line).isTrue();
            assertThat(answers.put(message.get("id").toString(), message)).as(line).isNull();
        }
        return answers;
    }

    @Test
    void whatWasAskedIsAnsweredBeforeTheProcessEndsWithItsInput() throws IOException {
        List<String> lines = new ArrayList<>(List.of(INITIALIZE, INITIALIZED));
        IntStream.rangeClosed(1, 300)
                .forEach(id -> lines.add(call(id, "search_works", "{\"query\":\"cache\"}")));
        Program run = run(lines, "seeds");
        assertThat(run.status()).as(run.err()).isZero();
        Map<String, JsonNode> answers = answers(run);
        assertThat(answers).hasSize(301);
        answers.remove("0");
        assertThat(answers.values())
                .allMatch(one -> one.at("/result/structuredContent/total").asInt() > 0);
    }

    private record Malformed(String line, String id, int code, String told) {}

    @Test
    void aMalformedMessageGetsAnErrorAndTheNextOneItsAnswer() throws IOException {
        List<Malformed> all =
                List.of(
                        new Malformed("not json", "null", -32700, "must be JSON, got not json"),
                        new Malformed("{\"a\":", "null", -32700, "must be JSON"),
                        new Malformed("{}{}", "null", -32700, "must be JSON"),
                        new Malformed("\u0000\u001b[2J", "null", -32700, "must be JSON"),
                        new Malformed("[".repeat(100_000), "null", -32700, "must be JSON"),
                        new Malformed("[1]", "null", -32600, "must be an object, got [1]"),
                        new Malformed("null", "null", -32600, "must be an object, got null"),
                        new Malformed("{}", "null", -32600, "must be a request"),
                        new Malformed(
                                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                                "null",
                                -32600,
                                "must be a request"),
                        new Malformed(
                                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                                "null",
                                -32600,
                                "must be a request"),
                        new Malformed(
                                "a".repeat(1_000_001), "null", -32600, "at most 1,000,000 bytes"),
                        new Malformed(
                                "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"no/such\"}",
                                "\"x\"",
                                -32601,
                                "Method not found"),
                        new Malformed(call(7, "no_tool", "{}"), "7", -32602, "name must be one of"),
                        new Malformed(
                                call(7, "lists", "[]"), "7", -32602, "arguments must be an object"),
                        new Malformed(
                                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":3}",
                                "7",
                                -32602,
                                "params must be an object, got 3"));
        List<String> lines = new ArrayList<>(List.of(INITIALIZE, INITIALIZED));
        all.forEach(one -> lines.add(one.line()));
        lines.add(call(8, "lists", "{}"));
        Program run = run(lines, "seeds");
        assertThat(run.status()).as(run.err()).isZero();
        List<JsonNode> answers = run.out().lines().map(Jackson.MAPPER::readTree).toList();
        assertThat(answers).hasSize(all.size() + 2);
        for (int i = 0; i < all.size(); i++) {
            Malformed one = all.get(i);
            JsonNode answer = answers.get(i + 1);
            assertThat(answer.get("id").toString()).as(one.told()).isEqualTo(one.id());
            assertThat(answer.at("/error/code").asInt()).as(one.told()).isEqualTo(one.code());
            assertThat(answer.at("/error/message").asString()).contains(one.told());
        }
        assertThat(answers.getLast().get("id").asInt()).isEqualTo(8);
        assertThat(answers.getLast().at("/result/structuredContent/lists")).hasSize(4);
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void nothingIsAnsweredBeforeASessionHasBegun() throws IOException {
        Map<String, JsonNode> answers =
                answers(run(List.of(call(1, "lists", "{}"), INITIALIZE, call(2, "lists", "{}"))));
        assertThat(answers.get("1").at("/error/message").asString())
                .isEqualTo("a session must begin with initialize, got tools/call");
        assertThat(answers.get("2").at("/result/structuredContent/lists")).hasSize(4);
    }

    @Test
    void whatIsOddAboutListsIsSaidOnStandardErrorAlone() throws IOException {
        Path list = Birds.write(folder.resolve("birds.md"), "Kestrel", "Heron");
        List<String> lines =
                List.of(
                        INITIALIZE,
                        INITIALIZED,
                        call(1, "search_works", "{\"query\":\"heron\"}"),
                        call(2, "lists", "{}"));
        assertThat(answers(run(lines, list))).containsOnlyKeys("0", "1", "2");
        Files.delete(list);
        Program run = run(lines, list);
        assertThat(run.status()).as(run.err()).isZero();
        Map<String, JsonNode> answers = answers(run);
        assertThat(answers.get("1").at("/result/structuredContent/total").asInt()).isEqualTo(1);
        Program missing = run(lines, folder.resolve("nowhere.md"));
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("nowhere.md does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "false, no list was found; put one there",
        "true, no entry could be read from 1 list (diary.md)"
    })
    void whereNothingCanBeFoundPeopleAndAgentsAreToldWhyAndWhatHelps(boolean diary, String why)
            throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        if (diary) {
            Files.writeString(lists.resolve("diary.md"), "It rained, and nobody came.\n");
        }
        List<String> lines =
                List.of(
                        INITIALIZE,
                        INITIALIZED,
                        call(1, "search_works", "{\"query\":\"heron\"}"),
                        call(2, "lists", "{}"),
                        call(3, "get_work", "{\"id\":\"heron\"}"),
                        call(4, "whats_new", "{\"since\":\"7d\"}"));
        Program run = run(lines, lists);
        assertThat(run.err()).contains("there is nothing to search: " + why);
        Map<String, JsonNode> answers = answers(run);
        for (String id : List.of("1", "2", "3", "4")) {
            JsonNode result = answers.get(id).get("result");
            assertThat(result.at("/content/0/text").asString()).contains(why);
            assertThat(result.path("isError").asBoolean()).isEqualTo(id.equals("3"));
        }
    }

    @Test
    void listsThatCannotBeIndexedAreTheAnswer() throws IOException {
        Path list = Birds.write(folder.resolve("birds.md"), "Kestrel");
        // a folder of an index that another program holds with other lists
        try (Running server =
                Running.start("serve", "seeds", "--port", 0, "--index", folder.resolve("index"))) {
            server.url();
            Program run = run(List.of(INITIALIZE, INITIALIZED, call(1, "lists", "{}")), list);
            JsonNode result = answers(run).get("1").get("result");
            assertThat(result.get("isError").asBoolean()).isTrue();
            assertThat(result.at("/content/0/text").asString())
                    .contains(
                            "the works cannot be searched now", "is in use by process", "--index");
            assertThat(run.err()).contains("is in use by process");
        }
    }

    @Test
    void nobodyElseLoadsTheProtocol() throws IOException {
        Path loaded = folder.resolve("loaded.txt");
        List<String> command =
                Program.java(
                        List.of("-Xlog:class+load:file=" + loaded),
                        Main.class.getName(),
                        "serve",
                        "seeds",
                        "--port",
                        0,
                        "--index",
                        folder.resolve("index"));
        try (Running server = Running.of(command)) {
            assertThat(server.total("cache")).isPositive();
        }
        assertThat(Files.readString(loaded))
                .contains("org.bookwheel.server.Server ")
                .doesNotContain(
                        "io.modelcontextprotocol.",
                        "reactor.",
                        "tools.jackson.databind.",
                        "org.bookwheel.mcp.");
    }
}

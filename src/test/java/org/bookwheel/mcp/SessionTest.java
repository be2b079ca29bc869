package org.bookwheel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.bookwheel.library.Library;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.server.http.Limits;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Calls that go on at the same time, and calls that are cancelled.
class SessionTest {

    private static final SearchIndex SEEDS = Site.ofSeeds().index();

    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"a","version":"1"}}}\
            """;

    private static String search(int id) {
        return """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"search_works","arguments":{}}}\
        """
                .formatted(id);
    }

    private static String cancel(int id) {
        return """
        {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":%d}}\
        """
                .formatted(id);
    }

    /// A session over streams in this process.
    private static final class Lines implements AutoCloseable {

        private final PipedOutputStream in = new PipedOutputStream();
        private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
        private final Thread server;

        Lines(Library library) throws IOException {
            PipedInputStream read = new PipedInputStream(in, 1 << 16);
            AgentServer agents =
                    AgentServer.over(
                            () -> library,
                            failure -> {
                                throw new AssertionError(failure);
                            });
            server = Thread.ofPlatform().start(() -> serve(agents, read));
            send(INITIALIZE);
        }

        private void serve(AgentServer agents, PipedInputStream read) {
            try {
                new StandardStreams(agents, read, new Answers(answers)).serve();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        void send(String line) throws IOException {
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        }

        int nextId() throws InterruptedException {
            return answers.take().get("id").asInt();
        }

        /// Waits for the end of all that was asked.
        @Override
        public void close() throws IOException {
            in.close();
            try {
                server.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Takes whole messages.
    private static final class Answers extends OutputStream {

        private final BlockingQueue<JsonNode> answers;

        Answers(BlockingQueue<JsonNode> answers) {
            this.answers = answers;
        }

        @Override
        public void write(byte[] message) {
            answers.add(Jackson.MAPPER.readTree(message));
        }

        @Override
        public void write(int one) {
            throw new AssertionError("a message is written whole");
        }
    }

    @Test
    void aCancelledCallStopsAndIsNotAnswered() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore stopped = new Semaphore(0);
        Lines lines = new Lines(HeldIndex.library(SEEDS, begun, new CountDownLatch(1), stopped));
        assertThat(lines.nextId()).isZero();
        lines.send(search(1));
        begun.acquire();
        lines.send(cancel(1));
        stopped.acquire();
        lines.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");
        assertThat(lines.nextId()).isEqualTo(2);
        lines.close();
        assertThat(lines.answers).isEmpty();
    }

    @Test
    void manyCallsAreAnsweredAtOnceAndOneThatIsCancelledBeforeNeverBegins() throws Exception {
        int atOnce = Limits.DEFAULT.searches();
        Semaphore begun = new Semaphore(0);
        CountDownLatch go = new CountDownLatch(1);
        Lines lines = new Lines(HeldIndex.library(SEEDS, begun, go, new Semaphore(0)));
        assertThat(lines.nextId()).isZero();
        Set<Integer> asked = new TreeSet<>();
        for (int id = 1; id <= atOnce; id++) {
            lines.send(search(id));
            asked.add(id);
        }
        begun.acquire(atOnce);
        lines.send(search(1_000));
        lines.send(cancel(1_000));
        // of a request that is being answered
        lines.send(search(1));
        JsonNode again = lines.answers.take();
        assertThat(again.at("/error/message").asString()).contains("the id must not be that of");
        go.countDown();
        Set<Integer> answered = new TreeSet<>();
        for (int i = 0; i < atOnce; i++) {
            answered.add(lines.nextId());
        }
        assertThat(answered).isEqualTo(asked);
        lines.close();
        assertThat(lines.answers).isEmpty();
        assertThat(begun.availablePermits()).isZero();
    }

    @Test
    void aSearchThatNobodyWaitsForIsGivenUp() {
        assertThat(SEEDS.search(SearchQuery.of("cache")).partial()).isFalse();
        assertThat(SEEDS.until(() -> false).search(SearchQuery.of("cache")).partial()).isFalse();
        Results late = SEEDS.until(() -> true).search(SearchQuery.of("cache"));
        assertThat(late.partial()).isTrue();
        assertThat(SEEDS.search(SearchQuery.of("cache")).partial()).isFalse();
    }
}

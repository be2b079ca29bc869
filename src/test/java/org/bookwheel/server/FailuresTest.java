package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;

/// What a client sees when the index fails: a problem in words, and never half an answer that looks
/// whole.
class FailuresTest {

    private static final Site SITE = Site.ofSeeds();

    private static Answer get(Instead broken, String path) throws IOException {
        try (Server server = Server.start(broken, ServerOptions.local(0))) {
            return SITE.getFrom("http://localhost:" + server.port() + path);
        }
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem().get("status").asInt()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("disk", "Exception", "Overflow");
    }

    @Test
    void whateverFailsIsAProblemWithoutParticulars() throws IOException {
        for (Throwable failure :
                List.of(
                        new IllegalArgumentException("the disk is gone"),
                        new UncheckedIOException(new IOException("the disk is gone")),
                        new StackOverflowError(),
                        new InternalError("the disk is gone"))) {
            isProblem(
                    get(
                            Instead.of(SITE.index(), "search", () -> fail(failure)),
                            "/api/v1/search?q=x"),
                    500);
        }
    }

    @Test
    void anExportThatFailsBeforeAnythingWasSentIsAProblem() throws IOException {
        Answer answer =
                get(Instead.of(SITE.index(), "all", () -> works(0)), "/api/v1/export?format=csv");
        isProblem(answer, 500);
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void anExportThatFailsOnItsWayIsCutAndNotTakenForTheWhole() {
        assertThatThrownBy(() ->
                        get(Instead.of(SITE.index(), "all", () -> works(5_000)), "/api/v1/export"))
                .isInstanceOf(UncheckedIOException.class);
    }

    /// Some works, and then a failure.
    private static Stream<String> works(int count) {
        return IntStream.rangeClosed(0, count)
                .mapToObj(i ->
                        i < count
                                ? "{\"title\":\"Work %d\"}".formatted(i)
                                : (String) fail(new IllegalArgumentException("the disk is gone")));
    }

    private static Object fail(Throwable failure) {
        switch (failure) {
            case RuntimeException one -> throw one;
            case Error one -> throw one;
            default -> throw new IllegalArgumentException(failure);
        }
    }
}

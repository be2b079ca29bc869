package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.concurrent.CountDownLatch;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.testing.Instead;
import org.bookwheel.testing.Site;
import org.bookwheel.testing.Wire;
import org.junit.jupiter.api.Test;

/// A server that stops: it says so, takes nobody any more, and finishes what it began.
class StoppingTest {

    private static final Site SITE = Site.ofSeeds();

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRequestInFlightIsFinishedAndNobodyNewIsTaken() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Instead slow =
                Instead.after(
                        SITE.index(),
                        "search",
                        () -> {
                            begun.countDown();
                            await(go);
                        });
        Server server = Server.start(slow, ServerOptions.local(0));
        int port = server.port();
        try (Wire inFlight = Wire.to(port);
                Wire begunLater = Wire.to(port);
                Wire idle = Wire.to(port)) {
            idle.send("GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(idle.answer()).startsWith("HTTP/1.1 200 ");
            begunLater.send("GET /readyz HT");
            inFlight.send("GET /api/v1/search?q=cache HTTP/1.1\r\nHost: localhost\r\n\r\n");
            begun.await();
            Thread closing = Thread.startVirtualThread(server::close);
            // an idle connection is closed first, and then nobody is taken
            assertThat(idle.rest()).isEmpty();
            assertThatThrownBy(() -> Wire.to(port)).isInstanceOf(ConnectException.class);
            assertThat(closing.isAlive()).isTrue();
            go.countDown();
            assertThat(inFlight.rest())
                    .startsWith("HTTP/1.1 200 ")
                    .containsIgnoringCase("Connection: close")
                    .endsWith("}");
            closing.join();
        }
    }
}

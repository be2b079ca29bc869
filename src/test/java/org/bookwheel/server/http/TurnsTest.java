package org.bookwheel.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/// Who works, who waits, and who is sent away.
class TurnsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SearchSlots turns = new SearchSlots(1, 1, HOUR);

    @Test
    void whoComesInABurstWaitsUntilThereIsAPlace() throws Exception {
        assertThat(turns.enter()).isTrue();
        CompletableFuture<Boolean> second = waiting();
        assertThat(turns.enter()).as("nobody waits behind the second").isFalse();
        turns.leave();
        assertThat(second.get()).isTrue();
    }

    @Test
    void whereNearlyAllHaveToWaitNobodyWaitsLong() throws Exception {
        assertThat(turns.enter()).isTrue();
        comeInVain(100);
        assertThat(turns.enter()).as("a place, although none gets free for an hour").isFalse();
    }

    @Test
    void whoFindsPlacesFreeAgainMayWaitAgain() throws Exception {
        assertThat(turns.enter()).isTrue();
        comeInVain(100);
        turns.leave();
        for (int i = 0; i < 100; i++) {
            assertThat(turns.enter()).isTrue();
            turns.leave();
        }
        assertThat(turns.enter()).isTrue();
        CompletableFuture<Boolean> patient = waiting();
        turns.leave();
        assertThat(patient.get()).isTrue();
    }

    private void comeInVain(int times) throws InterruptedException, ExecutionException {
        CompletableFuture<Boolean> second = waiting();
        for (int i = 0; i < times; i++) {
            assertThat(turns.enter()).isFalse();
        }
        turns.leave();
        assertThat(second.get()).isTrue();
    }

    /// One who comes, and waits already.
    private CompletableFuture<Boolean> waiting() {
        CompletableFuture<Boolean> entered = new CompletableFuture<>();
        Thread.startVirtualThread(() -> entered.complete(turns.enter()));
        while (turns.waiting() == 0) {
            Thread.onSpinWait();
        }
        return entered;
    }
}

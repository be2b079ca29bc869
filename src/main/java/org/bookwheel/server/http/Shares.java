package org.bookwheel.server.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How much of something each client has at once. Safe for many threads.
final class Shares {

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /// Gives one more to a client, and says how many it has then.
    int take(String client) {
        return taken.merge(client, 1, Integer::sum);
    }

    /// Takes one back.
    void giveBack(String client) {
        taken.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
    }
}

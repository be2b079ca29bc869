package org.bookwheel.history;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps what was read from git histories for the next run. Safe for many threads.
public interface HistoryStore {

    /// A text as it was written; empty if none was, or if it is damaged.
    ///
    /// @param name letters, digits and hyphens
    /// @throws IOException if it is there and cannot be read now
    Optional<String> read(String name) throws IOException;

    /// @throws IOException if it cannot be kept
    void write(String name, String text) throws IOException;

    /// Keeps it as long as the program runs.
    static HistoryStore inMemory() {
        Map<String, String> texts = new ConcurrentHashMap<>();
        return new HistoryStore() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(texts.get(name));
            }

            @Override
            public void write(String name, String text) {
                texts.put(name, text);
            }
        };
    }
}

package org.bookwheel.server.http;

import java.util.function.Consumer;

/// Takes one line at a time, from any thread.
@FunctionalInterface
public interface Log extends Consumer<String> {

    /// How many lines were dropped because nobody read them.
    default long dropped() {
        return 0;
    }
}

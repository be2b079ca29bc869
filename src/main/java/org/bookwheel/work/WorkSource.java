package org.bookwheel.work;

import java.util.function.Consumer;

/// Hands out works one by one, so that there may be more of them than memory holds.
@FunctionalInterface
public interface WorkSource {

    /// Gives every work to the consumer, on the caller's thread.
    void each(Consumer<Work> consumer);
}

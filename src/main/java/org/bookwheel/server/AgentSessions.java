package org.bookwheel.server;

import java.util.Optional;

/// Who answers messages of the Model Context Protocol that come over HTTP. Each client has a
/// session; of those that have not been used for longest, the surplus ends. Safe for many threads.
public interface AgentSessions {

    /// The answer to a first message.
    ///
    /// @param session the id of the session that has begun with it; empty if none has
    /// @param message JSON on one line
    record Greeting(Optional<String> session, String message) {}

    /// Begins a session with its first message.
    Greeting begin(String message);

    /// Whether there is a session of this id.
    boolean isKnown(String session);

    /// Answers a message, in the thread of whoever asks.
    ///
    /// @return JSON on one line; empty if the message wants no answer, or was cancelled
    Optional<String> answer(String session, String message);

    /// Ends a session.
    void end(String session);

    /// Whether a revision of the protocol is spoken, as `2025-11-25`.
    boolean speaks(String revision);
}

package org.bookwheel.mcp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bookwheel.server.AgentSessions;

/// Sessions over HTTP, by ids that nobody can guess.
public final class HttpSessions implements AgentSessions {

    /// Each is small, but strangers can begin them.
    static final int MOST = 1_000;

    private final AgentServer server;

    /// The one that was used last comes last.
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    public HttpSessions(AgentServer server) {
        this.server = server;
    }

    @Override
    public Greeting begin(String message) {
        Session session = server.begin();
        String answer =
                session.take(message)
                        .get()
                        .orElseGet(
                                () -> Session.unreadable("a session must begin with initialize"));
        return session.isBegun()
                ? new Greeting(Optional.of(keep(session)), answer)
                : new Greeting(Optional.empty(), answer);
    }

    private synchronized String keep(Session session) {
        String id = UUID.randomUUID().toString();
        sessions.put(id, session);
        if (sessions.size() > MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        return id;
    }

    @Override
    public boolean isKnown(String session) {
        return known(session).isPresent();
    }

    private synchronized Optional<Session> known(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public Optional<String> answer(String session, String message) {
        return known(session).flatMap(one -> one.take(message).get());
    }

    @Override
    public synchronized void end(String session) {
        sessions.remove(session);
    }

    @Override
    public boolean speaks(String revision) {
        return AgentServer.VERSIONS.contains(revision);
    }
}

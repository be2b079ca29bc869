package org.bookwheel.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.Map;

/// Lets requests to the index, or sends them away: those of a client that asks too often, and those
/// for which there is no time.
public final class Admission {

    private static final String OFTEN = "you ask too often: at most %d requests a minute";
    private static final String BUSY =
            "there is more to do than can be done; ask again in a moment";
    private static final String YOURS =
            "you ask for more at once than one client may; ask again when you have an answer";

    /// More than the metrics of all routes.
    private static final int LARGEST_HEALTH = 1 << 18;

    /// Where requests of a kind wait for their turn.
    ///
    /// @param perClient how many of one client may be there, at work or waiting
    private record Queue(SearchSlots turns, int perClient, Shares shares) {
        Queue(SearchSlots turns, int perClient) {
            this(turns, perClient, new Shares());
        }
    }

    private final Clients clients;
    private final RateLimit rate;
    private final Queue searches;
    private final Queue exports;
    private final Metrics metrics;

    public Admission(Limits limits, Clients clients, Metrics metrics) {
        this.clients = clients;
        this.metrics = metrics;
        rate =
                limits.requestsPerMinute() == 0
                        ? null
                        : new RateLimit(limits.requestsPerMinute(), System::nanoTime);
        SearchSlots turns = new SearchSlots(limits.searches(), limits.waiting(), limits.turn());
        searches = new Queue(turns, limits.searchesPerClient());
        exports =
                new Queue(
                        new SearchSlots(limits.exports(), limits.exports(), limits.turn()),
                        limits.exportsPerClient());
        metrics.gauge("bookwheel_searches_running", "Searches at work.", turns::taken);
        metrics.gauge("bookwheel_searches_waiting", "Searches waiting.", turns::waiting);
    }

    /// A search, or what takes no longer.
    public Handler search(Handler handler) {
        return context -> admit(context, handler, searches);
    }

    /// What goes on as long as the client reads: it must not take the place of a search.
    public Handler export(Handler handler) {
        return context -> admit(context, handler, exports);
    }

    /// Health: answered without a turn, and whole, so that no thread waits for the client.
    public static Handler health(Handler handler) {
        return context -> {
            context.disableCompression();
            context.res().setBufferSize(LARGEST_HEALTH);
            handler.handle(context);
        };
    }

    private void admit(Context context, Handler handler, Queue queue) throws Exception {
        if (rate != null && !clients.isHere(context)) {
            count(context);
        }
        String client = Clients.key(clients.of(context));
        try {
            // before the turn, of which others would be told that there is too much to do
            if (queue.shares().take(client) > queue.perClient()) {
                throw surplus(context, YOURS);
            }
            await(context, handler, queue.turns());
        } finally {
            queue.shares().giveBack(client);
        }
    }

    private void await(Context context, Handler handler, SearchSlots turns) throws Exception {
        if (!turns.enter()) {
            throw surplus(context, BUSY);
        }
        try {
            handler.handle(context);
        } finally {
            turns.leave();
        }
    }

    private HttpResponseException surplus(Context context, String why) {
        metrics.refuse("overload");
        context.header("Retry-After", "1");
        return new HttpResponseException(503, why, Map.of());
    }

    private void count(Context context) {
        RateLimit.Standing standing = rate.take(Clients.key(clients.of(context)));
        context.header(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=60".formatted(RateLimit.POLICY, rate.requests()));
        context.header(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(RateLimit.POLICY, standing.left(), standing.seconds()));
        if (!standing.isAdmitted()) {
            metrics.refuse("rate");
            context.header("Retry-After", String.valueOf(standing.seconds()));
            throw new HttpResponseException(429, OFTEN.formatted(rate.requests()), Map.of());
        }
    }
}

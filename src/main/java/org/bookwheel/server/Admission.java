package org.bookwheel.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.Map;

/// Lets requests to the index, or sends them away: those of a client that asks too often, and those
/// for which there is no time.
final class Admission {

    private static final String OFTEN = "you ask too often: at most %d requests a minute";
    private static final String BUSY =
            "there is more to do than can be done; ask again in a moment";

    private final Clients clients;
    private final RateLimit rate;
    private final Turns searches;
    private final Turns exports;
    private final Metrics metrics;

    Admission(Limits limits, Clients clients, Metrics metrics) {
        this.clients = clients;
        this.metrics = metrics;
        rate =
                limits.requestsPerMinute() == 0
                        ? null
                        : new RateLimit(limits.requestsPerMinute(), System::nanoTime);
        searches = new Turns(limits.searches(), limits.waiting(), limits.turn());
        exports = new Turns(limits.exports(), limits.exports(), limits.turn());
        metrics.watch(searches);
    }

    /// A search, or what takes no longer.
    Handler search(Handler handler) {
        return context -> admit(context, handler, searches);
    }

    /// What goes on as long as the client reads: it must not take the place of a search.
    Handler export(Handler handler) {
        return context -> admit(context, handler, exports);
    }

    private void admit(Context context, Handler handler, Turns turns) throws Exception {
        if (rate != null && !clients.isHere(context)) {
            count(context);
        }
        if (!turns.enter()) {
            metrics.refuse("overload");
            context.header("Retry-After", "1");
            throw new HttpResponseException(503, BUSY, Map.of());
        }
        try {
            handler.handle(context);
        } finally {
            turns.leave();
        }
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

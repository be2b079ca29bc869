package org.bookwheel.server.http;

import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Keeps threads for all clients, and some for those who watch the server: whoever takes an answer
/// slowly holds the thread that writes it, so no client may hold more than its share, and all
/// together not the last ones. Health is answered by those that are left. Whoever comes beyond that
/// is told so at once. Safe for many threads.
public final class Workers extends Handler.Wrapper {

    /// What has threads of its own. Its answers are sent whole, by no thread that waits.
    public static final Set<String> HEALTH = Set.of("/livez", "/readyz", "/metrics");

    private static final String BUSY = "too many requests are being answered";
    private static final String YOURS = "too many requests of yours are being answered";

    private final Limits limits;
    private final Clients clients;
    private final Metrics metrics;
    private final Semaphore free;
    private final Shares shares = new Shares();

    public Workers(Limits limits, Clients clients, Metrics metrics) {
        this.limits = limits;
        this.clients = clients;
        this.metrics = metrics;
        this.free = new Semaphore(limits.workers());
        metrics.gauge("bookwheel_requests_running", "Requests that hold a thread.", this::busy);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (HEALTH.contains(request.getHttpURI().getCanonicalPath())) {
            return super.handle(request, response, callback);
        }
        String client = Clients.key(clients.of(request));
        try {
            return shares.take(client) <= limits.perClient()
                    ? work(request, response, callback)
                    : refuse(request, response, callback, YOURS);
        } finally {
            shares.giveBack(client);
        }
    }

    private boolean work(Request request, Response response, Callback callback) throws Exception {
        if (!free.tryAcquire()) {
            return refuse(request, response, callback, BUSY);
        }
        try {
            return super.handle(request, response, callback);
        } finally {
            free.release();
        }
    }

    private boolean refuse(Request request, Response response, Callback callback, String why) {
        metrics.refuse("threads");
        response.getHeaders().put("Retry-After", "1");
        Response.writeError(request, response, callback, 503, why);
        return true;
    }

    /// How many requests hold a thread, but for those about health.
    int busy() {
        return limits.workers() - free.availablePermits();
    }
}

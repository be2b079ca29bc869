package org.bookwheel.server.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.bookwheel.library.Library;
import org.bookwheel.library.Reload;
import org.bookwheel.search.SearchIndex;

/// Counts requests, and says how the server is doing in the text form that
/// [Prometheus](https://prometheus.io/docs/instrumenting/exposition_formats/) reads, or in
/// [OpenMetrics](https://prometheus.io/docs/specs/om/open_metrics_spec/) for who asks for it. No
/// label holds what a person typed. Safe for many threads.
public final class Metrics {

    private static final String PLAIN = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static final String NO_ROUTE = "none";

    /// The attribute of a request that holds when it began.
    private static final String START = "bookwheel.start";

    /// The upper bounds that OpenTelemetry recommends for the duration of requests.
    private static final double[] SECONDS = {
        0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10
    };

    /// How many requests a route got, by status.
    private record Answered(String route, int status) implements Comparable<Answered> {
        @Override
        public int compareTo(Answered other) {
            int byRoute = route.compareTo(other.route);
            return byRoute == 0 ? Integer.compare(status, other.status) : byRoute;
        }
    }

    /// How long the requests of a route took.
    private static final class Durations {
        private final LongAdder[] counts = new LongAdder[SECONDS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Durations() {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = new LongAdder();
            }
        }

        void add(double seconds) {
            int i = 0;
            while (i < SECONDS.length && seconds > SECONDS[i]) {
                i++;
            }
            counts[i].increment();
            nanos.add((long) (seconds * 1e9));
        }
    }

    /// What is measured when somebody asks.
    private record Gauge(String name, String help, LongSupplier value) {}

    private final Library library;
    private final String version;
    private final Log log;
    private final List<Gauge> gauges = new CopyOnWriteArrayList<>();
    private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();
    private final Map<Answered, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Durations> durations = new ConcurrentSkipListMap<>();

    /// @param version the program's
    public Metrics(Library library, String version, Log log) {
        this.library = library;
        this.version = version;
        this.log = log;
    }

    /// Tells from now on how much there is of something.
    void gauge(String name, String help, LongSupplier value) {
        gauges.add(new Gauge(name, help, value));
    }

    /// Counts a request or connection that was sent away.
    void refuse(String reason) {
        refused.computeIfAbsent(reason, key -> new LongAdder()).increment();
    }

    /// Counts a request that came to no route, because it was none.
    void countMalformed(int status) {
        requests.computeIfAbsent(new Answered(NO_ROUTE, status), key -> new LongAdder())
                .increment();
    }

    /// Starts the clock for a request.
    public void begin(Context context) {
        context.attribute(START, System.nanoTime());
    }

    /// Counts a request that is answered, and says how many milliseconds it took.
    public double count(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        String route = endpoint == null ? NO_ROUTE : endpoint.path;
        requests.computeIfAbsent(new Answered(route, context.statusCode()), key -> new LongAdder())
                .increment();
        Long start = context.attribute(START);
        long nanos = start == null ? 0 : System.nanoTime() - start;
        durations.computeIfAbsent(route, key -> new Durations()).add(nanos / 1e9);
        return nanos / 1e6;
    }

    public void answer(Context context) {
        String accept = context.header("Accept");
        boolean open = accept != null && accept.contains("application/openmetrics-text");
        context.header("Cache-Control", "no-store");
        Headers.vary(context, "Accept");
        context.contentType(open ? OPEN : PLAIN).result(text(open));
    }

    private String text(boolean open) {
        MetricsText text = new MetricsText(open);
        text.family("bookwheel_build_info", "gauge", "The version of this program.");
        text.sample("", 1, "version", version);
        requests(text);
        durations(text);
        load(text);
        index(text);
        memory(text);
        return text.end();
    }

    private void requests(MetricsText text) {
        text.family("bookwheel_search_requests", "counter", "Requests answered.");
        requests.forEach((answered, count) ->
                text.sample(
                        "_total",
                        count.sum(),
                        "route",
                        answered.route(),
                        "status",
                        String.valueOf(answered.status())));
    }

    private void durations(MetricsText text) {
        text.family("bookwheel_search_duration_seconds", "histogram", "Time to an answer.");
        durations.forEach((route, taken) -> {
            long sum = 0;
            for (int i = 0; i < taken.counts.length; i++) {
                sum += taken.counts[i].sum();
                String bound = i < SECONDS.length ? String.valueOf(SECONDS[i]) : "+Inf";
                text.sample("_bucket", sum, "route", route, "le", bound);
            }
            text.sample("_sum", taken.nanos.sum() / 1e9, "route", route);
            text.sample("_count", sum, "route", route);
        });
    }

    private void load(MetricsText text) {
        text.family("bookwheel_refused", "counter", "Requests and connections sent away.");
        refused.forEach((reason, count) -> text.sample("_total", count.sum(), "reason", reason));
        text.family("bookwheel_log_dropped", "counter", "Lines that nobody read in time.");
        text.sample("_total", log.dropped());
        gauges.forEach(gauge -> text.gauge(gauge.name(), gauge.help(), gauge.value().getAsLong()));
    }

    private void index(MetricsText text) {
        SearchIndex index = library.index();
        text.gauge("bookwheel_index_documents", "Works in the index.", works(index));
        text.gauge("bookwheel_index_generation", "Generation of the index.", index.generation());
        text.gauge("bookwheel_lists", "Lists in the index.", library.lists().size());
        Reload reload = library.reload();
        text.gauge(
                "bookwheel_index_last_reload_timestamp_seconds",
                "When the lists were last compared with the index.",
                reload.at().getEpochSecond());
        text.gauge(
                "bookwheel_index_last_reload_success",
                "Whether that went well.",
                reload.isDone() ? 1 : 0);
        text.gauge(
                "bookwheel_index_last_success_timestamp_seconds",
                "When that last went well.",
                reload.lastDone().getEpochSecond());
        text.family(
                "bookwheel_watch_overflows", "counter", "Losses of events, made good by a look.");
        text.sample("_total", library.watchOverflows());
    }

    private static long works(SearchIndex index) {
        try {
            return index.size();
        } catch (IllegalStateException notReady) {
            return 0;
        }
    }

    private static void memory(MetricsText text) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        text.family("jvm_memory_used_bytes", "gauge", "Memory used by the JVM.");
        text.sample("", heap.getUsed(), "area", "heap");
        text.sample("", other.getUsed(), "area", "nonheap");
        text.family("jvm_memory_committed_bytes", "gauge", "Memory that the JVM has.");
        text.sample("", heap.getCommitted(), "area", "heap");
        text.family("jvm_memory_max_bytes", "gauge", "Memory that the JVM may use.");
        text.sample("", heap.getMax(), "area", "heap");
    }
}

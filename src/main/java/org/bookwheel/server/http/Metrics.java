package org.bookwheel.server.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchIndex;

/// Counts requests, and says how the server is doing in the text form that
/// [Prometheus](https://prometheus.io/docs/instrumenting/exposition_formats/) reads, or in
/// [OpenMetrics](https://prometheus.io/docs/specs/om/open_metrics_spec/) for who asks for it. No
/// label holds what a person typed. Safe for many threads.
public final class Metrics {

    private static final String OPEN = "application/openmetrics-text";
    private static final String NO_ROUTE = "none";

    /// The attribute of a request that holds when it began.
    private static final String START = "bookwheel.start";

    /// The upper bounds that OpenTelemetry recommends for the duration of requests.
    private static final double[] SECONDS = {
        0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10
    };

    private final PrometheusRegistry registry = new PrometheusRegistry();

    private final Counter requests =
            Counter.builder()
                    .name("bookwheel_search_requests")
                    .help("Requests answered.")
                    .labelNames("route", "status")
                    .register(registry);

    private final Histogram durations =
            Histogram.builder()
                    .name("bookwheel_search_duration_seconds")
                    .help("Time to an answer.")
                    .classicOnly()
                    .classicUpperBounds(SECONDS)
                    .labelNames("route")
                    .register(registry);

    private final Counter refused =
            Counter.builder()
                    .name("bookwheel_refused")
                    .help("Requests and connections sent away.")
                    .labelNames("reason")
                    .register(registry);

    /// @param version the program's
    public Metrics(Library library, String version, Log log) {
        GaugeWithCallback.builder()
                .name("bookwheel_build_info")
                .help("The version of this program.")
                .labelNames("version")
                .callback(build -> build.call(1, version))
                .register(registry);
        counter("bookwheel_log_dropped", "Lines that nobody read in time.", log::dropped);
        counter(
                "bookwheel_watch_overflows",
                "Losses of events, made good by a look.",
                library::watchOverflows);
        index(library);
        JvmMemoryMetrics.builder().register(registry);
    }

    private void index(Library library) {
        gauge("bookwheel_index_documents", "Works in the index.", () -> works(library.index()));
        gauge(
                "bookwheel_index_generation",
                "Generation of the index.",
                () -> library.index().generation());
        gauge("bookwheel_lists", "Lists in the index.", () -> library.lists().size());
        gauge(
                "bookwheel_index_last_reload_timestamp_seconds",
                "When the lists were last compared with the index.",
                () -> library.reload().at().getEpochSecond());
        gauge(
                "bookwheel_index_last_reload_success",
                "Whether that went well.",
                () -> library.reload().isDone() ? 1 : 0);
        gauge(
                "bookwheel_index_last_success_timestamp_seconds",
                "When that last went well.",
                () -> library.reload().lastDone().getEpochSecond());
    }

    private static long works(SearchIndex index) {
        try {
            return index.size();
        } catch (IllegalStateException notReady) {
            return 0;
        }
    }

    private void counter(String name, String help, LongSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(counter -> counter.call(value.getAsLong()))
                .register(registry);
    }

    /// Tells from now on how much there is of something.
    void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(value.getAsLong()))
                .register(registry);
    }

    /// Counts a request or connection that was sent away.
    void refuse(String reason) {
        refused.labelValues(reason).inc();
    }

    /// Counts a request that came to no route, because it was none.
    void countMalformed(int status) {
        requests.labelValues(NO_ROUTE, String.valueOf(status)).inc();
    }

    /// Starts the clock for a request.
    public void begin(Context context) {
        context.attribute(START, System.nanoTime());
    }

    /// Counts a request that is answered, and says how many milliseconds it took.
    public double count(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        String route = endpoint == null ? NO_ROUTE : endpoint.path;
        requests.labelValues(route, String.valueOf(context.statusCode())).inc();
        Long start = context.attribute(START);
        long nanos = start == null ? 0 : System.nanoTime() - start;
        durations.labelValues(route).observe(nanos / 1e9);
        return nanos / 1e6;
    }

    public void answer(Context context) {
        String accept = context.header("Accept");
        ExpositionFormats formats = ExpositionFormats.init();
        ExpositionFormatWriter writer =
                accept != null && accept.contains(OPEN)
                        ? formats.getOpenMetricsTextFormatWriter()
                        : formats.getPrometheusTextFormatWriter();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        context.header("Cache-Control", "no-store");
        Headers.vary(context, "Accept");
        context.contentType(writer.getContentType()).result(text.toByteArray());
    }
}

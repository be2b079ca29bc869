package org.bookwheel.server.http;

import io.javalin.config.JavalinConfig;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// How the HTTP server below the routes listens, and with how many threads.
public final class Jetty {

    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int LEAST_THREADS = 8;
    private static final int IDLE_MILLIS = 60_000;

    private Jetty() {}

    public static void configure(JavalinConfig config, ServerOptions options) {
        config.jetty.addConnector((server, http) -> {
            MeteredConnector connector = new MeteredConnector(server, http);
            connector.setHost(options.host());
            connector.setPort(options.port());
            return connector;
        });
        // threads of the system's own: among virtual ones a search is not interrupted, and whoever
        // should hear at once that there is too much to do would wait behind it; with a queue of
        // the JDK, since Jetty's own starts all of JMX to learn the length of a cache line
        config.jetty.threadPool =
                new QueuedThreadPool(
                        options.limits().workers() + options.limits().spare(),
                        LEAST_THREADS,
                        IDLE_MILLIS,
                        new LinkedBlockingQueue<>());
        config.jetty.modifyHttpConfiguration(Jetty::configure);
    }

    private static void configure(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(LONGEST_HEADER);
        http.setSendServerVersion(false);
        http.addCustomizer(SentMethod::only);
        http.addCustomizer(Codings::plainly);
    }
}

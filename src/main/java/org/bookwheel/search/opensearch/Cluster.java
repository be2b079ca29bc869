package org.bookwheel.search.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.bookwheel.search.lucene.Deadline;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportException;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Asks a cluster, whichever of its nodes answers: what one node does not answer is asked of the
/// next. Safe for many threads.
final class Cluster implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /// What has no deadline of its own may take so long.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// What is told at once is not waited for any longer.
    private static final Duration SOON = Duration.ofSeconds(5);

    /// A search is cut by the cluster itself; its answer comes a little later.
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    /// How long it may take to be connected.
    private static final Timeout CONNECTED = Timeout.ofSeconds(1);

    /// Between two tries of what may be done a moment later, the first and the longest.
    private static final long FIRST_PAUSE = 20;

    private static final long LONGEST_PAUSE = 1_000;

    private static final String APPLICATION_JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    /// What is refused has a status from here on.
    private static final int REFUSED = 400;

    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private final String place;

    Cluster(ClusterAddress address) {
        this(address, System.getenv());
    }

    Cluster(ClusterAddress address, Map<String, String> environment) {
        HttpHost[] nodes = address.nodes().stream().map(Cluster::host).toArray(HttpHost[]::new);
        Header[] headers =
                Credentials.header(environment)
                        .map(value -> new Header[] {new BasicHeader("Authorization", value)})
                        .orElse(new Header[0]);
        this.transport =
                ApacheHttpClient5TransportBuilder.builder(nodes)
                        .setDefaultHeaders(headers)
                        .setMapper(new JacksonJsonpMapper(JSON))
                        .setConnectionConfigCallback(config -> config.setConnectTimeout(CONNECTED))
                        .build();
        this.client = new OpenSearchGenericClient(transport);
        this.place = address.toString();
    }

    private static HttpHost host(URI node) {
        return new HttpHost(node.getScheme(), node.getHost(), node.getPort());
    }

    /// Asks for something that has no deadline.
    ///
    /// @param body what is sent as JSON, or null
    /// @throws ClusterException if the cluster refuses
    /// @throws IOException if no node answers
    JsonNode ask(String method, String path, Object body) throws IOException {
        byte[] bytes = body == null ? null : bytes(body);
        return ask(method, path, bytes, APPLICATION_JSON, PATIENCE);
    }

    /// Asks for what is told at once, or not at all.
    JsonNode look(String path) throws IOException {
        return ask("GET", path, null, APPLICATION_JSON, SOON);
    }

    /// As [#ask], but what a cluster cannot do just now is asked again until the deadline.
    JsonNode ask(String method, String path, Object body, Deadline deadline) throws IOException {
        byte[] bytes = body == null ? null : bytes(body);
        return ask(method, path, bytes, APPLICATION_JSON, deadline);
    }

    /// Sends lines of JSON.
    JsonNode send(String path, byte[] lines, Deadline deadline) throws IOException {
        return ask("POST", path, lines, LINES, deadline);
    }

    private JsonNode ask(String method, String path, byte[] body, String type, Deadline deadline)
            throws IOException {
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                Duration left = deadline.left();
                Duration patience = left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
                return ask(method, path, body, type, patience.plus(ON_THE_WAY));
            } catch (ClusterException refused) {
                if (!refused.isPassing() || deadline.left().isZero()) {
                    throw refused;
                }
            } catch (IOException unanswered) {
                if (deadline.left().isZero()) {
                    throw unanswered;
                }
            }
            pause(pause, deadline);
        }
    }

    /// Waits for what may be otherwise a moment later.
    static void pause(long milliseconds, Deadline deadline) throws IOException {
        try {
            Thread.sleep(Math.min(milliseconds, deadline.left().toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the cluster", stopped);
        }
    }

    private JsonNode ask(String method, String path, byte[] body, String type, Duration patience)
            throws IOException {
        int query = path.indexOf('?');
        Requests.JsonBodyBuilder request =
                Requests.builder()
                        .method(method)
                        .endpoint(query < 0 ? path : path.substring(0, query))
                        .query(parameters(query < 0 ? "" : path.substring(query + 1)));
        if (body != null) {
            request.body(Body.from(body, type));
        }
        ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
        options.setRequestConfig(
                RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofMilliseconds(patience.toMillis()))
                        .build());
        try (Response response =
                client.withTransportOptions(options.build()).execute(request.build())) {
            if (response.getStatus() >= REFUSED) {
                throw refusal(response);
            }
            return read(response);
        } catch (ClusterException refused) {
            throw refused;
        } catch (IOException unanswered) {
            throw new IOException(told(unanswered), unanswered);
        }
    }

    /// What went wrong, without names of hosts, which are nobody's business.
    private static String told(IOException failure) {
        if (failure.getCause() instanceof TransportException refused) {
            if (refused.getCause() instanceof ResponseException) {
                return "the cluster does not let this process in: " + refused.getMessage();
            }
        }
        return "no node of the cluster answers (%s)".formatted(failure.getClass().getSimpleName());
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : query.split("&")) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                parameters.put(one.substring(0, equals), one.substring(equals + 1));
            }
        }
        return parameters;
    }

    private static ClusterException refusal(Response response) {
        JsonNode error;
        try {
            error = read(response).path("error");
        } catch (IOException unreadable) {
            error = MissingNode.getInstance();
        }
        JsonNode cause = error.path("root_cause").path(0);
        JsonNode told = cause.isMissingNode() ? error : cause;
        return new ClusterException(
                response.getStatus(),
                told.path("type").asString("unknown"),
                told.path("reason").asString("no reason"));
    }

    private static JsonNode read(Response response) throws IOException {
        Optional<Body> body = response.getBody();
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try (InputStream content = body.get().body()) {
            return JSON.readTree(content);
        } catch (JacksonException cut) {
            throw new IOException("what a node answered is no JSON", cut);
        }
    }

    /// In characters first: half a character, which a text may hold, is written as `?` then, and is
    /// an error otherwise.
    static byte[] bytes(Object json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Object json) {
        return JSON.writeValueAsString(json);
    }

    String place() {
        return place;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException unclosed) {
            throw new java.io.UncheckedIOException(unclosed);
        }
    }
}

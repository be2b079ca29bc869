package org.bookwheel.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bookwheel.library.Library;
import org.bookwheel.server.http.Admission;
import org.bookwheel.server.http.Clients;
import org.bookwheel.server.http.Connections;
import org.bookwheel.server.http.Failures;
import org.bookwheel.server.http.Headers;
import org.bookwheel.server.http.Jetty;
import org.bookwheel.server.http.JettyProblems;
import org.bookwheel.server.http.Limits;
import org.bookwheel.server.http.ListenAddress;
import org.bookwheel.server.http.Metrics;
import org.bookwheel.server.http.RequestLog;
import org.bookwheel.server.http.ServerOptions;
import org.bookwheel.server.http.Workers;
import org.bookwheel.server.link.Collection;
import org.slf4j.LoggerFactory;

/// The HTTP server: all routes on one screen.
public final class Server implements AutoCloseable {

    /// How long requests in flight may take when the server stops.
    private static final long STOP_MILLIS = 5_000;

    private static final int LARGEST_BODY = 1024;
    static final String FILES = "/{file}";

    private final Library library;
    private final Optional<AgentSessions> agents;
    private final Limits limits;
    private final Headers headers;
    private final Metrics metrics;
    private final Clients clients;
    private final Connections connections;
    private final Admission admission;
    private final RequestLog log;
    private final Javalin javalin;
    private volatile boolean isStopping;

    private Server(Library library, ServerOptions options, Optional<AgentSessions> agents) {
        this.library = library;
        this.agents = agents;
        this.limits = options.limits();
        this.headers = new Headers(options);
        this.metrics = new Metrics(library, OpenApi.version(), options.log());
        this.clients = new Clients(options.trustedProxies());
        this.connections = new Connections(limits, clients, metrics);
        this.admission = new Admission(limits, clients, metrics);
        this.log = new RequestLog(options.logged(), options.log(), clients);
        this.javalin = Javalin.create(config -> configure(config, options));
    }

    /// Does once what every server needs, whatever it answers from: called early, it goes on beside
    /// other work. Only what comes with these two takes long.
    public static void prepare() {
        LoggerFactory.getLogger(Server.class);
        Javalin.create(config -> config.startup.showJavalinBanner = false);
    }

    /// Starts a server.
    ///
    /// @throws BindException if the port is taken or the address is not this machine's
    public static Server start(Library library, ServerOptions options) throws BindException {
        return start(library, options, Optional.empty());
    }

    /// As [#start(Library, ServerOptions)], for agents, too.
    public static Server start(
            Library library, ServerOptions options, Optional<AgentSessions> agents)
            throws BindException {
        Server server = new Server(library, options, agents);
        try {
            server.javalin.start();
        } catch (RuntimeException failure) {
            server.close();
            if (ListenAddress.isRefused(failure)) {
                throw ListenAddress.of(options).taken("it was taken meanwhile");
            }
            throw failure;
        }
        return server;
    }

    private void configure(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.generateEtags = false;
        Jetty.configure(config, options);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new JettyProblems(metrics));
            server.insertHandler(new Workers(limits, clients, metrics));
            connections.watch(server);
        });
        routes(config);
    }

    private void routes(JavalinConfig config) {
        Api api = new Api(library);
        config.routes.before(this::admit);
        config.routes.after(context -> log.answered(context, metrics.count(context)));
        Consumer<Context> all = Headers::openToAll;
        Consumer<Context> allowed = headers::openToAllowed;
        Consumer<Context> none = context -> {};
        read(config, "/api/v1/search", all, admission.search(api::search));
        read(config, "/api/v1/suggest", all, admission.search(api::suggest));
        read(config, "/api/v1/works", allowed, admission.search(api::workByParameter));
        read(config, "/api/v1/works/{id}", allowed, admission.search(api::work));
        read(config, "/api/v1/works/{id}/related", allowed, admission.search(api::related));
        read(config, "/api/v1/facets/{facet}", allowed, admission.search(api::facet));
        read(config, "/api/v1/lists", none, admission.search(api::lists));
        read(config, "/api/v1/export", none, admission.export(new Exports(library)::export));
        get(config, "/openapi.json", context -> Api.json(context, OpenApi.text()));
        get(config, "/help.json", context -> Api.json(context, Answers.help()));
        get(config, "/livez", Admission.health(context -> context.result("alive\n")));
        get(config, "/readyz", Admission.health(this::ready));
        get(config, "/metrics", Admission.health(metrics::answer));
        Pages pages = new Pages(library, new Assets());
        get(config, "/", admission.search(pages::start));
        get(config, "/works", admission.search(pages::workByParameter));
        get(config, "/works/{id}", admission.search(pages::work));
        Feeds feeds = new Feeds(library);
        get(config, "/feed.atom", admission.search(feeds::atom));
        get(config, "/feed.json", admission.search(feeds::json));
        BrowserSearch browserSearch = new BrowserSearch(library);
        get(config, "/opensearch.xml", browserSearch::description);
        get(config, "/opensearch/suggest", admission.search(browserSearch::suggest));
        agents.ifPresent(sessions -> agents(config, new AgentRoute(sessions, headers, limits)));
        for (Collection one : Collection.values()) {
            get(
                    config,
                    "/" + one.folder() + "/{name}",
                    admission.search(context -> pages.collection(context, one)));
        }
        // one route for all: each of its own would take a part of the start
        get(config, FILES, pages::file);
        config.routes.error(404, "html", pages::missing);
        Failures.answer(config, log);
    }

    private void agents(JavalinConfig config, AgentRoute route) {
        Handler answer = admission.search(route::post);
        config.routes.post(
                AgentRoute.PATH,
                context -> {
                    route.read(context);
                    answer.handle(context);
                });
        config.routes.delete(AgentRoute.PATH, admission.search(route::end));
        get(config, AgentRoute.PATH, route::refuse);
        config.routes.options(AgentRoute.PATH, route::preflight);
    }

    /// A route of the API.
    ///
    /// @param opening says whose pages may read it
    private static void read(
            JavalinConfig config, String path, Consumer<Context> opening, Handler handler) {
        get(
                config,
                path,
                context -> {
                    opening.accept(context);
                    Parameters.checkEncoding(context.queryString());
                    handler.handle(context);
                });
        config.routes.options(path, context -> Headers.answerPreflight(context, opening));
    }

    /// HEAD gets the headers of GET; left alone, Javalin would say 200 whatever was asked.
    private static void get(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    /// Before every route.
    private void admit(Context context) {
        metrics.begin(context);
        headers.set(context);
        if (clients.isProxied(context)) {
            BaseAddress.believe(context);
        }
        if (!headers.isAllowedHost(context.header("Host"))) {
            context.header("Connection", "close");
            throw new HttpResponseException(
                    421, "this server does not answer for that host", Map.of());
        }
    }

    private void ready(Context context) {
        Map<String, String> checks = new LinkedHashMap<>(library.checks());
        if (isStopping) {
            checks.put("server", "is stopping");
        }
        context.status(Answers.isReady(checks) ? 200 : 503);
        Api.json(context, Answers.ready(checks));
    }

    /// All routes, as `GET /api/v1/search`.
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .toList();
    }

    /// How many connections are open.
    int connections() {
        return connections.open();
    }

    /// The port that the server listens on.
    public int port() {
        return javalin.port();
    }

    /// Says that it is not ready, takes no more connections, answers all requests on those that are
    /// open, and returns.
    @Override
    public void close() {
        isStopping = true;
        Connections.drain(javalin.jettyServer().server(), STOP_MILLIS);
        javalin.stop();
    }
}

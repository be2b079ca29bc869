package org.bookwheel;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.server.Limits;
import org.bookwheel.server.RequestLog;
import org.bookwheel.server.Server;
import org.bookwheel.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bookwheel serve`
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Indexes the lists and serves page and API.",
        footer = {"", "Example:", "  bookwheel serve ~/lists --port 8080"})
final class Serve implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;
    private static final int MOST_REQUESTS = 1_000_000;

    @Mixin private Main.Lists lists;
    @Mixin private Main.InFolder in;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "The port (default: 7070; 0: any free one).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = ServerOptions.LOOPBACK,
            description = "The address to listen on (default: this machine only).")
    private String host;

    @Option(
            names = "--allowed-host",
            paramLabel = "NAME",
            description =
                    "A name under which it may be called, besides localhost; may be repeated.")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description =
                    "A proxy in front, or its network as 10.0.0.0/8, whose X-Forwarded-For and"
                            + " X-Forwarded-Proto are believed; may be repeated.")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            defaultValue = "" + Limits.REQUESTS_PER_MINUTE,
            description =
                    "How much one client may ask; this machine's own programs are not counted"
                            + " (default: ${DEFAULT-VALUE}; 0: any number).")
    private int requestsPerMinute;

    @Option(
            names = "--log",
            paramLabel = "WHAT",
            defaultValue = "failures",
            description =
                    "Which requests are logged: failures (and what took long), requests (all),"
                            + " clients (all, with addresses). Default: failures.")
    private RequestLog.Detail logged;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Serves a list of its own for a moment, for the JDK to learn from.")
    private boolean isRehearsal;

    @Override
    public Integer call() throws Exception {
        if (isRehearsal) {
            Rehearsal.run();
            return Main.DONE;
        }
        if (port < 0 || port > LAST_PORT) {
            throw new BadQueryException("--port", String.valueOf(port), "from 0 to " + LAST_PORT);
        }
        if (requestsPerMinute < 0 || requestsPerMinute > MOST_REQUESTS) {
            throw new BadQueryException(
                    "--requests-per-minute",
                    String.valueOf(requestsPerMinute),
                    "from 0 to " + MOST_REQUESTS);
        }
        Progress progress = new Progress(System.err);
        Librarian librarian = new Librarian(in.folder, lists.paths(), progress);
        // the last good index serves at once; the lists are compared with it meanwhile
        if (librarian.isReady()) {
            lock(librarian, progress);
        } else {
            progress.say(librarian.update());
        }
        Server server = Server.start(librarian, options());
        Following following = Following.start(librarian, progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            server.close();
                            following.close();
                            librarian.close();
                            stopped.countDown();
                        }));
        boolean local = host.equals(ServerOptions.LOOPBACK);
        progress.say("open http://%s:%d".formatted(local ? "localhost" : host, server.port()));
        if (!local && allowedHosts.isEmpty()) {
            progress.say("only answers for localhost; name it for others with --allowed-host");
        }
        stopped.await();
        return Main.DONE;
    }

    private ServerOptions options() {
        return ServerOptions.local(port)
                .on(host, allowedHosts)
                .behind(trustedProxies)
                .within(Limits.DEFAULT.withRequestsPerMinute(requestsPerMinute))
                .logging(logged, System.err::println);
    }

    /// Without the right to write an index can still be served; two servers of one cannot.
    private static void lock(Librarian librarian, Progress progress) throws IOException {
        try {
            librarian.lock();
        } catch (IndexLock.TakenException taken) {
            throw taken;
        } catch (IOException unwritable) {
            progress.say("serves the last index: " + Main.inWords(unwritable));
        }
    }
}

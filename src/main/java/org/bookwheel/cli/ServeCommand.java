package org.bookwheel.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.bookwheel.library.Library;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.server.AgentSessions;
import org.bookwheel.server.http.Limits;
import org.bookwheel.server.http.LineQueue;
import org.bookwheel.server.http.ListenAddress;
import org.bookwheel.server.http.RequestLog;
import org.bookwheel.server.http.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `bookwheel serve`
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;
    private static final int MOST_REQUESTS = 1_000_000;

    private final PositionalParamSpec lists =
            PositionalParamSpec.builder()
                    .paramLabel("PATH")
                    .arity("0..*")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .initialValue(List.of())
                    .description(ListParameters.DESCRIPTION)
                    .build();
    private final OptionSpec index =
            option("--index", IndexOption.LABEL, IndexOption.DESCRIPTION)
                    .defaultValue(IndexOption.DEFAULT)
                    .build();
    private final OptionSpec port =
            option("--port", "PORT", "The port (default: 7070; 0: any free one).")
                    .defaultValue("7070")
                    .type(int.class)
                    .build();
    private final OptionSpec host =
            option("--host", "HOST", "The address to listen on (default: this machine only).")
                    .defaultValue(ServerOptions.LOOPBACK)
                    .build();
    private final OptionSpec allowedHosts =
            several(
                    "--allowed-host",
                    "NAME",
                    "A name under which it may be called, besides localhost; may be repeated.");
    private final OptionSpec allowedOrigins =
            several(
                    "--allow-origin",
                    "ORIGIN",
                    "Whose pages may read works and facets from elsewhere: an origin such as"
                            + " https://example.org, or * for all; may be repeated. Default: none;"
                            + " all with --allowed-host.");
    private final OptionSpec trustedProxies =
            several(
                    "--trusted-proxy",
                    "ADDRESS",
                    "A proxy in front, or its network as 10.0.0.0/8, whose X-Forwarded-For and"
                            + " X-Forwarded-Proto are believed; may be repeated.");
    private final OptionSpec requestsPerMinute =
            option(
                            "--requests-per-minute",
                            "N",
                            "How much one client may ask; this machine's own programs are not"
                                    + " counted (default: ${DEFAULT-VALUE}; 0: any number).")
                    .defaultValue("" + Limits.REQUESTS_PER_MINUTE)
                    .type(int.class)
                    .build();
    private final OptionSpec logged =
            option(
                            "--log",
                            "WHAT",
                            "Which requests are logged: failures (and what took long), requests"
                                    + " (all), clients (all, with addresses). Default: failures.")
                    .defaultValue("failures")
                    .type(RequestLog.Detail.class)
                    .build();

    private final OptionSpec mcp =
            OptionSpec.builder("--mcp")
                    .type(boolean.class)
                    .initialValue(false)
                    .description(
                            "Answers agents, too, in the Model Context Protocol at /mcp; pages that"
                                    + " may call it are those of --allow-origin.")
                    .build();

    /// Serves a list of its own for a moment, for the JDK to learn from.
    private final OptionSpec rehearse =
            OptionSpec.builder("--rehearse")
                    .type(boolean.class)
                    .initialValue(false)
                    .hidden(true)
                    .build();

    private static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description);
    }

    private static OptionSpec several(String name, String label, String description) {
        return option(name, label, description)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of())
                .build();
    }

    /// The command as picocli knows it.
    CommandSpec command() {
        CommandSpec command = CommandSpec.wrapWithoutInspection(this).name("serve");
        command.usageMessage()
                .description("Indexes the lists and serves page and API.")
                .footer("", "Example:", "  bookwheel serve ~/lists --port 8080");
        command.addPositional(lists);
        List.of(
                        index,
                        port,
                        host,
                        allowedHosts,
                        allowedOrigins,
                        trustedProxies,
                        requestsPerMinute,
                        logged,
                        mcp)
                .forEach(command::addOption);
        command.addOption(rehearse);
        HelpOptions.addTo(command);
        return command;
    }

    @Override
    public Integer call() throws Exception {
        if (rehearse.<Boolean>getValue()) {
            Rehearsal.run();
            return ExitStatus.DONE;
        }
        PrintStream terminal = System.err;
        try (LineQueue said = new LineQueue(terminal::println)) {
            // whoever says something goes on, whether anybody reads it or not
            System.setErr(VisibleLines.to(said));
            return serve(options(said), said);
        } finally {
            System.setErr(terminal);
        }
    }

    private int serve(ServerOptions options, LineQueue said) throws Exception {
        ListenAddress address = ListenAddress.of(options);
        address.check();
        Progress progress = new Progress(System.err);
        List<Path> paths = ListParameters.orSeeds(lists.getValue());
        Function<Library, Optional<AgentSessions>> agents =
                mcp.<Boolean>getValue()
                        ? library -> McpCommand.sessions(library, progress)
                        : library -> Optional.empty();
        Service service =
                Service.start(
                        TypedValues.index(index.getValue()), paths, options, agents, progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            service.close();
                            said.close();
                            stopped.countDown();
                        }));
        progress.say("open " + address.url(service.port()));
        if (!address.isLoopback() && options.allowedHosts().isEmpty()) {
            progress.say("answers only to the name localhost; add others with --allowed-host HOST");
        }
        stopped.await();
        return ExitStatus.DONE;
    }

    private ServerOptions options(LineQueue said) {
        int requests = upTo(MOST_REQUESTS, requestsPerMinute);
        RequestLog.Detail detail = logged.getValue();
        return ServerOptions.local(upTo(LAST_PORT, port))
                .on(host.getValue(), allowedHosts.getValue())
                .openTo(allowedOrigins.getValue())
                .behind(trustedProxies.getValue())
                .within(Limits.DEFAULT.withRequestsPerMinute(requests))
                .logging(detail, said);
    }

    private static int upTo(int most, OptionSpec option) {
        int value = option.getValue();
        if (value < 0 || value > most) {
            throw new BadQueryException(
                    option.longestName(), String.valueOf(value), "from 0 to " + most);
        }
        return value;
    }
}

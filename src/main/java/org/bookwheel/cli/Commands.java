package org.bookwheel.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bookwheel.keeping.Backend;
import org.bookwheel.keeping.FailureText;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.server.Server;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The command line. Results go to standard output, everything else to standard error. Exit status:
/// 0 done, 1 failed, 2 wrong use.
public final class Commands implements Callable<Integer> {

    private static final List<String> COMMANDS =
            List.of(
                    "serve", "index", "search", "entries", "export", "since", "lint", "diff",
                    "site", "mcp");

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("bookwheel");

    private Commands() {
        spec.versionProvider(new Version());
        spec.usageMessage()
                .description("A search engine over hand-written lists of papers.")
                .footer(
                        "",
                        "Examples:",
                        "  bookwheel serve ~/lists",
                        "  bookwheel search --venue OSDI --year 2022..2024 serving",
                        "  bookwheel entries reading-list.md",
                        "  bookwheel export --format bibtex > works.bib",
                        "  bookwheel lint reading-list.md --with ~/lists",
                        "  bookwheel site ~/lists --out public",
                        "  bookwheel mcp ~/lists");
        HelpOptions.addTo(spec);
    }

    /// Runs a command as the one that this process is for.
    ///
    /// @return the exit status
    public static int start(String... args) {
        System.setErr(VisibleLines.to(System.err::println));
        Platform.prepare(System.err);
        if (args.length > 0 && args[0].equals("serve")) {
            // beside all else, in the order in which a start needs them
            Stream.<Runnable>of(
                            Backend::prepare, Server::prepare, Acronyms::known, JsonText::prepare)
                    .forEach(CompletableFuture::runAsync);
        }
        int status = run(args);
        // what was printed there by others than Output, help for instance
        boolean isLost = status == ExitStatus.DONE && System.out.checkError();
        if (isLost) {
            System.err.println(
                    "bookwheel: standard output must take what is printed, but does not");
        }
        return isLost ? ExitStatus.FAILED : status;
    }

    /// Runs a command and gives its exit status.
    public static int run(String... args) {
        try {
            return execute(args);
        } catch (OutOfMemoryError full) {
            System.err.printf(
                    "bookwheel: the memory of %,d MB is too small for this; give it more, for"
                            + " instance with JAVA_OPTS=-Xmx2g%n",
                    Runtime.getRuntime().maxMemory() >> 20);
            return ExitStatus.FAILED;
        }
    }

    private static int execute(String... args) {
        return TypedValues.registerWith(line(args))
                .setParameterExceptionHandler(Commands::explainUse)
                .setExecutionExceptionHandler(Commands::explain)
                .execute(args);
    }

    /// Reading what a command takes costs more than many of them do, so if it is plain which one is
    /// meant, only that one is read.
    private static CommandLine line(String... words) {
        CommandLine line = new CommandLine(new Commands().spec);
        String first = words.length == 0 ? "" : words[0];
        if (COMMANDS.contains(first)) {
            return line.addSubcommand(command(first));
        }
        COMMANDS.forEach(name -> line.addSubcommand(command(name)));
        return line.addSubcommand(CommandLine.HelpCommand.class);
    }

    /// Only what starts soonest is described by code: to read annotations takes a start much longer
    /// than to read the words.
    private static Object command(String name) {
        return switch (name) {
            case "serve" -> new ServeCommand().command();
            case "index" -> IndexCommand.class;
            case "search" -> SearchCommand.class;
            case "entries" -> EntriesCommand.class;
            case "export" -> ExportCommand.class;
            case "since" -> SinceCommand.class;
            case "lint" -> LintCommand.class;
            case "site" -> SiteCommand.class;
            case "diff" -> DiffCommand.class;
            case "mcp" -> McpCommand.class;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err, CommandLine.Help.Ansi.OFF);
        return ExitStatus.WRONG_USE;
    }

    /// What was wrong about the words typed, what may have been meant, and where to read more.
    private static int explainUse(CommandLine.ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("bookwheel: " + VisibleText.line(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.WRONG_USE;
    }

    /// What went wrong in one line, never a stack trace.
    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("bookwheel: " + VisibleText.line(FailureText.of(failure)));
        return failure instanceof BadQueryException ? ExitStatus.WRONG_USE : ExitStatus.FAILED;
    }
}

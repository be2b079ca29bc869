package org.bookwheel;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.Server;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command line. Results go to standard output, everything else to standard error. Exit status:
/// 0 done, 1 failed, 2 wrong use.
public final class Main implements Callable<Integer> {

    static final List<Path> SEEDS = List.of(Path.of("seeds"));

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    /// What commands on an index share.
    static final class InFolder {
        @Option(
                names = "--index",
                paramLabel = "DIR",
                defaultValue = DEFAULT,
                description = DESCRIPTION)
        Path folder;

        static final String DEFAULT = "index";
        static final String DESCRIPTION = "Where the index is (default: index).";
    }

    /// Lists that are `seeds` unless said otherwise.
    static final class Lists {
        @Parameters(paramLabel = "PATH", arity = "0..*", description = DESCRIPTION)
        private List<String> typed = List.of();

        static final String DESCRIPTION =
                "Lists, folders of lists, or exported works (default: seeds).";

        boolean isEmpty() {
            return typed.isEmpty();
        }

        List<Path> paths() {
            return orSeeds(typed);
        }

        static List<Path> orSeeds(List<String> typed) {
            return typed.isEmpty() ? SEEDS : Typed.paths(typed);
        }
    }

    private static final List<String> COMMANDS =
            List.of(
                    "serve", "index", "search", "entries", "export", "since", "lint", "diff",
                    "site", "mcp");

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("bookwheel");

    private Main() {
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
        addHelp(spec);
    }

    /// The options that picocli gives to commands that are described by annotations.
    static void addHelp(CommandSpec command) {
        command.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build());
        command.addOption(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
    }

    /// Lucene asks for a module whose gain we do not need; held here, since loggers are forgotten.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] args) {
        System.exit(process(args));
    }

    /// All that a process does but its end; its exit status.
    static int process(String... args) {
        LUCENE.setLevel(Level.SEVERE);
        System.setErr(VisibleLines.to(System.err::println));
        Platform.prepare(System.err);
        if (args.length > 0 && args[0].equals("serve")) {
            // beside all else, in the order in which a start needs them
            Stream.<Runnable>of(
                            LuceneIndex::prepare,
                            Server::prepare,
                            Acronyms::known,
                            JsonText::prepare)
                    .forEach(CompletableFuture::runAsync);
        }
        int status = run(args);
        // what was printed there by others than Output, help for instance
        boolean isLost = status == DONE && System.out.checkError();
        if (isLost) {
            System.err.println(
                    "bookwheel: standard output must take what is printed, but does not");
        }
        return isLost ? FAILED : status;
    }

    /// Runs a command and gives its exit status.
    static int run(String... args) {
        try {
            return execute(args);
        } catch (OutOfMemoryError full) {
            System.err.printf(
                    "bookwheel: the memory of %,d MB is too small for this; give it more, for"
                            + " instance with JAVA_OPTS=-Xmx2g%n",
                    Runtime.getRuntime().maxMemory() >> 20);
            return FAILED;
        }
    }

    private static int execute(String... args) {
        return Typed.registerWith(line(args))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explainUse)
                .setExecutionExceptionHandler(Main::explain)
                .execute(args);
    }

    /// Reading what a command takes costs more than many of them do, so if it is plain which one is
    /// meant, only that one is read.
    private static CommandLine line(String... words) {
        CommandLine line = new CommandLine(new Main().spec);
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
            case "serve" -> new Serve().command();
            case "index" -> Index.class;
            case "search" -> Search.class;
            case "entries" -> Entries.class;
            case "export" -> Export.class;
            case "since" -> Since.class;
            case "lint" -> Lint.class;
            case "site" -> Site.class;
            case "diff" -> Diff.class;
            case "mcp" -> Mcp.class;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err, CommandLine.Help.Ansi.OFF);
        return WRONG_USE;
    }

    /// What was wrong about the words typed, what may have been meant, and where to read more.
    private static int explainUse(CommandLine.ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("bookwheel: " + VisibleText.line(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USE;
    }

    /// What went wrong in one line, never a stack trace.
    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("bookwheel: " + VisibleText.line(inWords(failure)));
        return failure instanceof BadQueryException ? WRONG_USE : FAILED;
    }

    /// Names as they are typed: `venue, year`.
    static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static String inWords(Exception failure) {
        return switch (failure) {
            case UncheckedIOException wrapped -> inWords(wrapped.getCause());
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
            case FileAlreadyExistsException other -> other.getFile() + " is in the way";
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }

    /// The version that the build wrote into the program.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"bookwheel " + (version == null ? "(not packaged)" : version)};
        }
    }
}

package org.bookwheel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bookwheel.library.Library;
import org.bookwheel.mcp.AgentServer;
import org.bookwheel.mcp.HttpSessions;
import org.bookwheel.mcp.StandardStreams;
import org.bookwheel.server.AgentSessions;
import org.bookwheel.server.http.LineQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `bookwheel mcp`
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Answers agents in the Model Context Protocol, on standard input and output,",
            "until its input ends. What it says to people goes to standard error."
        },
        footer = {"", "Example:", "  bookwheel mcp ~/lists --index ~/.cache/bookwheel"})
final class McpCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "Lists, folders of lists, or exported works (default: those of the index, or"
                            + " seeds).")
    private List<String> typed = List.of();

    @Mixin private IndexOption in;

    @Override
    public Integer call() throws Exception {
        // the protocol's alone: whoever prints to standard output is heard on standard error
        OutputStream messages = new FileOutputStream(FileDescriptor.out);
        PrintStream terminal = System.err;
        PrintStream printed = System.out;
        try (LineQueue said = new LineQueue(terminal::println)) {
            System.setErr(VisibleLines.to(said));
            System.setOut(System.err);
            return serve(messages);
        } finally {
            System.setErr(terminal);
            System.setOut(printed);
        }
    }

    /// Sessions of agents over HTTP.
    static Optional<AgentSessions> sessions(Library library, Progress progress) {
        return Optional.of(new HttpSessions(AgentServer.over(() -> library, progress::say)));
    }

    private int serve(OutputStream messages) throws IOException {
        Progress progress = new Progress(System.err);
        List<Path> paths = TypedValues.paths(typed);
        try (AgentLibrary library = AgentLibrary.open(in.location(), paths, progress)) {
            AgentServer server = AgentServer.over(library, progress::say);
            new StandardStreams(server, System.in, messages).serve();
        }
        return ExitStatus.DONE;
    }
}

package org.bookwheel;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.cli.Commands;
import org.bookwheel.testing.Program;

/// Runs a command in the process of the tests, which is quicker than to start one.
final class Here {

    private Here() {}

    /// The exit status, and what the command said; what it wrote to standard output is not known.
    static Program run(Object... words) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = Commands.run(Stream.of(words).map(String::valueOf).toArray(String[]::new));
            String own =
                    said.toString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("bookwheel: "))
                            .collect(Collectors.joining("\n"));
            return new Program(status, "", own);
        } finally {
            System.setErr(before);
        }
    }
}

package org.bookwheel.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.bookwheel.work.VisibleText;

/// The one way of all that is said to people, whoever says it: messages, usage, what libraries log,
/// traces. Each line is handed on whole, with what is not to be seen in it as escapes. For one
/// thread at a time, which [PrintStream] sees to.
final class VisibleLines extends OutputStream {

    private final Consumer<String> reader;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private VisibleLines(Consumer<String> reader) {
        this.reader = reader;
    }

    /// A stream whose lines somebody gets.
    static PrintStream to(Consumer<String> reader) {
        return new PrintStream(new VisibleLines(reader), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int one) {
        if (one == '\n') {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            reader.accept(VisibleText.line(text));
        } else {
            line.write(one);
        }
    }
}

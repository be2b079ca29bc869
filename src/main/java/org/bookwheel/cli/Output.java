package org.bookwheel.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.bookwheel.work.VisibleText;

/// Standard output for results, in UTF-8 whatever the terminal, with control characters as escapes.
/// Unlike `System.out` it fails when something cannot be written, so that nobody takes half a
/// result for a whole one.
final class Output {

    private static final int BUFFER = 1 << 16;

    private Output() {}

    /// To be closed, or what is in the buffer is lost. The stream itself stays open: where the
    /// program was started without one, its number belongs to a file that the JVM reads, which
    /// would be closed with it.
    static Writer open() {
        return new BufferedWriter(
                new Visible(new OutputStreamWriter(new Stream(), StandardCharsets.UTF_8)), BUFFER);
    }

    /// Whatever a list says is only shown.
    private static final class Visible extends FilterWriter {

        Visible(Writer out) {
            super(out);
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            out.write(VisibleText.lines(new String(text, offset, length)));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.write(VisibleText.lines(text.substring(offset, offset + length)));
        }

        @Override
        public void write(int one) throws IOException {
            out.write(VisibleText.lines(String.valueOf((char) one)));
        }
    }

    /// Says what it was that could not be written.
    private static final class Stream extends FilterOutputStream {

        Stream() {
            super(new FileOutputStream(FileDescriptor.out));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException full) {
                throw new IOException(
                        "standard output must take the result, got: %s; send it to a file with > FILE"
                                .formatted(full.getMessage()),
                        full);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

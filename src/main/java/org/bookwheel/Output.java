package org.bookwheel;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Standard output for results, in UTF-8 whatever the terminal. Unlike `System.out` it fails when
/// something cannot be written, so that nobody takes half a result for a whole one.
final class Output {

    private static final int BUFFER = 1 << 16;

    private Output() {}

    /// To be closed, or what is in the buffer is lost.
    static Writer open() {
        return new BufferedWriter(
                new OutputStreamWriter(
                        new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
                BUFFER);
    }
}

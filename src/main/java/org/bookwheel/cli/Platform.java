package org.bookwheel.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What the program needs of the system under it.
final class Platform {

    static final String CURE = "start it in a locale of UTF-8, for instance with LC_ALL=C.UTF-8";

    private Platform() {}

    /// Numbers are written in one way everywhere, and a locale in which names of files cannot be
    /// read is told.
    static void prepare(PrintStream out) {
        Locale.setDefault(Locale.ROOT);
        if (!names().equals(StandardCharsets.UTF_8)) {
            out.printf(
                    "bookwheel: the names of files must be UTF-8, but the locale says %s, in which"
                            + " names with other letters are mixed up; %s%n",
                    names(), CURE);
        }
    }

    /// In which letters the JVM reads the names of files and the words of the command line: the
    /// locale's, from its first moment on.
    static Charset names() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"), StandardCharsets.US_ASCII);
    }
}

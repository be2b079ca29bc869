package org.bookwheel.testing;

import java.util.List;

/// For whom a file's mode counts, even if the tests are run by root.
public final class Unprivileged {

    private Unprivileged() {}

    /// Words that start a program without root's right to read and write whatever it likes.
    public static List<String> words() {
        return System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
                : List.of();
    }
}

package org.bookwheel;

import org.bookwheel.cli.Commands;

/// Where the program begins.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Commands.start(args));
    }
}

package org.bookwheel.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What commands on an index share.
final class IndexOption {

    static final String DEFAULT = "index";
    static final String DESCRIPTION = "Where the index is (default: index).";

    @Option(
            names = "--index",
            paramLabel = "DIR",
            defaultValue = DEFAULT,
            description = DESCRIPTION)
    Path folder;
}

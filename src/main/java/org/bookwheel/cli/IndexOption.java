package org.bookwheel.cli;

import org.bookwheel.keeping.IndexLocation;
import picocli.CommandLine.Option;

/// What commands on an index share.
final class IndexOption {

    static final String DEFAULT = "index";
    static final String LABEL = "PLACE";
    static final String DESCRIPTION =
            "Where the index is (default: index): a folder, or http://HOST:PORT/NAME on an OpenSearch"
                    + " cluster.";

    @Option(
            names = "--index",
            paramLabel = LABEL,
            defaultValue = DEFAULT,
            description = DESCRIPTION)
    private String typed;

    IndexLocation location() {
        return TypedValues.index(typed);
    }
}

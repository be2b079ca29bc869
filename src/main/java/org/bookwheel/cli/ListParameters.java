package org.bookwheel.cli;

import java.nio.file.Path;
import java.util.List;
import org.bookwheel.keeping.Librarian;
import picocli.CommandLine.Parameters;

/// Lists that are `seeds` unless said otherwise.
final class ListParameters {

    static final String DESCRIPTION =
            "Lists, folders of lists, or exported works (default: seeds).";

    @Parameters(paramLabel = "PATH", arity = "0..*", description = DESCRIPTION)
    private List<String> typed = List.of();

    boolean isEmpty() {
        return typed.isEmpty();
    }

    List<Path> paths() {
        return orSeeds(typed);
    }

    static List<Path> orSeeds(List<String> typed) {
        return typed.isEmpty() ? Librarian.SEEDS : TypedValues.paths(typed);
    }
}

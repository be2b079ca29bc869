package org.bookwheel.cli;

import java.util.concurrent.Callable;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.keeping.Inventory;
import org.bookwheel.keeping.Librarian;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `bookwheel index`
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Builds the index, or brings it up to date.",
        footer = {"", "Example:", "  bookwheel index ~/lists works.jsonl.gz"})
final class IndexCommand implements Callable<Integer> {

    @Mixin private ListParameters lists;
    @Mixin private IndexOption in;
    @Mixin private LenientOption lenient;

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        try (Librarian librarian = new Librarian(in.location(), lists.paths(), progress)) {
            librarian.check();
            librarian.requireLists();
            librarian.lock();
            progress.stage("reading the histories of the lists");
            Sources sources = Sources.of(lists.paths());
            librarian.upkeep().additions().read(sources.lists(), () -> false);
            progress.stage("");
            progress.say(librarian.update());
            return lenient.status(Inventory.faults(librarian.lists()), progress);
        }
    }
}

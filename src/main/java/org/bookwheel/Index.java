package org.bookwheel;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `bookwheel index`
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Builds the index, or brings it up to date.",
        footer = {"", "Example:", "  bookwheel index ~/lists works.jsonl.gz"})
final class Index implements Callable<Integer> {

    @Mixin private Main.Lists lists;
    @Mixin private Main.InFolder in;
    @Mixin private Lenient lenient;

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        try (Librarian librarian = new Librarian(in.folder, lists.paths(), progress)) {
            librarian.check();
            librarian.requireLists();
            progress.say(librarian.update());
            return lenient.status(Inventory.faults(librarian.lists()), progress);
        }
    }
}

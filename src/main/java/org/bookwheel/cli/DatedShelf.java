package org.bookwheel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.history.Additions;
import org.bookwheel.history.HistoryStore;

/// Lists read for one command, each entry with the day on which its list first named it.
final class DatedShelf {

    private DatedShelf() {}

    /// @throws IOException naming a path that does not exist or cannot be read
    static Shelf read(List<Path> paths, Progress progress) throws IOException {
        Sources sources = Sources.of(paths);
        Shelf shelf = Shelf.read(sources, progress);
        Additions additions = new Additions(paths, HistoryStore.inMemory());
        progress.stage("reading the histories of the lists");
        additions.read(sources.lists(), () -> false);
        shelf.dateBy(additions);
        progress.stage("");
        return shelf;
    }
}

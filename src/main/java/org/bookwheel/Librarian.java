package org.bookwheel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.Library;
import org.bookwheel.server.Reload;

/// Keeps an index in step with the lists that it is made of. The lists are the truth: whatever is
/// wrong with the index, it is built anew from them.
final class Librarian implements Library, AutoCloseable {

    private final Path folder;
    private final List<Path> paths;
    private final Progress progress;
    private final LuceneIndex index;
    private volatile Inventory inventory;
    private volatile String trouble = "";
    private volatile Reload reload = Reload.NONE;

    /// @param folder where the index is
    /// @param paths the lists
    Librarian(Path folder, List<Path> paths, Progress progress) {
        this.folder = folder;
        this.paths = List.copyOf(paths);
        this.progress = progress;
        this.index = LuceneIndex.in(folder);
        this.inventory = Inventory.read(folder);
    }

    /// For an index as it was built last; of the seed lists if there is none.
    static Librarian ofLast(Path folder, Progress progress) {
        List<Path> paths = Inventory.read(folder).paths().stream().map(Path::of).toList();
        return new Librarian(folder, paths.isEmpty() ? Main.SEEDS : paths, progress);
    }

    /// As [#ofLast], with an index to answer from: built now if there is none.
    static Librarian ready(Path folder, Progress progress) throws IOException {
        Librarian librarian = ofLast(folder, progress);
        if (!librarian.checks().get("index").equals("ok")) {
            progress.say(librarian.update());
        }
        return librarian;
    }

    /// Makes the index say what the lists say; says in words what was done.
    ///
    /// @throws IOException if a path does not exist or the index cannot be written
    String update() throws IOException {
        try {
            String done = bringUpToDate();
            reload = reload.done();
            return done;
        } catch (IOException | RuntimeException failure) {
            reload = reload.failed();
            throw failure;
        }
    }

    private String bringUpToDate() throws IOException {
        Sources sources = Sources.of(paths);
        String state = Inventory.stateOf(sources);
        if (index.isReady() && state.equals(inventory.state())) {
            return "the index is up to date: %,d works".formatted(index.size());
        }
        if (!index.trouble().isEmpty() && inventory.exists()) {
            progress.say(index.trouble() + "; building it anew");
        }
        long start = System.nanoTime();
        Shelf shelf = Shelf.read(sources, progress);
        try {
            index.rebuild(shelf::each);
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        progress.say(shelf);
        List<String> places = paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
        inventory = new Inventory(state, places, shelf.summaries());
        inventory.write(folder);
        double seconds = (System.nanoTime() - start) / 1e9;
        int entries = shelf.contents().stream().mapToInt(list -> list.mentions().size()).sum();
        return "%,d lists with %,d entries: %,d works, indexed in %.1f s"
                .formatted(inventory.lists().size(), entries, index.size(), seconds);
    }

    /// As [#update], for those who go on whatever happens; what went wrong is shown in the checks.
    void updateOrSay() {
        try {
            progress.say(update());
            trouble = "";
        } catch (IOException | RuntimeException failure) {
            trouble = String.valueOf(failure.getMessage());
            progress.say("the lists could not be indexed: " + trouble);
        }
    }

    @Override
    public SearchIndex index() {
        return index;
    }

    /// Searches with the query's text in Lucene's own syntax. Not for strangers: it may ask for
    /// much work.
    Results searchLucene(Query query) {
        return index.searchLucene(query);
    }

    @Override
    public List<ListSummary> lists() {
        return inventory.lists();
    }

    @Override
    public Map<String, String> checks() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("index", index.isReady() ? "ok" : index.trouble());
        checks.put("lists", trouble.isEmpty() ? "ok" : trouble);
        return checks;
    }

    @Override
    public Reload reload() {
        return reload;
    }

    @Override
    public void close() {
        index.close();
    }
}

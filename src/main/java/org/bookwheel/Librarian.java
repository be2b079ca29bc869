package org.bookwheel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bookwheel.catalogue.ListContents;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.search.Query;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.Library;
import org.bookwheel.server.Reload;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;

/// Keeps an index in step with the lists that it is made of. The lists are the truth: whatever is
/// wrong with the index, it is built anew from them.
final class Librarian implements Library, AutoCloseable {

    private static final String OK = "ok";

    private final Path folder;
    private final List<Path> paths;
    private final Progress progress;
    private final LuceneIndex index;
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private IndexLock lock;
    private volatile Inventory inventory;
    private volatile long overflows;
    private volatile Reload reload = Reload.NONE;

    /// @param folder where the index is
    /// @param paths the lists
    Librarian(Path folder, List<Path> paths, Progress progress) {
        this.folder = folder;
        this.paths = List.copyOf(paths);
        this.progress = progress;
        this.index = LuceneIndex.in(folder);
        this.inventory = Inventory.of(index);
    }

    /// For an index as it was built last; of the seed lists if there is none.
    static Librarian ofLast(Path folder, Progress progress) {
        Inventory last = Inventory.of(LuceneIndex.in(folder));
        List<Path> paths = last.paths().stream().map(Path::of).toList();
        return new Librarian(folder, paths.isEmpty() ? Main.SEEDS : paths, progress);
    }

    /// As [#ofLast], with an index to answer from: built now if there is none.
    static Librarian ready(Path folder, Progress progress) throws IOException {
        Librarian librarian = ofLast(folder, progress);
        if (!librarian.index.isReady()) {
            progress.say(librarian.update());
        }
        return librarian;
    }

    List<Path> paths() {
        return paths;
    }

    /// Whether there is an index to answer from, of which all is known.
    boolean isReady() {
        return index.isReady() && inventory.exists();
    }

    /// Whether something of the index could not be read while answering.
    boolean isDamaged() {
        return index.isReady() && !index.trouble().isEmpty();
    }

    /// Takes the right to write the index, if nobody did yet.
    void lock() throws IOException {
        if (lock == null) {
            lock = IndexLock.take(folder);
        }
    }

    /// Makes the index say what the lists say; says in words what was done.
    ///
    /// @throws IOException if a path does not exist or the index cannot be written
    String update() throws IOException {
        return update(Sources.of(paths), new ListContents());
    }

    /// As [#update], for sources of which something is known already.
    ///
    /// @return what was done, in words
    String update(Sources sources, ListContents known) throws IOException {
        try {
            String done = bringUpToDate(sources, known);
            reload = reload.done();
            return done;
        } catch (UncheckedIOException unwritable) {
            reload = reload.failed();
            throw unwritable.getCause();
        } catch (IOException | RuntimeException failure) {
            reload = reload.failed();
            throw failure;
        } finally {
            progress.stage("");
        }
    }

    private String bringUpToDate(Sources sources, ListContents known) throws IOException {
        lock();
        boolean isSound = index.isReady() && index.trouble().isEmpty();
        if (!isSound && inventory.exists()) {
            progress.say(index.trouble() + "; building it anew");
        }
        boolean isOurs = isSound && inventory.isOf(index);
        if (isOurs && known.isEmpty() && known.state(sources).equals(inventory.state())) {
            return upToDate();
        }
        long start = System.nanoTime();
        Shelf shelf = Shelf.of(sources, known, progress);
        String state = known.state(sources);
        if (isOurs && state.equals(inventory.state())) {
            return upToDate();
        }
        // a work is compared as it was read: another program may index it otherwise
        if (isSound && inventory.program().equals(Inventory.ours())) {
            index.update(works -> hand(shelf, works));
        } else {
            index.rebuild(works -> hand(shelf, works));
        }
        progress.say(shelf);
        List<String> places = paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
        Inventory next =
                new Inventory(index.stamp(), Inventory.ours(), state, places, shelf.summaries());
        inventory = next;
        next.write(index);
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%s: %s, indexed in %.1f s"
                .formatted(
                        sources(shelf, next.lists().size()),
                        Counted.of(index.size(), "work"),
                        seconds);
    }

    private void hand(Shelf shelf, Consumer<Work> works) {
        shelf.each(works);
        progress.stage("writing the index");
    }

    /// `4 lists with 188 entries and 1 file of works`
    private static String sources(Shelf shelf, int all) {
        int lists = shelf.contents().size();
        int files = all - lists;
        int entries = shelf.contents().stream().mapToInt(list -> list.mentions().size()).sum();
        String read = Counted.of(lists, "list") + " with " + Counted.of(entries, "entry");
        String imported = Counted.of(files, "file") + " of works";
        return files == 0 ? read : lists == 0 ? imported : read + " and " + imported;
    }

    private String upToDate() {
        return "the index is up to date: " + Counted.of(index.size(), "work");
    }

    /// What the index was made of last.
    Inventory inventory() {
        return inventory;
    }

    /// Notes under the name of a check what is wrong there, in words; empty if all is well again.
    void note(String check, String trouble) {
        troubles.put(check, trouble);
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
        checks.put("index", ok(index.isReady() ? "" : index.trouble()));
        checks.put("damage", ok(index.isReady() ? index.trouble() : ""));
        checks.put("disk", ok(Files.isWritable(folder) ? "" : folder + " cannot be written"));
        checks.put("descriptors", ok(descriptors()));
        for (String check : List.of("lists", "update", "following")) {
            checks.put(check, ok(troubles.getOrDefault(check, "")));
        }
        return checks;
    }

    private static String ok(String trouble) {
        return trouble.isEmpty() ? OK : trouble;
    }

    /// Whether a file can be opened; if not, no connection can.
    private String descriptors() {
        try (InputStream file = Files.newInputStream(folder.resolve("current"))) {
            return file.available() < 0 ? "none" : "";
        } catch (IOException failure) {
            boolean gone = !Files.exists(folder.resolve("current"));
            return gone ? "" : "no file can be opened: " + failure.getMessage();
        }
    }

    @Override
    public long watchOverflows() {
        return overflows;
    }

    void overflows(long count) {
        overflows = count;
    }

    @Override
    public Reload reload() {
        return reload;
    }

    @Override
    public void close() {
        index.close();
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
